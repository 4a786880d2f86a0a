import * as vscode from 'vscode';
import { Blogs } from '../../src/editor/blogs';
import { BlogPlaces } from '../../src/features/images/blogPlace';
import { takeIn } from '../../src/features/images/takeIn';
import { imagesIn } from '../../src/features/images/transfer';
import { equal, match, ok, until } from './harness/checks';
import { FaultyFiles } from './harness/faultyFiles';
import { pngFile } from './harness/pngFile';
import { closeAll, listFiles, makeFolder, open } from './harness/workspace';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

const files = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'content/posts/one.md':
    '---\ntitle: One\ndate: 2026-01-02\nimage: /img/sea.png\n---\n![The sea](/img/sea.png)\n',
  'content/posts/two.md': '---\ntitle: Two\ndate: 2026-01-03\n---\n## Low tide\n\nhere\n',
  'static/img/sea.png': png,
};

const outside = async (name: string, bytes: Uint8Array): Promise<vscode.Uri> => {
  const folder = await makeFolder('pictures', { [name]: bytes });
  return vscode.Uri.joinPath(folder, name);
};

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
}

/** Each blog here was made a moment ago: the first answer must be right, so nothing is asked twice. */
async function inserted(...uris: readonly vscode.Uri[]): Promise<void> {
  equal(await insert(...uris), true);
}

async function insert(...uris: readonly vscode.Uri[]): Promise<unknown> {
  return vscode.commands.executeCommand('galley.insertImage', uris);
}

