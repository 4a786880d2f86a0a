import * as vscode from 'vscode';
import { blogOf } from '../../core/generators/blogOf';
import { plainBlog } from '../../core/generators/detect';
import { below, postsFolderOf } from '../../core/generators/isPost';
import type { Blog, PostsFolder } from '../../core/generators/types';
import type { FolderReader } from '../../core/folderReader';
import { joinPaths, pathBelow } from '../../editor/paths';
import { editedUri } from '../../editor/tabs';
import { NoFolder, Refusal } from './refusal';

/** Where a new post goes. */
export interface Target {
  /** The folder of the blog. */
  readonly root: vscode.Uri;
  readonly blog: Blog;
  /** The posts folder whose ways are learned, relative to the blog. */
  readonly folder: PostsFolder;
  /** The folder asked for, relative to the blog, where it lies deeper than (or outside) the posts folder. */
  readonly inside?: string;
}

export interface TargetDeps {
  readonly blogsOf: (base: vscode.Uri, near?: string) => Promise<readonly Blog[]>;
  readonly readerOf: (base: vscode.Uri) => FolderReader;
}

/** Finds the one place a new post can be meant for, asking only where there are several. */
export async function findTarget(
  deps: TargetDeps,
  folder: vscode.Uri | string | undefined,
): Promise<Target | undefined> {
  if (folder !== undefined) return targetAt(deps, await folderUri(folder));
  const active = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
  const beside = active && (await targetBeside(deps, active));
  if (beside) return beside;
  return choose(await allTargets(deps));
}

/** A folder by name, or by Uri, that must lie in the workspace. */
async function folderUri(folder: vscode.Uri | string): Promise<vscode.Uri> {
  const refusal = new Refusal(
    vscode.l10n.t('That folder is outside the workspace, so no post was made there.'),
  );
  if (typeof folder !== 'string') {
    const base = baseOf(folder);
    if (!base || pathBelow(base, folder) === undefined) throw refusal;
    return (await isFile(folder)) ? vscode.Uri.joinPath(folder, '..') : folder;
  }
  const segments = folder
    .replace(/\\/g, '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  const isAbsolute = /^([\\/]|[A-Za-z]:[\\/])/.test(folder);
  if (segments.includes('..') || isAbsolute) throw refusal;
  const bases = openBases();
  const places = bases.map((base) => vscode.Uri.joinPath(base, ...segments));
  const there = await Promise.all(places.map(isFolder));
  const place = places[Math.max(0, there.indexOf(true))];
  if (!place) throw new NoFolder(vscode.l10n.t('Open the folder of your blog first.'));
  return place;
}

async function targetAt(deps: TargetDeps, uri: vscode.Uri): Promise<Target> {
  const base = baseOf(uri);
  const path = base && pathBelow(base, uri);
  if (!base || path === undefined) throw new NoFolder(vscode.l10n.t('Open the folder of your blog first.'));
  const blog = blogOf(await deps.blogsOf(base, path), path) ?? (await plainBlog(deps.readerOf(base), path));
  const root = vscode.Uri.joinPath(base, blog.root);
  const inside = below(`${path}/`, blog.root)?.replace(/\/$/, '') ?? '';
  const known = postsFolderOf(blog, `${inside}/x`);
  if (known) return { root, blog, folder: known, ...(known.path !== inside && { inside }) };
  return { root, blog, folder: { path: inside, kind: 'posts' } };
}

async function targetBeside(deps: TargetDeps, active: vscode.Uri): Promise<Target | undefined> {
  const base = baseOf(active);
  const path = base && pathBelow(base, active);
  if (!base || path === undefined) return undefined;
  const blog = blogOf(await deps.blogsOf(base, path), path);
  const folder = blog && postsFolderOf(blog, below(path, blog.root) ?? path);
  if (!blog || !folder) return undefined;
  return { root: vscode.Uri.joinPath(base, blog.root), blog, folder: posts(blog, folder) };
}

/** Beside a draft that lives apart, a new post still goes where the posts are. */
function posts(blog: Blog, folder: PostsFolder): PostsFolder {
  if (folder.kind === 'posts') return folder;
  return blog.facts.postsFolders.find(({ kind }) => kind === 'posts') ?? folder;
}

async function allTargets(deps: TargetDeps): Promise<readonly Target[]> {
  const bases = openBases();
  if (bases.length === 0) throw new NoFolder(vscode.l10n.t('Open the folder of your blog first.'));
  const found = await Promise.all(bases.map((base) => targetsIn(deps, base)));
  const targets = found.flat();
  if (targets.length > 0) return targets;
  const [first] = bases;
  if (!first) return [];
  const blog = await plainBlog(deps.readerOf(first));
  return [{ root: first, blog, folder: blog.facts.postsFolders[0] ?? { path: '', kind: 'posts' } }];
}

async function targetsIn(deps: TargetDeps, base: vscode.Uri): Promise<readonly Target[]> {
  const blogs = await deps.blogsOf(base);
  return blogs.flatMap((blog) =>
    blog.facts.postsFolders
      .filter(({ kind }) => kind === 'posts')
      .map((folder) => ({ root: vscode.Uri.joinPath(base, blog.root), blog, folder })),
  );
}

async function choose(targets: readonly Target[]): Promise<Target | undefined> {
  if (targets.length < 2) return targets[0];
  const items = targets.map((target) => ({
    label: target.folder.path === '' ? nameOf(target.root) : target.folder.path,
    description: joinPaths(nameOf(target.root), target.blog.generator.name),
    target,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Where does the post go?'),
    matchOnDescription: true,
  });
  return picked?.target;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').filter(Boolean).at(-1) ?? uri.path;
}

/** The folders a post may go into: those of the workspace, else the blog named in the settings. */
function openBases(): readonly vscode.Uri[] {
  const open = vscode.workspace.workspaceFolders ?? [];
  const named = blogFolder();
  return open.length > 0 ? open.map(({ uri }) => uri) : named ? [named] : [];
}

function baseOf(uri: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const named = blogFolder();
  return folder ?? (named && pathBelow(named, uri) !== undefined ? named : undefined);
}

function blogFolder(): vscode.Uri | undefined {
  const value = vscode.workspace.getConfiguration('galley').get<unknown>('blogFolder');
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return /^[a-z][a-z0-9+.-]+:\//i.test(value) ? vscode.Uri.parse(value) : vscode.Uri.file(value.trim());
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.Directory) !== 0;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return ((await typeOf(uri)) & vscode.FileType.File) !== 0;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
