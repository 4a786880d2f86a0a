// What happens to posts and their files while they are written.
import * as vscode from 'vscode';
import { equal, match, ok, until } from '../../vscode/harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd } from '../../vscode/harness/workspace';
import {
  isStamped,
  oldStamp,
  onlyStampDiffers,
  opened,
  post,
  withSettings,
} from '../../vscode/modified/posts';

/** Replaces the first occurrence of a text as a hand does: select, then type. */
async function retype(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const start = editor.document.getText().indexOf(old);
  ok(start >= 0, `no “${old}”`);
  const at = (offset: number): vscode.Position => editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at(start), at(start + old.length));
  await vscode.commands.executeCommand('type', { text });
}

async function stampOf(uri: vscode.Uri): Promise<string> {
  return /\nmodified: (.*)/.exec(await readText(uri))?.[1] ?? '';
}

suite('Modified on save, in the life of a post', () => {
  teardown(closeAll);

  test('not during a merge conflict, but in the save that resolves it', async () => {
    const conflict = '<<<<<<< HEAD\nOurs\n=======\nTheirs\n>>>>>>> theirs\n';
    const editor = await opened('conflict.md', `${post()}${conflict}`);
    const { uri } = editor.document;
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    ok(!(await isStamped(uri)), 'stamped in a conflict');
    await retype(editor, conflict, 'Both');
    await editor.document.save();
    ok(await isStamped(uri), 'not stamped');
  });

  test('a file that was deleted before the save is written anew, with its stamp', async () => {
    const text = post();
    const editor = await opened('deleted.md', text);
    const { uri } = editor.document;
    await typeAtEnd(editor, 'More.');
    await vscode.workspace.fs.delete(uri);
    ok(await editor.document.save(), 'not saved');
    onlyStampDiffers(text, await readText(uri), 'More.');
  });

  test('drafts are stamped, or left when the setting says so; an empty key of a draft stays empty', async () => {
    const draft = await opened('draft.md', post(oldStamp, '\ndraft: true'));
    await typeAtEnd(draft, 'More.');
    await draft.document.save();
    ok(await isStamped(draft.document.uri), 'not stamped');
    await withSettings({ 'galley.modified.drafts': false }, async () => {
      const left = await opened('draft-left.md', post(oldStamp, '\ndraft: true'));
      await typeAtEnd(left, 'More.');
      await left.document.save();
      ok(!(await isStamped(left.document.uri)), 'stamped');
    });
    const empty = await opened('draft-empty.md', post('modified:', '\ndraft: true'));
    await typeAtEnd(empty, 'More.');
    await empty.document.save();
    equal((await readText(empty.document.uri)).includes('\nmodified:\ndraft: true'), true);
  });

  test('an empty key of a published post is filled in the form of its date', async () => {
    const editor = await opened('empty.md', post('modified:'));
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    match(await stampOf(editor.document.uri), /^\d{4}-\d\d-\d\d$/);
  });

  test('a missing key is added, behind the date, only when the setting says so', () =>
    withSettings({ 'galley.modified.addMissingKey': true, 'galley.modified.keys': ['lastmod'] }, async () => {
      const editor = await opened('missing.md', '---\ntitle: A\ndate: 2024-01-02\ntags: []\n---\n\nBody\n');
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      match(
        await readText(editor.document.uri),
        /\ndate: 2024-01-02\nlastmod: \d{4}-\d\d-\d\d\ntags: \[\]\n/,
      );
    }));

  test('the first key of the list that is there; nested ones where they are', () =>
    withSettings({ 'galley.modified.keys': ['updated', 'last_update.date', 'lastmod'] }, async () => {
      const front =
        '---\ntitle: A\ndate: 2024-01-02\nlastmod: 2024-01-02\nlast_update:\n  date: 2024-01-02\n---\n';
      const editor = await opened('keys.md', `${front}\nBody\n`);
      await typeAtEnd(editor, 'More.');
      await editor.document.save();
      const saved = await readText(editor.document.uri);
      match(saved, /\nlastmod: 2024-01-02\nlast_update:\n {2}date: (?!2024-01-02)\d{4}-\d\d-\d\d\n/);
    }));

  test('the zone that the setting names is the zone of the stamp', async () => {
    const sign = new Date().getTimezoneOffset() > 0 ? '-' : '+';
    const minutes = Math.abs(new Date().getTimezoneOffset());
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const zones = {
      local: `${sign}${two(minutes / 60)}:${two(minutes % 60)}`,
      utc: '+00:00',
      'Asia/Kathmandu': '+05:45',
    };
    for (const [index, [zone, offset]] of Object.entries(zones).entries()) {
      await withSettings({ 'galley.modified.timeZone': zone }, async () => {
        const editor = await opened(`zone-${index}.md`, post());
        await typeAtEnd(editor, 'More.');
        const before = Math.floor(Date.now() / 1_000) * 1_000;
        await editor.document.save();
        const stamp = await stampOf(editor.document.uri);
        ok(stamp.endsWith(offset), `${stamp} is not in ${zone} (${offset})`);
        ok(Date.parse(stamp) >= before && Date.parse(stamp) <= Date.now(), `${stamp} is not now`);
      });
    }
  });

  test('everySave stamps for tags too; a clean save still changes nothing', () =>
    withSettings({ 'galley.modified.update': 'everySave' }, async () => {
      const editor = await opened('every.md', post());
      await retype(editor, 'b]', 'c]');
      await editor.document.save();
      ok(await isStamped(editor.document.uri), 'not stamped');
      const clean = await opened('every-clean.md', post());
      await vscode.commands.executeCommand('workbench.action.files.save');
      ok(!(await isStamped(clean.document.uri)), 'a clean save is stamped');
    }));

  test('galley.posts.exclude keeps posts away, by whole segments of their path', () =>
    withSettings({ 'galley.posts.exclude': ['posts-modified/out/**'] }, async () => {
      const folder = await makeFolder('posts-modified', { 'out/a.md': post(), 'outer/a.md': post() });
      for (const [name, expected] of [
        ['out', false],
        ['outer', true],
      ] as const) {
        const editor = await open(vscode.Uri.joinPath(folder, name, 'a.md'));
        await typeAtEnd(editor, 'More.');
        await editor.document.save();
        equal(await isStamped(editor.document.uri), expected, name);
      }
    }));

  test('galley.posts.include narrows posts down to what it names', () =>
    withSettings({ 'galley.posts.include': ['posts-modified/in/**'] }, async () => {
      const folder = await makeFolder('posts-modified', { 'in/a.md': post(), 'inner/a.md': post() });
      for (const [name, expected] of [
        ['in', true],
        ['inner', false],
      ] as const) {
        const editor = await open(vscode.Uri.joinPath(folder, name, 'a.md'));
        await typeAtEnd(editor, 'More.');
        await editor.document.save();
        equal(await isStamped(editor.document.uri), expected, name);
      }
    }));

  test('a cell of a notebook is no post', async () => {
    const cell = { cell_type: 'markdown', metadata: {}, source: [post()] };
    const text = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    const folder = await makeFolder('posts-modified', { 'cells.ipynb': text });
    const notebook = await vscode.workspace.openNotebookDocument(vscode.Uri.joinPath(folder, 'cells.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand('notebook.cell.edit');
    const inner = notebook.cellAt(0).document;
    await until('the cell is edited', () => vscode.window.activeTextEditor?.document === inner);
    await vscode.commands.executeCommand('type', { text: 'More.' });
    ok(inner.getText().includes('More.'), 'nothing was typed');
    ok(await notebook.save(), 'not saved');
    const saved = await readText(notebook.uri);
    ok(saved.includes('More.') && saved.includes(oldStamp), saved);
  });

  test('an edit in the right side of a comparison is left alone', async () => {
    const text = post();
    const left = await opened('compared.md', text);
    await closeAll();
    const folder = vscode.Uri.joinPath(left.document.uri, '..');
    const right = vscode.Uri.joinPath(folder, 'compared-right.md');
    await vscode.workspace.fs.writeFile(right, new TextEncoder().encode(`${text}\nOther\n`));
    await vscode.commands.executeCommand('vscode.diff', left.document.uri, right);
    const editor = await until('the right side has the focus', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path === right.path && active;
    });
    await typeAtEnd(editor, 'More.');
    await editor.document.save();
    equal(await readText(right), `${text}\nOther\nMore.`);
  });
});
