// Saves that come by themselves.
import * as vscode from 'vscode';
import { equal, match, ok, until } from '../harness/checks';
import { closeAll, readText, typeAtEnd } from '../harness/workspace';
import { configure, isStamped, onlyStampDiffers, opened, post, undone, withSettings } from './posts';

const afterDelay = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 };

/** Types and waits until the editor has saved itself. */
async function typeAndWait(editor: vscode.TextEditor, text: string): Promise<void> {
  await typeAtEnd(editor, text);
  const typed = editor.document.getText();
  await until(
    `“${text}” is saved`,
    async () => !editor.document.isDirty && (await readText(editor.document.uri)) === typed,
  );
}

async function renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  ok(await vscode.workspace.applyEdit(edit), 'the rename was refused');
}

async function isActive(uri: vscode.Uri): Promise<void> {
  await until(
    `${uri.path} is in the editor`,
    () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
  );
}

suite('Modified on save, by itself', () => {
  suiteSetup(() => configure(afterDelay));
  suiteTeardown(() => configure(undone(afterDelay)));
  teardown(closeAll);

  test('an after-delay save owes the stamp, and leaving the editor pays it', async () => {
    const text = post();
    const editor = await opened('delay.md', text);
    const { uri } = editor.document;
    // Each of these saves leaves the stamp as it is: no churn while typing.
    for (const part of ['M', 'o', 're.']) await typeAndWait(editor, part);
    equal(await readText(uri), `${text}More.`);
    await opened('other.md', text);
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('an owed stamp is paid by Ctrl+S on the clean document', async () => {
    const text = post();
    const editor = await opened('delay-manual.md', text);
    const { uri } = editor.document;
    await typeAndWait(editor, 'More.');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('an owed stamp goes along with a file that is renamed, and with its folder', async () => {
    const text = post();
    const editor = await opened('delay-moved/a.md', text);
    await typeAndWait(editor, 'More.');
    const from = vscode.Uri.joinPath(editor.document.uri, '..');
    const to = vscode.Uri.joinPath(from, '../delay-arrived');
    await renamed(editor.document.uri, vscode.Uri.joinPath(from, 'b.md'));
    await isActive(vscode.Uri.joinPath(from, 'b.md'));
    await renamed(from, to);
    const uri = vscode.Uri.joinPath(to, 'b.md');
    await isActive(uri);
    await opened('other.md', text);
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('an owed stamp is paid when the editor is closed', async () => {
    const text = post();
    const editor = await opened('delay-closed.md', text);
    const { uri } = editor.document;
    await typeAndWait(editor, 'More.');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('an editor that is closed before it saves itself is paid for as well', async () => {
    const text = post();
    const editor = await opened('delay-closed-at-once.md', text);
    const { uri } = editor.document;
    await typeAtEnd(editor, 'More.');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('Revert File takes back what is not saved, and the stamp for the rest is still owed', async () => {
    const text = post();
    const editor = await opened('delay-reverted.md', text);
    const { uri } = editor.document;
    await typeAndWait(editor, 'More.');
    await withSettings({ 'files.autoSave': 'off' }, async () => {
      await typeAtEnd(editor, 'Not this.');
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await until('it is reverted', () => !editor.document.isDirty);
    });
    await configure(afterDelay);
    equal(await readText(uri), `${text}More.`);
    await opened('other.md', text);
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('a tool that puts the file in order after each save leaves the stamp owed', async () => {
    const text = post();
    const editor = await opened('delay-tool.md', text);
    const { uri } = editor.document;
    await typeAndWait(editor, 'More.');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}More.\n`));
    await until('the editor shows it', () => editor.document.getText() === `${text}More.\n`);
    await opened('other.md', text);
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.\n');
  });

  test('an editor that is left before it saves itself is paid for as well', async () => {
    const text = post();
    const editor = await opened('delay-left.md', text);
    const { uri } = editor.document;
    await typeAtEnd(editor, 'More.');
    await opened('other.md', text);
    await until('the stamp is paid', () => isStamped(uri));
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('what was typed and taken back between two after-delay saves owes nothing', async () => {
    const text = post();
    const editor = await opened('delay-nothing.md', text);
    const { uri } = editor.document;
    await typeAndWait(editor, 'x');
    await vscode.commands.executeCommand('deleteLeft');
    await until('it is saved again', async () => (await readText(uri)) === text);
    const { version } = editor.document;
    const other = await opened('delay-something.md', text);
    await typeAndWait(other, 'More.');
    await opened('other.md', text);
    // The first was left before the other was typed in, saved, left and paid: its own payment would have been made.
    await until('the other is paid', () => isStamped(other.document.uri));
    equal(editor.document.version, version, 'its document was edited');
    equal(await readText(uri), text);
  });

  test('a stamp that is a day is written at once', async () => {
    const editor = await opened('delay-day.md', post('modified: 2024-01-02'));
    await typeAtEnd(editor, 'More.');
    const { uri } = editor.document;
    await until('it is stamped', async () => !(await readText(uri)).includes('modified: 2024-01-02'));
    match(await readText(uri), /\nmodified: 20\d\d-\d\d-\d\d\n/);
  });

  test('a file that is gone takes its owed stamp with it', async () => {
    const editor = await opened('delay-gone.md', post());
    const { uri } = editor.document;
    await typeAndWait(editor, 'More.');
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const other = await opened('delay-stays.md', post());
    await typeAndWait(other, 'More.');
    await opened('other.md', post());
    await until('the other is paid', () => isStamped(other.document.uri));
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
    ok(!names.some(([name]) => name === 'delay-gone.md'), 'the file is back');
  });

  test('onFocusChange: leaving the editor saves and stamps', () =>
    withSettings({ 'files.autoSave': 'onFocusChange' }, async () => {
      const text = post();
      const editor = await opened('focus.md', text);
      const { uri } = editor.document;
      await typeAtEnd(editor, 'More.');
      await opened('elsewhere.md', text);
      await until('it is saved', async () => (await readText(uri)).endsWith('More.'));
      onlyStampDiffers(text, await readText(uri), 'More.');
    }));
});
