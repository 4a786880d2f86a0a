import type { FrontMatterData, KeyPath } from '../frontMatter/types';
import { addressed, baseFacts, dated, hidden, isoForms, keyed, named, paths, posts, shown } from './base';
import { postSections } from './sections';
import type { ConfigReader, FactsPatch, Generator, GeneratorFacts, PostsFolder, Trap } from './types';
import { addressOf, flagAt, isList, isMap, join, listAt, safePath, textAt, valueAt } from './values';

const draftsSentence = 'Hugo leaves drafts out unless it is run with --buildDrafts.';

const defaults: GeneratorFacts = {
  ...baseFacts,
  postsFolders: posts('content/posts', 'content/post', 'content/blog'),
  excluded: ['archetypes', 'layouts', 'themes', 'public', 'resources', 'static', 'data', 'i18n', '_vendor'],
  sectionNames: ['_index'],
  extensions: ['md', 'markdown', 'mdown', 'html', 'org', 'adoc', 'rst', 'pandoc', 'pdc'],
  names: named({ leafBundles: true }),
  format: 'toml',
  acceptedFormats: ['yaml', 'toml', 'json'],
  keys: keyed({
    description: paths('description', 'summary', 'subtitle'),
    publish: paths('publishDate', 'pubdate', 'published'),
    modified: paths('lastmod', 'modified'),
    expiry: paths('expiryDate', 'unpublishdate'),
    permalink: paths('url'),
    image: paths('image', 'cover.image', 'featured_image', 'featuredImage', 'images', 'cover', 'thumbnail'),
    author: paths('author', 'authors', 'params.author'),
    caseInsensitive: true,
  }),
  dates: dated({
    emitted: '2023-08-24T11:49:46-07:00',
    accepted: [...isoForms, '2023-10-15T13:18:50', '2023-10-15T13:18:50-0700', '15 Oct 2023'],
  }),
  staticRoots: [
    { folder: 'static', url: '/' },
    { folder: 'assets', url: '/' },
  ],
  permalink: addressed({
    pattern: '/:dir/:slug/',
    titleRule: 'hugo',
    from: ['content'],
    lowercase: true,
    languagePrefix: true,
  }),
  linkForms: ['relref', 'relative', 'permalink'],
  draftPosts: hidden(draftsSentence),
  futurePosts: hidden('Hugo leaves a post out until its publishDate (else its date) has passed.'),
  expiredPosts: hidden('Hugo leaves a post out once its expiryDate has passed.'),
  templates: { folders: ['archetypes'], kind: 'archetype', keys: ['title', 'date', 'draft'] },
};

