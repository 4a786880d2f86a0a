import * as vscode from 'vscode';
import { blogOf } from '../core/generators/blogOf';
import type { Blog } from '../core/generators/types';
import type { CachedPost } from '../core/posts/indexCache';
import { readPost } from '../core/posts/readPost';
import { isFile } from './folderReader';
import { breathe, decodeText, within } from './reading';

/** Posts above this size are left out: `workspace.fs` can only read a file whole. */
export const largestPost = 2 * 1024 * 1024;
const readsAtOnce = 16;
/**
 * Sizes and times are asked for in large groups, ahead of the reading: each question alone takes as long as
 * reading a post, for it goes to the window and back, while hundreds at once travel together.
 */
const statsAtOnce = 512;
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
  const scan = new Scan(options);
  const queue = candidates(options);
  await Promise.all(Array.from({ length: readsAtOnce }, () => scan.readEach(queue)));
  scan.flush();
}

interface Candidate {
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly stat: Promise<vscode.FileStat | undefined>;
}

function* candidates({ root, paths }: ScanOptions): Generator<Candidate, undefined> {
  const folder = root.path.replace(/\/$/, '');
  const look = (path: string): Candidate => {
    const uri = root.with({ path: `${folder}/${path}` });
    return { path, uri, stat: within(vscode.workspace.fs.stat(uri)) };
  };
  let ahead = paths.slice(0, statsAtOnce).map(look);
  for (let at = statsAtOnce; ahead.length > 0; at += statsAtOnce) {
    const group = ahead;
    ahead = paths.slice(at, at + statsAtOnce).map(look);
    yield* group;
  }
  return undefined;
}

/** What came of a path: its text, nothing new, or why it is no post (without a reason: it is gone). */
type Loaded =
  | { readonly kind: 'text'; readonly path: string; readonly text: string; readonly stat: vscode.FileStat }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'skipped'; readonly path: string; readonly reason: string | undefined };

class Scan {
  readonly #options: ScanOptions;
  #batch: CachedPost[] = [];
  #done = 0;
  #turnEnds = performance.now() + longestTurn;

  constructor(options: ScanOptions) {
    this.#options = options;
  }

  /** Takes one after the other from a queue that others take from as well. */
  async readEach(queue: Iterator<Candidate, undefined>): Promise<void> {
    let loading = this.#next(queue);
    while (loading !== undefined) {
      const loaded = await loading;
      if (this.#isStopped()) return;
      // The next file is on its way while this one is parsed: waiting for files takes most of the time.
      loading = this.#next(queue);
      this.#settle(loaded);
      await this.#count();
    }
  }

  #next(queue: Iterator<Candidate, undefined>): Promise<Loaded> | undefined {
    const { value } = queue.next();
    return value && this.#load(value);
  }

  async #load({ path, uri, stat: found }: Candidate): Promise<Loaded> {
    const skipped = (reason?: string): Loaded => ({ kind: 'skipped', path, reason });
    const stat = await found;
    if (stat === undefined) return skipped();
    if (!isFile(stat.type)) return skipped('it is no file');
    if (stat.size > largestPost) return skipped('it is larger than 2 MB');
    const before = this.#options.known(path);
    if (before?.modified === stat.mtime && before.size === stat.size) return { kind: 'unchanged' };
    if (this.#isStopped()) return { kind: 'unchanged' };
    const bytes = await within(vscode.workspace.fs.readFile(uri));
    if (bytes === undefined) return skipped('it cannot be read');
    const text = decodeText(bytes);
    return text === undefined ? skipped('it is no text') : { kind: 'text', path, text, stat };
  }

  #settle(loaded: Loaded): void {
    if (loaded.kind === 'skipped') this.#options.skip(loaded.path, loaded.reason);
    else if (loaded.kind === 'text') this.#parse(loaded.path, loaded.text, loaded.stat);
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
