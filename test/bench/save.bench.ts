// Runs inside the extension host of one window of the save benchmark: how long saves of a changed post take.
import * as vscode from 'vscode';
import { ok } from '../vscode/harness/checks';
import { typeAtEnd, workspaceRoot } from '../vscode/harness/workspace';

/** Put in by the runner: the names of the posts. */
declare const SIZES: readonly string[];

/** The first few warm up what everybody has to warm up. */
const warmUp = 5;
const saves = 15;
const stampLine = 4;

interface Saves {
  /** In milliseconds. */
  readonly times: readonly number[];
  /** Whether the last save wrote a stamp. */
  readonly isStamped: boolean;
}

suite('Saves in numbers', function () {
  this.timeout(300_000);
  test('each size', async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
    const seen: Record<string, Saves> = {};
    for (const size of SIZES) seen[size] = await measure(size);
    const result = vscode.Uri.joinPath(workspaceRoot(), 'saves.json');
    await vscode.workspace.fs.writeFile(result, new TextEncoder().encode(JSON.stringify(seen)));
  });
});

async function measure(size: string): Promise<Saves> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), `posts/${size}.md`);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const stamp = (): string => editor.document.lineAt(stampLine).text;
  const times: number[] = [];
  let before = stamp();
  for (let save = 0; save < warmUp + saves; save++) {
    before = stamp();
    await typeAtEnd(editor, 'x');
    const start = performance.now();
    ok(await editor.document.save(), 'not saved');
    times.push(performance.now() - start);
  }
  return { times: times.slice(warmUp), isStamped: stamp() !== before };
}
