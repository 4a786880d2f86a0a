import { baseFacts, dated, drafts, isoForms, keyed, named, paths, posts, shown } from './base';
import { existing, holdsDates, postSections } from './sections';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts(''),
  excluded: ['templates', 'Templates', '_templates'],
  extensions: ['md', 'markdown', 'mdx', 'qmd'],
  names: named({}),
  acceptedFormats: ['yaml', 'toml', 'json'],
  keys: keyed({
    description: paths('description', 'excerpt', 'summary', 'custom_excerpt', 'subtitle'),
    date: paths('date', 'published_at', 'pubDate', 'publishDate', 'publishedAt', 'created', 'created_at'),
    modified: paths(
      'updated',
      'lastmod',
      'modified',
      'last_modified_at',
      'updatedDate',
      'updated_at',
      'updatedAt',
      'lastUpdated',
      'date-modified',
    ),
    image: paths('image', 'cover', 'feature_image', 'thumbnail', 'featuredImage', 'hero', 'banner'),
  }),
  listSeparator: ',',
  drafts: [
    { kind: 'flag', key: ['draft'], draftWhen: true },
    { kind: 'flag', key: ['published'], draftWhen: false },
    {
      kind: 'status',
      key: ['status'],
      draft: ['draft'],
      scheduled: ['scheduled'],
      published: 'published',
    },
    { kind: 'folder' },
  ],
  dates: dated({
    emitted: '2024-01-02',
    accepted: [...isoForms, '2025-06-30 15:31:36', '2024/01/02', 'Jan 2, 2024'],
  }),
  staticRoots: ['static', 'public', 'source', ''].map((folder) => ({ folder, url: '/' })),
  draftPosts: shown('No generator is known here, so Galley cannot tell what happens to drafts.'),
  futurePosts: shown('No generator is known here, so Galley cannot tell what happens to future dates.'),
};

/**
 * A folder of posts without a generator's mark, or a Ghost export turned into files: what its posts show
 * decides.
 */
export const plain: Generator = {
  id: 'plain',
  name: 'Plain Markdown folder',
  source: 'https://docs.ghost.org/migration/custom',
  markers: [],
  defaults,
  configure,
};

/** The whole folder when dated posts stand at its top; else the folders in it that hold posts. */
async function configure(config: ConfigReader): Promise<FactsPatch> {
  if (await holdsDates(config, '', defaults.extensions, 0))
    return { postsFolders: await withDrafts(config, posts('')) };
  const found = (await existing(config, ['_posts'])) ?? (await postSections(config, '', defaults.extensions));
  const inner = await Promise.all((found ?? posts('content')).map((folder) => sectionsOf(config, folder)));
  const all = inner.flat();
  return { postsFolders: await withDrafts(config, all.length > 0 ? all : posts('')) };
}

/** `content`, `src` and the like hold posts in folders of their own. */
async function sectionsOf(config: ConfigReader, folder: PostsFolder): Promise<readonly PostsFolder[]> {
  if (!/^(?:content|data|src|source|docs|site|pages)$/i.test(folder.path)) return [folder];
  const inner = await postSections(config, folder.path, defaults.extensions);
  return inner ?? ((await config.has(folder.path)) === 'folder' ? [folder] : []);
}

async function withDrafts(
  config: ConfigReader,
  found: readonly PostsFolder[],
): Promise<readonly PostsFolder[]> {
  const folders = (await existing(config, ['_drafts', 'drafts'])) ?? [];
  return [...found, ...drafts(...folders.map(({ path }) => path))];
}
