import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import { bracketAt, flagOf, stringOf, withoutComments } from './source';

import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, globFolder } from './values';

const configFile = 'conf.py';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('posts'),
  excluded: ['output', 'cache', 'themes', 'pages', 'templates', 'plugins', 'listings', 'galleries'],
  extensions: ['rst', 'md', 'mdown', 'markdown', 'txt', 'html', 'wiki', 'org'],
  names: named({ bundles: [] }),
  languages: { forms: ['suffix'], codes: [] },
  format: 'nikola',
  acceptedFormats: ['nikola', 'yaml', 'toml', 'pelican'],
  sidecar: '.meta',
  keys: keyed({
    description: paths('description'),
    modified: paths('updated'),
    categories: paths('category'),
    permalink: [],
    aliases: [],
    image: paths('previewimage'),
    author: paths('author'),
    language: [],
  }),
  listSeparator: ',',
  drafts: [
    {
      kind: 'status',
      key: ['status'],
      draft: ['draft', 'private'],
      scheduled: [],
      published: 'published',
    },
  ],
  dates: dated({
    emitted: '2026-11-24 18:41:32 UTC-05:00',
    accepted: [
      '2026-11-24 18:41:32 UTC-05:00',
      '2026-11-24 23:41:32 UTC',
      '2026-11-24 18:41:32-05:00',
      '2026-11-24',
      '2015/06/08 15:07:14',
    ],
  }),
  zone: { zoneless: 'utc' },
  staticRoots: [
    { folder: 'files', url: '/' },
    { folder: 'images', url: '/images/' },
  ],
  permalink: addressed({ pattern: '/posts/:slug/', keepsDate: false, from: ['posts'], languagePrefix: true }),
  linkForms: ['nikola', 'permalink', 'relative'],
  draftPosts: hidden('Nikola leaves drafts out of a deployed site.'),
  futurePosts: hidden(
    'Nikola keeps a post out of feeds and lists until its date has passed, unless FUTURE_IS_NOW is set.',
  ),
  templates: {
    folders: [],
    kind: 'none',
    keys: ['title', 'slug', 'date', 'tags', 'category', 'link', 'description', 'type'],
    defaults: { type: 'text' },
  },
  traps: [
    { id: 'rawValues', sentence: 'Nikola takes each value as it stands: quotes would become part of it.' },
    {
      id: 'futureHidden',
      sentence: 'Nikola keeps a post out of feeds and lists until its date has passed.',
    },
  ],
};

/** @see https://getnikola.com/handbook.html#the-metadata-fields */
export const nikola: Generator = {
  id: 'nikola',
  name: 'Nikola',
  source: 'https://getnikola.com/handbook.html',
  markers: [
    { kind: 'text', files: [configFile], pattern: /^POSTS\s*=/m, weight: 'strong' },
    {
      kind: 'text',
      files: [configFile],
      pattern: /^(?:BLOG_TITLE|NIKOLA_\w+|COMPILERS)\s*=/m,
      weight: 'strong',
    },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const text = withoutComments((await config.text(configFile)) ?? '', 'hash');
  const zone = stringOf(text, 'TIMEZONE');
  const first = stringOf(text, 'DEFAULT_LANG');
  const route = postRoutes(text);
  return {
    ...(route.folders.length > 0 ? { postsFolders: posts(...route.folders) } : {}),
    ...(route.extension === undefined
      ? {}
      : { extensions: [route.extension, ...defaults.extensions.filter((one) => one !== route.extension)] }),
    ...formatOf(text),
    zone: { zoneless: 'utc', ...(zone === undefined ? {} : { configured: zone }) },
    ...addressOf(stringOf(text, 'SITE_URL')),
    languages: {
      forms: ['suffix'],
      codes: translations(text, first),
      ...(first === undefined ? {} : { default: first }),
    },
    names: {
      ...defaults.names,
      pattern: flagOf(text, 'NEW_POST_DATE_PATH') === true ? ':year/:month/:day/:slug' : ':slug',
    },
    permalink: {
      ...defaults.permalink,
      from: route.folders.length > 0 ? route.folders : defaults.permalink.from,
      pattern:
        flagOf(text, 'PRETTY_URLS') === false
          ? `/${route.target}/:dir/:slug.html`
          : `/${route.target}/:dir/:slug/`,
    },
    ...(flagOf(text, 'FORCE_ISO8601') === true
      ? { dates: { ...defaults.dates, emitted: '2026-11-24 18:41:32-05:00' } }
      : {}),
    ...(flagOf(text, 'FUTURE_IS_NOW') === true
      ? {
          futurePosts: shown('This site sets FUTURE_IS_NOW, so later posts are published at once.'),
          traps: defaults.traps.slice(0, 1),
        }
      : {}),
  };
}

/** `POSTS = (("posts/*.md", "posts", "post.tmpl"), …)`: the first entry's extension is that of a new post. */
function postRoutes(text: string): {
  readonly folders: readonly string[];
  readonly extension?: string;
  readonly target: string;
} {
  const start = /^POSTS\s*=\s*(?=[([])/m.exec(text);
  const list = start === null ? '' : bracketAt(text, start.index + start[0].length);
  const entries = [...list.matchAll(/\(\s*["']([^"'\n]{1,200})["']\s*,\s*["']([^"'\n]{0,200})["']/g)];
  const folders = entries.flatMap((entry) => globFolder(entry[1] ?? '') ?? []);
  const extension = /\.(\w+)$/.exec(entries[0]?.[1] ?? '')?.[1];
  const target = (entries[0]?.[2] ?? 'posts').replace(/^\/|\/$/g, '');
  return { folders: [...new Set(folders)], target, ...(extension === undefined ? {} : { extension }) };
}

function formatOf(text: string): FactsPatch {
  switch (stringOf(text, 'METADATA_FORMAT')?.toLowerCase()) {
    case 'yaml':
      return { format: 'yaml', traps: defaults.traps.slice(1) };
    case 'toml':
      return { format: 'toml', traps: defaults.traps.slice(1) };
    case 'pelican':
      return { format: 'pelican' };
    case undefined:
    default:
      return {};
  }
}

/** `TRANSLATIONS = { DEFAULT_LANG: "", "es": "./es" }`. */
function translations(text: string, first: string | undefined): readonly string[] {
  const start = /^TRANSLATIONS\s*=\s*(?=\{)/m.exec(text);
  const map = start === null ? '' : bracketAt(text, start.index + start[0].length);
  const named = [...map.matchAll(/["']([a-z]{2,3}(?:[-_][A-Za-z]{2,4})?)["']\s*:/g)].flatMap(
    (match) => match[1] ?? [],
  );
  return [...new Set([...(first === undefined ? [] : [first]), ...named])];
}
