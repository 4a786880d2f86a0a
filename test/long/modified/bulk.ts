// Edits over several files are nobody's writing, in whatever order and company they come.
import * as vscode from 'vscode';
import { equal, ok } from '../../vscode/harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd } from '../../vscode/harness/workspace';
import { isStamped, onlyStampDiffers, post } from '../../vscode/modified/posts';

const inBody = new vscode.Position(10, 0);

async function blog(name: string): Promise<readonly vscode.Uri[]> {
  const text = post();
  const folder = await makeFolder(`posts-modified/${name}`, {
    'a.md': text,
    'b.md': text,
    'notes.txt': 'Notes\n',
  });
  return ['a.md', 'b.md', 'notes.txt'].map((file) => vscode.Uri.joinPath(folder, file));
}

/** Asserts that none of the posts was stamped so far, and that writing in them by hand still does that. */
async function onlyHandsStamp(...uris: readonly vscode.Uri[]): Promise<void> {
  for (const uri of uris) ok(!(await isStamped(uri)), `${uri.path} is stamped`);
  for (const uri of uris) {
    await typeAtEnd(await open(uri), 'By hand.');
    await vscode.workspace.saveAll();
    ok(await isStamped(uri), `${uri.path} is not stamped, though it was written by hand`);
  }
}

async function insertInto(uris: readonly vscode.Uri[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris)
    edit.insert(uri, uri.path.endsWith('.md') ? inBody : new vscode.Position(0, 0), 'X');
  ok(await vscode.workspace.applyEdit(edit), 'not applied');
}

suite('Modified on save, after edits over several files', () => {
  teardown(closeAll);

  const orders: readonly (readonly [string, readonly number[]])[] = [
    ['the post in the editor first', [0, 1]],
    ['the post in the editor last', [1, 0]],
    ['a file that is no post, then the post', [2, 0]],
    ['the post, then a file that is no post', [0, 2]],
  ];
  for (const [what, order] of orders) {
    test(`${what}: no stamp`, async () => {
      const uris = await blog(`bulk-${order.join('')}`);
      const [shown] = uris;
      ok(shown, 'no post');
      const { document } = await open(shown);
      await insertInto(order.flatMap((at) => uris[at] ?? []));
      await vscode.workspace.saveAll();
      equal(document.isDirty, false);
      await onlyHandsStamp(...uris.slice(0, 2));
    });
  }

  test('two posts side by side, changed at once: no stamp', async () => {
    const [one, other] = await blog('bulk-beside');
    ok(one && other, 'no posts');
    await open(one);
    const document = await vscode.workspace.openTextDocument(other);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await insertInto([one, other]);
    await vscode.workspace.saveAll();
    await onlyHandsStamp(one, other);
  });

  test('what was typed just before an edit over other files still counts, and so does what comes after', async () => {
    const text = post();
    const [one, other, notes] = await blog('bulk-typed');
    ok(one && other && notes, 'no posts');
    const editor = await open(one);
    await typeAtEnd(editor, 'More.');
    await insertInto([other, notes]);
    await vscode.workspace.saveAll();
    onlyStampDiffers(text, await readText(one), 'More.');
    ok(!(await isStamped(other)), 'stamped');
    await typeAtEnd(await open(other), 'More.');
    await vscode.workspace.saveAll();
    ok(await isStamped(other), 'not stamped');
  });

  test('one undo over several files stamps none of them', async () => {
    const [one, other] = await blog('bulk-undo');
    ok(one && other, 'no posts');
    await open(one);
    await insertInto([one, other]);
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.saveAll();
    await onlyHandsStamp(one, other);
  });

  test('a post that changes in the background, alone, is not stamped', async () => {
    const [one, other] = await blog('bulk-behind');
    ok(one && other, 'no posts');
    await open(one);
    await insertInto([other]);
    await vscode.workspace.saveAll();
    await onlyHandsStamp(other);
  });
});
