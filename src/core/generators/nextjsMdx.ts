import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { callsOf, stringOf, stringsOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { basePathOf, globFolder, join, safePath } from './values';

const extensionsOf = (stem: string) =>
  ['js', 'mjs', 'ts', 'cjs', 'mts'].map((extension) => `${stem}.${extension}`);
const contentlayer = extensionsOf('contentlayer.config');
const velite = extensionsOf('velite.config');
const collections = extensionsOf('content-collections');

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts(
    'data/blog',
    '_posts',
    'content/posts',
    'content/blog',
    'posts',
    'src/content/blog',
    'src/content/posts',
    'src/posts',
    'app/blog',
    'src/app/blog',
    'data/posts',
    'blog',
    'content',
  ),
  excluded: ['.next', 'out', 'public', 'components', '.contentlayer', '.velite', 'data/authors'],
  extensions: ['mdx', 'md'],
  names: named({ bundles: ['index', 'page'] }),
  keys: keyed({
    description: paths('summary', 'excerpt', 'description', 'spoiler'),
    date: paths('date', 'publishedAt', 'published', 'publishDate'),
    modified: paths('lastmod', 'updatedAt', 'updated', 'lastUpdated', 'modified'),
    image: paths('images', 'coverImage', 'cover', 'image', 'ogImage.url', 'thumbnail'),
    author: paths('authors', 'author', 'author.name'),
  }),
  drafts: [
    { kind: 'flag', key: ['draft'], draftWhen: true },
    { kind: 'flag', key: ['published'], draftWhen: false },
  ],
  dates: dated({}),
  zone: { zoneless: 'javaScript' },
  staticRoots: [{ folder: 'public', url: '/' }],
  permalink: addressed({ pattern: '/blog/:path/' }),
  linkForms: ['permalink'],
  draftPosts: shown('Next.js has no rule for drafts: the site’s own code decides what a draft key does.'),
  futurePosts: shown('Next.js has no rule for future dates: a later post is published at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'summary', 'tags'] },
};

/** @see https://nextjs.org/docs/app/guides/mdx */
export const nextjsMdx: Generator = {
  id: 'nextjs-mdx',
  name: 'Next.js with Markdown',
  source: 'https://nextjs.org/docs/app/guides/mdx',
  markers: [
    { kind: 'file', names: [...contentlayer, ...velite, ...collections], weight: 'certain' },
    {
      kind: 'dependency',
      names: ['contentlayer', 'contentlayer2', 'velite', '@content-collections/core'],
      weight: 'strong',
    },
    {
      kind: 'dependency',
      names: ['next-mdx-remote', '@next/mdx', 'gray-matter', 'next-mdx-remote-client'],
      weight: 'weak',
    },
    { kind: 'dependency', names: ['next'], weight: 'weak' },
    { kind: 'file', names: extensionsOf('next.config'), weight: 'weak' },
    {
      kind: 'folder',
      names: ['_posts', 'data/blog', 'content/posts', 'content/blog', 'posts'],
      weight: 'weak',
    },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const configFile = await config.firstOf(extensionsOf('next.config'));
  const site = withoutComments(
    (configFile === undefined ? '' : await config.text(configFile)) ?? '',
    'script',
  );
  const folders = await postsFolders(config);
  const codes = stringsOf(site, 'locales');
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    basePath: basePathOf(stringOf(site, 'basePath')),
    languages: { forms: ['folder', 'suffix'], codes },
  };
}

async function postsFolders(config: ConfigReader): Promise<readonly PostsFolder[] | undefined> {
  const declared = (await existing(config, await declaredFolders(config))) ?? [];
  if (declared.length > 0) return declared;
  const usual = (await existing(config, defaults.postsFolders.map(({ path }) => path).slice(0, -1))) ?? [];
  if (usual.length > 0) return usual;
  return (await postSections(config, 'content', ['mdx', 'md'])) ?? (await existing(config, ['content']));
}

/** Folders that contentlayer (`contentDirPath`, `filePathPattern`), velite or content-collections name. */
async function declaredFolders(config: ConfigReader): Promise<readonly string[]> {
  const file = await config.firstOf([...contentlayer, ...velite, ...collections]);
  if (file === undefined) return [];
  const text = withoutComments((await config.text(file)) ?? '', 'script');
  const root = safePath(stringOf(text, 'contentDirPath', 'root')) ?? (velite.includes(file) ? 'content' : '');
  const types = callsOf(text, /\b(?:defineDocumentType|defineCollection)\s*\(/g);
  const found = types.flatMap((type) => {
    const pattern = stringOf(type, 'filePathPattern') ?? stringsOf(type, 'pattern')[0];
    const own = safePath(stringOf(type, 'directory'));
    const folder = own ?? (pattern === undefined ? undefined : globFolder(pattern));
    return folder === undefined ? [] : [join(own === undefined ? root : '', folder)];
  });
  return [...new Set(found)].filter(
    (path) => path !== '' && !/(?:^|\/)(?:authors?|pages|docs|projects|tags)$/.test(path),
  );
}
