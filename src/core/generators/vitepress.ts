import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing, holdsDates } from './sections';
import { callsOf, quotedIn, stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { basePathOf, globFolder, join, safePath } from './values';

const configFiles = ['js', 'ts', 'mjs', 'mts'].map((extension) => `.vitepress/config.${extension}`);
const inDocs = configFiles.map((file) => `docs/${file}`);

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('posts', 'blog', 'docs/posts', 'docs/blog', 'articles'),
  excluded: ['.vitepress', 'docs/.vitepress', 'public'],
  extensions: ['md'],
  acceptedFormats: ['yaml', 'json'],
  names: named({}),
  keys: keyed({ modified: paths('lastUpdated', 'updated', 'lastmod'), permalink: [], slug: [], aliases: [] }),
  dates: dated({
    quoting: 'unquoted',
  }),
  staticRoots: [{ folder: 'public', url: '/' }],
  permalink: addressed({ pattern: '/:dir/:name', ofBundle: '/:dir/:name/' }),
  linkForms: ['relative', 'permalink'],
  draftPosts: shown('VitePress has no rule for drafts: the site’s own code decides what a draft key does.'),
  futurePosts: shown('VitePress publishes posts dated in the future at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'author'] },
};

/** @see https://vitepress.dev/reference/frontmatter-config */
export const vitepress: Generator = {
  id: 'vitepress',
  name: 'VitePress',
  source: 'https://vitepress.dev/guide/data-loading#createcontentloader',
  markers: [
    { kind: 'file', names: [...configFiles, ...inDocs], weight: 'strong' },
    { kind: 'folder', names: ['.vitepress'], weight: 'strong' },
    { kind: 'dependency', names: ['vitepress'], weight: 'strong' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf([...configFiles, ...inDocs]);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const base = file?.startsWith('docs/') === true ? 'docs' : '';
  const source = join(base, safePath(stringOf(text, 'srcDir')) ?? '');
  const folders = await postsFolders(config, base, source);
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    basePath: basePathOf(stringOf(text, 'base')),
    staticRoots: [{ folder: join(source, 'public'), url: '/' }],
    permalink: {
      ...defaults.permalink,
      from: [source],
      pattern: /\bcleanUrls\s*:\s*true/.test(text) ? '/:dir/:name' : '/:dir/:name.html',
    },
  };
}

/** The globs of `createContentLoader` in data loaders, else the usual names that hold dated files. */
async function postsFolders(
  config: ConfigReader,
  base: string,
  source: string,
): Promise<readonly PostsFolder[] | undefined> {
  const globs: string[] = [];
  for (const file of await dataLoaders(config, base)) {
    const text = withoutComments((await config.text(file)) ?? '', 'script');
    for (const call of callsOf(text, /\bcreateContentLoader\s*\(/g, 5)) {
      const folder = globFolder(quotedIn(call).find((one) => one.includes('.md')) ?? '');
      if (folder !== undefined) globs.push(join(source, folder));
    }
  }
  const loaded = await existing(
    config,
    [...new Set(globs)].filter((folder) => folder !== ''),
  );
  if (loaded !== undefined) return loaded;
  const usual = ['posts', 'blog', 'articles', 'post', 'notes'].map((name) => join(source, name));
  const found = (await existing(config, usual)) ?? [];
  const dated = await Promise.all(found.map(({ path }) => holdsDates(config, path, ['md'])));
  const kept = found.filter((_, index) => dated[index] === true);
  return kept.length > 0 ? kept : found.length > 0 ? found : undefined;
}

async function dataLoaders(config: ConfigReader, base: string): Promise<readonly string[]> {
  const folders = ['', '.vitepress', '.vitepress/theme', 'posts', 'blog', 'data'].map((folder) =>
    join(base, folder),
  );
  const found: string[] = [];
  for (const folder of folders)
    for (const entry of await config.folder.list(folder))
      if (entry.kind === 'file' && /\.data\.(?:js|ts|mjs|mts)$/.test(entry.name))
        found.push(join(folder, entry.name));
  return found.slice(0, 10);
}
