import { addressed, baseFacts, dated, hidden, isoForms, keyed, named, paths, posts, shown } from './base';
import { existing, postSections } from './sections';
import { callsOf, quotedIn, stringOf, withoutComments } from './source';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts } from './types';
import { addressOf, join, safePath } from './values';

const configFiles = ['_config.ts', '_config.js'];

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('posts', 'src/posts'),
  excluded: ['_site', '_includes', '_data', '_archetypes', 'src/_includes', 'src/_data', '_components'],
  extensions: ['md', 'mdx', 'vto', 'njk'],
  acceptedFormats: ['yaml', 'toml', 'json'],
  names: named({}),
  keys: keyed({
    description: paths('description', 'excerpt'),
    modified: paths('lastmod', 'updated', 'modified'),
    slug: paths('basename'),
    permalink: paths('url'),
    aliases: paths('oldUrl'),
  }),
  dates: dated({
    accepted: [
      '2021-01-01',
      '2021-01-01 03:10:10',
      '2021-01-01T03:10:10Z',
      '2021-01-01T03:10:10+02:00',
      ...isoForms,
    ],
    rejected: ['2021/01/01', 'Jan 1'],
    keywords: ['Git Created', 'Git Last Modified'],
  }),
  permalink: addressed({ keepsDate: false, languagePrefix: true }),
  linkForms: ['permalink', 'relative'],
  draftPosts: hidden('Lume leaves drafts out of a build, unless LUME_DRAFTS is set.'),
  futurePosts: shown('Lume publishes posts dated in the future at the next build.'),
  templates: { folders: [], kind: 'none', keys: ['title', 'date', 'tags'] },
};

/** @see https://lume.land/docs/creating-pages/page-data/ */
export const lume: Generator = {
  id: 'lume',
  name: 'Lume',
  source: 'https://lume.land/docs/creating-pages/page-data/',
  markers: [
    {
      kind: 'text',
      files: configFiles,
      pattern: /["'](?:lume\/|https:\/\/deno\.land\/x\/lume|https:\/\/cdn\.jsdelivr\.net\/gh\/lumeland)/,
      weight: 'certain',
    },
    {
      kind: 'text',
      files: ['deno.json', 'deno.jsonc', 'import_map.json'],
      pattern: /"lume\/"\s*:/,
      weight: 'certain',
    },
    { kind: 'folder', names: ['_archetypes'], weight: 'weak' },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const file = await config.firstOf(configFiles);
  const text = withoutComments((file === undefined ? '' : await config.text(file)) ?? '', 'script');
  const source = safePath(stringOf(text, 'src')) ?? '';
  const folders =
    (await postSections(config, source, defaults.extensions)) ??
    (await existing(config, ['posts', 'src/posts']));
  return {
    ...(folders === undefined ? {} : { postsFolders: folders }),
    ...addressOf(stringOf(text, 'location')),
    staticRoots: copies(text, source),
    permalink: { ...defaults.permalink, from: [source] },
  };
}

/** `site.copy("static", ".")` and `site.add("assets")`; then the source folder itself. */
function copies(text: string, source: string): GeneratorFacts['staticRoots'] {
  const calls = callsOf(text, /\.\s*(?:copy|add)\s*\(/g).flatMap((call) => {
    const [from, to] = quotedIn(call);
    const folder = safePath(from);
    if (folder === undefined || folder === '' || folder.startsWith('.')) return [];
    const target = safePath(to) ?? folder;
    return [{ folder: join(source, folder), url: target === '' ? '/' : `/${target}/` }];
  });
  return [...calls, { folder: source, url: '/' }];
}
