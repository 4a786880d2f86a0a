import * as vscode from 'vscode';
import { type CachedPost, postsPerShard, readShard, writeShard } from '../core/posts/indexCache';
import { breathe, decodeText, within } from './reading';

const encoder = new TextEncoder();
/** Files that are read while one is taken in. */
const filesAhead = 8;
/** Work on the thread for about this long (milliseconds) before others have their turn. */
const longestTurn = 12;

interface ReadShard {
  readonly shard: number;
  readonly bytes: Uint8Array | undefined;
}

/**
 * Posts kept between sessions, in files of a few hundred posts each. A file that is missing, truncated, of
 * another version or for another configuration counts as not there.
 */
export class PostCache {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;
  /** Path -> file that holds it. */
  readonly #shards = new Map<string, number>();
  readonly #sizes: number[] = [];
  readonly #dirty = new Set<number>();
  #writing: Promise<void> = Promise.resolve();

  /** @param folder Where the files of one workspace folder go; without one nothing is kept. */
  constructor(folder: vscode.Uri | undefined, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Hands over what was kept, file by file. */
  async load(key: string, take: (posts: readonly CachedPost[]) => void): Promise<number> {
    if (this.#folder === undefined) return 0;
    let count = 0;
    let turnEnds = performance.now() + longestTurn;
    const names = (await within(vscode.workspace.fs.readDirectory(this.#folder))) ?? [];
    const shards = names.flatMap(([name]) => /^posts-(\d{1,5})\.jsonl$/.exec(name)?.[1] ?? []).map(Number);
    for await (const { shard, bytes } of this.#readAhead(shards.sort((a, b) => a - b))) {
      const posts = readShard((bytes && decodeText(bytes)) ?? '', key);
      if (posts === undefined) {
        this.#log.info(`The list of posts in ${this.#file(shard).path} is built anew.`);
        continue;
      }
      for (const { post } of posts) this.#assign(post.path, shard);
      count += posts.length;
      take(posts);
      if (performance.now() < turnEnds) continue;
      await breathe();
      turnEnds = performance.now() + longestTurn;
    }
    return count;
  }

  /** File by file, in order; the next ones are on their way while one is taken in. */
  async *#readAhead(shards: readonly number[]): AsyncGenerator<ReadShard, undefined> {
    const read = (shard: number) => within(vscode.workspace.fs.readFile(this.#file(shard)));
    const coming = shards.slice(0, filesAhead).map(read);
    for (const [at, shard] of shards.entries()) {
      const bytes = await coming.shift();
      const next = shards[at + filesAhead];
      if (next !== undefined) coming.push(read(next));
      yield { shard, bytes };
    }
    return undefined;
  }

  /** Notes that what is kept of these posts has to be written again. */
  touch(paths: readonly string[]): void {
    for (const path of paths) this.#dirty.add(this.#shards.get(path) ?? this.#place(path));
  }

  forget(paths: readonly string[]): void {
    for (const path of paths) {
      const shard = this.#shards.get(path);
      if (shard === undefined) continue;
      this.#dirty.add(shard);
      this.#shards.delete(path);
      this.#sizes[shard] = (this.#sizes[shard] ?? 1) - 1;
    }
  }

  /** Writes what changed, each file whole and by renaming, so that none is ever half written. */
  save(key: string, get: (path: string) => CachedPost | undefined): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(key, get));
    return this.#writing;
  }

  async #write(key: string, get: (path: string) => CachedPost | undefined): Promise<void> {
    if (this.#folder === undefined || this.#dirty.size === 0) return;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    const paths = new Map<number, string[]>(dirty.map((shard) => [shard, []]));
    for (const [path, shard] of this.#shards) paths.get(shard)?.push(path);
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      for (const [shard, held] of paths) {
        await this.#replace(
          shard,
          writeShard(
            held.flatMap((path) => get(path) ?? []),
            key,
          ),
        );
        await breathe();
      }
    } catch (error) {
      this.#log.warn('The list of posts could not be kept for the next session.', error);
    }
  }

  async #replace(shard: number, text: string): Promise<void> {
    const file = this.#file(shard);
    const fresh = file.with({ path: `${file.path}.new` });
    await vscode.workspace.fs.writeFile(fresh, encoder.encode(text));
    await vscode.workspace.fs.rename(fresh, file, { overwrite: true });
  }

  #file(shard: number): vscode.Uri {
    if (this.#folder === undefined) throw new Error('There is no folder to keep posts in.');
    return vscode.Uri.joinPath(this.#folder, `posts-${shard}.jsonl`);
  }

  #place(path: string): number {
    const last = Math.max(0, this.#sizes.length - 1);
    const shard = (this.#sizes[last] ?? 0) < postsPerShard ? last : this.#sizes.length;
    this.#assign(path, shard);
    return shard;
  }

  #assign(path: string, shard: number): void {
    if (this.#shards.has(path)) return;
    this.#shards.set(path, shard);
    while (this.#sizes.length <= shard) this.#sizes.push(0);
    this.#sizes[shard] = (this.#sizes[shard] ?? 0) + 1;
  }
}