/** @see https://gohugo.io/getting-started/configuration/ */
export const hugo: Generator = {
  id: 'hugo',
  name: 'Hugo',
  source: 'https://gohugo.io/configuration/introduction/',
  markers: [
    { kind: 'file', names: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'], weight: 'certain' },
    {
      kind: 'file',
      names: ['hugo', 'config'].flatMap((name) =>
        ['toml', 'yaml', 'yml', 'json'].map((extension) => `config/_default/${name}.${extension}`),
      ),
      weight: 'certain',
    },
    {
      kind: 'text',
      files: ['config.toml', 'config.yaml', 'config.yml', 'config.json'],
      // Zola's key is base_url; `baseurl` alone in _config.yml is Jekyll's, which has another file name.
      pattern: /^[\t ]*["']?baseurl["']?[\t ]*[:=]/im,
      weight: 'strong',
    },
    { kind: 'file', names: ['config.toml', 'config.yaml', 'config.yml', 'config.json'], weight: 'weak' },
    { kind: 'file', names: ['.hugo_build.lock'], weight: 'strong' },
    { kind: 'folder', names: ['archetypes'], weight: 'weak' },
    { kind: 'folder', names: ['layouts'], weight: 'weak' },
    {
      kind: 'text',
      files: ['go.mod'],
      pattern: /^(?:require\s+)?[\t (]*github\.com\/\S*hugo/m,
      weight: 'weak',
    },
  ],
  defaults,
  configure,
};

async function configure(config: ConfigReader): Promise<FactsPatch> {
  const site = await siteConfig(config);
  const contents = contentFolders(site);
  const address = addressOf(textAt(site, 'baseURL', true));
  const codes = languageCodes(site);
  const fallback = textAt(site, 'defaultContentLanguage', true);
  const zone = textAt(site, 'timeZone', true);
  return {
    postsFolders: await sectionsOf(config, site, contents, codes),
    languages: {
      forms: ['suffix', 'folder'],
      codes,
      ...(fallback === undefined ? {} : { default: fallback }),
    },
    zone: { zoneless: 'utc', ...(zone === undefined ? {} : { configured: zone }) },
    ...address,
    staticRoots: staticRoots(site),
    permalink: permalinks(site, contents, codes),
    keys: renamedKeys(site),
    traps: traps(site),
    ...(textAt(site, 'archetypeDir', true) === undefined ? {} : { templates: templatesOf(site) }),
    ...(flagAt(site, 'buildFuture', true) === true
      ? { futurePosts: shown('This site sets buildFuture: posts dated in the future are published at once.') }
      : {}),
    ...(flagAt(site, 'buildExpired', true) === true
      ? { expiredPosts: shown('This site sets buildExpired: posts stay after their expiryDate.') }
      : {}),
    ...(flagAt(site, 'buildDrafts', true) === true
      ? { draftPosts: shown('This site sets buildDrafts: drafts are published too.') }
      : {}),
  };
}

/** The site's configuration: one file, or the files of config/_default, each under its own name. */
async function siteConfig(config: ConfigReader): Promise<FrontMatterData> {
  const extensions = ['toml', 'yaml', 'yml', 'json'];
  const at = (stem: string) => extensions.map((extension) => `${stem}.${extension}`);
  const merged: Record<string, FrontMatterData[string]> = {};
  for (const stem of ['config', 'hugo', 'config/_default/config', 'config/_default/hugo']) {
    const file = await config.firstOf(at(stem));
    if (file !== undefined) Object.assign(merged, await config.data(file));
  }
  for (const part of ['languages', 'permalinks', 'frontmatter', 'params', 'module', 'taxonomies']) {
    const file = await config.firstOf([...at(`config/_default/${part}`)]);
    const data = file === undefined ? undefined : await config.data(file);
    if (data !== undefined) merged[part] = data;
  }
  return merged;
}

function templatesOf(site: FrontMatterData): GeneratorFacts['templates'] {
  const folder = safePath(textAt(site, 'archetypeDir', true)) ?? 'archetypes';
  return { ...defaults.templates, folders: [folder] };
}

function languageCodes(site: FrontMatterData): readonly string[] {
  const languages = valueAt(site, 'languages', true);
  return isMap(languages) ? Object.keys(languages) : [];
}

interface ContentFolder {
  readonly path: string;
  readonly language?: string;
}

function contentFolders(site: FrontMatterData): readonly ContentFolder[] {
  const mounts = valueAt(site, 'module.mounts', true);
  const mounted = (isList(mounts) ? mounts : []).flatMap((mount) => {
    const path = safePath(textAt(mount, 'source', true));
    const language = textAt(mount, 'lang', true);
    const isContent = textAt(mount, 'target', true) === 'content' && path !== undefined;
    return isContent ? [{ path, ...(language === undefined ? {} : { language }) }] : [];
  });
  if (mounted.length > 0) return mounted;
  const byLanguage = languageCodes(site).flatMap((language) => {
    const path = safePath(textAt(site, `languages.${language}.contentDir`, true));
    return path === undefined ? [] : [{ path, language }];
  });
  return byLanguage.length > 0
    ? byLanguage
    : [{ path: safePath(textAt(site, 'contentDir', true)) ?? 'content' }];
}

async function sectionsOf(
  config: ConfigReader,
  site: FrontMatterData,
  contents: readonly ContentFolder[],
  codes: readonly string[],
): Promise<readonly PostsFolder[]> {
  const main = [...listAt(site, 'mainSections', true), ...listAt(site, 'params.mainSections', true)];
  const found: PostsFolder[] = [];
  for (const content of await withLanguageFolders(config, contents, codes)) {
    const mains = main.flatMap((name) => safePath(name) ?? []).map((name) => join(content.path, name));
    const existing = await Promise.all(mains.map((path) => config.has(path)));
    const configured = posts(...mains.filter((_, index) => existing[index] === 'folder'));
    const sections = (await postSections(config, content.path, defaults.extensions)) ?? [];
    const all = [...configured, ...sections.filter((one) => !mains.includes(one.path))];
    found.push(...all.map((one) => (content.language ? { ...one, language: content.language } : one)));
  }
  return found.length > 0 ? found : posts(join(contents[0]?.path ?? 'content', 'posts'));
}

/** `content/en`, `content/fr` in place of `content`, where its folders are named after declared languages. */
async function withLanguageFolders(
  config: ConfigReader,
  contents: readonly ContentFolder[],
  codes: readonly string[],
): Promise<readonly ContentFolder[]> {
  const all: ContentFolder[] = [...contents];
  for (const content of contents.filter((one) => one.language === undefined))
    for (const language of codes)
      if ((await config.has(join(content.path, language))) === 'folder')
        all.push({ path: join(content.path, language), language });
  return all;
}

function staticRoots(site: FrontMatterData): GeneratorFacts['staticRoots'] {
  const folders = listAt(site, 'staticDir', true).flatMap((folder) => safePath(folder) ?? []);
  const mounts = valueAt(site, 'module.mounts', true);
  const mounted = (isList(mounts) ? mounts : []).flatMap((mount) =>
    textAt(mount, 'target', true) === 'static' ? (safePath(textAt(mount, 'source', true)) ?? []) : [],
  );
  const all = [...folders, ...mounted];
  return [...(all.length > 0 ? all : ['static']), 'assets'].map((folder) => ({ folder, url: '/' }));
}

/** `permalinks.posts` and, since 0.120, `permalinks.page.posts`. */
function permalinks(
  site: FrontMatterData,
  contents: readonly ContentFolder[],
  codes: readonly string[],
): GeneratorFacts['permalink'] {
  const written = valueAt(site, 'permalinks', true);
  const page = valueAt(site, 'permalinks.page', true);
  const all = { ...(isMap(written) ? written : {}), ...(isMap(page) ? page : {}) };
  const bySection = Object.entries(all).flatMap(([section, pattern]) =>
    typeof pattern === 'string' ? [[section.toLowerCase(), ownTokens(pattern)] as const] : [],
  );
  const from = contents.flatMap(({ path, language }) =>
    language === undefined ? [path, ...codes.map((code) => join(path, code))] : [path],
  );
  return {
    ...defaults.permalink,
    keepsDate: !namesDates(site),
    bySection: Object.fromEntries(bySection),
    from,
  };
}

/** With `:filename` among the sources of the date Hugo takes it off the name, which then is the slug. */
function namesDates(site: FrontMatterData): boolean {
  return listAt(site, 'frontmatter.date', true).some((source) => source.toLowerCase() === ':filename');
}

function ownTokens(pattern: string): string {
  return pattern
    .replace(/:slug\b/g, ':slug_or_title')
    .replace(/:(?:slugorcontentbasename|slugorfilename)\b/g, ':slug')
    .replace(/:(?:contentbasename|filename)\b/g, ':name')
    .replace(/:monthname\b|:month\b/g, ':month')
    .replace(/:sections(?:\[[^\]]*\])?/g, ':dir');
}

/** `[frontmatter]` may rename every date key; words with a colon are Hugo's own sources. */
function renamedKeys(site: FrontMatterData): GeneratorFacts['keys'] {
  const named = (kind: string, usual: readonly KeyPath[]): readonly KeyPath[] => {
    const own = listAt(site, `frontmatter.${kind}`, true).filter((key) => !key.startsWith(':'));
    const withDefault = listAt(site, `frontmatter.${kind}`, true).includes(':default') || own.length === 0;
    // Each list ends by falling back on other kinds of date: those keys keep their own meaning.
    const kept = own.filter((key) => !fallbacks(kind).includes(key.toLowerCase()));
    return withDefault || kept.length === 0 ? [...paths(...kept), ...usual] : paths(...kept);
  };
  return {
    ...defaults.keys,
    date: named('date', defaults.keys.date),
    publish: named('publishDate', defaults.keys.publish),
    modified: named('lastmod', defaults.keys.modified),
    expiry: named('expiryDate', defaults.keys.expiry),
  };
}

function fallbacks(kind: string): readonly string[] {
  const all = ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified', 'expirydate'];
  const own: Readonly<Record<string, readonly string[]>> = {
    date: ['date'],
    publishDate: ['publishdate', 'pubdate', 'published'],
    lastmod: ['lastmod', 'modified'],
    expiryDate: ['expirydate'],
  };
  return all.filter((key) => !(own[kind] ?? []).includes(key));
}

function traps(site: FrontMatterData): readonly Trap[] {
  const order = listAt(site, 'frontmatter.lastmod', true).map((key) => key.toLowerCase());
  const gitFirst =
    order.length === 0 ||
    order[0] === ':default' ||
    (order.includes(':git') &&
      order.indexOf(':git') < Math.max(order.indexOf('lastmod'), order.indexOf('modified')));
  const future: Trap = { id: 'futureHidden', sentence: defaults.futurePosts.sentence };
  if (flagAt(site, 'enableGitInfo', true) !== true || !gitFirst) return [future];
  const sentence =
    'This site sets enableGitInfo, and Hugo then takes the date of the last commit before the lastmod key.';
  return [{ id: 'gitOutranksModified', sentence }, future];
}
