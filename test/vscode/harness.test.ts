import * as vscode from 'vscode';
import { equal, match, ok } from './harness/checks';
import { hostKind } from './harness/run';
import { listFiles, makeFolder, open, readText, typeAtEnd } from './harness/workspace';

/** Put in by the runner. */
declare const EXPECTED_KIND: string;

suite('The test host', () => {
  test('is the extension host that was asked for', () => {
    equal(hostKind(), EXPECTED_KIND);
    match(vscode.version, /^1\.\d+\.\d+/);
  });

  test('types into a file and saves it', async () => {
    const folder = await makeFolder('harness', { 'note.txt': 'one\r\n' });
    const editor = await open(vscode.Uri.joinPath(folder, 'note.txt'));
    await typeAtEnd(editor, 'two');
    ok(await editor.document.save(), 'not saved');
    equal(await readText(editor.document.uri), 'one\r\ntwo');
    equal(await listFiles(folder), ['note.txt']);
  });

  test('finds files by glob', async () => {
    await makeFolder('harness-glob', { 'a.md': '', 'b/c.md': '' });
    equal((await vscode.workspace.findFiles('harness-glob/**/*.md')).length, 2);
  });
});
