import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { MemoryDisk } from './harness/memoryDisk';
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

  test('where front matter has a file of its own, so has that of a new post, and one undo takes back both', async () => {
    const meta = (title: string): string =>
      `.. title: ${title}\n.. slug: ${title}\n.. date: 2024-05-06 10:20:30 UTC\n`;
    const folder = await makeFolder('posts-nikola', {
      'conf.py': 'BLOG_TITLE = "A"\nPOSTS = (("posts/*.md", "posts", "post.tmpl"),)\n',
      'posts/one.md': 'Text.\n',
      'posts/one.meta': meta('one'),
    });
    const before = await listFiles(folder);
    const uri = await until('the blog is known', async () => {
      const made = await newPost({ title: 'Herons', folder: vscode.Uri.joinPath(folder, 'posts') });
      const isApart = made && (await exists(made.with({ path: made.path.replace(/md$/, 'meta') })));
      if (made && !isApart) await vscode.workspace.fs.delete(made);
      return isApart && made;
    });
    equal(await readText(uri), '\n');
    const text = await readText(uri.with({ path: uri.path.replace(/md$/, 'meta') }));
    match(text, /^\.\. title: Herons\n\.\. slug: herons\n\.\. date: \d{4}-[\d :-]+ UTC\S*\n$/);
    await vscode.commands.executeCommand('undo');
    await until('both are gone', async () => (await listFiles(folder)).join() === before.join());
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

  test('once a file that came with the post is written in, no number of undos removes either', async () => {
    const folder = await makeFolder('blog-trip', {
      'hugo.toml': 'baseURL = "https://example.org/"\n',
      'archetypes/trip/index.md': '---\ntitle: x\n---\n',
      'archetypes/trip/notes.md': 'What to pack.\n',
      'content/posts/one/index.md': siblings['one.md'],
      'content/posts/two/index.md': siblings['two.md'],
    });
    const posts = vscode.Uri.joinPath(folder, 'content/posts');
    const uri = await newPost({ title: 'To the Sea', folder: posts, template: 'trip' });
    ok(uri, 'no post');
    const beside = vscode.Uri.joinPath(uri, '../notes.md');
    ok(await exists(beside), (await listFiles(folder)).join());
    const editor = await open(beside);
    await typeAtEnd(editor, 'Boots.');
    ok(await editor.document.save(), 'not saved');
    await open(uri);
    for (let times = 0; times < 4; times++) await vscode.commands.executeCommand('undo');
    await new Promise((resolve) => setTimeout(resolve, 300));
    match(await readText(beside), /Boots\./);
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

  test('titles that no file can be named after get one that is legal everywhere', async () => {
    const folder = await makeFolder('posts-odd-titles', siblings);
    const titles = [
      '...',
      '\u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
      'CON',
      'a\nb\r\nc',
      'Dots and spaces. . .',
    ];
    for (const title of titles) ok(await newPost({ title, folder, open: false }), `no post for ${title}`);
    const names = (await listFiles(folder)).filter((name) => !(name in siblings));
    equal(names.length, titles.length);
    for (const name of names) match(name, /^(?!con\.)[\p{L}\p{N}][\p{L}\p{N}-]*(?<!-)\.md$/u);
    ok(names.includes('a-b-c.md') && names.includes('dots-and-spaces.md'), names.join());
  });

  test('the settings name the file where the owner wants another way', async () => {
    const folder = await makeFolder('posts-named', siblings);
    const settings = vscode.workspace.getConfiguration('galley.newPost', folder);
    const set = (name: string, value: string | undefined): Thenable<void> =>
      settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    try {
      await set('slug', 'asciiUnderscores');
      await set('fileName', '{year}/{slug}/index');
      const uri = await newPost({ title: 'Crème Brûlée', folder, open: false });
      match(uri?.path ?? '', /\/posts-named\/\d{4}\/creme_brulee\/index\.md$/);
      await set('fileName', '../{slug}');
      const other = await newPost({ title: 'Crème Anglaise', folder, open: false });
      match(other?.path ?? '', /\/posts-named\/creme_anglaise\.md$/);
    } finally {
      await set('slug', undefined);
      await set('fileName', undefined);
    }
  });
});

suite('New Post on a disk with faults', () => {
  let disk: MemoryDisk;
  const fill = (): void => {
    for (const [name, text] of Object.entries(siblings)) disk.put(`content/posts/${name}`, text);
  };
  const setBlog = (value: string | undefined): Thenable<void> =>
    vscode.workspace
      .getConfiguration('galley')
      .update('blogFolder', value, vscode.ConfigurationTarget.Global);

  setup(async () => {
    disk = new MemoryDisk();
    disk.put('hugo.toml', 'baseURL = "https://example.org/"\n');
    fill();
    await setBlog(disk.root.toString());
  });
  teardown(async () => {
    await closeAll();
    await setBlog(undefined);
    disk.dispose();
  });

  const post = (
    title: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<vscode.Uri | undefined> =>
    newPost({ title, folder: vscode.Uri.joinPath(disk.root, 'content/posts'), open: false, ...more });

  test('another window than the blog\u2019s own makes a post in galley.blogFolder', async () => {
    ok(await post('From elsewhere'), 'no post');
    ok(disk.all().includes('content/posts/from-elsewhere.md'), disk.all().join());
  });

  test('a folder that may not be written: nothing is made', async () => {
    const before = disk.all();
    disk.isLocked = true;
    equal(await post('Locked out'), undefined);
    equal(disk.all(), before);
  });

  test('a disk that fills up half-way: neither half a file nor its folders stay', async () => {
    for (const name of ['a', 'b', 'c']) disk.put(`content/notes/${name}/index.md`, siblings['one.md']);
    const before = disk.all();
    disk.room = 20;
    const folder = vscode.Uri.joinPath(disk.root, 'content/notes');
    equal(await post('No room', { folder }), undefined);
    equal(disk.all(), before);
  });

  test('a template of several files that do not all fit: none of them stays', async () => {
    disk.put('archetypes/trip/index.md', '---\ntitle: x\n---\n');
    disk.put('archetypes/trip/notes.md', 'long '.repeat(100));
    const before = disk.all();
    disk.room = 60;
    equal(await post('A trip', { template: 'trip' }), undefined);
    equal(disk.all(), before);
    disk.room = Number.POSITIVE_INFINITY;
    // Under another name: VS Code does not write a file again that a provider has refused once.
    ok(await post('Another trip', { template: 'trip' }), 'no post');
  });

  test('a name taken while the post is made, in another case too: the next free one', async () => {
    disk.put('content/posts/HELLO.md', 'mine');
    const first = await post('Hello');
    match(first?.path ?? '', /\/hello-2\.md$/);
    let isTaken = false;
    const stat = disk.stat.bind(disk);
    disk.stat = (uri) => {
      // Somebody else is quicker: the name is free when the folder is read and taken when it is written.
      if (uri.path.endsWith('/late.md') && !isTaken) {
        isTaken = true;
        disk.put('content/posts/late.md', 'theirs');
      }
      return stat(uri);
    };
    match((await post('Late'))?.path ?? '', /\/late-2\.md$/);
    equal(
      new TextDecoder().decode(disk.readFile(vscode.Uri.joinPath(disk.root, 'content/posts/late.md'))),
      'theirs',
    );
  });

  test('a folder that is gone when Enter comes: nothing is made', async () => {
    const read = disk.readFile.bind(disk);
    disk.readFile = (uri) => {
      const bytes = read(uri);
      // Learned from by now, and there is only the writing left.
      if (uri.path.startsWith('/blog/content/posts/')) disk.lose('content/posts');
      return bytes;
    };
    equal(await post('Too late'), undefined);
    equal(
      disk.all().filter((path) => path.includes('posts')),
      [],
    );
  });
});
