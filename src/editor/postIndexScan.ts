import * as vscode from 'vscode';
import { blogOf } from '../core/generators/blogOf';
import type { Blog } from '../core/generators/types';
import type { CachedPost } from '../core/posts/indexCache';
import { readPost } from '../core/posts/readPost';
import { isFile } from './folderReader';
import { breathe, decodeText, within } from './reading';

/** Posts above this size are left out: `workspace.fs` can only read a file whole. */
export const largestPost = 2 * 1024 * 1024;
const atOnce = 16;
/** Posts are handed over in batches of this many. */
const batchSize = 100;
/** Work on the thread for at most this long before others have their turn. */
const longestTurn = 12;

export interface ScanOptions {
  readonly root: vscode.Uri;
  readonly blogs: readonly Blog[];
  readonly paths: readonly string[];
  readonly zoneOf: (blog: Blog) => string;
  /** What is known of a path from before: not read again while time and size stay. */
  readonly known: (path: string) => { readonly modified: number; readonly size: number } | undefined;
  readonly take: (posts: readonly CachedPost[]) => void;
  /** A path that is no readable post, with the reason; without one it is simply gone. */
  readonly skip: (path: string, reason: string | undefined) => void;
  readonly progress: (done: number, total: number) => void;
  readonly token: vscode.CancellationToken;
}

/** Reads posts, sixteen at a time; nothing is thrown, and a cancelled scan just stops. */
export async function scanPosts(options: ScanOptions): Promise<void> {
  const queue = options.paths.values();
  const scan = new Scan(options);
  const next = (): Candidate | undefined => {
    const { done, value } = queue.next();
    return done ? undefined : candidate(options.root, value);
  };
  const workers = Array.from({ length: Math.min(atOnce, options.paths.length) }, async () => {
    let current = next();
    while (current !== undefined && !options.token.isCancellationRequested) {
      // The next file is looked up while this one is read.
      const following = next();
      await scan.read(current);
      current = following;
    }
  });
  await Promise.all(workers);
  scan.flush();
}

interface Candidate {
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly stat: Promise<vscode.FileStat | undefined>;
}

function candidate(root: vscode.Uri, path: string): Candidate {
  const uri = root.with({ path: `${root.path.replace(/\/$/, '')}/${path}` });
  return { path, uri, stat: within(vscode.workspace.fs.stat(uri)) };
}

class Scan {
  readonly #options: ScanOptions;
  #batch: CachedPost[] = [];
  #done = 0;
  #turnEnds = performance.now() + longestTurn;

  constructor(options: ScanOptions) {
    this.#options = options;
  }

  async read({ path, uri, stat: found }: Candidate): Promise<void> {
    const { known, skip } = this.#options;
    const stat = await found;
    if (this.#isStopped()) return;
    const before = known(path);
    if (stat === undefined) skip(path, undefined);
    else if (!isFile(stat.type)) skip(path, 'it is no file');
    else if (stat.size > largestPost) skip(path, 'it is larger than 2 MB');
    else if (before?.modified !== stat.mtime || before.size !== stat.size)
      await this.#readFile(path, uri, stat);
    await this.#count();
  }

  async #readFile(path: string, uri: vscode.Uri, stat: vscode.FileStat): Promise<void> {
    const { skip } = this.#options;
    const bytes = await within(vscode.workspace.fs.readFile(uri));
    if (this.#isStopped()) return;
    const text = bytes === undefined ? undefined : decodeText(bytes);
    if (text !== undefined) this.#parse(path, text, stat);
    else skip(path, bytes === undefined ? 'it cannot be read' : 'it is no text');
  }

  #parse(path: string, text: string, stat: vscode.FileStat): void {
    const { blogs, skip, zoneOf } = this.#options;
    const blog = blogOf(blogs, path);
    if (blog === undefined) return;
    try {
      this.#take({ modified: stat.mtime, size: stat.size, post: readPost(text, path, blog, zoneOf(blog)) });
    } catch (error) {
      // A mistake of ours in one post must not cost the list of all others.
      skip(path, `of an error in Galley (${String(error)})`);
    }
  }

  #isStopped(): boolean {
    return this.#options.token.isCancellationRequested;
  }

  flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 0 && !this.#options.token.isCancellationRequested) this.#options.take(batch);
  }

  #take(post: CachedPost): void {
    this.#batch.push(post);
    if (this.#batch.length >= batchSize) this.flush();
  }

  async #count(): Promise<void> {
    this.#done++;
    if (this.#done % batchSize === 0) this.#options.progress(this.#done, this.#options.paths.length);
    if (performance.now() < this.#turnEnds) return;
    await breathe();
    this.#turnEnds = performance.now() + longestTurn;
  }
}
