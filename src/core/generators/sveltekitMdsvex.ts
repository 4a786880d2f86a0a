import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { callsOf, stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { basePathOf, globFolder } from './values';

const svelteFiles = ['svelte.config.js', 'svelte.config.ts', 'svelte.config.mjs'];
const mdsvexFiles = ['mdsvex.config.js', 'mdsvex.config.ts', 'mdsvex.config.mjs'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts(
    'src/posts',
    'src/lib/posts',
    'src/content/posts',
    'src/content/blog',
    'src/content',
    'content/blog',
    'content/posts',
    'posts',
    'src/routes/blog',
    'src/routes/posts',
  ),
  excluded: ['build', '.svelte-kit', 'static', 'src/lib/components'],
  extensions: ['md', 'svx', 'mdx'],
  names: named({ bundles: ['index', '+page'] }),
  keys: keyed({
    description: paths('description', 'excerpt', 'summary'),
    date: paths('date', 'publishedAt'),
    modified: paths('updated', 'lastUpdated', 'modified', 'updatedAt'),
    image: paths('image', 'coverImage', 'thumbnail', 'cover'),
  }),
  drafts: [
    { kind: 'flag', key: ['published'], draftWhen: false },
    { kind: 'flag', key: ['draft'], draftWhen: true },
  ],
  dates: dated({}),
  zone: { zoneless: 'javaScript' },
  staticRoots: [{ folder: 'static', url: '/' }],
  permalink: addressed({ pattern: '/blog/:name', from: ['src/routes', ''] }),
  linkForms: ['permalink', 'relative'],
  draftPosts: shown(
    'SvelteKit has no rule for drafts: the site’s own code decides what published or draft does.',
  ),
  futurePosts: shown('SvelteKit has no rule for future dates: a later post is published at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'description', 'date', 'published'] },
};

/** @see https://mdsvex.pngwn.io/docs#frontmatter-1 */
export const sveltekitMdsvex: Generator = {
  id: 'sveltekit-mdsvex',
  name: 'SvelteKit with mdsvex',
  source: 'https://mdsvex.pngwn.io/docs#frontmatter-1',
  markers: [
    { kind: 'file', names: mdsvexFiles, weight: 'certain' },
    { kind: 'dependency', names: ['mdsvex'], weight: 'certain' },
    { kind: 'text', files: svelteFiles, pattern: /["']mdsvex["']/, weight: 'certain' },
    { kind: 'file', names: svelteFiles, weight: 'weak' },
    { kind: 'dependency', names: ['@sveltejs/kit'], weight: 'weak' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(svelteFiles);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const folders = await postsFolders(config);
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    basePath: basePathOf(stringOf(text, 'base')),
  };
}

/** The folder of `import.meta.glob('/src/posts/*.md')`, looked for where such a loader usually stands. */
async function postsFolders(config: ConfigReader): Promise<readonly PostsFolder[] | undefined> {
  const loaders = [
    ...['blog', 'posts', 'api/posts'].flatMap((route) => [
      `src/routes/${route}/+page.server.ts`,
      `src/routes/${route}/+page.server.js`,
      `src/routes/${route}/+page.ts`,
      `src/routes/${route}/+page.js`,
      `src/routes/${route}/+server.ts`,
      `src/routes/${route}/+server.js`,
    ]),
    ...['posts', 'utils', 'utils/index', 'server/posts', 'blog'].flatMap((name) => [
      `src/lib/${name}.ts`,
      `src/lib/${name}.js`,
    ]),
    ...['+page.server.ts', '+page.server.js', '+page.ts', '+page.js'].map((name) => `src/routes/${name}`),
  ];
  const globbed: string[] = [];
  for (const loader of loaders) {
    const text = withoutComments((await config.text(loader)) ?? '', 'script');
    for (const call of callsOf(text, /\bimport\.meta\.glob(?:<[^>()]{0,80}>)?\s*\(/g, 5)) {
      const folder = globFolder(
        /["'`]([^"'`\n]{1,200}\.(?:md|svx|mdx|\{[^}]*\}))["'`]/
          .exec(call)?.[1]
          ?.replace(/^\$lib\//, 'src/lib/') ?? '',
      );
      if (folder !== undefined && folder !== '') globbed.push(folder);
    }
  }
  return (
    (await existing(config, [...new Set(globbed)])) ??
    (await existing(
      config,
      defaults.postsFolders.map(({ path }) => path),
    )) ??
    (await postSections(config, 'content', defaults.extensions))
  );
}
