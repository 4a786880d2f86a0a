import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts } from './base';
import { existing } from './sections';
import { stringOf, stringsOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, globFolder, safePath } from './values';

const configFile = 'conf.py';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('posts', 'blog', ''),
  excluded: ['_build', '_website', '_templates', '_static', '.doctrees'],
  extensions: ['md', 'rst', 'ipynb'],
  names: named({ bundles: ['index'] }),
  keys: keyed({
    description: [],
    modified: [],
    tags: paths('tags'),
    categories: paths('category'),
    slug: [],
    permalink: [],
    aliases: paths('redirect'),
    image: [],
    author: paths('author'),
    language: paths('language'),
  }),
  listSeparator: ',',
  drafts: [{ kind: 'noDate' }],
  dates: dated({
    emitted: 'Nov 24, 2026',
    accepted: ['Nov 24, 2026', '24 November 2026', '2026-11-24'],
  }),
  zone: { zoneless: 'local' },
  staticRoots: [{ folder: '', url: '/' }],
  permalink: addressed({ pattern: '/:dir/:name.html', keepsDate: false }),
  linkForms: ['relative'],
  draftPosts: hidden('ABlog takes a post without a date for a draft and lists it apart.'),
  futurePosts: hidden('ABlog takes a post whose date lies in the future for a draft.'),
  templates: {
    folders: [],
    kind: 'none',
    keys: ['blogpost', 'date', 'tags', 'category'],
    defaults: { blogpost: true },
  },
  traps: [
    {
      id: 'modifiedInBody',
      sentence: 'ABlog has no modified key: an update directive in the body tells of changes.',
    },
    { id: 'futureHidden', sentence: 'ABlog takes a post whose date lies in the future for a draft.' },
  ],
};

/** @see https://ablog.readthedocs.io/en/stable/manual/posting-and-listing/ */
export const ablog: Generator = {
  id: 'ablog',
  name: 'Sphinx with ABlog',
  source: 'https://ablog.readthedocs.io/en/stable/manual/posting-and-listing/',
  markers: [
    {
      kind: 'text',
      files: [configFile],
      pattern: /^[^#\n]*["']ablog["']|^\s*(?:import|from)\s+ablog\b/m,
      weight: 'certain',
    },
    {
      kind: 'text',
      files: ['requirements.txt', 'pyproject.toml'],
      pattern: /^[\s"']*ablog\b/m,
      weight: 'weak',
    },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const text = withoutComments((await config.text(configFile)) ?? '', 'hash');
  const patterns = stringsOf(text, 'blog_post_pattern').flatMap((pattern) => globFolder(pattern) ?? []);
  const folders =
    (await existing(config, patterns)) ?? (await existing(config, ['posts', 'blog'])) ?? posts('');
  const language = stringOf(text, 'language');
  const excluded = stringsOf(text, 'exclude_patterns').flatMap((one) =>
    one.includes('*') ? [] : (safePath(one) ?? []),
  );
  return {
    postsFolders: folders,
    excluded: [...defaults.excluded, ...excluded],
    ...addressOf(stringOf(text, 'blog_baseurl')),
    ...(language === undefined ? {} : { languages: { forms: ['suffix'], codes: [], default: language } }),
    ...(/^\s*post_date_format\s*=\s*["']%d %B %Y/m.test(text)
      ? { dates: { ...defaults.dates, emitted: '24 November 2026' } }
      : {}),
  };
}
