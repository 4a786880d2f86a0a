import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { addressOf, basePathOf, safePath } from './values';

const configFiles = ['gatsby-config.js', 'gatsby-config.ts', 'gatsby-config.mjs'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content/blog', 'content/posts', 'src/posts', 'src/pages/blog', 'content'),
  excluded: ['public', '.cache', 'static'],
  extensions: ['md', 'mdx', 'markdown'],
  names: named({ prefers: 'bundle' }),
  keys: keyed({
    description: paths('description', 'excerpt', 'spoiler'),
    permalink: paths('path'),
    image: paths('featuredImage', 'cover', 'thumbnail', 'hero', 'image', 'featuredimage'),
  }),
  drafts: [
    { kind: 'flag', key: ['draft'], draftWhen: true },
    { kind: 'flag', key: ['published'], draftWhen: false },
  ],
  dates: dated({
    emitted: '2015-05-01T22:12:03.284Z',
    rejected: ['May 1, 2015'],
  }),
  staticRoots: [{ folder: 'static', url: '/' }],
  permalink: addressed({ pattern: '/:path/', from: ['content'] }),
  draftPosts: shown('Gatsby has no rule for drafts: the site’s own code decides what a draft key does.'),
  futurePosts: shown('Gatsby publishes posts dated in the future at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'description'] },
};

/** @see https://github.com/gatsbyjs/gatsby-starter-blog */
export const gatsby: Generator = {
  id: 'gatsby',
  name: 'Gatsby',
  source: 'https://www.gatsbyjs.com/docs/how-to/routing/adding-markdown-pages/',
  markers: [
    { kind: 'file', names: configFiles, weight: 'certain' },
    { kind: 'dependency', names: ['gatsby'], weight: 'certain' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const folders = await postsFolders(config, text);
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    ...addressOf(stringOf(text, 'siteUrl')),
    basePath: basePathOf(stringOf(text, 'pathPrefix')),
  };
}

/** The `path` options of gatsby-source-filesystem that hold posts. */
async function postsFolders(config: ConfigReader, text: string): Promise<readonly PostsFolder[] | undefined> {
  const sources = [...text.matchAll(/\bpath\s*:\s*["'`](?:\$\{__dirname\}\/?)?([^"'`\n]{1,200})["'`]/g)]
    .flatMap((match) => safePath(match[1]) ?? [])
    .filter((path) => !/(?:^|\/)(?:images?|assets|static|components|authors?)$/.test(path));
  const folders: PostsFolder[] = [];
  for (const { path } of (await existing(config, [...new Set(sources)])) ?? []) {
    const isPosts = /(?:^|\/)(?:blog|posts?|articles?|notes|writing)$/.test(path);
    folders.push(
      ...(isPosts ? posts(path) : ((await postSections(config, path, defaults.extensions)) ?? [])),
    );
  }
  if (folders.length > 0) return folders;
  return (
    (await postSections(config, 'content', defaults.extensions)) ??
    (await existing(
      config,
      defaults.postsFolders.map(({ path }) => path),
    ))
  );
}
