import { addressed, baseFacts, dated, isoForms, keyed, named, paths, posts, shown } from './base';
import { astroSchemas } from './astroSchema';
import { existing, postSections } from './sections';
import { callsOf, stringOf, stringsOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { addressOf, basePathOf, globFolder, join, safePath } from './values';

const extensions = ['mjs', 'ts', 'js', 'mts', 'cjs'];
const siteFiles = extensions.map((extension) => `astro.config.${extension}`);
const contentFiles = ['src/content.config', 'src/content/config'].flatMap((stem) =>
  ['ts', 'mts', 'js', 'mjs'].map((extension) => `${stem}.${extension}`),
);

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts(
    'src/content/blog',
    'src/content/posts',
    'src/data/blog',
    'src/pages/blog',
    'src/pages/posts',
  ),
  excluded: ['dist', '.astro', 'src/layouts', 'src/components'],
  extensions: ['md', 'mdx', 'mdoc'],
  names: named({}),
  acceptedFormats: ['yaml', 'toml'],
  keys: keyed({
    refusesEmptyImage: true,
    date: paths('pubDate', 'pubDatetime', 'date', 'publishDate', 'publishedAt', 'published', 'publishedDate'),
    modified: paths(
      'updatedDate',
      'modDatetime',
      'updated',
      'lastmod',
      'updatedAt',
      'modified',
      'updateDate',
    ),
    image: paths(
      'heroImage',
      'cover',
      'image',
      'ogImage',
      'coverImage',
      'image.url',
      'image.src',
      'thumbnail',
    ),
    permalink: [],
  }),
  dates: dated({ accepted: [...isoForms, 'Jul 08 2022'] }),
  staticRoots: [{ folder: 'public', url: '/' }],
  permalink: addressed({
    pattern: '/:section/:path/',
    from: ['src/content', 'src/data', 'src/pages'],
    lowercase: true,
  }),
  linkForms: ['permalink', 'relative'],
  draftPosts: shown('Astro has no rule for drafts: the site’s own code decides what a draft key does.'),
  futurePosts: shown('Astro has no rule for future dates: a later post is published at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'description', 'pubDate'] },
};

/** @see https://docs.astro.build/en/guides/content-collections/ */
export const astro: Generator = {
  id: 'astro',
  name: 'Astro',
  source: 'https://docs.astro.build/en/guides/content-collections/',
  markers: [
    { kind: 'file', names: siteFiles, weight: 'certain' },
    { kind: 'dependency', names: ['astro'], weight: 'certain' },
    { kind: 'file', names: contentFiles, weight: 'strong' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const siteFile = await config.firstOf(siteFiles);
  const site = withoutComments((siteFile === undefined ? '' : await config.text(siteFile)) ?? '', 'script');
  const contentFile = await config.firstOf(contentFiles);
  const content = withoutComments(
    (contentFile === undefined ? '' : await config.text(contentFile)) ?? '',
    'script',
  );
  const folders = await postsFolders(config, content);
  const schemas = await astroSchemas(config, content, folders);
  const codes = stringsOf(site, 'locales').filter((code) => /^[A-Za-z-]{2,10}$/.test(code));
  const first = stringOf(site, 'defaultLocale');
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    ...addressOf(stringOf(site, 'site')),
    basePath: basePathOf(stringOf(site, 'base')),
    staticRoots: [{ folder: safePath(stringOf(site, 'publicDir')) ?? 'public', url: '/' }],
    languages: { forms: ['folder', 'suffix'], codes, ...(first === undefined ? {} : { default: first }) },
    permalink: { ...defaults.permalink, from: [...defaults.permalink.from, ...parents(folders)] },
    schemas,
    traps: schemas.some((schema) => schema.otherKeys !== 'kept')
      ? [
          {
            id: 'schemaDropsKeys',
            sentence: 'Astro drops or rejects keys that the collection’s schema does not declare.',
          },
        ]
      : [],
  };
}

/** Folders of the collections: the bases of `glob({ base, pattern })`, else the usual places. */
async function postsFolders(
  config: ConfigReader,
  content: string,
): Promise<readonly PostsFolder[] | undefined> {
  const loaders = callsOf(content, /\bglob\s*\(/g).flatMap((call) => {
    const base = safePath(stringOf(call, 'base') ?? '') ?? '';
    const pattern = stringsOf(call, 'pattern')[0] ?? '';
    const folder = join(base, globFolder(pattern) ?? '');
    return folder === '' ? [] : [folder];
  });
  const found = (await existing(config, [...new Set(loaders)])) ?? [];
  const likely = found.filter(
    ({ path }) => !/(?:^|\/)(?:docs|authors?|pages|projects|tags|team)$/.test(path),
  );
  if (likely.length > 0) return likely;
  return (
    (await postSections(config, 'src/content', defaults.extensions)) ??
    (await existing(
      config,
      defaults.postsFolders.map(({ path }) => path),
    ))
  );
}

function parents(folders: readonly PostsFolder[] | undefined): readonly string[] {
  return (folders ?? []).map(({ path }) => path.split('/').slice(0, -1).join('/'));
}
