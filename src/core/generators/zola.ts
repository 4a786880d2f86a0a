import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import { postSections } from './sections';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, isMap, join, textAt, valueAt } from './values';

const configFiles = ['zola.toml', 'config.toml'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content/blog', 'content/posts'),
  excluded: ['templates', 'themes', 'sass', 'static', 'public'],
  sectionNames: ['_index'],
  extensions: ['md'],
  names: named({}),
  languages: { forms: ['suffix'], codes: [] },
  format: 'toml',
  acceptedFormats: ['toml', 'yaml'],
  keys: keyed({
    description: paths('description'),
    modified: paths('updated'),
    tags: paths('taxonomies.tags', 'tags'),
    categories: paths('taxonomies.categories', 'categories'),
    permalink: paths('path'),
    image: paths('extra.image', 'extra.cover', 'extra.thumbnail', 'extra.cover_image', 'extra.banner'),
    author: paths('authors', 'extra.author'),
    language: [],
  }),
  dates: dated({
    emitted: '2012-10-02',
    accepted: ['2012-10-02', '2002-10-02T15:00:00Z', '2002-10-02T15:00:00+02:00', '2002-10-02T15:00:00'],
    rejected: ['10 Oct 2012'],
  }),
  staticRoots: [{ folder: 'static', url: '/' }],
  permalink: addressed({
    pattern: '/:dir/:slug/',
    keepsDate: false,
    from: ['content'],
    lowercase: true,
    languagePrefix: true,
  }),
  linkForms: ['at', 'permalink', 'relative'],
  draftPosts: hidden('Zola leaves drafts out unless it is run with --drafts.'),
  futurePosts: shown('Zola publishes posts dated in the future at once.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'draft'] },
  traps: [
    {
      id: 'taxonomiesTable',
      sentence:
        'Zola takes tags from [taxonomies] and own keys from [extra]; an unknown key at the top vanishes silently.',
    },
  ],
};

/** @see https://www.getzola.org/documentation/content/page/ */
export const zola: Generator = {
  id: 'zola',
  name: 'Zola',
  source: 'https://www.getzola.org/documentation/content/page/',
  markers: [
    { kind: 'file', names: ['zola.toml'], weight: 'certain' },
    // Hugo's key is baseURL, without underscore.
    { kind: 'text', files: ['config.toml'], pattern: /^[\t ]*base_url[\t ]*=/m, weight: 'certain' },
    {
      kind: 'text',
      files: ['config.toml'],
      pattern: /^(?:compile_sass|build_search_index|generate_feeds?|highlight_code|taxonomies)[\t ]*=/m,
      weight: 'strong',
    },
    { kind: 'folder', names: ['sass', 'templates'], weight: 'weak' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const languages = valueAt(site, 'languages');
  const codes = isMap(languages) ? Object.keys(languages) : [];
  const first = textAt(site, 'default_language') ?? 'en';
  const theme = textAt(site, 'theme');
  const themed = theme !== undefined && /^[\w.-]+$/.test(theme) ? [join('themes', theme, 'static')] : [];
  return {
    postsFolders: (await postSections(config, 'content', defaults.extensions)) ?? (await atTop(config)),
    languages: { forms: ['suffix'], codes: [...new Set([first, ...codes])], default: first },
    ...addressOf(textAt(site, 'base_url')),
    staticRoots: ['static', ...themed, 'content'].map((folder) => ({ folder, url: '/' })),
  };
}

/** Many small Zola blogs keep their posts in `content/` itself. */
async function atTop(config: ConfigReader): Promise<GeneratorFacts['postsFolders']> {
  const entries = await config.folder.list('content');
  const pages = entries.filter((entry) => entry.name.endsWith('.md') && !entry.name.startsWith('_index'));
  return pages.length > 0 ? posts('content') : posts('content/blog');
}
