// How long pickers and completion let a writer wait in a real extension host, on the posts of a whole workspace.
import * as vscode from 'vscode';
import { Blogs } from '../../src/editor/blogs';
import { IndexedPosts } from '../../src/editor/indexedPosts';
import { PostIndexes } from '../../src/editor/postIndex';
import { QuietEdits } from '../../src/editor/quietEdits';
import { prepareSearch, searchPosts } from '../../src/editor/searchPosts';
import { WorkspaceKnowledge } from '../../src/editor/workspaceKnowledge';
import { LinkCompletion } from '../../src/features/links/completion';
import { completionsAt } from '../../src/features/tags/completion';
import { ok } from '../vscode/harness/checks';
import { workspaceRoot } from '../vscode/harness/workspace';

export interface Answers {
  readonly what: string;
  /** Milliseconds of each round. */
  readonly times: readonly number[];
}

const rounds = 20;

/** The first answers are left out: what is slow once is the first question, not each letter. */
async function timed(what: string, ask: () => PromiseLike<unknown>): Promise<Answers> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 3; round++) {
    const began = performance.now();
    ok(await ask(), `${what}: no answer`);
    times.push(performance.now() - began);
  }
  return { what, times: times.slice(3) };
}

/** Go to Post, tags, known values and links to posts, each asked as an editor asks. */
export async function timeAnswers(path: string): Promise<readonly Answers[]> {
  const log = vscode.window.createOutputChannel('Answers in numbers', { log: true });
  const blogs = new Blogs(log);
  const indexes = new PostIndexes({ blogs, storage: undefined, log });
  const posts = new IndexedPosts(indexes);
  const knowledge = new WorkspaceKnowledge(blogs, log);
  const deps = { log, knowledge, posts, quiet: new QuietEdits() };
  const { token } = new vscode.CancellationTokenSource();
  const known = await posts.all(token);
  await prepareSearch(known, () => false);
  const text = '---\ntitle: A\ntags: [to]\nauthor: \n---\n[x](stone br)\n';
  const uri = vscode.Uri.joinPath(workspaceRoot(), path, 'content/posts/typing.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await knowledge.learn(document);
  await indexesKnow(indexes, uri);
  const at = (marker: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(marker) + marker.length);
  const links = new LinkCompletion(indexes);
  const search = (words: string): Promise<unknown> =>
    searchPosts(posts.known() ?? [], words, { count: 100, isStale: () => false });
  const answers = [
    await timed('Go to Post, nothing typed', () => search('')),
    await timed('Go to Post, a word and a number', () => search('number 512')),
    await timed('Go to Post, a slip of the keyboard', () => search('nubmer 77')),
    await timed('completion of a tag', () => completionsAt(deps, document, { position: at('[to'), token })),
    await timed('completion of an author', () =>
      completionsAt(deps, document, { position: at('author: '), token }),
    ),
    await timed('completion of a link', () => links.provideCompletionItems(document, at('(stone br'), token)),
  ];
  for (const one of [knowledge, posts, indexes, blogs, log]) one.dispose();
  await vscode.workspace.fs.delete(uri);
  return answers;
}

async function indexesKnow(indexes: PostIndexes, uri: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  ok(folder, 'the post lies in no folder');
  const path = uri.path.slice(folder.uri.path.length + 1);
  const index = await indexes.ensure(folder);
  for (let turn = 0; turn < 200 && !index?.has(path); turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  ok(index?.has(path), 'the new post is not known');
}
