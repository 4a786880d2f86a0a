import type { FolderReader } from '../folderReader';
import { generators } from './all';
import { openConfig } from './config';
import { enough, scoreOf, type Score } from './markers';
import { below } from './isPost';
import { sniffBlog } from './sniff';
import type { Blog, ConfigReader, FactsPatch, GeneratorFacts, PostsFolder } from './types';
import { join } from './values';

/** Folders that are looked at in one workspace folder, so that a huge tree costs a bounded time. */
const mostFolders = 300;
/** Folders between the workspace folder and a site. */
export const deepest = 3;

/** Below a blog only these may hold another one: a theme's example site is none. */
const wellKnown = new Set([
  'website',
  'site',
  'sites',
  'docs',
  'blog',
  'www',
  'web',
  'apps',
  'packages',
  'services',
]);
const containers = new Set(['apps', 'packages', 'services', 'sites']);

/** Names that never hold a blog of the writer's own. */
const skipped = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'themes',
  'dist',
  'build',
  'out',
  'output',
  'target',
  'coverage',
  'public',
  'test',
  'tests',
  '__tests__',
  'fixtures',
  '__pycache__',
  'venv',
]);

/**
 * The blogs of a workspace folder: in the folder itself and below (`website/`, `apps/*`, `docs/`). Where no
 * generator is recognised the posts themselves are looked at, and a folder of posts is a blog of its own
 * kind (`plain`). Configuration is read as data; what is broken is ignored and noted in the blog.
 */
export async function detectBlogs(folder: FolderReader): Promise<readonly Blog[]> {
  const found: Blog[] = [];
  let hasSite = false;
  let level: readonly string[] = [''];
  let seen = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: string[] = [];
    for (const root of level) {
      if (seen++ >= mostFolders) break;
      const config = openConfig(folder, root);
      const look = await detectIn(config, root);
      if (look.kind === 'blog') found.push(look.blog);
      hasSite ||= look.kind !== 'nothing';
      const isInBlog = found.some(
        (other) => other.root === '' || root.startsWith(`${other.root}/`) || root === other.root,
      );
      next.push(...(await children(config, root, isInBlog)));
    }
    level = next;
  }
  if (found.some(({ root }) => root === '')) return found;
  const beside = await blogBeside(folder, found, hasSite);
  return beside === undefined ? found : [...found, beside];
}

/**
 * The posts that lie outside every blog with a generator's mark. Where there is a site, a date is asked for: a
 * workspace that holds one holds other Markdown too, its documentation for instance.
 */
async function blogBeside(
  folder: FolderReader,
  found: readonly Blog[],
  hasSite: boolean,
): Promise<Blog | undefined> {
  const roots = found.map(({ root }) => root);
  const rest = roots.length === 0 ? folder : withoutFolders(folder, roots);
  const sniffed = await sniffBlog(rest, { datedOnly: hasSite });
  if (sniffed === undefined) return undefined;
  const blog = await describe(openConfig(rest, sniffed.root), sniffed.root, sniffed);
  if (roots.length === 0) return blog;
  const excluded = roots.flatMap((root) => below(root, sniffed.root) ?? []);
  return { ...blog, facts: { ...blog.facts, excluded: [...blog.facts.excluded, ...excluded] } };
}

/** A folder as if some of its sub-folders were not there. */
function withoutFolders(folder: FolderReader, hidden: readonly string[]): FolderReader {
  return {
    ...folder,
    list: async (path) =>
      (await folder.list(path)).filter(
        ({ name }) => !hidden.includes(path === '' ? name : `${path}/${name}`),
      ),
  };
}

/** A blog of the `plain` kind for a folder that shows nothing yet, so that a first post can be written. */
export async function plainBlog(folder: FolderReader, root = ''): Promise<Blog> {
  return describe(openConfig(folder, root), root, plainScore());
}

function plainScore(): Found {
  const generator = generators.find((one) => one.id === 'plain');
  if (generator === undefined) throw new Error('The list of generators lacks `plain`.');
  return { generator, points: 0, isCertain: false, evidence: [] };
}

