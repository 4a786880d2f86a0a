import { addressed, baseFacts, dated, keyed, named, paths, posts, shown } from './base';
import { existing } from './sections';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { join } from './values';

const noModified = 'Nextra’s blog theme has no modified key: it shows the date of the last commit.';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('app/posts', 'content/posts', 'pages/posts', 'src/app/posts', 'src/content/posts'),
  excluded: ['.next', 'out', 'public', 'components'],
  extensions: ['mdx', 'md'],
  names: named({ bundles: ['page', 'index'], prefers: 'bundle' }),
  keys: keyed({
    description: paths('description'),
    modified: [],
    tags: paths('tags', 'tag'),
    categories: [],
    slug: [],
    permalink: [],
    aliases: [],
    image: [],
    author: paths('author'),
  }),
  drafts: [],
  dates: dated({
    emitted: '2016-05-21',
    accepted: ['2016-05-21', '2016-05-21T10:00', '2016-05-21T10:00:00.000Z', '2016/5/21', '2016/5/21 10:30'],
    rejected: ['2016-05-21T10:00:00Z', '2016-05-21T10:00:00+02:00', 'Nov 24 2026'],
  }),
  zone: { zoneless: 'javaScript' },
  staticRoots: [{ folder: 'public', url: '/' }],
  permalink: addressed({ pattern: '/posts/:path/' }),
  linkForms: ['permalink', 'relative'],
  draftPosts: shown('Nextra has no drafts: each page in the folder is published.'),
  futurePosts: shown('Nextra publishes posts dated in the future at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'description', 'tags', 'author'] },
  traps: [
    { id: 'modifiedIgnored', sentence: noModified },
    {
      id: 'strictDate',
      sentence:
        'Nextra’s blog theme accepts few forms of date; an offset or seconds without milliseconds break the page.',
    },
  ],
};

/** @see https://nextra.site/docs/blog-theme */
export const nextra: Generator = {
  id: 'nextra',
  name: 'Nextra',
  source: 'https://nextra.site/docs/blog-theme',
  markers: [
    { kind: 'dependency', names: ['nextra-theme-blog'], weight: 'certain' },
    {
      kind: 'text',
      files: ['mdx-components.jsx', 'mdx-components.js', 'mdx-components.tsx', 'mdx-components.ts'],
      pattern: /["']nextra-theme-blog/,
      weight: 'certain',
    },
    { kind: 'dependency', names: ['nextra'], weight: 'weak' },
    { kind: 'file', names: ['theme.config.jsx', 'theme.config.tsx', 'theme.config.js'], weight: 'weak' },
  ],
  needsPosts: true,
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const usual =
    (await existing(
      config,
      defaults.postsFolders.map(({ path }) => path),
    )) ?? [];
  const folders = [...usual, ...(await inRouteGroups(config))];
  return folders.length > 0 ? { postsFolders: folders } : {};
}

/** `app/(blog)/posts`: a route group is a folder in parentheses that is no part of the address. */
async function inRouteGroups(config: ConfigReader): Promise<readonly PostsFolder[]> {
  const groups = (await config.folder.list('app')).filter((entry) => /^\(.+\)$/.test(entry.name));
  return (
    (await existing(
      config,
      groups.map((group) => join('app', group.name, 'posts')),
    )) ?? []
  );
}
