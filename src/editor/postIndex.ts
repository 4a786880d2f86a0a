import * as vscode from 'vscode';
import type { IndexChange, PostIndex } from '../core/posts/postIndex';
import type { Blogs } from './blogs';
import { pathBelow } from './paths';
import type { FolderIndex, Progress } from './postIndexFolder';

export interface PostIndexesDeps {
  readonly blogs: Blogs;
  /** `context.storageUri`; without one nothing is kept between sessions. */
  readonly storage: vscode.Uri | undefined;
  readonly log: vscode.LogOutputChannel;
}

export interface FolderChange extends IndexChange {
  readonly folder: vscode.WorkspaceFolder;
}

export interface EnsureOptions {
  readonly progress?: Progress;
  readonly token?: vscode.CancellationToken;
}

/**
 * The posts of each workspace folder. Nothing is read before `ensure` is first called for a folder; from
 * then on its index follows files, editors and configuration.
 */
export class PostIndexes implements vscode.Disposable {
  readonly #deps: PostIndexesDeps;
  readonly #entries = new Map<string, Entry>();
  readonly #didChange = new vscode.EventEmitter<FolderChange>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#didChange.event;

  constructor(deps: PostIndexesDeps) {
    this.#deps = deps;
    this.#subscriptions = vscode.Disposable.from(
      this.#didChange,
      deps.blogs.onDidChange((folder) => this.#rebuild(folder)),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) this.#forget(folder);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const matters = ['galley.modified.timeZone', 'galley.posts'];
        if (!matters.some((key) => event.affectsConfiguration(key))) return;
        for (const { folder } of [...this.#entries.values()]) this.#rebuild(folder);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const entry of [...this.#entries.values()]) this.#drop(entry);
  }

  /**
   * The index of a folder, filled. Those who ask while it is being read share one pass; it is given up when
   * the last of them cancels. `undefined` when cancelled.
   */
  async ensure(folder: vscode.WorkspaceFolder, options: EnsureOptions = {}): Promise<PostIndex | undefined> {
    const cancelled = whenCancelled(options.token);
    for (;;) {
      const entry = this.#entries.get(folder.uri.toString()) ?? this.#start(folder);
      const index = await Promise.race([this.#wait(entry, options.progress, cancelled), cancelled]);
      const now = this.#entries.get(folder.uri.toString());
      // Another entry has taken its place when the blogs of the folder changed meanwhile.
      if (index !== undefined || options.token?.isCancellationRequested || now === undefined || now === entry)
        return index;
    }
  }

  /** The index of a folder as far as it is read; `undefined` before `ensure`. */
  known(folder: vscode.WorkspaceFolder): PostIndex | undefined {
    return this.#entries.get(folder.uri.toString())?.index?.index;
  }

  /** Keeps what changed now, in place of a little later. */
  async save(): Promise<void> {
    await Promise.all([...this.#entries.values()].map(async (entry) => entry.index?.save()));
  }

  async #wait(
    entry: Entry,
    progress: Progress | undefined,
    cancelled: Promise<undefined>,
  ): Promise<PostIndex | undefined> {
    const waiter = { progress };
    entry.waiters.add(waiter);
    const index = await Promise.race([entry.ready, cancelled]);
    entry.waiters.delete(waiter);
    if (entry.waiters.size === 0 && !entry.isReady) this.#drop(entry);
    return index;
  }

  #start(folder: vscode.WorkspaceFolder): Entry {
    const stop = new vscode.CancellationTokenSource();
    const entry: Entry = {
      folder,
      stop,
      ready: Promise.resolve(undefined),
      index: undefined,
      isReady: false,
      waiters: new Set(),
      parts: [],
    };
    this.#entries.set(folder.uri.toString(), entry);
    entry.ready = this.#fill(entry);
    return entry;
  }

  async #fill(entry: Entry): Promise<PostIndex | undefined> {
    const { folder, stop } = entry;
    const blogs = await this.#deps.blogs.blogsOf(folder);
    // What reads posts is evaluated with the first index, not when VS Code starts.
    const { FolderIndex } = await import('./postIndexFolder');
    const { watchPosts } = await import('./postIndexWatch');
    const { indexZone } = await import('./indexZone');
    if (stop.token.isCancellationRequested) return undefined;
    const index = new FolderIndex({
      folder,
      blogs,
      zoneOf: (blog) => indexZone(folder, blog),
      storage: this.#storageOf(folder),
      log: this.#deps.log,
    });
    entry.index = index;
    entry.parts.push(
      index,
      index.index.onDidChange((change) => this.#didChange.fire({ ...change, folder })),
      watchPosts(folder, index, () => this.#deps.blogs.refresh(folder)),
    );
    const progress: Progress = (done, total) => {
      for (const waiter of entry.waiters) waiter.progress?.(done, total);
    };
    await index.load(progress, stop.token);
    if (isStopped(stop.token)) return undefined;
    for (const document of vscode.workspace.textDocuments) {
      const path = document.isDirty ? pathBelow(folder.uri, document.uri) : undefined;
      if (path !== undefined) index.showUnsaved(path, document.getText());
    }
    entry.isReady = true;
    return index.index;
  }

  #storageOf(folder: vscode.WorkspaceFolder): vscode.Uri | undefined {
    const { storage } = this.#deps;
    return storage === undefined ? undefined : vscode.Uri.joinPath(storage, 'posts', nameFor(folder.uri));
  }

  #rebuild(folder: vscode.WorkspaceFolder): void {
    const entry = this.#entries.get(folder.uri.toString());
    if (entry === undefined) return;
    const removed = [...(entry.index?.index.all() ?? [])].map(({ path }) => path);
    this.#drop(entry);
    if (removed.length > 0) this.#didChange.fire({ folder, added: [], changed: [], removed });
    this.#start(folder);
  }

  #forget(folder: vscode.WorkspaceFolder): void {
    const entry = this.#entries.get(folder.uri.toString());
    if (entry !== undefined) this.#drop(entry);
  }

  #drop(entry: Entry): void {
    const key = entry.folder.uri.toString();
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
    entry.stop.cancel();
    entry.stop.dispose();
    for (const part of entry.parts.splice(0)) part.dispose();
  }
}

interface Entry {
  readonly folder: vscode.WorkspaceFolder;
  readonly stop: vscode.CancellationTokenSource;
  ready: Promise<PostIndex | undefined>;
  index: FolderIndex | undefined;
  isReady: boolean;
  readonly waiters: Set<{ readonly progress: Progress | undefined }>;
  readonly parts: { dispose(): unknown }[];
}

/** A call, so that the compiler does not take an earlier answer for this one. */
function isStopped(token: vscode.CancellationToken): boolean {
  return token.isCancellationRequested;
}

function whenCancelled(token: vscode.CancellationToken | undefined): Promise<undefined> {
  return new Promise((resolve) => {
    if (token?.isCancellationRequested) resolve(undefined);
    token?.onCancellationRequested(() => resolve(undefined));
  });
}

/** A file name that stands for a folder: FNV-1a over its address, and the end of its path for people. */
function nameFor(uri: vscode.Uri): string {
  let hash = 0x811c9dc5;
  for (const char of uri.toString()) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const name = (uri.path.split('/').at(-1) ?? '').replace(/[^\w-]/g, '').slice(0, 30);
  return `${name}-${hash.toString(16)}`;
}

/** The posts of all workspace folders, newest indexes first asked for where there is none yet. */
export async function allPosts(
  indexes: PostIndexes,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const uris: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const index = await indexes.ensure(folder, { token });
    for (const { path } of index?.all() ?? []) uris.push(vscode.Uri.joinPath(folder.uri, path));
  }
  return uris;
}
