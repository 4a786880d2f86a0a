import type { KeyPath } from '../frontMatter/types';
import type {
  DateFacts,
  GeneratorFacts,
  KeyFacts,
  NameFacts,
  PermalinkFacts,
  PostsFolder,
  VisibilityRule,
} from './types';

/** `'last_update.date'` becomes `['last_update', 'date']`; no generator has a key with a dot in its name. */
export function paths(...dotted: readonly string[]): readonly KeyPath[] {
  return dotted.map((key) => key.split('.'));
}

export function posts(...folders: readonly string[]): readonly PostsFolder[] {
  return folders.map((path) => ({ path, kind: 'posts' }));
}

export function drafts(...folders: readonly string[]): readonly PostsFolder[] {
  return folders.map((path) => ({ path, kind: 'drafts' }));
}

export function shown(sentence: string): VisibilityRule {
  return { shown: true, sentence };
}

export function hidden(sentence: string): VisibilityRule {
  return { shown: false, sentence };
}

/** Names for which most generators have no rule of their own. */
const names: NameFacts = {
  pattern: ':slug',
  datePrefix: 'optional',
  bundles: ['index'],
  leafBundles: false,
  prefers: 'file',
  keepsCase: false,
  numberPrefix: false,
  folderCategories: 'none',
};

export function named(own: Partial<NameFacts>): NameFacts {
  return { ...names, ...own };
}

/** Addresses for which a generator has no rule of its own. */
const addresses: PermalinkFacts = {
  pattern: '/:dir/:name/',
  slugFrom: 'name',
  titleRule: 'usual',
  keepsDate: true,
  bySection: {},
  from: [''],
  lowercase: false,
  languagePrefix: false,
};

/** The addresses of a generator: its own rules before the usual ones. */
export function addressed(own: Partial<PermalinkFacts>): PermalinkFacts {
  return { ...addresses, ...own };
}

const baseKeys: KeyFacts = {
  title: paths('title'),
  description: paths('description', 'excerpt', 'summary', 'subtitle'),
  date: paths('date'),
  publish: [],
  modified: paths('updated', 'lastmod', 'modified'),
  expiry: [],
  tags: paths('tags'),
  categories: paths('categories', 'category'),
  slug: paths('slug'),
  permalink: paths('permalink'),
  aliases: paths('aliases'),
  image: paths('image', 'cover', 'thumbnail', 'featuredImage', 'hero'),
  author: paths('author', 'authors'),
  language: paths('lang', 'language'),
  caseInsensitive: false,
};

/** The keys of a generator: its own before the common ones. */
export function keyed(own: Partial<KeyFacts>): KeyFacts {
  return { ...baseKeys, ...own };
}

/** Forms that `new Date(…)`, Ruby, Go and Python libraries all read alike. */
export const isoForms: readonly string[] = [
  '2024-01-02',
  '2024-01-02T10:00:00Z',
  '2024-01-02T10:00:00.000Z',
  '2024-01-02T10:00:00+02:00',
];

/** The forms of date of a generator: its own rules before the usual ones. */
export function dated(own: Partial<DateFacts>): DateFacts {
  return { accepted: isoForms, rejected: [], quoting: 'any', keywords: [], ...own };
}

/** What holds where a generator has no rule of its own; each generator starts from it. */
export const baseFacts: GeneratorFacts = {
  postsFolders: [],
  excluded: [],
  sectionNames: [],
  skipsUnderscore: false,
  extensions: ['md', 'markdown'],
  names,
  languages: { forms: ['suffix', 'folder'], codes: [] },
  format: 'yaml',
  acceptedFormats: ['yaml'],
  keys: baseKeys,
  listSeparator: 'none',
  drafts: [{ kind: 'flag', key: ['draft'], draftWhen: true }],
  dates: dated({}),
  zone: { zoneless: 'utc' },
  staticRoots: [],
  basePath: '',
  permalink: addressed({ pattern: '/:dir/:slug/', keepsDate: false, languagePrefix: true }),
  linkForms: ['relative', 'permalink'],
  draftPosts: shown('This generator has no rule for drafts: the site’s own code decides.'),
  futurePosts: shown('A post whose date lies in the future is published at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'draft'] },
  schemas: [],
  traps: [],
};
