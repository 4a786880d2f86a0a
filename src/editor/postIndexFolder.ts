import * as vscode from 'vscode';
import { blogOf } from '../core/generators/blogOf';
import { isPost, isSkippedFolder } from '../core/generators/isPost';
import { LeafBundles } from '../core/generators/leafBundles';
import type { Blog } from '../core/generators/types';
import type { CachedPost } from '../core/posts/indexCache';
import { cacheKey } from '../core/posts/indexCache';
import { PostIndex } from '../core/posts/postIndex';
import { readPost } from '../core/posts/readPost';
import { joinPaths } from './paths';
import { postGlobs, type PostGlobs } from './postGlobs';
import { PostCache } from './postIndexCache';
import { scanPosts } from './postIndexScan';
import { walkPosts } from './postIndexWalk';

export interface FolderIndexDeps {
  readonly folder: vscode.WorkspaceFolder;
  readonly blogs: readonly Blog[];
  readonly zoneOf: (blog: Blog) => string;
  /** Where posts are kept between sessions. */
  readonly storage: vscode.Uri | undefined;
  readonly log: vscode.LogOutputChannel;
}

export type Progress = (done: number, total: number) => void;

/** The posts of one workspace folder: read once, then kept true by what its owner tells of changes. */
export class FolderIndex implements vscode.Disposable {
  readonly index: PostIndex;
  readonly #deps: FolderIndexDeps;
  readonly #cache: PostCache;
  readonly #key: string;
  readonly #globs: PostGlobs;
  /** Asked for once: the machine's zone costs as much as reading a post. */
  readonly #zones: ReadonlyMap<Blog, string>;
  readonly #bundles: LeafBundles;
  readonly #stamps = new Map<string, { readonly modified: number; readonly size: number }>();
  /** Posts with unsaved text: what stands on disk does not count for them. */
  readonly #unsaved = new Set<string>();
  readonly #stop = new vscode.CancellationTokenSource();
  #saveTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: FolderIndexDeps) {
    this.#deps = deps;
    this.index = new PostIndex(deps.blogs);
    this.#zones = new Map(deps.blogs.map((blog) => [blog, deps.zoneOf(blog)]));
    this.#key = cacheKey(deps.blogs, [...this.#zones.values()]);
    this.#bundles = new LeafBundles((path) => blogOf(deps.blogs, path));
    this.#globs = postGlobs(deps.folder.uri);
    this.#cache = new PostCache(deps.storage, deps.log);
  }

  dispose(): void {
    clearTimeout(this.#saveTimer);
    this.#stop.cancel();
    this.#stop.dispose();
  }

  /**
   * Fills the index. What was kept from the last session is there at once and is compared with the files
   * afterwards; without it every post is read first.
   */
  async load(progress: Progress, token: vscode.CancellationToken): Promise<void> {
    const kept = await this.#cache.load(this.#key, (posts) => {
      this.#bundles.add(posts.map(({ post }) => post.path));
      this.#take(posts);
    });
    if (kept === 0) await this.#scanAll(progress, token);
    else void this.#scanAll(() => undefined, this.#stop.token);
  }

  /** Compares everything with the files again. */
  async #scanAll(progress: Progress, token: vscode.CancellationToken): Promise<void> {
    const { blogs, folder } = this.#deps;
    const folders = blogs.flatMap((blog) =>
      blog.facts.postsFolders.map(({ path }) => joinPaths(blog.root, path)),
    );
    const found = await walkPosts({
      root: folder.uri,
      folders: [...new Set([...folders, ...this.#globs.folders])],
      isPost: (path) => this.isPost(path),
      isSkipped: (path) => this.#isSkipped(path),
      token,
    });
    if (token.isCancellationRequested) return;
    this.#bundles.add(found);
    const paths = this.#withoutResources(found);
    const there = new Set(paths);
    this.#remove(
      [...this.index.all()]
        .map(({ path }) => path)
        .filter((path) => !there.has(path) && !this.#unsaved.has(path)),
    );
    await this.#scan(paths, progress, token);
  }

  /** Reads these files again, or forgets them when they are gone. */
  async refresh(paths: readonly string[]): Promise<void> {
    const own = paths.filter((path) => this.isPost(path) && !this.#unsaved.has(path));
    await this.#scan(own, () => undefined, this.#stop.token);
    this.#dropResources(this.#bundles.add(own.filter((path) => this.index.has(path))));
  }

  /** What lies beside a new index is no post any more. */
  #dropResources(fresh: readonly string[]): void {
    if (fresh.length === 0) return;
    const resources = [...this.index.all()]
      .map(({ path }) => path)
      .filter((path) => this.#bundles.isResource(path));
    this.#remove(resources.filter((path) => !this.isPost(path)));
  }

  /** A file or folder is gone. */
  forget(path: string): void {
    const below = [...this.index.all()]
      .map((post) => post.path)
      .filter((one) => one === path || one.startsWith(`${path}/`));
    for (const one of below) this.#unsaved.delete(one);
    this.#remove(below);
  }

  /** A folder has appeared: reads what lies in it. */
  async discover(path: string): Promise<void> {
    const token = this.#stop.token;
    const paths = await walkPosts({
      root: this.#deps.folder.uri,
      folders: [path],
      isPost: (one) => this.isPost(one),
      isSkipped: (one) => this.#isSkipped(one),
      token,
    });
    this.#dropResources(this.#bundles.add(paths));
    await this.#scan(this.#withoutResources(paths), () => undefined, token);
  }

  /** Takes the text of an editor in place of the file's, until `settle`. */
  showUnsaved(path: string, text: string): void {
    const blog = blogOf(this.#deps.blogs, path);
    if (blog === undefined || !this.isPost(path)) return;
    this.#unsaved.add(path);
    this.index.put([readPost(text, path, blog, this.#zoneOf(blog))]);
  }

  /** The editor was closed or saved: the file counts again. */
  async settle(path: string): Promise<void> {
    if (!this.#unsaved.delete(path)) return;
    this.#stamps.delete(path);
    await this.refresh([path]);
  }

  isPost(path: string): boolean {
    const blog = blogOf(this.#deps.blogs, path);
    if (blog === undefined) return false;
    const byWriter = this.#globs.verdict(path);
    return byWriter ?? (isPost(blog, path).kind !== 'notPost' && !this.#bundles.isResource(path));
  }

  #withoutResources(paths: readonly string[]): readonly string[] {
    return paths.filter((path) => !this.#bundles.isResource(path) || this.isPost(path));
  }

  #zoneOf(blog: Blog): string {
    return this.#zones.get(blog) ?? this.#deps.zoneOf(blog);
  }

  #isSkipped(path: string): boolean {
    const blog = blogOf(this.#deps.blogs, path);
    const inBlog = blog === undefined ? path : path.slice(blog.root === '' ? 0 : blog.root.length + 1);
    return blog === undefined || isSkippedFolder(blog, inBlog);
  }

  async #scan(paths: readonly string[], progress: Progress, token: vscode.CancellationToken): Promise<void> {
    const { blogs, folder, log } = this.#deps;
    await scanPosts({
      root: folder.uri,
      blogs,
      paths: paths.filter((path) => !this.#unsaved.has(path)),
      zoneOf: (blog) => this.#zoneOf(blog),
      known: (path) => this.#stamps.get(path),
      take: (posts) => {
        this.#take(posts.filter(({ post }) => !this.#unsaved.has(post.path)));
        this.#cache.touch(posts.map(({ post }) => post.path));
        this.#saveSoon();
      },
      skip: (path, reason) => {
        if (reason !== undefined) log.info(`${path} is not listed: ${reason}.`);
        this.#remove([path]);
      },
      progress,
      token,
    });
  }

  #take(posts: readonly CachedPost[]): void {
    for (const { modified, size, post } of posts) this.#stamps.set(post.path, { modified, size });
    this.index.put(posts.map(({ post }) => post));
  }

  #remove(paths: readonly string[]): void {
    const known = paths.filter((path) => this.index.has(path));
    if (known.length === 0) return;
    for (const path of known) this.#stamps.delete(path);
    this.index.remove(known);
    this.#cache.forget(known);
    this.#saveSoon();
    // What lay beside an index that is gone may be posts again.
    for (const folder of this.#bundles.remove(known)) void this.discover(folder);
  }

  #saveSoon(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.save(), 2000);
  }

  /** Keeps what changed for the next session; posts with unsaved text are left for then. */
  save(): Promise<void> {
    return this.#cache.save(this.#key, (path) => {
      const post = this.index.get(path);
      const stamp = this.#stamps.get(path);
      return post === undefined || stamp === undefined || this.#unsaved.has(path)
        ? undefined
        : { ...stamp, post };
    });
  }
}
