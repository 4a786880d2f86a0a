// A stamp that nobody notices: several editors on one document, cursors, selections, folds, undo and redo.
import * as vscode from 'vscode';
import { equal, ok, until } from '../../vscode/harness/checks';
import { closeAll, readText, typeAtEnd } from '../../vscode/harness/workspace';
import { isStamped, opened, onlyStampDiffers, post } from '../../vscode/modified/posts';

const long = Array.from({ length: 60 }, (_, at) => `- item ${at}\n  - inner ${at}\n`).join('');

/**
 * What a writer sees of an editor: cursors, the first line shown, and the folds, which part the lines that are shown. The
 * last line is left out: VS Code does not tell of it anew each time that it draws more.
 */
function view(editor: vscode.TextEditor): unknown {
  const lines = editor.visibleRanges.flatMap(({ start, end }) => [start.line, end.line]).slice(0, -1);
  const cursors = editor.selections.map(({ anchor, active }) => [
    anchor.line,
    anchor.character,
    active.line,
    active.character,
  ]);
  return { lines, cursors };
}

/** The views of editors once VS Code has nothing new to tell of them. */
function viewsAtRest(...editors: readonly vscode.TextEditor[]): Promise<unknown> {
  let last: string | undefined;
  return until('the editors are at rest', async () => {
    const views = editors.map(view);
    const before = last;
    last = JSON.stringify(views);
    // Whatever the editors have to tell comes before this answer.
    await vscode.workspace.applyEdit(new vscode.WorkspaceEdit());
    return before === last && views;
  });
}

suite('Modified on save, in editors', () => {
  teardown(closeAll);

  test('two editors on one post keep cursors, selections, scroll and folds', async () => {
    const text = `${post()}\n## One\n\n${long}\n## Two\n\n${long}`;
    const left = await opened('split.md', text);
    await typeAtEnd(left, 'x');
    left.revealRange(new vscode.Range(12, 0, 12, 0), vscode.TextEditorRevealType.AtTop);
    left.selections = [new vscode.Selection(2, 0, 2, 5), new vscode.Selection(12, 3, 12, 6)];
    const right = await vscode.window.showTextDocument(left.document, vscode.ViewColumn.Beside);
    right.selection = new vscode.Selection(13, 0, 13, 6);
    right.revealRange(new vscode.Range(12, 0, 12, 0), vscode.TextEditorRevealType.AtTop);
    await vscode.commands.executeCommand('editor.fold', { selectionLines: [12] });
    await until('the right one is folded', () => right.visibleRanges.length > 1);
    const before = await viewsAtRest(left, right);
    ok(await left.document.save(), 'not saved');
    ok(await isStamped(left.document.uri), 'not stamped');
    equal(await viewsAtRest(left, right), before);
  });

  test('a split of the post being edited is no second file', async () => {
    const text = post();
    const left = await opened('both.md', text);
    const right = await vscode.window.showTextDocument(left.document, vscode.ViewColumn.Beside);
    await typeAtEnd(right, 'More.');
    await left.document.save();
    onlyStampDiffers(text, await readText(left.document.uri), 'More.');
  });

  test('redo brings the same stamp back, and saving that writes no newer one', async () => {
    const editor = await opened('redo.md', post());
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    const stamped = editor.document.getText();
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('redo');
    equal(editor.document.getText(), stamped);
    await editor.document.save();
    equal(await readText(editor.document.uri), stamped);
  });

  test('undo and redo of what was typed count as editing', async () => {
    const text = post();
    const editor = await opened('undone.md', text);
    await typeAtEnd(editor, 'More.');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), text);
    await vscode.commands.executeCommand('redo');
    await editor.document.save();
    onlyStampDiffers(text, await readText(editor.document.uri), 'More.');
  });

  test('two posts written one right after the other are both stamped', async () => {
    const text = post();
    const one = await opened('first.md', text);
    await typeAtEnd(one, 'One.');
    const other = await opened('second.md', text);
    await typeAtEnd(other, 'Two.');
    await vscode.workspace.saveAll();
    onlyStampDiffers(text, await readText(one.document.uri), 'One.');
    onlyStampDiffers(text, await readText(other.document.uri), 'Two.');
  });

  test('what is typed while a save runs is all there, where it was typed', async () => {
    const text = post();
    const editor = await opened('meanwhile.md', text);
    await typeAtEnd(editor, 'More.');
    const letters = 'abcdefghijklmnopqrst';
    const save = editor.document.save();
    for (const letter of letters) await vscode.commands.executeCommand('type', { text: letter });
    await save;
    ok(editor.document.getText().endsWith(`one.\nMore.${letters}`), 'letters are missing');
    await editor.document.save();
    onlyStampDiffers(text, await readText(editor.document.uri), `More.${letters}`);
  });

  test('a save of what was undone edits nothing, so that redo still works', async () => {
    const text = post();
    const editor = await opened('redoable.md', text);
    await typeAtEnd(editor, '!');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.files.save');
    equal(await readText(editor.document.uri), text);
    await vscode.commands.executeCommand('redo');
    equal(editor.document.getText(), `${text}!`);
  });

  test('a second save in the same day leaves a stamp that is a day', async () => {
    const editor = await opened('day.md', post('modified: 2024-01-02'));
    await typeAtEnd(editor, 'One.');
    await editor.document.save();
    const stamped = editor.document.getText();
    await typeAtEnd(editor, 'Two.');
    await editor.document.save();
    // Midnight may pass between the two.
    const lines = (text: string): string => text.replace(/modified: .*/, '');
    equal(lines(await readText(editor.document.uri)), `${lines(stamped)}Two.`);
  });

  test('what is typed while Update Modified Date writes is in the next stamp', async () => {
    const editor = await opened('updated.md', post('modified: 2024-01-02T03:04:05.678+01:00'));
    const { document } = editor;
    for (const letter of 'abcdef') {
      const updating = vscode.commands.executeCommand('galley.updateModified');
      await typeAtEnd(editor, letter);
      await updating;
      const updated = stampIn(document.getText());
      await document.save();
      ok(stampIn(await readText(document.uri)) > updated, `“${letter}” is newer than the stamp`);
    }
  });
});

function stampIn(text: string): string {
  return /\nmodified: (.*)/.exec(text)?.[1] ?? '';
}
