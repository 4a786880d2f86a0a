import { ownValue } from '../ownValue';
import { addressed, baseFacts, dated, hidden, isoForms, keyed, named, paths, posts, shown } from './base';
import { permalinkStyles } from './jekyll';
import { stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, basePathOf, flagAt, join, safePath, textAt } from './values';

const configFiles = ['bridgetown.config.yml', 'bridgetown.config.yaml'];
const futureSentence = 'Bridgetown skips a post whose date lies in the future, unless future is set to true.';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('src/_posts'),
  excluded: [
    'output',
    'frontend',
    'plugins',
    'src/_layouts',
    'src/_components',
    'src/_partials',
    'src/_data',
  ],
  extensions: ['md', 'markdown', 'mkd', 'html', 'erb', 'liquid', 'serb'],
  names: named({ pattern: ':year-:month-:day-:slug', datePrefix: 'required', bundles: [] }),
  keys: keyed({
    description: paths('description', 'subtitle', 'excerpt'),
    modified: paths('last_modified_at', 'updated'),
    tags: paths('tags', 'tag'),
  }),
  listSeparator: ' ',
  drafts: [{ kind: 'flag', key: ['published'], draftWhen: false }],
  dates: dated({
    emitted: '2026-11-24 18:41:32 -0500',
    accepted: [
      ...isoForms,
      '2024-01-02 10:00:00 +0200',
      '2024-01-02 10:00:00',
      'Tue, 19 May 2026 12:37:46 -0700',
    ],
  }),
  zone: { zoneless: 'local' },
  staticRoots: [{ folder: 'src', url: '/' }],
  permalink: addressed({
    pattern: '/:slugified_categories/:year/:month/:day/:slug/',
    keepsDate: false,
    from: ['src'],
    languagePrefix: true,
  }),
  linkForms: ['permalink', 'relative'],
  draftPosts: hidden(
    'Bridgetown leaves posts with published: false out, unless it is run with --unpublished.',
  ),
  futurePosts: hidden(futureSentence),
  templates: { folders: [], kind: 'none', keys: ['layout', 'title', 'date'] },
  traps: [{ id: 'futureHidden', sentence: futureSentence }],
};

/** @see https://www.bridgetownrb.com/docs/configuration/options */
export const bridgetown: Generator = {
  id: 'bridgetown',
  name: 'Bridgetown',
  source: 'https://www.bridgetownrb.com/docs/collections#posts',
  markers: [
    { kind: 'file', names: configFiles, weight: 'certain' },
    {
      kind: 'text',
      files: ['config/initializers.rb'],
      pattern: /^[\t ]*Bridgetown\.configure\b/m,
      weight: 'certain',
    },
    { kind: 'text', files: ['Gemfile'], pattern: /^[\t ]*gem[\t (]+["']bridgetown["']/m, weight: 'certain' },
    { kind: 'file', names: ['bin/bridgetown'], weight: 'strong' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const ruby = withoutComments((await config.text('config/initializers.rb')) ?? '', 'hash');
  const setting = (name: string) => textAt(site, name) ?? rubySetting(ruby, name);
  const source = safePath(setting('source')) ?? 'src';
  const style = setting('permalink') ?? 'pretty';
  const zone = setting('timezone');
  const future = flagAt(site, 'future') ?? /^\s*future\s+true\b/m.test(ruby);
  return {
    postsFolders: posts(join(source, safePath(setting('collections_dir')) ?? '', '_posts')),
    zone: { zoneless: 'local', ...(zone === undefined ? {} : { configured: zone }) },
    ...addressOf(setting('url')),
    basePath: basePathOf(setting('base_path')),
    staticRoots: [{ folder: source, url: '/' }],
    permalink: {
      ...defaults.permalink,
      from: [source],
      pattern: (ownValue(permalinkStyles, style) ?? style).replace(/\.\*|:title\b/g, (token) =>
        token === '.*' ? '' : ':slug',
      ),
    },
    ...(future
      ? { futurePosts: shown('This site sets future, so later posts are published at once.'), traps: [] }
      : {}),
  };
}

/** `timezone "Europe/Berlin"` as well as `config.timezone = "…"`. */
function rubySetting(ruby: string, name: string): string | undefined {
  return new RegExp(`^\\s*${name}\\s+["']([^"'\\n]{0,200})["']`, 'm').exec(ruby)?.[1] ?? stringOf(ruby, name);
}
