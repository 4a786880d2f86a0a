// The modified date in a workspace of several folders, two of which are on no disk. The workspace file of the same
// name is what is open.
import * as vscode from 'vscode';
import { equal, match, ok, until } from '../vscode/harness/checks';
import { MemoryFiles, type Slowness } from '../vscode/harness/memoryFiles';
import { closeAll, open, readText, typeAtEnd } from '../vscode/harness/workspace';
import { isStamped, onlyStampDiffers, post } from '../vscode/modified/posts';

function folderNamed(name: string): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  ok(folder, `no folder “${name}”`);
  return folder;
}

async function write(folder: string, path: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folderNamed(folder).uri, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post()));
  return uri;
}

/** A site that Galley knows as soon as one of its posts opens. */
const site = 'title = "A"\n';

const inZone = /\nmodified: 20(?!24)\S+\+05:45\n/;

function stampIn(text: string): string {
  return /\nmodified: (.*)/.exec(text)?.[1] ?? '';
}

async function typeAndSave(uri: vscode.Uri, text: string): Promise<boolean> {
  const editor = await open(uri);
  await typeAtEnd(editor, text);
  return editor.document.save();
}

suite('Modified on save, in a workspace of several folders', () => {
  let memory: MemoryFiles;
  let frozen: MemoryFiles;

  suiteSetup(async () => {
    memory = new MemoryFiles(folderNamed('In memory').uri);
    frozen = new MemoryFiles(folderNamed('Read-only').uri, { isReadonly: true });
    memory.put('hugo.toml', site);
    frozen.put('hugo.toml', site);
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  suiteTeardown(() => {
    memory.dispose();
    frozen.dispose();
  });
  teardown(closeAll);

  /** A post in a folder whose listing takes until `isLate` ends, among posts of another zone than the host's. */
  function slowPost(name: string): { uri: vscode.Uri; old: string; isLate: Slowness } {
    const old = post('modified: 2024-01-02T03:04:05.678+05:45');
    for (const sibling of ['a', 'b']) memory.put(`content/posts/${name}/${sibling}.md`, old);
    return { uri: memory.put(`content/posts/${name}/c.md`, old), old, isLate: memory.slowListings() };
  }

  test('each folder goes by its own settings', async () => {
    const [first, second] = [await write('blog', 'posts/a.md'), await write('Second', 'posts/b.md')];
    const settings = vscode.workspace.getConfiguration('galley.modified', first);
    await settings.update('update', 'never', vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      for (const uri of [first, second]) await typeAndSave(uri, 'More.');
      equal(await readText(first), `${post()}More.`);
      onlyStampDiffers(post(), await readText(second), 'More.');
    } finally {
      await settings.update('update', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await typeAndSave(first, 'Again.');
    ok(await isStamped(first), 'not stamped');
  });

  test('a post on a virtual file system is stamped like any other', async () => {
    const uri = memory.put('content/posts/virtual.md', post());
    ok(await typeAndSave(uri, 'More.'), 'not saved');
    onlyStampDiffers(post(), memory.text(uri), 'More.');
  });

  test('a save that fails loses nothing: the stamp waits in the editor, and more writing gets a newer one', async () => {
    const uri = memory.put('content/posts/refused.md', post('modified: 2024-01-02T03:04:05.678+01:00'));
    memory.refusesWrites = true;
    const editor = await open(uri);
    await typeAtEnd(editor, 'More.');
    const save = Promise.resolve(editor.document.save()).catch(() => false);
    equal(await save, false, 'saved');
    equal(memory.text(uri), post('modified: 2024-01-02T03:04:05.678+01:00'));
    const waiting = editor.document.getText();
    memory.refusesWrites = false;
    ok(await editor.document.save(), 'not saved');
    equal(memory.text(uri), waiting, 'without more writing the stamp is the one that waited');

    memory.refusesWrites = true;
    await typeAtEnd(editor, 'A.');
    await Promise.resolve(editor.document.save()).catch(() => false);
    const first = editor.document.getText();
    memory.refusesWrites = false;
    await typeAtEnd(editor, 'B.');
    ok(await editor.document.save(), 'not saved');
    ok(stampIn(memory.text(uri)) > stampIn(first), 'the stamp is older than the text');
    equal(memory.text(uri).replace(stampIn(memory.text(uri)), stampIn(first)), `${first}B.`);
  });

  test('a save on a slow disk waits for nothing: its stamp is owed, then paid in the zone of the blog', async () => {
    const { uri, old, isLate } = slowPost('late');
    const editor = await open(uri);
    await typeAtEnd(editor, 'More.');
    ok(await editor.document.save(), 'not saved');
    equal(memory.text(uri), `${old}More.`);
    isLate.end();
    await until('the stamp is paid', () => stampIn(memory.text(uri)) !== stampIn(old));
    match(memory.text(uri), inZone);
    ok(memory.text(uri).endsWith('one.\nMore.'), 'more changed than the stamp');
  });

  test('typing on while such a save waits: nothing moves until the next save, which stamps', async () => {
    const { uri, old, isLate } = slowPost('late-typed');
    const editor = await open(uri);
    await typeAtEnd(editor, 'More.');
    const save = editor.document.save();
    await typeAtEnd(editor, 'On.');
    ok(await save, 'not saved');
    await typeAtEnd(editor, 'And on.');
    isLate.end();
    // What is learned now is all that was awaited: a second post in the folder is stamped at once.
    const other = memory.put('content/posts/late-typed/other.md', old);
    ok(await typeAndSave(other, 'More.'), 'not saved');
    match(memory.text(other), inZone);
    equal(editor.document.getText(), `${old}More.On.And on.`);
    await vscode.window.showTextDocument(editor.document);
    ok(await editor.document.save(), 'not saved');
    match(memory.text(uri), inZone);
    equal(memory.text(uri).replace(stampIn(memory.text(uri)), stampIn(old)), `${old}More.On.And on.`);
  });

  test('what is typed while a file is written is in the next stamp', async () => {
    const uri = memory.put('content/posts/written.md', post('modified: 2024-01-02T03:04:05.678+01:00'));
    const editor = await open(uri);
    await typeAtEnd(editor, 'A.');
    const writing = memory.slowWrites();
    const save = editor.document.save();
    await writing.began;
    await typeAtEnd(editor, 'B.');
    writing.end();
    // VS Code tells of no success where something is left to save.
    await save;
    const first = stampIn(memory.text(uri));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('the rest is saved', () => memory.text(uri).endsWith('A.B.'));
    ok(stampIn(memory.text(uri)) > first, 'the stamp is older than the text');
  });

  test('a post that cannot be written is left alone', async () => {
    const uri = frozen.put('content/posts/frozen.md', post());
    const editor = await open(uri);
    await typeAtEnd(editor, 'More.');
    await vscode.commands.executeCommand('workbench.action.files.save');
    equal(editor.document.getText(), post());
    equal(frozen.text(uri), post());
  });
});
