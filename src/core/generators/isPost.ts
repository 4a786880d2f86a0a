import type { Blog, NotPostReason, PostsFolder, PostVerdict } from './types';

/** Languages of VS Code for files with front matter that instruct agents. */
const agentLanguages = new Set(['prompt', 'instructions', 'skill', 'chatagent', 'chatmode']);

/** Written in capitals by custom; a post may well be called `agents.md`. */
const agentNames = new Set([
  'AGENTS',
  'AGENT',
  'CLAUDE',
  'CLAUDE.local',
  'GEMINI',
  'SKILL',
  'COPILOT',
  'CONVENTIONS',
]);
const agentSuffix = /\.(?:prompt|instructions|chatmode|agent|skill|mdc)$/i;

const repositoryNames = new Set([
  'CHANGELOG',
  'CHANGES',
  'CONTRIBUTING',
  'CONTRIBUTORS',
  'LICENSE',
  'LICENCE',
  'CODE_OF_CONDUCT',
  'SECURITY',
  'SUPPORT',
  'GOVERNANCE',
  'MAINTAINERS',
  'AUTHORS',
  'NOTICE',
  'TODO',
  'THIRD-PARTY',
  'PULL_REQUEST_TEMPLATE',
  'ISSUE_TEMPLATE',
]);

const dependencyFolders = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  '_vendor',
  'venv',
  '__pycache__',
]);
const buildFolders = new Set([
  '_site',
  'public',
  'dist',
  'build',
  '_build',
  'out',
  'output',
  'target',
  'coverage',
]);
const templateFolders = new Set(['archetypes', '_archetypes', 'scaffolds', '_templates']);

/** The endings, without dot, of what Galley takes for Markdown, whatever else the generator renders. */
export const markdownExtensions: ReadonlySet<string> = new Set([
  'md',
  'markdown',
  'mkdown',
  'mkdn',
  'mkd',
  'mdown',
  'mdx',
  'mdoc',
  'qmd',
  'rmd',
  'svx',
]);

/**
 * Whether a file is a post of a blog, by its path alone. Pure and quick: it is asked on the save path.
 *
 * @param path Relative to the workspace folder, with `/`.
 */
export function isPost(blog: Blog, path: string, about: { readonly languageId?: string } = {}): PostVerdict {
  const inBlog = below(path, blog.root);
  if (inBlog === undefined) return no('outsideBlog');
  const segments = inBlog.split('/');
  const name = segments.at(-1) ?? '';
  const folder = postsFolderOf(blog, inBlog);
  const reason =
    agentReason(name, about.languageId) ??
    placeReason(blog, inBlog, folder) ??
    extensionReason(blog, name) ??
    repositoryReason(name);
  if (reason !== undefined) return no(reason);
  if (folder === undefined) return no('page');
  const named = nameReason(blog, inBlog, folder);
  return named === undefined ? { kind: folder.kind === 'drafts' ? 'draft' : 'post', folder } : no(named);
}

/** The posts folder that a path (relative to the blog's root) lies in: the innermost one. */
export function postsFolderOf(blog: Blog, path: string): PostsFolder | undefined {
  let best: PostsFolder | undefined;
  for (const folder of blog.facts.postsFolders)
    if (
      below(path, folder.path) !== undefined &&
      (best === undefined || folder.path.length > best.path.length)
    )
      best = folder;
  return best;
}

/** Whether a folder (relative to the blog's root) can be passed over in a search for posts. */
export function isSkippedFolder(blog: Blog, path: string): boolean {
  return placeReason(blog, `${path}/x.md`, postsFolderOf(blog, `${path}/x.md`)) !== undefined;
}

/** `path` seen from `folder`, by whole segments; `undefined` when it does not lie in it. */
export function below(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function no(reason: NotPostReason): PostVerdict {
  return { kind: 'notPost', reason };
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}

function agentReason(name: string, languageId: string | undefined): NotPostReason | undefined {
  if (languageId !== undefined && agentLanguages.has(languageId)) return 'agent';
  const stem = stemOf(name);
  return agentNames.has(stem) || agentSuffix.test(stem) ? 'agent' : undefined;
}

/** Reasons that lie in the folders above a file. Folders that a posts folder itself lies in are no reason. */
function placeReason(blog: Blog, path: string, folder: PostsFolder | undefined): NotPostReason | undefined {
  const own = folder?.path ?? '';
  const folders = path.split('/').slice(0, -1);
  const inner = own === '' ? folders : folders.slice(own.split('/').length);
  if (inner.includes('.github')) return 'repository';
  if (isTemplate(blog, path, inner)) return 'template';
  if (folders.some((segment) => dependencyFolders.has(segment))) return 'dependency';
  if (inner.some((segment) => segment.startsWith('.'))) return 'hidden';
  if (own === '' && buildFolders.has(folders[0] ?? '')) return 'buildOutput';
  return blog.facts.excluded.some((one) => one.length > own.length && isAt(path, one))
    ? 'excluded'
    : undefined;
}

function isTemplate(blog: Blog, path: string, inner: readonly string[]): boolean {
  if (inner.some((segment) => templateFolders.has(segment))) return true;
  if (inner.some((segment, at) => segment === '.galley' && inner[at + 1] === 'templates')) return true;
  return blog.facts.templates.folders.some((one) => one !== '' && isAt(path, one));
}

function isAt(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function extensionReason(blog: Blog, name: string): NotPostReason | undefined {
  if (name.startsWith('.')) return 'hidden';
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isKnown = blog.facts.extensions.some((one) => one.toLowerCase() === extension);
  return isKnown && markdownExtensions.has(extension) ? undefined : 'extension';
}

function repositoryReason(name: string): NotPostReason | undefined {
  const stem = stemOf(name);
  return /^readme(?:[._-]|$)/i.test(stem) || repositoryNames.has(stem) ? 'repository' : undefined;
}

function nameReason(blog: Blog, path: string, folder: PostsFolder): NotPostReason | undefined {
  const { facts } = blog;
  const inFolder = below(path, folder.path) ?? path;
  const segments = inFolder.split('/');
  const stem = stemOf(segments.at(-1) ?? '');
  const bare = stem.split('.')[0] ?? stem;
  if (bare === '_index' || facts.sectionNames.includes(bare)) return 'section';
  if (bare === 'index' && segments.length === 1) return 'section';
  if (facts.skipsUnderscore && segments.some((segment) => segment.startsWith('_'))) return 'excluded';
  const isUndated = !/^\d{2,4}-\d{1,2}-\d{1,2}-./.test(stem);
  return facts.names.datePrefix === 'required' && folder.kind === 'posts' && isUndated
    ? 'noDatePrefix'
    : undefined;
}
