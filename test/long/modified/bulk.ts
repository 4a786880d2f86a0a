// Edits over several files are nobody's writing, in whatever order and company they come.
import * as vscode from 'vscode';
import { equal, ok, until } from '../../vscode/harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd } from '../../vscode/harness/workspace';
import { isStamped, oldStamp, onlyStampDiffers, post } from '../../vscode/modified/posts';

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

  test('a post that others changed begins anew: a date that they set is not the writer’s', async () => {
    const [one, other] = await blog('bulk-dates');
    ok(one && other, 'no posts');
    const theirs = 'modified: 2025-06-07T08:09:10+02:00';
    const editor = await open(one);
    const edit = new vscode.WorkspaceEdit();
    for (const uri of [one, other]) {
      const document = await vscode.workspace.openTextDocument(uri);
      const at = document.positionAt(document.getText().indexOf(oldStamp));
      edit.replace(uri, document.lineAt(at.line).range, theirs);
    }
    ok(await vscode.workspace.applyEdit(edit), 'not applied');
    await vscode.workspace.saveAll();
    ok((await readText(one)).includes(theirs), 'their date is gone');
    await typeAtEnd(editor, 'More.');
    await vscode.workspace.saveAll();
    onlyStampDiffers(post(theirs), await readText(one), 'More.');
  });

  test('what was typed and taken back before an edit over several files leaves no trace', async () => {
    const [one, other] = await blog('bulk-back');
    ok(one && other, 'no posts');
    await typeAtEnd(await open(one), 'x');
    await vscode.commands.executeCommand('deleteLeft');
    await insertInto([one, other]);
    await vscode.workspace.saveAll();
    await onlyHandsStamp(one, other);
  });

  for (const saveBetween of [false, true]) {
    const what = saveBetween ? 'written and saved' : 'written, then saved together,';
    test(`two posts that were ${what} while the host was busy are both stamped`, async () => {
      const [one, other] = await blog(`busy-${String(saveBetween)}`);
      ok(one && other, 'no posts');
      for (const uri of [other, one]) {
        const { document } = await open(uri);
        const end = document.lineAt(document.lineCount - 1).range.end;
        await vscode.window.showTextDocument(document, {
          preview: false,
          selection: new vscode.Range(end, end),
        });
      }
      const type = { command: 'type', args: { text: 'More.' } };
      const save = saveBetween ? ['workbench.action.files.save'] : [];
      const typed = vscode.commands.executeCommand('runCommands', {
        commands: [type, ...save, 'workbench.action.previousEditor', type, ...save],
      });
      // What VS Code does meanwhile is told in one go.
      await new Promise((resolve) => setTimeout(resolve, 0));
      for (const busyUntil = Date.now() + 700; Date.now() < busyUntil;);
      await typed;
      await vscode.workspace.saveAll();
      for (const uri of [one, other]) await until(`${uri.path} is stamped`, () => isStamped(uri), 10_000);
      for (const uri of [one, other]) onlyStampDiffers(post(), await readText(uri), 'More.');
    });
  }
});
