// Runs inside the extension host, with Galley and without: how long 30 saves of a changed post take.
import * as vscode from 'vscode';
import { ok } from '../vscode/harness/checks';
import { say } from '../vscode/harness/reporter';
import { typeAtEnd, workspaceRoot } from '../vscode/harness/workspace';

const pairs = 30;

suite('Saves in numbers', function () {
  this.timeout(300_000);
  for (const size of ['20KB', '1MB']) test(size, () => measure(size));
});

async function measure(size: string): Promise<void> {
  await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  const uri = vscode.Uri.joinPath(workspaceRoot(), `posts/${size}.md`);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const times: number[] = [];
  for (let round = 0; round < pairs + 5; round++) {
    await typeAtEnd(editor, 'x');
    const start = performance.now();
    ok(await editor.document.save(), 'not saved');
    times.push(performance.now() - start);
  }
  // The first few warm up what everybody has to warm up.
  const measured = times.slice(5);
  const result = vscode.Uri.joinPath(workspaceRoot(), `${size}.json`);
  await vscode.workspace.fs.writeFile(result, new TextEncoder().encode(JSON.stringify(measured)));
  const stamped = !editor.document.getText().includes('modified: 2024-01-02T03:04:05+01:00');
  say(`${size}: median ${median(measured).toFixed(1)} ms, ${stamped ? 'stamped' : 'not stamped'}`);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
