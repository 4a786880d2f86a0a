import * as vscode from 'vscode';
import { Blogs } from '../../src/editor/blogs';
import { PostIndexes } from '../../src/editor/postIndex';
import { equal, ok, until } from '../vscode/harness/checks';
import { say } from '../vscode/harness/reporter';
import { workspaceRoot } from '../vscode/harness/workspace';

/** Put in by the runner: how many posts each generated blog holds. */
declare const SIZES: readonly number[];

interface Row {
  readonly posts: number;
  readonly readFile: number;
  readonly cold: number;
  readonly warm: number;
  readonly stall: number;
  readonly memory: number;
}

const atOnce = 16;
const rows: Row[] = [];

suite('The index in numbers', function () {
  this.timeout(600_000);
  for (const size of SIZES) test(`${size} posts`, () => measure(size));
  test('grows in line with the posts', () => {
    const [small, large] = [rows.at(-2), rows.at(-1)];
    if (small === undefined || large === undefined) return;
    const perPost = (row: Row): number => row.cold / row.posts;
    ok(perPost(large) < perPost(small) * 1.5, `${perPost(small)} ms for a post, then ${perPost(large)}`);
  });
});

async function measure(size: number): Promise<void> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), `blog-${size}`);
  const folder = { uri, name: `blog-${size}`, index: 0 };
  const storage = vscode.Uri.joinPath(workspaceRoot(), `storage-${size}`);
  const log = vscode.window.createOutputChannel('Index in numbers', { log: true });
  await readAll(uri);
  const readBefore = await readAll(uri);

  const stalls = watchStalls();
  const before = heap();
  const first = open(storage, log);
  await first.blogs.blogsOf(folder);
  const coldStart = performance.now();
  const index = await first.indexes.ensure(folder);
  const cold = performance.now() - coldStart;
  equal(index?.size, size);
  const memory = heap() - before;
  const stall = stalls.end();
  // Other work on the machine comes and goes: the yardstick is taken on both sides of what it measures.
  const readFile = (readBefore + (await readAll(uri))) / 2;
  await first.indexes.save();

  const read = vscode.Uri.joinPath(uri, 'content/posts/post-1.md');
  await vscode.workspace.fs.writeFile(read, new TextEncoder().encode('---\ntitle: Saved\n---\n'));
  await until('the saved post is known', () => index?.get('content/posts/post-1.md')?.title === 'Saved');
  first.dispose();

  const second = open(storage, log);
  await second.blogs.blogsOf(folder);
  const warmStart = performance.now();
  const again = await second.indexes.ensure(folder);
  const warm = performance.now() - warmStart;
  equal(again?.size, size);
  second.dispose();
  log.dispose();
  tell({ posts: size, readFile, cold, warm, stall, memory });
}

function tell(row: Row): void {
  rows.push(row);
  const { posts, readFile, cold, warm, stall, memory } = row;
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  say(
    `${posts} posts: readFile ${ms(readFile)}, cold ${ms(cold)} (${(cold / readFile).toFixed(2)} times), ` +
      `warm ${ms(warm)} (${(warm / cold).toFixed(3)} of cold), longest stall ${ms(stall)}, ${(memory / 1e6).toFixed(1)} MB`,
  );
  if (posts < 1000) return;
  ok(cold < readFile * 1.5, 'the cold index takes more than 1.5 times reading the files');
  ok(warm < cold / 10, 'the warm start takes more than a tenth of the cold one');
  ok(stall < 50, 'the event loop stood still');
  if (posts === 10_000) ok(memory < 60e6, 'the index takes too much memory');
}

function open(
  storage: vscode.Uri,
  log: vscode.LogOutputChannel,
): { readonly blogs: Blogs; readonly indexes: PostIndexes; readonly dispose: () => void } {
  const blogs = new Blogs(log);
  const indexes = new PostIndexes({ blogs, storage, log });
  const dispose = (): void => {
    indexes.dispose();
    blogs.dispose();
  };
  return { blogs, indexes, dispose };
}

/** Reads every post as the index does, and does nothing with it. */
async function readAll(uri: vscode.Uri): Promise<number> {
  const folder = vscode.Uri.joinPath(uri, 'content/posts');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const queue = names.values();
  const start = performance.now();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const name of queue) await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  });
  await Promise.all(workers);
  return performance.now() - start;
}

/** Bytes in use; 0 where the host does not tell (web worker). */
function heap(): number {
  if (typeof process !== 'object') return 0;
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** The longest time in which a timer of 5 ms did not get its turn. */
function watchStalls(): { readonly end: () => number } {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return {
    end: () => {
      clearInterval(timer);
      return longest;
    },
  };
}
