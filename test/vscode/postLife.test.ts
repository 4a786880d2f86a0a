import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { copyBundle } from '../../src/features/postLife/copyBeside';
import { FaultyFiles } from './harness/faultyFiles';
import { MemoryDisk } from './harness/memoryDisk';
import { closeAll, listFiles, makeFolder, open, readText } from './harness/workspace';

const jekyll = {
  '_config.yml': 'title: Trams\n',
  Gemfile: 'gem "jekyll"\n',
  '_posts/2025-01-02-first.md':
    '---\nlayout: post\ntitle: "First"\ndate: 2025-01-02 10:00:00 +0100\n---\n\nOne.\n',
  '_posts/2025-02-03-second.md':
    '---\nlayout: post\ntitle: "Second"\ndate: 2025-02-03 10:00:00 +0100\n---\n\nTwo.\n',
  '_drafts/the-depot.md': '---\nlayout: post\ntitle: "The Depot"\n---\n\nSoon.\n',
};

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(command);
}

/** A blog made under the eyes of VS Code is recognised a moment later, so the command is given again. */
async function runUntil<T>(command: string, what: string, done: () => Promise<T>): Promise<NonNullable<T>> {
  return until(what, async () => {
    await run(command);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return done();
  });
}

suite('The life of a post', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('Publish moves a draft among the posts, under their name and with their date', async () => {
    const folder = await makeFolder('life-jekyll', jekyll);
    await open(vscode.Uri.joinPath(folder, '_drafts/the-depot.md'));
    const moved = await runUntil('galley.publish', 'the post has moved', async () =>
      (await listFiles(folder)).find((path) => /^_posts\/\d{4}-\d\d-\d\d-the-depot\.md$/.test(path)),
    );
    const text = await readText(vscode.Uri.joinPath(folder, moved));
    match(
      text,
      /^---\nlayout: post\ntitle: "The Depot"\ndate: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]00\n---\n\nSoon\.\n$/,
    );
    ok(!(await listFiles(folder)).includes('_drafts/the-depot.md'), 'the draft is still there');
  });

  test('Publish takes a draft flag back, and Unpublish sets it', async () => {
    const text = (draft: boolean): string =>
      `---\ntitle: A\ndraft: ${draft} # mine\ntags: [x]\n---\n\nBody\n`;
    const folder = await makeFolder('life-hugo', {
      'hugo.toml': 'baseURL = "https://example.org/"\n',
      'content/posts/a.md': text(true),
      'content/posts/b.md': `---\ntitle: B\ndate: 2025-01-02\ndraft: false\n---\n\nB\n`,
    });
    const uri = vscode.Uri.joinPath(folder, 'content/posts/a.md');
    await open(uri);
    await runUntil('galley.publish', 'it is public', async () =>
      (await readText(uri)).includes('draft: false # mine'),
    );
    await runUntil('galley.unpublish', 'it is a draft', async () =>
      (await readText(uri)).includes('draft: true # mine'),
    );
  });

  test('Duplicate as Draft leaves the first one alone and makes a second', async () => {
    const folder = await makeFolder('life-copy', jekyll);
    const uri = vscode.Uri.joinPath(folder, '_posts/2025-01-02-first.md');
    await open(uri);
    const made = await runUntil('galley.duplicateAsDraft', 'the copy is there', async () =>
      (await listFiles(folder)).find((path) => path.includes('first-copy')),
    );
    match(made, /^_drafts\//);
    equal(await readText(uri), jekyll['_posts/2025-01-02-first.md']);
  });

  test('one undo right after Duplicate as Draft takes back what was copied beside the post, too', async () => {
    const folder = await makeFolder('life-copy-undo', {
      'hugo.toml': 'baseURL = "https://example.org/"\n',
      'content/posts/a/index.md': '---\ntitle: A\ndate: 2025-01-02\ndraft: false\n---\n\nA\n',
      'content/posts/a/a.png': new Uint8Array([1]),
      'content/posts/a/more/b.png': new Uint8Array([2]),
      'content/posts/b/index.md': '---\ntitle: B\ndate: 2025-01-03\ndraft: true\n---\n\nB\n',
    });
    const before = await listFiles(folder);
    await open(vscode.Uri.joinPath(folder, 'content/posts/a/index.md'));
    await runUntil('galley.duplicateAsDraft', 'the images are there too', async () => {
      const copied = (await listFiles(folder)).filter((path) => !before.includes(path));
      return copied.some((path) => path.endsWith('/more/b.png'));
    });
    await run('undo');
    await until('it is taken back', async () => (await listFiles(folder)).length === before.length);
    await until('its folder as well', async () => {
      const folders = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'content/posts'));
      return folders.length === 2;
    });
    equal(await listFiles(folder), before);
  });

  test('a copy leaves linked folders and other posts out; what cannot be read does not keep the rest back', async () => {
    const [files, disk] = [new FaultyFiles(), new MemoryDisk()];
    try {
      files.put('one/index.md', 'One');
      files.fail('one/a.png', 'forbidden');
      for (const path of ['one/b.png', 'one/deep/c.png', 'one/part/index.md', 'shared/d.png'])
        files.put(path, path);
      files.link('one/linked', 'shared');
      files.link('one/deep/round', 'one');
      const [source, target] = [
        vscode.Uri.joinPath(files.folder.uri, 'one'),
        vscode.Uri.joinPath(disk.root, 'two'),
      ];
      const copied = await copyBundle(source, target);
      const named = (uris: readonly vscode.Uri[]): readonly string[] =>
        uris.map(({ path }) => path.slice(target.path.length));
      equal(named(copied.files), ['/b.png', '/deep/c.png']);
      equal(named(copied.folders), ['/deep', '']);
      ok(copied.failure, 'the failure is lost');
      equal(
        disk.all().filter((path) => path.startsWith('two/')),
        ['two/', 'two/b.png', 'two/deep/', 'two/deep/c.png'],
      );
    } finally {
      files.dispose();
      disk.dispose();
    }
  });

  test('Rename to Match Title renames the file of a draft', async () => {
    const folder = await makeFolder('life-rename', {
      ...jekyll,
      '_drafts/x.md': '---\nlayout: post\ntitle: "Points and Crossings"\n---\n\nSoon.\n',
    });
    await open(vscode.Uri.joinPath(folder, '_drafts/x.md'));
    await runUntil('galley.renameToTitle', 'it is renamed', async () =>
      (await listFiles(folder)).includes('_drafts/points-and-crossings.md'),
    );
  });

  test('Rename to Match Title takes the folder of a Hexo post along, and links in other posts', async () => {
    const posts = 'source/_posts';
    const text = (title: string, body: string): string =>
      `---\ntitle: ${title}\ndate: 2025-01-02 10:00:00\n---\n\n${body}\n`;
    const folder = await makeFolder('life-hexo', {
      '_config.yml': 'title: Trams\npost_asset_folder: true\n',
      'package.json': '{"dependencies":{"hexo":"7"}}',
      [`${posts}/old.md`]: text('Points', 'One.'),
      [`${posts}/old/a.png`]: 'x',
      [`${posts}/other.md`]: text('Other', 'See [it](./old.md).'),
    });
    const other = vscode.Uri.joinPath(folder, posts, 'other.md');
    // Known by being opened: VS Code's watcher may not have seen the folder it was made in.
    await open(other);
    await open(vscode.Uri.joinPath(folder, posts, 'old.md'));
    await runUntil('galley.renameToTitle', 'both are renamed', async () => {
      const files = await listFiles(folder);
      return files.includes(`${posts}/points.md`) && files.includes(`${posts}/points/a.png`);
    });
    // VS Code leaves the posts around a file that moves unsaved.
    await until('the link follows', async () =>
      (await vscode.workspace.openTextDocument(other)).getText().includes('(./points.md)'),
    );
  });

  test('Add Front Matter gives a text the keys of its siblings, and one undo takes them back', async () => {
    const folder = await makeFolder('life-add', { ...jekyll, '_posts/2025-03-04-bare.md': 'Bare.\n' });
    const editor = await open(vscode.Uri.joinPath(folder, '_posts/2025-03-04-bare.md'));
    await runUntil('galley.addFrontMatter', 'it is there', async () =>
      Promise.resolve(
        editor.document.getText().startsWith('---\nlayout: post\ntitle: "Bare"\ndate: 2025-03-04 '),
      ),
    );
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), 'Bare.\n');
  });

  test('Show What Galley Learned opens a report', async () => {
    await run('galley.showConventions');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    match(text, /# What Galley learned/);
  });
});
