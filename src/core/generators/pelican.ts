import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import { flagOf, stringOf, stringsOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PermalinkFacts } from './types';
import { addressOf, join, safePath } from './values';

const configFile = 'pelicanconf.py';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content'),
  excluded: ['output', 'themes', 'plugins', 'content/pages', 'content/images', 'content/extra'],
  extensions: ['md', 'markdown', 'mkd', 'mdown', 'rst', 'html', 'htm'],
  names: named({ bundles: [], folderCategories: 'holder' }),
  format: 'pelican',
  acceptedFormats: ['pelican', 'yaml'],
  keys: keyed({
    description: paths('summary'),
    modified: paths('modified'),
    tags: paths('tags', 'keywords'),
    categories: paths('category'),
    permalink: paths('url', 'save_as'),
    aliases: [],
    image: paths('image', 'cover', 'header_cover'),
    author: paths('author', 'authors'),
    language: paths('lang'),
    caseInsensitive: true,
  }),
  listSeparator: ',',
  drafts: [
    {
      kind: 'status',
      key: ['status'],
      draft: ['draft', 'hidden', 'skip'],
      scheduled: [],
      published: 'published',
    },
  ],
  dates: dated({
    emitted: '2010-12-03 10:20',
    accepted: [
      '2010-12-03 10:20',
      '2010-12-03',
      '2010-12-03 10:20:30',
      '2024-01-02T10:00:00+02:00',
      'Dec 3, 2010',
    ],
    quoting: 'unquoted',
  }),
  zone: { zoneless: 'utc' },
  staticRoots: [{ folder: 'content', url: '/' }],
  permalink: addressed({
    pattern: '/:slug.html',
    slugFrom: 'title',
    titleRule: 'pelican',
    noCategory: 'misc',
    keepsDate: false,
    from: ['content'],
  }),
  linkForms: ['filename', 'permalink'],
  draftPosts: hidden('Pelican writes drafts to drafts/ and lists them nowhere.'),
  futurePosts: shown(
    'Pelican publishes posts dated in the future at once, unless WITH_FUTURE_DATES is False.',
  ),
  templates: {
    folders: [],
    kind: 'none',
    keys: ['Title', 'Date', 'Modified', 'Category', 'Tags', 'Slug', 'Authors', 'Summary'],
  },
  traps: [
    { id: 'rawValues', sentence: 'Pelican takes each value as it stands: quotes would become part of it.' },
  ],
};

/** @see https://docs.getpelican.com/en/latest/content.html */
export const pelican: Generator = {
  id: 'pelican',
  name: 'Pelican',
  source: 'https://docs.getpelican.com/en/latest/content.html',
  markers: [
    { kind: 'file', names: [configFile], weight: 'certain' },
    { kind: 'file', names: ['publishconf.py'], weight: 'strong' },
    {
      kind: 'text',
      files: ['requirements.txt', 'pyproject.toml', 'Pipfile', 'tasks.py', 'Makefile'],
      pattern: /\bpelican\b/i,
      weight: 'weak',
    },
    { kind: 'folder', names: ['content'], weight: 'weak' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const text = withoutComments((await config.text(configFile)) ?? '', 'hash');
  const path =
    safePath(stringOf(text, 'PATH')) ?? ((await config.has('content')) === 'folder' ? 'content' : '');
  const folders = listOr(text, 'ARTICLE_PATHS', ['']).map((folder) => join(path, folder));
  const pages = [...listOr(text, 'PAGE_PATHS', ['pages']), ...listOr(text, 'ARTICLE_EXCLUDES', [])];
  const zone = stringOf(text, 'TIMEZONE');
  const language = stringOf(text, 'DEFAULT_LANG');
  const yaml = /\byaml_metadata\b|\byaml-metadata\b/.test(text);
  return {
    postsFolders: posts(...(folders.length > 0 ? folders : [path])),
    excluded: [...defaults.excluded.slice(0, 3), ...pages.map((folder) => join(path, folder))],
    zone: { zoneless: 'utc', ...(zone === undefined ? {} : { configured: zone }) },
    ...addressOf(stringOf(text, 'SITEURL')),
    languages: { forms: ['suffix'], codes: [], ...(language === undefined ? {} : { default: language }) },
    staticRoots: [{ folder: path, url: '/' }],
    ...(flagOf(text, 'USE_FOLDER_AS_CATEGORY') === false
      ? { names: { ...defaults.names, folderCategories: 'none' as const } }
      : {}),
    permalink: {
      ...defaults.permalink,
      ...slugSource(text),
      noCategory: stringOf(text, 'DEFAULT_CATEGORY') ?? 'misc',
      from: [path],
      pattern: patternOf(stringOf(text, 'ARTICLE_URL')),
    },
    ...(yaml ? { format: 'yaml' as const, traps: [] } : {}),
    ...(flagOf(text, 'WITH_FUTURE_DATES') === false
      ? { futurePosts: hidden('This site sets WITH_FUTURE_DATES = False, so later posts become drafts.') }
      : {}),
  };
}

function listOr(text: string, key: string, fallback: readonly string[]): readonly string[] {
  const found = stringsOf(text, key);
  return (found.length > 0 ? found : fallback).flatMap((folder) => safePath(folder) ?? []);
}

/** Without a Slug key Pelican takes the title, unless the site asks for the file's name, whole or in part. */
function slugSource(text: string): Partial<PermalinkFacts> {
  const pattern = /^FILENAME_METADATA\s*=\s*(.{0,400})$/m.exec(text)?.[1] ?? '';
  if (/\(\?P<slug>/.test(pattern)) return { slugFrom: 'name' };
  if (stringOf(text, 'SLUGIFY_SOURCE') === 'basename') return { slugFrom: 'name', keepsDate: true };
  return {};
}

/** `posts/{date:%Y}/{date:%m}/{slug}/` in our tokens. */
function patternOf(written: string | undefined): string {
  if (written === undefined) return defaults.permalink.pattern;
  const dates: Readonly<Record<string, string>> = { Y: ':year', m: ':month', d: ':day' };
  const own = written
    .replace(/\{date:((?:%-?[Ymd][/-]?)+)\}/g, (_, format: string) =>
      format.replace(/%-?([Ymd])/g, (token, letter: string) => dates[letter] ?? token),
    )
    .replace(/\{slug\}/g, ':slug')
    .replace(/\{category\}/g, ':slugified_categories')
    .replace(/\{lang\}/g, '');
  return `/${own.replace(/^\//, '')}`;
}
