import * as vscode from 'vscode';
import { blogOf } from '../core/generators/blogOf';
import type { Blog } from '../core/generators/types';
import { cacheKey } from '../core/posts/indexCache';
import { folderReader } from './folderReader';
import { pathBelow } from './paths';
import { unknownSites } from './unknownSites';

/** A blog, and the workspace folder that its paths count from. */
export interface BlogInFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly blog: Blog;
}

/**
 * The blogs of the workspace, found when first asked for and again after their configuration changed.
 * `known…` never waits: it is what the save path may ask.
 */
export class Blogs implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #found = new Map<string, Found>();
  readonly #didChange = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  readonly #onFolders: vscode.Disposable;

  /** The blogs of a folder may have changed: ask again. */
  readonly onDidChange = this.#didChange.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#onFolders = vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const folder of removed) this.#forget(folder);
    });
  }

  dispose(): void {
    this.#onFolders.dispose();
    for (const found of this.#found.values()) found.watcher?.dispose();
    this.#found.clear();
    this.#didChange.dispose();
  }

  /**
   * The blogs of a workspace folder; detection runs once, however many ask. With a path in the folder the
   * answer holds for it even when its site was made a moment ago and no watcher has told yet.
   */
  async blogsOf(folder: vscode.WorkspaceFolder, near?: string): Promise<readonly Blog[]> {
    const found = this.#foundIn(folder);
    const blogs = await found.detection;
    if (near === undefined) return blogs;
    const fresh = (await unknownSites(folderReader(folder.uri), blogs, near)).filter(
      (root) => !found.asked.has(root),
    );
    if (fresh.length === 0) return found.detection;
    for (const root of fresh) found.asked.add(root);
    return this.#lookAgain(folder, found);
  }

  /** The blog that a file belongs to, or would belong to. */
  async blogFor(uri: vscode.Uri): Promise<BlogInFolder | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const path = folder && pathBelow(folder.uri, uri);
    if (folder === undefined || path === undefined) return undefined;
    return inFolder(folder, await this.blogsOf(folder, path), uri);
  }

  /** Like `blogFor`, from what is known by now; starts detection when nothing is. */
  knownBlogFor(uri: vscode.Uri): BlogInFolder | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return undefined;
    const { known } = this.#foundIn(folder);
    return known === undefined ? undefined : inFolder(folder, known, uri);
  }

  /** Looks again, for instance because posts appeared in a folder that was none of theirs. */
  refresh(folder: vscode.WorkspaceFolder): void {
    const found = this.#found.get(folder.uri.toString());
    if (found === undefined) return;
    clearTimeout(found.timer);
    found.asked.clear();
    found.timer = setTimeout(() => void this.#lookAgain(folder, found), 300);
  }

  async #lookAgain(folder: vscode.WorkspaceFolder, found: Found): Promise<readonly Blog[]> {
    if (this.#found.get(folder.uri.toString()) !== found) return [];
    // Compared with what everybody who asked is told, though that may still be on its way: against nothing,
    // a first answer would pass for a change, and all that was begun on it would be done again.
    const told = found.detection;
    const detection = this.#detect(folder, found);
    const [before, blogs] = await Promise.all([told, detection]);
    if (keyOf(blogs) !== keyOf(before)) this.#didChange.fire(folder);
    return blogs;
  }

  #foundIn(folder: vscode.WorkspaceFolder): Found {
    const key = folder.uri.toString();
    const before = this.#found.get(key);
    if (before !== undefined) return before;
    const found: Found = {
      detection: Promise.resolve([]),
      known: undefined,
      watcher: undefined,
      timer: undefined,
      asked: new Set(),
    };
    this.#found.set(key, found);
    void this.#detect(folder, found);
    return found;
  }

  /** Looks when the looks before are done, so that what is told last is what was seen last. */
  #detect(folder: vscode.WorkspaceFolder, found: Found): Promise<readonly Blog[]> {
    const look = async (): Promise<readonly Blog[]> => {
      if (this.#found.get(folder.uri.toString()) !== found) return [];
      found.known = await this.#look(folder, found).catch((error: unknown) => {
        this.#log.error(`Looking for blogs in ${folder.name} failed.`, error);
        return [];
      });
      this.#tell(folder, found.known);
      return found.known;
    };
    found.detection = found.detection.then(look);
    return found.detection;
  }

  /** The generators are evaluated when a blog is first looked for, not when VS Code starts. */
  async #look(folder: vscode.WorkspaceFolder, found: Found): Promise<readonly Blog[]> {
    const { configNames } = await import('../core/generators/configNames');
    const { detectBlogs } = await import('../core/generators/detect');
    if (this.#found.get(folder.uri.toString()) !== found) return [];
    found.watcher ??= this.#watch(folder, configNames);
    return detectBlogs(folderReader(folder.uri));
  }

  #tell(folder: vscode.WorkspaceFolder, blogs: readonly Blog[]): void {
    if (blogs.length === 0) this.#log.info(`No blog in ${folder.name}.`);
    for (const { root, generator, evidence, notes } of blogs) {
      this.#log.info(`${generator.name} in ${folder.name}/${root} (${evidence.join(', ')}).`);
      for (const note of notes) this.#log.warn(note.message);
    }
  }

  #watch(folder: vscode.WorkspaceFolder, configNames: ReadonlySet<string>): vscode.Disposable {
    const pattern = new vscode.RelativePattern(folder, `**/{${[...configNames].join(',')}}`);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const changed = (uri: vscode.Uri): void => {
      const path = pathBelow(folder.uri, uri);
      if (path !== undefined && !path.includes('node_modules/')) this.refresh(folder);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  }

  #forget(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    const found = this.#found.get(key);
    if (found === undefined) return;
    clearTimeout(found.timer);
    found.watcher?.dispose();
    this.#found.delete(key);
  }
}

/** The blogs of any folder: one of the workspace, or one that a setting names. */
export async function blogsIn(blogs: Blogs, base: vscode.Uri, near?: string): Promise<readonly Blog[]> {
  const folder = vscode.workspace.getWorkspaceFolder(base);
  const isWhole = folder?.uri.toString() === base.toString();
  if (isWhole) return blogs.blogsOf(folder, near);
  const { detectBlogs } = await import('../core/generators/detect');
  return detectBlogs(folderReader(base));
}

/** Differs when anything that features build on does. */
function keyOf(blogs: readonly Blog[]): string {
  return cacheKey(blogs, []);
}

interface Found {
  detection: Promise<readonly Blog[]>;
  known: readonly Blog[] | undefined;
  watcher: vscode.Disposable | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Folders with a site's configuration in which detection has seen no site: they are not asked again. */
  readonly asked: Set<string>;
}

function inFolder(
  folder: vscode.WorkspaceFolder,
  blogs: readonly Blog[],
  uri: vscode.Uri,
): BlogInFolder | undefined {
  const path = pathBelow(folder.uri, uri);
  const blog = path === undefined ? undefined : blogOf(blogs, path);
  return blog === undefined ? undefined : { folder, blog };
}
