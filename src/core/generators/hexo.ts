import {
  addressed,
  baseFacts,
  dated,
  drafts,
  hidden,
  isoForms,
  keyed,
  named,
  paths,
  posts,
  shown,
} from './base';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, basePathOf, flagAt, join, listAt, safePath, textAt } from './values';

const configFiles = ['_config.yml', '_config.yaml'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: [...posts('source/_posts'), ...drafts('source/_drafts')],
  excluded: ['scaffolds', 'themes', 'public', '.deploy_git'],
  extensions: ['md', 'markdown', 'mkd', 'mkdn', 'mdown', 'html'],
  names: named({ pattern: ':title', bundles: [], keepsCase: true }),
  acceptedFormats: ['yaml', 'json'],
  keys: keyed({
    description: paths('description', 'excerpt', 'subtitle'),
    modified: paths('updated'),
    tags: paths('tags', 'tag'),
    image: paths('cover', 'top_img', 'banner_img', 'index_img', 'thumbnail', 'photos', 'image'),
    slug: [],
  }),
  drafts: [{ kind: 'folder' }, { kind: 'flag', key: ['published'], draftWhen: false }],
  dates: dated({
    emitted: '2026-11-24 18:41:32',
    accepted: ['2024-01-02 10:00:00', '2024-01-02', '2024/01/02 10:00:00', ...isoForms],
    // Unquoted, the wall clock of UTC is read as local time: GENERATORS.md, run with Hexo 7.3.
    rejected: ['2024-01-02T10:00:00Z', '2024-01-02T10:00:00+02:00'],
  }),
  zone: { zoneless: 'local' },
  staticRoots: [{ folder: 'source', url: '/' }],
  permalink: addressed({
    pattern: '/:year/:month/:day/:path/',
    titleRule: 'hexo',
    noCategory: 'uncategorized',
    from: ['source'],
  }),
  linkForms: ['postLink', 'permalink', 'relative'],
  draftPosts: hidden('Hexo leaves _drafts and posts with published: false out, unless render_drafts is set.'),
  futurePosts: shown('Hexo publishes posts dated in the future at once, unless future is set to false.'),
  templates: { folders: ['scaffolds'], kind: 'scaffold', keys: ['title', 'date', 'tags'] },
  traps: [
    {
      id: 'unquotedZoneMangled',
      sentence:
        'Hexo reads an unquoted stamp with a zone as local time: write plain local time, or quote the stamp.',
    },
  ],
};

/** @see https://hexo.io/docs/configuration */
export const hexo: Generator = {
  id: 'hexo',
  name: 'Hexo',
  source: 'https://hexo.io/docs/front-matter',
  markers: [
    { kind: 'dependency', names: ['hexo'], weight: 'certain' },
    { kind: 'value', files: ['package.json'], path: '', names: ['hexo'], weight: 'certain' },
    { kind: 'folder', names: ['source/_posts'], weight: 'strong' },
    { kind: 'folder', names: ['scaffolds'], weight: 'strong' },
    {
      kind: 'file',
      names: ['_config.landscape.yml', '_config.next.yml', '_config.butterfly.yml'],
      weight: 'strong',
    },
    {
      kind: 'text',
      files: configFiles,
      pattern: /^(?:new_post_name|source_dir|default_layout)[\t ]*:/m,
      weight: 'strong',
    },
    { kind: 'file', names: configFiles, weight: 'weak' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const source = safePath(textAt(site, 'source_dir')) ?? 'source';
  const address = addressOf(textAt(site, 'url'));
  const root = textAt(site, 'root');
  const zone = textAt(site, 'timezone');
  const codes = listAt(site, 'language').filter((code) => code !== 'default');
  const keepsCase = !['1', '2'].includes(textAt(site, 'filename_case') ?? '0');
  return {
    postsFolders: [...posts(join(source, '_posts')), ...drafts(join(source, '_drafts'))],
    names: { ...defaults.names, pattern: nameOf(textAt(site, 'new_post_name')), keepsCase },
    languages: {
      forms: ['folder', 'suffix'],
      codes,
      ...(codes[0] === undefined ? {} : { default: codes[0] }),
    },
    zone: { zoneless: 'local', ...(zone === undefined ? {} : { configured: zone }) },
    ...address,
    basePath: root === undefined ? address.basePath : basePathOf(root),
    staticRoots: [
      ...(flagAt(site, 'post_asset_folder') === true ? [{ folder: join(source, '_posts'), url: '/' }] : []),
      { folder: source, url: '/' },
    ].reverse(),
    permalink: {
      ...defaults.permalink,
      from: [source],
      pattern: patternOf(textAt(site, 'permalink')),
      noCategory: textAt(site, 'default_category') ?? 'uncategorized',
      keepsDate: !/:i?_?day\b/.test(textAt(site, 'new_post_name') ?? ''),
    },
    ...(flagAt(site, 'future') === false
      ? { futurePosts: hidden('This site sets future: false, so Hexo skips posts dated in the future.') }
      : {}),
    ...(flagAt(site, 'render_drafts') === true
      ? { draftPosts: shown('This site sets render_drafts, so drafts are published too.') }
      : {}),
  };
}

/** `:year-:month-:day-:title.md # File name` without its extension. */
function nameOf(written: string | undefined): string {
  const name = safePath(written?.replace(/:/g, '\u0001'))?.replace(/\u0001/g, ':');
  return (name ?? ':title.md').replace(/\.\w+$/, '');
}

/** Hexo's `:title` is the file's path below _posts, `:name` its last part, `:post_title` the title itself. */
function patternOf(written: string | undefined): string {
  if (written === undefined) return defaults.permalink.pattern;
  const tokens: Readonly<Record<string, string>> = {
    ':title': ':path',
    ':post_title': ':title',
    ':category': ':slugified_categories',
  };
  const own = written.replace(/:(?:post_title|title|category)\b/g, (token) => tokens[token] ?? token);
  return own.startsWith('/') ? own : `/${own}`;
}
