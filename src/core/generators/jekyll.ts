import { ownValue } from '../ownValue';
import type { FrontMatterData } from '../frontMatter/types';
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
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { addressOf, basePathOf, flagAt, isMap, join, listAt, safePath, textAt, valueAt } from './values';

const configFiles = ['_config.yml', '_config.yaml', '_config.toml'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: [...posts('_posts'), ...drafts('_drafts')],
  excluded: ['_site', '_layouts', '_includes', '_sass', '_data', 'vendor', '.jekyll-cache'],
  extensions: ['md', 'markdown', 'mkdown', 'mkdn', 'mkd', 'html'],
  names: named({
    pattern: ':year-:month-:day-:slug',
    datePrefix: 'required',
    bundles: [],
    folderCategories: 'around',
  }),
  keys: keyed({
    description: paths('description', 'excerpt', 'subtitle'),
    modified: paths('last_modified_at', 'lastmod', 'modified_date', 'updated', 'seo.date_modified'),
    tags: paths('tags', 'tag'),
    aliases: paths('redirect_from'),
    image: paths('image', 'image.path', 'header.image', 'header.teaser', 'img', 'thumbnail', 'cover'),
  }),
  listSeparator: ' ',
  drafts: [{ kind: 'folder' }, { kind: 'flag', key: ['published'], draftWhen: false }],
  dates: dated({
    emitted: '2026-11-24 18:41:32 -0500',
    accepted: [...isoForms, '2024-01-02 10:00:00 +0200', '2024-01-02 10:00 +0200', '2024-01-02 10:00:00'],
  }),
  zone: { zoneless: 'local' },
  staticRoots: [{ folder: '', url: '/' }],
  permalink: addressed({
    pattern: '/:categories/:year/:month/:day/:slug.html',
    titleRule: 'jekyll',
    keepsDate: false,
  }),
  linkForms: ['postUrl', 'permalink', 'relative'],
  draftPosts: hidden(
    'Jekyll leaves _drafts and posts with published: false out, unless it is run with --drafts.',
  ),
  futurePosts: hidden('Jekyll skips a post whose date lies in the future, unless future is set to true.'),
  templates: { folders: [], kind: 'compose', keys: ['layout', 'title', 'date'] },
  traps: [
    {
      id: 'futureHidden',
      sentence: 'Jekyll skips a post whose date lies in the future, unless future is set to true.',
    },
    {
      id: 'stringListSplits',
      sentence:
        'Jekyll splits tags and categories written as plain text at each space; a list keeps them whole.',
    },
  ],
};

/** @see https://jekyllrb.com/docs/configuration/options/ */
export const jekyll: Generator = {
  id: 'jekyll',
  name: 'Jekyll',
  source: 'https://jekyllrb.com/docs/posts/',
  markers: [
    {
      kind: 'text',
      files: ['Gemfile'],
      pattern: /^[\t ]*gem[\t (]+["'](?:jekyll|github-pages)["']/m,
      weight: 'certain',
    },
    { kind: 'text', files: ['Gemfile.lock'], pattern: /^ {4}(?:jekyll|github-pages) \(/m, weight: 'certain' },
    { kind: 'folder', names: ['_posts'], weight: 'strong' },
    { kind: 'file', names: configFiles, weight: 'weak' },
    { kind: 'folder', names: ['_layouts', '_includes'], weight: 'weak' },
    {
      kind: 'text',
      files: configFiles,
      pattern: /^(?:theme|remote_theme|collections_dir|permalink|plugins|markdown|kramdown)[\t ]*:/m,
      weight: 'weak',
    },
    { kind: 'folder', names: ['.jekyll-cache'], weight: 'strong' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const source = safePath(textAt(site, 'source')) ?? '';
  const address = addressOf(textAt(site, 'url'));
  const zone = textAt(site, 'timezone');
  const statics = source === '' ? defaults.staticRoots : [{ folder: source, url: '/' }];
  return {
    postsFolders: await postsFolders(config, source, safePath(textAt(site, 'collections_dir')) ?? ''),
    excluded: [...defaults.excluded, ...listAt(site, 'exclude').flatMap((path) => safePath(path) ?? [])],
    zone: { zoneless: 'local', ...(zone === undefined ? {} : { configured: zone }) },
    ...address,
    basePath: basePathOf(textAt(site, 'baseurl')),
    staticRoots: statics,
    permalink: { ...defaults.permalink, pattern: permalinkOf(site) },
    templates: composed(site),
    ...(flagAt(site, 'future') === true
      ? {
          futurePosts: shown(
            'This site sets future: true, so posts dated in the future are published at once.',
          ),
          traps: defaults.traps.filter((trap) => trap.id !== 'futureHidden'),
        }
      : {}),
  };
}

/** `_posts` of the root and of any folder below it (two levels): Jekyll takes the folder as a category. */
async function postsFolders(
  config: ConfigReader,
  source: string,
  collections: string,
): Promise<readonly PostsFolder[]> {
  const top = join(source, collections);
  const found = [...posts(join(top, '_posts')), ...drafts(join(top, '_drafts'))];
  const outer = await subfolders(config, top);
  const inner = (await Promise.all(outer.slice(0, 40).map((folder) => subfolders(config, folder)))).flat();
  for (const folder of [...outer, ...inner.slice(0, 80)]) {
    if ((await config.has(join(folder, '_posts'))) === 'folder') found.push(...posts(join(folder, '_posts')));
    if ((await config.has(join(folder, '_drafts'))) === 'folder')
      found.push(...drafts(join(folder, '_drafts')));
  }
  return found;
}

async function subfolders(config: ConfigReader, folder: string): Promise<readonly string[]> {
  return (await config.folder.list(folder))
    .filter((entry) => entry.kind === 'folder' && !/^[._]|^(?:node_modules|vendor)$/.test(entry.name))
    .map((entry) => join(folder, entry.name));
}

/** Jekyll's named styles. @see https://jekyllrb.com/docs/permalinks/#built-in-formats */
export const permalinkStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:slug.html',
  pretty: '/:categories/:year/:month/:day/:slug/',
  ordinal: '/:categories/:year/:y_day/:slug.html',
  weekdate: '/:categories/:year/W:week/:short_day/:slug.html',
  none: '/:categories/:slug.html',
};

function permalinkOf(site: FrontMatterData): string {
  const written = textAt(site, 'collections.posts.permalink') ?? textAt(site, 'permalink') ?? 'date';
  return (ownValue(permalinkStyles, written) ?? written)
    .replace(/:title\b/g, ':slug')
    .replace(/:output_ext\b/g, '.html');
}

function composed(site: FrontMatterData): GeneratorFacts['templates'] {
  const own = valueAt(site, 'jekyll_compose.default_front_matter.posts');
  return isMap(own) ? { ...defaults.templates, defaults: own } : defaults.templates;
}
