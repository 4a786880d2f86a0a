import { addressed, baseFacts, dated, isoForms, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { callsOf, quotedIn, stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder } from './types';
import { basePathOf, join, safePath } from './values';

const configFiles = [
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  '.eleventy.js',
  'eleventy.config.ts',
];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content/blog', 'posts', 'src/posts', 'blog', 'src/blog', 'content/posts'),
  excluded: [
    '_site',
    '_includes',
    '_data',
    'src/_includes',
    'src/_data',
    'content/_includes',
    'content/_data',
  ],
  extensions: ['md', 'njk', 'liquid', 'html', 'webc'],
  names: named({ bundles: ['index', 'same'] }),
  acceptedFormats: ['yaml', 'json', 'toml'],
  keys: keyed({
    modified: paths('updated', 'lastmod', 'modified', 'dateModified', 'date_modified', 'updatedDate'),
    slug: paths('slug'),
    permalink: paths('permalink'),
  }),
  dates: dated({
    accepted: [...isoForms, '2024-01-02 10:00:00'],
    keywords: ['Last Modified', 'Created', 'git Last Modified', 'git Created'],
  }),
  permalink: addressed({}),
  linkForms: ['permalink', 'relative'],
  draftPosts: shown(
    'Eleventy has no rule for drafts; many sites leave draft: true out in a preprocessor of their own.',
  ),
  futurePosts: shown('Eleventy publishes posts dated in the future at once.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'description', 'date', 'tags'] },
};

/** @see https://www.11ty.dev/docs/config/ */
export const eleventy: Generator = {
  id: 'eleventy',
  name: 'Eleventy',
  source: 'https://www.11ty.dev/docs/dates/',
  markers: [
    { kind: 'file', names: configFiles, weight: 'certain' },
    { kind: 'dependency', names: ['@11ty/eleventy'], weight: 'certain' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const input = inputFolder(text);
  const folders = await postsFolders(config, input);
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    excluded: [...defaults.excluded, safePath(stringOf(text, 'output')) ?? '_site'],
    basePath: basePathOf(stringOf(text, 'pathPrefix')),
    staticRoots: passthrough(text, input),
    permalink: { ...defaults.permalink, from: [input] },
  };
}

function inputFolder(text: string): string {
  const called = quotedIn(callsOf(text, /\bsetInputDirectory\s*\(/g, 1)[0] ?? '')[0];
  const dir = callsOf(text, /\bdir\s*[:=]\s*\{/g, 1)[0] ?? '';
  return safePath(called ?? stringOf(dir, 'input')) ?? '';
}

/** `addPassthroughCopy("public")` and `addPassthroughCopy({ "./public/": "/" })`. */
function passthrough(text: string, input: string): GeneratorFacts['staticRoots'] {
  const roots = callsOf(text, /\baddPassthroughCopy\s*\(/g).flatMap((call) => {
    const map = [...call.matchAll(/["'`]([^"'`\n]{1,200})["'`]\s*:\s*["'`]([^"'`\n]{0,200})["'`]/g)];
    if (map.length > 0) return map.flatMap((match) => root(match[1], match[2]));
    const folder = safePath(quotedIn(call)[0]);
    return folder === undefined || /[*{]/.test(folder) ? [] : root(folder, within(folder, input));
  });
  const fallback = ['public', input, ''].map((folder) => ({ folder, url: '/' }));
  const all = [...roots, ...fallback];
  return all.filter((one, at) => all.findIndex((other) => same(one, other)) === at);
}

function within(folder: string, input: string): string {
  return input !== '' && folder.startsWith(`${input}/`) ? folder.slice(input.length + 1) : folder;
}

function root(from: string | undefined, to: string | undefined): GeneratorFacts['staticRoots'] {
  const folder = safePath(from);
  return folder === undefined ? [] : [{ folder, url: `${basePathOf(to)}/` }];
}

type StaticRoots = GeneratorFacts['staticRoots'];
function same(one: StaticRoots[number], other: StaticRoots[number]): boolean {
  return one.folder === other.folder && one.url === other.url;
}

/** Folders whose directory data says `tags: posts`, else the usual names below the input folder. */
async function postsFolders(
  config: ConfigReader,
  input: string,
): Promise<readonly PostsFolder[] | undefined> {
  const candidates = defaults.postsFolders.map(({ path }) => path);
  const marked: string[] = [];
  for (const folder of [...new Set([...(await children(config, input)), ...candidates])]) {
    const name = folder.split('/').at(-1) ?? '';
    const file = await config.firstOf(
      ['json', '11tydata.json', '11tydata.js', '11tydata.mjs', '11tydata.cjs'].map((end) =>
        join(folder, `${name}.${end}`),
      ),
    );
    const data = file === undefined ? '' : ((await config.text(file)) ?? '');
    if (/["']?tags["']?\s*:\s*(?:\[\s*)?["'](?:posts?|blog|articles?)["']/.test(data)) marked.push(folder);
  }
  if (marked.length > 0) return posts(...marked);
  return (await existing(config, candidates)) ?? (await postSections(config, input, ['md']));
}

async function children(config: ConfigReader, folder: string): Promise<readonly string[]> {
  return (await config.folder.list(folder))
    .filter((entry) => entry.kind === 'folder' && !/^[._]|^node_modules$/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .slice(0, 40);
}
