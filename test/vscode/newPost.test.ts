import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import {
  closeAll,
  listFiles,
  makeFolder,
  open,
  readText,
  typeAtEnd,
  workspaceRoot,
} from './harness/workspace';

function sibling(title: string, day: string): string {
  return `---\ntags:\n- bread\nContentType: post\ntitle: ${title}\ndescription: "About ${title}"\ndate: ${day}\nslug: 2026-${title.toLowerCase()}\nauthor:\nmodified: ${day}T10:00:00+01:00\n\n---\n\nText.\n`;
}

const siblings = {
  'one.md': sibling('One', '2026-01-02'),
  'two.md': sibling('Two', '2026-01-05'),
  'three.md': sibling('Three', '2026-02-01'),
};

async function newPost(argument: unknown): Promise<vscode.Uri | undefined> {
  return vscode.commands.executeCommand<vscode.Uri | undefined>('galley.newPost', argument);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

suite('New Post', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('writes what a sibling would have: keys, order, styles, today', async () => {
    const folder = await makeFolder('posts-new', siblings);
    const uri = await newPost({ title: 'Sourdough: a start', folder: 'posts-new' });
    ok(uri, 'no post');
    const text = await readText(uri);
    const keys = [...text.matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key);
    equal(keys, ['tags', 'ContentType', 'title', 'description', 'date', 'slug', 'author', 'modified']);
    match(text, /\nContentType: post\ntitle: "Sourdough: a start"\n/);
    match(text, /\ndate: \d{4}-\d\d-\d\d\n/);
    match(text, /\nauthor:\nmodified: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\n\n---\n/);
    equal((await listFiles(folder)).length, 4);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    equal(vscode.window.activeTextEditor?.document.isDirty, false);
  });

  test('never overwrites: the next free name is taken', async () => {
    const folder = await makeFolder('posts-taken', { ...siblings, 'hello.md': 'mine' });
    const uri = await newPost({ title: 'Hello', folder });
    ok(uri && !uri.path.endsWith('/hello.md'), 'taken name used');
    equal(await readText(vscode.Uri.joinPath(folder, 'hello.md')), 'mine');
  });

  test('one undo right after creation takes the post back, and the folder made for it', async () => {
    const folder = await makeFolder('posts-undo', siblings);
    const before = await listFiles(folder);
    const uri = await newPost({ title: 'Not this one', folder });
    ok(uri && (await exists(uri)), 'no post');
    await vscode.commands.executeCommand('undo');
    await until('the post is gone', async () => !(await exists(uri)));
    equal(await listFiles(folder), before);
    await until(
      'its editor is closed',
      () => vscode.window.activeTextEditor?.document.uri.toString() !== uri.toString(),
    );
  });

  test('once typed in, no number of undos removes the post', async () => {
    const folder = await makeFolder('posts-undo-typed', siblings);
    const uri = await newPost({ title: 'Keep this one', folder });
    ok(uri, 'no post');
    const text = await readText(uri);
    const editor = await open(uri);
    await typeAtEnd(editor, 'Hi');
    for (let times = 0; times < 8; times++) await vscode.commands.executeCommand('undo');
    await new Promise((resolve) => setTimeout(resolve, 300));
    ok(await exists(uri), 'the post was removed');
    equal(editor.document.getText(), text);
  });

  test('once saved, no number of undos removes the post', async () => {
    const folder = await makeFolder('posts-undo-saved', siblings);
    const uri = await newPost({ title: 'Saved at once', folder });
    ok(uri, 'no post');
    await vscode.commands.executeCommand('workbench.action.files.save');
    for (let times = 0; times < 4; times++) await vscode.commands.executeCommand('undo');
    await new Promise((resolve) => setTimeout(resolve, 300));
    ok(await exists(uri), 'the post was removed');
  });

  test('a folder may be a Uri, a Uri as JSON or a relative path; outside the workspace it is refused', async () => {
    const folder = await makeFolder('posts-folder', siblings);
    const json: unknown = JSON.parse(JSON.stringify(folder));
    for (const given of [folder, json, 'posts-folder']) {
      const uri = await newPost({ title: 'Where', folder: given, open: false });
      ok(uri?.path.startsWith(`${folder.path}/`), `not in the folder: ${uri?.toString() ?? 'none'}`);
    }
    const root = workspaceRoot();
    const outside = vscode.Uri.joinPath(root, '..', 'elsewhere');
    for (const given of [
      outside,
      outside.toJSON() as unknown,
      '../elsewhere',
      '/tmp',
      'posts-folder/../../elsewhere',
    ]) {
      equal(await newPost({ title: 'Outside', folder: given }), undefined, JSON.stringify(given));
    }
    ok(!(await exists(outside)), 'something was made outside');
  });

  test('an empty folder gets title, description, date, tags and draft', async () => {
    const uri = await newPost({ title: 'First', folder: 'posts-empty' });
    ok(uri, 'no post');
    const keys = [...(await readText(uri)).matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key);
    equal(keys, ['title', 'description', 'date', 'tags', 'draft']);
  });

  test('an impossible title makes nothing', async () => {
    const folder = await makeFolder('posts-title', siblings);
    equal(await newPost({ title: '   ', folder, open: false }), undefined);
    equal(await newPost({ title: 'x'.repeat(5000), folder, open: false }), undefined);
    equal((await listFiles(folder)).length, 3);
  });

  test('a title is data: it never leaves the folder', async () => {
    const folder = await makeFolder('posts-traversal', siblings);
    const uri = await newPost({ title: '..\\..\\x/../../etc', folder, open: false });
    ok(uri?.path.startsWith(`${folder.path}/`), 'left the folder');
    equal((await listFiles(folder)).length, 4);
  });
});
