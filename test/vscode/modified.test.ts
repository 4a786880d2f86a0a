import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd, workspaceRoot } from './harness/workspace';

const stampLine = /^modified: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

function post(stamp = 'modified: 2024-01-02T03:04:05+01:00', more = ''): string {
  return `---\n# kept\ntitle: "A: post"\ntags: [a,  b]   # two\nauthor:\ndate: 2024-01-02\n${stamp}${more}\n\n---\n\nBody 🚲 one.\n`;
}

/** Asserts that the two texts differ in the value of `modified` (and in what was typed at the end) alone. */
function onlyStampDiffers(before: string, after: string, typed: string): void {
  const [old, now] = [before.split('\n'), after.split('\n')];
  equal(now.length, old.length + typed.split('\n').length - 1, 'number of lines');
  const differing = old.filter((line, index) => line !== now[index] && index < old.length - 1);
  equal(differing, [old.find((line) => line.startsWith('modified:'))], 'lines that differ');
  match(now.find((line) => line.startsWith('modified:')) ?? '', stampLine);
}

async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = await makeFolder('posts-modified', { [name]: text });
  return open(vscode.Uri.joinPath(folder, name));
}

/** The text once it is stamped: the first save in a window may come before all is known that a stamp needs. */
function stampedText(uri: vscode.Uri, old: string): Promise<string> {
  return until('the stamp is written', async () => {
    const text = await readText(uri);
    return !text.includes(old) && text;
  });
}

async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);
}

suite('Modified on save', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

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
    const folder = await makeFolder('posts-bulk', { 'a.md': text, 'b.md': text, 'c.md': text });
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
    await new Promise((resolve) => setTimeout(resolve, 200));
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

  test('an after-delay save owes the stamp, and leaving the editor pays it', async () => {
    await configure('files.autoSave', 'afterDelay');
    await configure('files.autoSaveDelay', 100);
    try {
      const text = post();
      const editor = await opened('delay.md', text);
      const { uri } = editor.document;
      await typeAtEnd(editor, 'More.');
      await until('it saved itself', async () => (await readText(uri)) === `${text}More.`);
      await opened('other.md', text);
      await until('the stamp is paid', async () => !(await readText(uri)).includes('modified: 2024'));
      onlyStampDiffers(text, await readText(uri), 'More.');
    } finally {
      await configure('files.autoSave', undefined);
      await configure('files.autoSaveDelay', undefined);
    }
  });

  test('an owed stamp is paid by Ctrl+S on the clean document', async () => {
    await configure('files.autoSave', 'afterDelay');
    await configure('files.autoSaveDelay', 100);
    try {
      const text = post();
      const editor = await opened('delay-manual.md', text);
      const { uri } = editor.document;
      await typeAtEnd(editor, 'More.');
      await until(
        'it saved itself',
        async () => !editor.document.isDirty && (await readText(uri)) === `${text}More.`,
      );
      await vscode.commands.executeCommand('workbench.action.files.save');
      await until('the stamp is paid', async () => !(await readText(uri)).includes('modified: 2024'));
      onlyStampDiffers(text, await readText(uri), 'More.');
    } finally {
      await configure('files.autoSave', undefined);
      await configure('files.autoSaveDelay', undefined);
    }
  });

  test('never means never', async () => {
    await configure('galley.modified.update', 'never');
    try {
      const text = post();
      const editor = await opened('never.md', text);
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      equal(await readText(editor.document.uri), `${text}More.`);
    } finally {
      await configure('galley.modified.update', undefined);
    }
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
