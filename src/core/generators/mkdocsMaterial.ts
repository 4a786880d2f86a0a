import type { FrontMatterData, FrontMatterValue } from '../frontMatter/types';
import { addressed, baseFacts, dated, hidden, keyed, named, paths, posts, shown } from './base';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, flagAt, isList, isMap, join, safePath, textAt, valueAt } from './values';

const configFiles = ['mkdocs.yml', 'mkdocs.yaml'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('docs/blog/posts'),
  excluded: ['site', 'overrides', 'includes'],
  extensions: ['md'],
  names: named({ bundles: [] }),
  keys: keyed({
    description: paths('description'),
    date: paths('date', 'date.created'),
    modified: paths('date.updated'),
    permalink: [],
    aliases: [],
    image: [],
    author: paths('authors'),
    language: [],
  }),
  dates: dated({
    emitted: '2024-01-31',
    accepted: ['2024-01-31', '2024-01-31T10:00:00', '2024-01-31T10:00:00+02:00', '2024-01-31 10:00:00'],
    // PyYAML keeps these as strings, which abort the build (run).
    rejected: ['2024-01-31 10:00:00 +0200', '2024-01-31T10:00'],
    quoting: 'unquoted',
  }),
  staticRoots: [{ folder: 'docs', url: '/' }],
  permalink: addressed({
    pattern: '/blog/:year/:month/:day/:slug/',
    slugFrom: 'title',
    keepsDate: false,
    from: ['docs'],
  }),
  linkForms: ['relative', 'permalink'],
  draftPosts: hidden('Material for MkDocs leaves drafts out of a build.'),
  futurePosts: shown(
    'Material for MkDocs publishes posts dated in the future at once, unless draft_if_future_date is set.',
  ),
  templates: { folders: [], kind: 'none', keys: ['date', 'authors', 'categories'] },
  traps: [
    {
      id: 'strictDate',
      sentence: 'The blog plugin needs a date that is not quoted; a string in its place aborts the build.',
    },
    { id: 'declaredAuthors', sentence: 'Authors are keys of .authors.yml; others abort the build.' },
  ],
};

/** @see https://squidfunk.github.io/mkdocs-material/plugins/blog/ */
export const mkdocsMaterial: Generator = {
  id: 'mkdocs-material',
  name: 'Material for MkDocs',
  source: 'https://squidfunk.github.io/mkdocs-material/plugins/blog/',
  markers: [
    {
      kind: 'value',
      files: configFiles,
      path: 'plugins',
      names: ['blog', 'material/blog'],
      weight: 'certain',
    },
    { kind: 'folder', names: ['docs/blog/posts'], weight: 'weak' },
    { kind: 'file', names: ['docs/blog/.authors.yml'], weight: 'weak' },
    { kind: 'text', files: ['zensical.toml'], pattern: /^\[project\.plugins\.blog\b/m, weight: 'certain' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const site = (file === undefined ? undefined : await config.data(file)) ?? {};
  const docs = safePath(textAt(site, 'docs_dir')) ?? 'docs';
  const blogs = blogOptions(site).map((options) => blogFacts(docs, options));
  const language = textAt(site, 'theme.language');
  return {
    postsFolders: posts(...blogs.map(({ folder }) => folder)),
    ...addressOf(textAt(site, 'site_url')),
    staticRoots: [{ folder: docs, url: '/' }],
    languages: {
      forms: ['suffix', 'folder'],
      codes: [],
      ...(language === undefined ? {} : { default: language }),
    },
    permalink: {
      ...defaults.permalink,
      from: [docs],
      pattern: blogs[0]?.pattern ?? defaults.permalink.pattern,
      byFolder: Object.fromEntries(blogs.map(({ folder, pattern }) => [folder, { pattern }])),
    },
    ...(blogs.some(({ hidesFuture }) => hidesFuture)
      ? {
          futurePosts: hidden(
            'This site sets draft_if_future_date, so a later post is a draft until its date.',
          ),
        }
      : {}),
  };
}

interface BlogFacts {
  readonly folder: string;
  readonly pattern: string;
  readonly hidesFuture: boolean;
}

function blogFacts(docs: string, options: FrontMatterData): BlogFacts {
  const blog = safePath(textAt(options, 'blog_dir')) ?? 'blog';
  const folder =
    safePath((textAt(options, 'post_dir') ?? '{blog}/posts').replace('{blog}', blog)) ?? join(blog, 'posts');
  const urlFormat = textAt(options, 'post_url_format') ?? '{date}/{slug}';
  const address = tokens(urlFormat, textAt(options, 'post_url_date_format') ?? 'yyyy/MM/dd');
  return {
    folder: join(docs, folder),
    pattern: `/${join(blog, address)}/`,
    hidesFuture: flagAt(options, 'draft_if_future_date') === true,
  };
}

/** The options of each instance of the plugin: `plugins: [blog]`, `- blog: {…}` or `blog: {…}` in a mapping. */
function blogOptions(site: FrontMatterData): readonly FrontMatterData[] {
  const plugins = valueAt(site, 'plugins');
  const all: readonly FrontMatterValue[] = isList(plugins) ? plugins : [plugins ?? null];
  const found = all.flatMap((plugin) => {
    if (plugin === 'blog' || plugin === 'material/blog') return [{}];
    const options = [valueAt(plugin, 'blog'), valueAt(plugin, 'material/blog')].filter(
      (one) => one !== undefined,
    );
    return options.map((one) => (isMap(one) ? one : {}));
  });
  return found.length > 0 ? found : [{}];
}

function tokens(format: string, date: string): string {
  const dates = date.replace(/yyyy/g, ':year').replace(/MM/g, ':month').replace(/dd/g, ':day');
  return format
    .replace('{date}', dates)
    .replace('{slug}', ':slug')
    .replace('{categories}', ':slugified_categories')
    .replace('{file}', ':name');
}