suite('Images in posts', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('a file goes where the posts keep images, named after the heading, over the selection', async () => {
    const folder = await makeFolder('images-insert', files);
    const source = await outside('IMG_0001.JPG', png);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    await inserted(source);
    match(editor.document.getText(), /\n!\[here\]\(\/img\/low-tide\.png\)\n/);
    ok((await listFiles(folder)).includes('static/img/low-tide.png'), 'no file');
    equal(
      Array.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'static/img/low-tide.png'))),
      Array.from(png),
    );
  });

  test('one undo takes back text and file', async () => {
    const folder = await makeFolder('images-undo', files);
    const source = await outside('a.png', png);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    const before = editor.document.getText();
    select(editor, 'here');
    await inserted(source);
    await vscode.commands.executeCommand('undo');
    await until('the text is back', () => editor.document.getText() === before);
    await until(
      'the file is gone',
      async () => !(await listFiles(folder)).includes('static/img/low-tide.png'),
    );
  });

  test('it is the writer’s own change: the save that follows updates the modified date', async () => {
    const stamped = '---\ntitle: Two\ndate: 2026-01-03\nlastmod: 2026-01-04\n---\n## Low tide\n\nhere\n';
    const folder = await makeFolder('images-stamp', { ...files, 'content/posts/two.md': stamped });
    const source = await outside('a.png', png);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    await inserted(source);
    ok(await editor.document.save(), 'not saved');
    await until('it is stamped', () => !editor.document.getText().includes('2026-01-04'));
  });

  test('several at once get names of their own, and nothing is overwritten', async () => {
    const folder = await makeFolder('images-several', { ...files, 'static/img/Low-Tide.png': png });
    const [a, b] = [await outside('a.png', png), await outside('b.png', png)];
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    await inserted(a, b);
    match(editor.document.getText(), /\(\/img\/low-tide-2\.png\)\n\n!\[.*\]\(\/img\/low-tide-3\.png\)/);
  });

  test('an image of the blog is linked where it lies, not copied', async () => {
    const folder = await makeFolder('images-own', files);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    const before = await listFiles(folder);
    await inserted(vscode.Uri.joinPath(folder, 'static/img/sea.png'));
    match(editor.document.getText(), /!\[here\]\(\/img\/sea\.png\)/);
    equal(await listFiles(folder), before);
  });

  test('in the front matter it becomes the cover, in the key and form of the posts', async () => {
    const folder = await makeFolder('images-cover', files);
    const source = await outside('a.png', png);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await inserted(source);
    equal(editor.document.getText().split('---')[1], '\ntitle: Two\ndate: 2026-01-03\nimage: /img/two.png\n');
  });

  test('what is no image, is not there, or no post is open: nothing happens', async () => {
    const folder = await makeFolder('images-refused', { ...files, 'README.md': '# Hi\n' });
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    const before = editor.document.getText();
    equal(await insert(await outside('notes.txt', new TextEncoder().encode('words'))), false);
    equal(await insert(vscode.Uri.joinPath(folder, '../pictures/gone.png')), false);
    equal(editor.document.getText(), before);
    await open(vscode.Uri.joinPath(folder, 'README.md'));
    equal(await insert(vscode.Uri.joinPath(folder, 'static/img/sea.png')), false);
  });

  test('what is too large, cannot be read or has no place ends in a sentence, and nothing is changed', async () => {
    const folder = await makeFolder('images-faults', files);
    const disk = new FaultyFiles();
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(disk.folder.uri, name);
    disk.fail('huge.png', 'huge');
    disk.fail('secret.png', 'forbidden');
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    const before = { text: editor.document.getText(), files: await listFiles(folder) };
    equal(await insert(at('huge.png')), false);
    equal(await insert(at('secret.png')), false);
    equal(await insert(at('gone.png')), false);
    equal({ text: editor.document.getText(), files: await listFiles(folder) }, before);
    disk.dispose();
  });

  test('a clipboard that cannot be read, is empty or holds too much ends in a sentence', async () => {
    const folder = await makeFolder('images-clipboard', files);
    const { document } = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    const log = vscode.window.createOutputChannel('Images test', { log: true });
    const blogs = new Blogs(log);
    const place = await new BlogPlaces(blogs).of(document.uri);
    ok(place, 'the post has no blog');
    const extensionUri = vscode.Uri.file('/nowhere');
    const refused = async (data: () => Promise<Uint8Array>): Promise<string> => {
      const transfer = new vscode.DataTransfer();
      const item = new vscode.DataTransferItem('');
      item.asFile = () => ({ name: 'image.png', data });
      transfer.set('image/png', item);
      const images = await imagesIn(transfer);
      equal(images.length, 1);
      const request = { place, document, offset: 0, images, alt: '', clock: Date, extensionUri };
      return takeIn(request).then(
        () => 'taken',
        (error: unknown) => String(error),
      );
    };
    match(await refused(() => Promise.reject(new Error('gone'))), /cannot be read/);
    match(await refused(() => Promise.resolve(new Uint8Array())), /cannot be read/);
    match(await refused(() => Promise.resolve(new Uint8Array(50 * 1024 * 1024 + 1))), /50 MB/);
    blogs.dispose();
    log.dispose();
  });

  test('a folder that cannot be made stops the image, and the text stays as it was', async () => {
    const folder = await makeFolder('images-no-place', {
      ...files,
      'content/posts/one.md': '---\ntitle: One\ndate: 2026-01-02\n---\n![The sea](/img/2026/01/sea.png)\n',
      'static/img/sea.png': png,
    });
    // A file stands where the folder of images would be.
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'static'), { recursive: true });
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'static'), png);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    select(editor, 'here');
    const before = { text: editor.document.getText(), files: await listFiles(folder) };
    equal(await insert(await outside('b.png', png)), false);
    equal({ text: editor.document.getText(), files: await listFiles(folder) }, before);
  });

  test('on request an image becomes narrower, and WebP; the page that draws it goes again', async () => {
    const folder = await makeFolder('images-redrawn', files);
    const source = await outside('wide.png', await pngFile(64, 32));
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    const settings = vscode.workspace.getConfiguration('galley.images');
    const wish = (key: string, value: unknown): Thenable<void> =>
      settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    const kept = async (name: string): Promise<Uint8Array> =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'static/img', name));
    try {
      await wish('largestWidth', 16);
      select(editor, 'here');
      await inserted(source);
      const narrow = await kept('low-tide.png');
      equal([...narrow.subarray(16, 24)], [0, 0, 0, 16, 0, 0, 0, 8], 'width and height');
      await wish('convertToWebp', true);
      await wish('largestWidth', undefined);
      await inserted(source);
      match(editor.document.getText(), /\(\/img\/low-tide\.webp\)/);
      const webp = await kept('low-tide.webp');
      equal(new TextDecoder('latin1').decode(webp).replace(/^RIFF[\s\S]{4}(WEBP)[\s\S]*$/, '$1'), 'WEBP');
      ok(webp.length < (await vscode.workspace.fs.readFile(source)).length, 'WebP is not smaller');
      await until('the page is gone', () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .every(({ input }) => !(input instanceof vscode.TabInputWebview)),
      );
      equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    } finally {
      await wish('convertToWebp', undefined);
      await wish('largestWidth', undefined);
    }
  });

  test('paste of text stays paste of text', async () => {
    const folder = await makeFolder('images-paste', files);
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/two.md'));
    const before = editor.document.getText();
    for (const text of ['plain `code` of image.png', '<img src="image.png">', '![a](image.png)']) {
      select(editor, 'here');
      await vscode.env.clipboard.writeText(text);
      equal(await vscode.env.clipboard.readText(), text, 'the clipboard does not hold the text');
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
      await until('it is pasted', () => editor.document.getText() !== before);
      equal(editor.document.getText(), before.replace('here', text));
      await vscode.commands.executeCommand('undo');
      await until('it is taken back', () => editor.document.getText() === before);
    }
    ok(!(await listFiles(folder)).some((path) => path.includes('low-tide')), 'a file was made');
  });

  test('unused images of a bundle are listed', async () => {
    const folder = await makeFolder('images-unused', {
      ...files,
      'content/posts/deep/index.md': '---\ntitle: Deep\ndate: 2026-01-04\n---\n![a](a%20b.png)\n',
      'content/posts/deep/a b.png': png,
      'content/posts/deep/left.png': png,
    });
    await open(vscode.Uri.joinPath(folder, 'content/posts/deep/index.md'));
    const unused = await vscode.commands.executeCommand('galley.listUnusedImages');
    equal(unused, ['content/posts/deep/left.png']);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