async function children(config: ConfigReader, root: string, isInBlog: boolean): Promise<readonly string[]> {
  const name = root.split('/').at(-1) ?? '';
  return (await config.folder.list(''))
    .filter(
      (entry) =>
        entry.kind === 'folder' && !/^[._]/.test(entry.name) && !skipped.has(entry.name.toLowerCase()),
    )
    .filter((entry) => !isInBlog || containers.has(name) || (root === '' && wellKnown.has(entry.name)))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** What a folder shows; a `site` is one that a generator builds, with no blog in it. */
type Look =
  { readonly kind: 'blog'; readonly blog: Blog } | { readonly kind: 'site' } | { readonly kind: 'nothing' };

async function detectIn(config: ConfigReader, root: string): Promise<Look> {
  let best: Score | undefined;
  for (const generator of generators) {
    const score = await scoreOf(generator, config);
    if (score.points >= enough && score.points > (best?.points ?? 0)) best = score;
  }
  if (best === undefined) return { kind: 'nothing' };
  const blog = await describe(config, root, best);
  const hasPosts = !best.generator.needsPosts || blog.certainty !== 'guess';
  return hasPosts ? { kind: 'blog', blog } : { kind: 'site' };
}

/** What is known of a recognised blog before its configuration is read. */
interface Found extends Score {
  /** Folders that were found by their posts, in place of the generator's usual ones. */
  readonly postsFolders?: readonly PostsFolder[];
}

async function describe(config: ConfigReader, root: string, found: Found): Promise<Blog> {
  const { generator } = found;
  const patch: FactsPatch = (await generator.configure?.(config)) ?? {};
  const configured = found.postsFolders ?? patch.postsFolders ?? generator.defaults.postsFolders;
  const existing = await existingFolders(config, configured);
  const facts: GeneratorFacts = {
    ...generator.defaults,
    ...patch,
    postsFolders: existing.length > 0 ? withDrafts(existing, configured) : firstOfEach(configured),
  };
  return {
    root,
    generator,
    facts,
    certainty: certaintyOf(found, existing.length > 0),
    evidence: found.evidence,
    notes: config.notes.map((note) => ({ ...note })),
    configFiles: config.used.map((path) => join(root, path)),
  };
}

function certaintyOf(found: Found, hasPosts: boolean): Blog['certainty'] {
  if (found.generator.id === 'plain' || (!hasPosts && found.generator.needsPosts)) return 'guess';
  return found.isCertain ? 'certain' : 'likely';
}

async function existingFolders(
  config: ConfigReader,
  folders: readonly PostsFolder[],
): Promise<readonly PostsFolder[]> {
  const kinds = await Promise.all(
    folders.map(async ({ path }) => (path === '' ? 'folder' : config.has(path))),
  );
  return folders.filter((_, index) => kinds[index] === 'folder');
}

/** The drafts folder need not exist to be the place for drafts. */
function withDrafts(
  existing: readonly PostsFolder[],
  configured: readonly PostsFolder[],
): readonly PostsFolder[] {
  const draft = configured.find((folder) => folder.kind === 'drafts');
  const hasPosts = existing.some((folder) => folder.kind === 'posts');
  const first = hasPosts ? [] : configured.filter((folder) => folder.kind === 'posts').slice(0, 1);
  const missing = draft === undefined || existing.some((folder) => folder.kind === 'drafts') ? [] : [draft];
  return unique([...first, ...existing, ...missing]);
}

function firstOfEach(configured: readonly PostsFolder[]): readonly PostsFolder[] {
  const of = (kind: PostsFolder['kind']) => configured.filter((folder) => folder.kind === kind).slice(0, 1);
  return [...of('posts'), ...of('drafts')];
}

function unique(folders: readonly PostsFolder[]): readonly PostsFolder[] {
  return folders.filter((one, at) => folders.findIndex((other) => other.path === one.path) === at);
}
