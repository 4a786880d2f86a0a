import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import { existing } from './sections';
import { bracketAt, callsOf, stringOf, stringsOf, withoutComments } from './source';
import type {
  AddressPatterns,
  ConfigReader,
  FactsPatch,
  Generator,
  GeneratorFacts,
  PostsFolder,
  Trap,
} from './types';
import { addressOf, basePathOf, join, safePath } from './values';

const configFiles = ['ts', 'js', 'mjs', 'cjs', 'mts'].map((extension) => `docusaurus.config.${extension}`);

const authors: Trap = {
  id: 'declaredAuthors',
  sentence: 'Authors are keys of authors.yml; the build may fail on a name that is not there.',
};

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('blog'),
  excluded: ['build', '.docusaurus', 'static', 'src'],
  skipsUnderscore: true,
  extensions: ['md', 'mdx'],
  names: named({ pattern: ':year-:month-:day-:slug', prefers: 'file' }),
  languages: { forms: ['folder'], codes: [] },
  keys: keyed({
    refusesEmptyImage: true,
    description: paths('description'),
    modified: paths('last_update.date'),
    categories: [],
    permalink: [],
    aliases: [],
    image: paths('image'),
    author: paths('authors', 'author'),
    language: [],
  }),
  drafts: [
    { kind: 'flag', key: ['draft'], draftWhen: true },
    { kind: 'flag', key: ['unlisted'], draftWhen: true },
  ],
  dates: dated({
    accepted: [
      '2021-09-13',
      '2021-09-13T10:00',
      '2021-09-13T10:00:00Z',
      '2021-09-13T10:00:00+02:00',
      '2021-09-13 10:00',
    ],
    // Run with the blog plugin 3.10.2: the offset with a space in front is dropped.
    rejected: ['2021-09-13 10:00:00 +0200'],
    quoting: 'unquoted',
  }),
  staticRoots: [{ folder: 'static', url: '/' }],
  permalink: addressed({
    pattern: '/blog/:year/:month/:day/:name/',
    withSlug: '/blog/:slug/',
    withoutDay: '/blog/:path/',
    keepsDate: false,
    from: ['blog'],
    languagePrefix: true,
  }),
  linkForms: ['relative', 'permalink'],
  draftPosts: hidden(
    'Docusaurus leaves drafts out of a production build; unlisted posts are built, but listed nowhere.',
  ),
  futurePosts: shown('Docusaurus publishes posts dated in the future at once.'),
  templates: { folders: [], kind: 'none', keys: ['slug', 'title', 'authors', 'tags'] },
  traps: [authors],
};

/** @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog */
export const docusaurus: Generator = {
  id: 'docusaurus',
  name: 'Docusaurus',
  source: 'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog',
  markers: [
    { kind: 'file', names: configFiles, weight: 'certain' },
    { kind: 'dependency', names: ['@docusaurus/core', '@docusaurus/preset-classic'], weight: 'strong' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const blogs = blogOptions(text);
  const folders = await existing(
    config,
    blogs.map((blog) => blog.path),
  );
  const codes = stringsOf(text, 'locales');
  const first = stringOf(text, 'defaultLocale');
  const translated = await translations(config, codes);
  const postsFolders = [...(folders ?? posts(...blogs.slice(0, 1).map((blog) => blog.path))), ...translated];
  return {
    postsFolders,
    ...addressOf(stringOf(text, 'url')),
    basePath: basePathOf(stringOf(text, 'baseUrl')),
    staticRoots: staticRoots(text),
    languages: { forms: ['folder'], codes, ...(first === undefined ? {} : { default: first }) },
    permalink: {
      ...defaults.permalink,
      ...patternsOf(blogs[0]?.route),
      byFolder: Object.fromEntries(
        postsFolders.map(({ path }) => [path, patternsOf(ownerOf(path, blogs)?.route)]),
      ),
      from: blogs.map((blog) => blog.path),
    },
    traps: traps(text, await hasTags(config, blogs)),
  };
}

function patternsOf(routeBasePath = 'blog'): AddressPatterns {
  const route = basePathOf(routeBasePath);
  return {
    pattern: `${route}/:year/:month/:day/:name/`,
    withSlug: `${route}/:slug/`,
    withoutDay: `${route}/:path/`,
  };
}

/** The blog that a posts folder is of, its translations included. */
function ownerOf(folder: string, blogs: readonly BlogOption[]): BlogOption | undefined {
  const id = /docusaurus-plugin-content-blog(?:-(.+))?$/.exec(folder);
  return blogs.find((blog) => (id ? blog.id === id[1] : blog.path === folder)) ?? blogs[0];
}

interface BlogOption {
  readonly path: string;
  /** Of an instance of the plugin beside the preset's. */
  readonly id?: string | undefined;
  readonly route: string;
}

/** The preset's `blog: {…}` and every `@docusaurus/plugin-content-blog`; `blog: false` switches the first off. */
function blogOptions(text: string): readonly BlogOption[] {
  const preset = callsOf(text, /\bblog\s*:\s*\{/g, 1);
  const plugins = [...text.matchAll(/["'`](?:@docusaurus\/plugin-)?content-blog["'`]/g)]
    .slice(0, 10)
    .map((match) => bracketAt(text, text.indexOf('{', match.index)));
  const all = [...preset, ...plugins].map((options) => {
    const path = safePath(stringOf(options, 'path')) ?? 'blog';
    return { path, id: stringOf(options, 'id'), route: stringOf(options, 'routeBasePath') ?? 'blog' };
  });
  return all.length > 0 ? all : [{ path: 'blog', route: 'blog' }];
}

/** `i18n/fr/docusaurus-plugin-content-blog`, and with a plugin's id at the end. */
async function translations(config: ConfigReader, codes: readonly string[]): Promise<readonly PostsFolder[]> {
  const found: PostsFolder[] = [];
  for (const language of codes) {
    const entries = await config.folder.list(join('i18n', language));
    const own = entries.filter((entry) => entry.name.startsWith('docusaurus-plugin-content-blog'));
    found.push(
      ...own.map(({ name }) => ({ path: join('i18n', language, name), kind: 'posts' as const, language })),
    );
  }
  return found;
}

function staticRoots(text: string): GeneratorFacts['staticRoots'] {
  const folders = stringsOf(text, 'staticDirectories').flatMap((folder) => safePath(folder) ?? []);
  return (folders.length > 0 ? folders : ['static']).map((folder) => ({ folder, url: '/' }));
}

async function hasTags(config: ConfigReader, blogs: readonly BlogOption[]): Promise<boolean> {
  return (await config.firstOf(blogs.map((blog) => join(blog.path, 'tags.yml')))) !== undefined;
}

function traps(text: string, tags: boolean): readonly Trap[] {
  const declared: Trap = {
    id: 'declaredTags',
    sentence: 'This blog declares its tags in tags.yml; the build may warn or fail on others.',
  };
  const strict = tags || /\bonInlineTags\s*:\s*["']throw/.test(text);
  return strict ? [authors, declared] : [authors];
}
