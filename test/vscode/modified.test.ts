import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { isCandidate } from '../../src/editor/languages';
import { Engine } from '../../src/features/modifiedOnSave/engine';
import { statusOf } from '../../src/features/modifiedOnSave/statusItem';
import { closeAll, makeFolder, open, readText, typeAtEnd, workspaceRoot } from './harness/workspace';
import { onlyStampDiffers, opened, post, withSettings } from './modified/posts';
import './modified/autoSave';

/** The text once it is stamped: the first save in a window may come before all is known that a stamp needs. */
function stampedText(uri: vscode.Uri, old: string): Promise<string> {
  return until('the stamp is written', async () => {
    const text = await readText(uri);
    return !text.includes(old) && text;
  });
}

suite('Modified on save', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  // The first of all: later on it is known for the whole workspace what its pages are.
  test('a page that is no post is left alone, even in the moment that the workspace opens', async () => {
    const text = post('modified: 2024-01-02T03:04:05+05:30');
    const folder = await makeFolder('posts-modified/page', { 'README.md': text, 'a.md': text });
    for (const name of ['README.md', 'a.md']) {
      const editor = await open(vscode.Uri.joinPath(folder, name));
      await editor.edit((edit) =>
        edit.insert(new vscode.Position(editor.document.lineCount - 1, 0), 'More.'),
      );
      ok(await editor.document.save(), 'not saved');
    }
    await stampedText(vscode.Uri.joinPath(folder, 'a.md'), '2024-01-02T');
    equal(await readText(vscode.Uri.joinPath(folder, 'README.md')), `${text}More.`);
  });

  test('a changed post gets a new stamp, and no other byte changes', async () => {
    const text = post();
    const editor = await opened('plain.md', text);
    await typeAtEnd(editor, 'More.');
    ok(await editor.document.save(), 'not saved');
    onlyStampDiffers(text, await stampedText(editor.document.uri, '2024-01-02T'), 'More.');
  });

  test('one undo takes back the stamp and nothing else, and saving again keeps the old date', async () => {
    const text = post();
    const editor = await opened('undo.md', text);
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), `${text}More.`);
    await editor.document.save();
    equal(await readText(editor.document.uri), `${text}More.`);
    await vscode.commands.executeCommand('redo');
    onlyStampDiffers(text, editor.document.getText(), 'More.');
  });

  test('a save in the moment that a post opens keeps the zone of the blog', async () => {
    const stamp = 'modified: 2024-01-02T03:04:05+05:30';
    const sibling = post(stamp);
    const folder = await makeFolder('posts-modified/zone', {
      'a.md': sibling,
      'b.md': sibling,
      'c.md': post(stamp),
    });
    const editor = await open(vscode.Uri.joinPath(folder, 'c.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount - 1, 0), 'More.'));
    ok(await editor.document.save(), 'not saved');
    match(await stampedText(editor.document.uri, '2024-01-02T'), /\nmodified: \S+\+05:30\n/);
  });

  test('the cursor stays where it was', async () => {
    const editor = await opened('cursor.md', post());
    await typeAtEnd(editor, 'More.');
    const before = editor.selection.active;
    await editor.document.save();
    ok(editor.selection.active.isEqual(before), 'the cursor moved');
  });

  test('a letter typed and taken back is no change', async () => {
    const text = post();
    const editor = await opened('letter.md', text);
    await typeAtEnd(editor, 'x');
    await vscode.commands.executeCommand('deleteLeft');
    await editor.document.save();
    equal(await readText(editor.document.uri), text);
  });

  test('a changed tag alone is no change to readers', async () => {
    const text = post();
    const editor = await opened('tag.md', text);
    await editor.edit((edit) => edit.replace(new vscode.Range(3, 7, 3, 8), 'c'));
    await editor.document.save();
    equal(await readText(editor.document.uri), text.replace('[a,', '[c,'));
  });

  test('a stamp set by hand stands', async () => {
    const editor = await opened('hand.md', post());
    const line = [...Array(editor.document.lineCount).keys()].find((at) =>
      editor.document.lineAt(at).text.startsWith('modified:'),
    );
    ok(line !== undefined, 'no stamp');
    await editor.edit((edit) => edit.replace(new vscode.Range(line, 10, line, 14), '2023'));
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    match(await readText(editor.document.uri), /\nmodified: 2023-01-02T03:04:05\+01:00\n/);
  });

  test('a post without the key gets none', async () => {
    const text = '---\ntitle: A\n---\n\nBody\n';
    const editor = await opened('without.md', text);
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    equal(await readText(editor.document.uri), `${text}More.`);
  });

  test('the form that stands there is kept: a day, quotes, minutes, a zone', async () => {
    const forms: readonly (readonly [string, RegExp])[] = [
      ["'2024-01-02'", /^'\d{4}-\d\d-\d\d'$/],
      ['"2024-01-02T03:04:05.678Z"', /^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"$/],
      ['2024-01-02 03:04', /^\d{4}-\d\d-\d\d \d\d:\d\d$/],
      ['2024-01-02 03:04:05 +0100   # auto', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4} {3}# auto$/],
    ];
    for (const [index, [value, expected]] of forms.entries()) {
      const editor = await opened(`form-${index}.md`, post(`modified: ${value}`));
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      const line = (await readText(editor.document.uri))
        .split('\n')
        .find((one) => one.startsWith('modified:'));
      match(line?.slice('modified: '.length) ?? '', expected);
      ok(line !== `modified: ${value}`, `${value} was not updated`);
    }
  });

  test('bad input is left as it is', async () => {
    const bad = [
      'no front matter\n',
      '---\ntitle: never closed\nmodified: 2024-01-02\n',
      '---\na: b: c\nmodified: 2024-01-02\n---\n',
      '---\nmodified: some day\n---\n',
    ];
    for (const [index, text] of bad.entries()) {
      const editor = await opened(`bad-${index}.md`, text);
      await typeAtEnd(editor, 'x');
      await editor.document.save();
      equal(await readText(editor.document.uri), `${text}x`);
    }
  });

  test('edits over several files that nobody sees are no modification', async () => {
    const text = post();
    const folder = await makeFolder('posts-modified/unseen', { 'a.md': text, 'b.md': text, 'c.md': text });
    const shown = await open(vscode.Uri.joinPath(folder, 'c.md'));
    const edit = new vscode.WorkspaceEdit();
    for (const name of ['a.md', 'b.md', 'c.md'])
      edit.insert(vscode.Uri.joinPath(folder, name), new vscode.Position(10, 0), 'X');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'not applied');
    await vscode.workspace.saveAll();
    for (const name of ['a.md', 'b.md', 'c.md']) {
      const saved = await readText(vscode.Uri.joinPath(folder, name));
      match(saved, /\nmodified: 2024-01-02T03:04:05\+01:00\n/);
    }
    equal(shown.document.isDirty, false);
  });

  test('a file that changed on disk begins anew', async () => {
    const text = post();
    const editor = await opened('disk.md', text);
    const other = text.replace('Body', 'Another body');
    await vscode.workspace.fs.writeFile(editor.document.uri, new TextEncoder().encode(other));
    await until('the editor shows what is on disk', () => editor.document.getText() === other);
    await editor.document.save();
    equal(await readText(editor.document.uri), other);
  });

  test('Save Without Updating Modified Date leaves the stamp, then and later', async () => {
    const text = post();
    const editor = await opened('typo.md', text);
    await typeAtEnd(editor, 'More.');
    await vscode.commands.executeCommand('galley.saveWithoutModified');
    equal(await readText(editor.document.uri), `${text}More.`);
    await editor.document.save();
    equal(await readText(editor.document.uri), `${text}More.`);
  });

  test('Keep Old Date puts the value back and saves', async () => {
    const text = post();
    const editor = await opened('keep.md', text);
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    await vscode.commands.executeCommand('galley.keepOldDate');
    equal(await readText(editor.document.uri), `${text}More.`);
  });

  test('Update Modified Date stamps an unchanged post without saving it', async () => {
    const editor = await opened('command.md', post());
    await vscode.commands.executeCommand('galley.updateModified');
    ok(editor.document.isDirty, 'nothing changed');
    match(editor.document.getText(), /\nmodified: 20(?!24-01-02)/);
  });

  test('paused in this window, nothing is stamped', async () => {
    const text = post();
    const editor = await opened('paused.md', text);
    await vscode.commands.executeCommand('galley.pauseModified');
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    await vscode.commands.executeCommand('galley.resumeModified');
    equal(await readText(editor.document.uri), `${text}More.`);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      'it is stamped',
      async () => !(await readText(editor.document.uri)).includes('modified: 2024'),
    );
    onlyStampDiffers(text, await readText(editor.document.uri), 'More.');
  });

  test('while the date lies ahead, the stamp waits', async () => {
    const text = post().replace('date: 2024-01-02', 'date: 2999-01-02');
    const editor = await opened('scheduled.md', text);
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    equal(await readText(editor.document.uri), `${text}More.`);
  });

  test('the save that publishes a draft sets modified to its date', async () => {
    const text = post('modified: 2024-01-03', '\ndraft: true');
    const editor = await opened('publish.md', text);
    const at = text.slice(0, text.indexOf('true')).split('\n');
    const position = new vscode.Position(at.length - 1, at.at(-1)?.length ?? 0);
    await editor.edit((edit) => edit.replace(new vscode.Range(position, position.translate(0, 4)), 'false'));
    await editor.document.save();
    match(await readText(editor.document.uri), /\nmodified: 2024-01-02\n/);
  });

  test('never means never', () =>
    withSettings({ 'galley.modified.update': 'never' }, async () => {
      const text = post();
      const editor = await opened('never.md', text);
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      equal(await readText(editor.document.uri), `${text}More.`);
    }));

  test('what is untitled, or outside the workspace, has a status that says so and offers nothing', async () => {
    const knowledge = {
      isCandidate,
      isPost: isCandidate,
      blogOf: () => undefined,
      zoneOf: () => 'UTC',
      learning: () => undefined,
      onDidChange: () => new vscode.Disposable(() => undefined),
    };
    const deps = { knowledge, engine: new Engine(), isPaused: () => false };
    const { document } = await opened('status.md', post());
    equal((await statusOf(deps, document)).command?.command, 'galley.updateModified');
    const uri = vscode.Uri.joinPath(workspaceRoot(), '..', 'outside-status.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post()));
    for (const other of [
      await vscode.workspace.openTextDocument({ language: 'markdown' }),
      await vscode.workspace.openTextDocument(uri),
    ])
      equal(await statusOf(deps, other), { text: 'Not a post: no modified date' }, other.uri.path);
  });

  test('a file outside the workspace is left alone', async () => {
    const uri = vscode.Uri.joinPath(workspaceRoot(), '..', 'outside.md');
    const text = post();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const editor = await open(uri);
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    equal(await readText(uri), `${text}More.`);
  });
});
