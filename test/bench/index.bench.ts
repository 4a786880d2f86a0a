import * as vscode from 'vscode';
import { Blogs } from '../../src/editor/blogs';
import { PostIndexes } from '../../src/editor/postIndex';
import { equal, until } from '../vscode/harness/checks';
import { say } from '../vscode/harness/reporter';
import { workspaceRoot } from '../vscode/harness/workspace';
import { timeAnswers } from './answers';
import { memory, watchStalls } from './hostMeters';
import { inWords, quantile, ratioRow, type Ratio, type RatioRow } from './ratios';

/** Put in by the runner: how many posts each generated blog holds, and where the rows go. */
declare const SIZES: readonly number[];
declare const RESULTS: string;

/** One turn: milliseconds, but megabytes of `memory` and posts of `reread`. */
interface Turn {
  /** Reading the files before and after, and doing nothing with them. */
  readonly readFile: number;
  readonly cold: number;
  readonly warm: number;
  /** Posts read again after one was saved. */
  readonly reread: number;
  readonly stall: number;
  readonly memory: number;
}

const atOnce = 16;
const rows: RatioRow[] = [];
const coldPerPost = new Map<number, readonly number[]>();

suite('The index in numbers', function () {
  this.timeout(900_000);
  for (const size of SIZES) test(`${size} posts`, () => measure(size));
  test('answers at once', async () => {
    const size = SIZES.filter((one) => one <= 10_000).at(-1) ?? 0;
    for (const { what, times } of await timeAnswers(`blog-${size}`)) {
      say(`${what}: ${quantile(times, 0.5).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`);
      addLimit(`${size} posts in the editor: ${what} (ms)`, quantile(times, 0.5), 50);
    }
  });
  test('grows in line with the posts', () => {
    const [small = 0, large = 0] = SIZES.slice(-2);
    const [peer, ours] = [coldPerPost.get(small) ?? [], coldPerPost.get(large) ?? []];
    add({ what: `Index: each of ${large} posts`, peerName: `of ${small}`, ours, peer, limit: 1.5 });
  });
  test('is within its limits', () => {
    const missed = rows.filter(({ isWithin }) => !isWithin).map(inWords);
    equal(missed, []);
  });
  suiteTeardown(async () => {
    const text = `${JSON.stringify(rows, null, 2)}\n`;
    await vscode.workspace.fs.writeFile(vscode.Uri.file(RESULTS), new TextEncoder().encode(text));
  });
});

async function measure(size: number): Promise<void> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), `blog-${size}`);
  await readAll(uri);
  const turns: Turn[] = [];
  for (let turn = 0; turn < (size > 10_000 ? 1 : 3); turn++) turns.push(await takeTurn(uri, size, turn));
  const all = (key: keyof Turn): readonly number[] => turns.map((turn) => turn[key]);
  coldPerPost.set(
    size,
    all('cold').map((time) => time / size),
  );
  const [stall, held] = [quantile(all('stall'), 0.5), quantile(all('memory'), 0.5)];
  say(`${size} posts: longest stall ${stall.toFixed(0)} ms, memory ${held.toFixed(1)} MB`);
  const [cold, readFile] = [all('cold'), all('readFile')];
  add({ what: `Index: ${size} posts, cold`, peerName: 'readFile', ours: cold, peer: readFile, limit: 1.5 });
  add({ what: `Index: ${size} posts, warm`, peerName: 'cold', ours: all('warm'), peer: cold, limit: 0.1 });
  if (size < 1000) return;
  addLimit(`Index: ${size} posts, longest stall`, stall, 50);
  addLimit(`Index: ${size} posts, read again after a save (posts)`, Math.max(...all('reread')), 1);
  if (size === 10_000) addLimit(`Index: ${size} posts, memory (MB)`, held, 60);
}

function add(ratio: Ratio): void {
  const row = ratioRow(ratio);
  rows.push(row);
  say(inWords(row));
}

function addLimit(what: string, value: number, limit: number): void {
  const ours = value.toFixed(value < 10 ? 1 : 0);
  const isWithin = value <= limit;
  rows.push({ what, ours, peer: '', ratio: '', limit: `at most ${limit}`, spread: '', isWithin });
}

async function takeTurn(uri: vscode.Uri, size: number, turn: number): Promise<Turn> {
  const folder = { uri, name: `blog-${size}`, index: 0 };
  const storage = vscode.Uri.joinPath(workspaceRoot(), `storage-${size}-${turn}`);
  const log = vscode.window.createOutputChannel('Index in numbers', { log: true });
  const readBefore = await readAll(uri);

  const first = open(storage, log);
  await first.blogs.blogsOf(folder);
  const before = memory();
  const stalls = watchStalls();
  const coldStart = performance.now();
  const index = await first.indexes.ensure(folder);
  const cold = performance.now() - coldStart;
  const stall = stalls.end();
  equal(index?.size, size);
  const held = (memory() - before) / 1e6;
  // Other work on the machine comes and goes: the yardstick is taken on both sides of what it measures.
  const readFile = (readBefore + (await readAll(uri))) / 2;
  await first.indexes.save();

  const saved = vscode.Uri.joinPath(uri, 'content/posts/post-1.md');
  const title = `Saved ${turn}`;
  let reread = 0;
  const counting = first.indexes.onDidChange(({ added, changed }) => {
    reread += added.length + changed.length;
  });
  await vscode.workspace.fs.writeFile(saved, new TextEncoder().encode(`---\ntitle: ${title}\n---\n`));
  await until('the saved post is known', () => index?.get('content/posts/post-1.md')?.title === title);
  counting.dispose();
  await first.indexes.save();
  first.dispose();

  const second = open(storage, log);
  await second.blogs.blogsOf(folder);
  const warmStart = performance.now();
  const again = await second.indexes.ensure(folder);
  const warm = performance.now() - warmStart;
  equal(again?.size, size);
  second.dispose();
  log.dispose();
  return { readFile, cold, warm, reread, stall, memory: held };
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
  const start = performance.now();
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const queue = names.values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const name of queue) await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  });
  await Promise.all(workers);
  return performance.now() - start;
}
