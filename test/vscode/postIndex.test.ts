import * as vscode from 'vscode';
import { Blogs } from '../../src/editor/blogs';
import { PostIndexes } from '../../src/editor/postIndex';
import { WorkspaceKnowledge } from '../../src/editor/workspaceKnowledge';
import { equal, ok, until } from './harness/checks';
import { FaultyFiles } from './harness/faultyFiles';
import { makeWatchedFolder } from './harness/watchedFolder';
import { closeAll, makeFolder, open, typeAtEnd } from './harness/workspace';

const post = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2024-01-02\ntags: [x]\n${more}---\n\nText.\n`;

suite('The index of posts', () => {
  const opened: { dispose(): unknown }[] = [];
  let log: vscode.LogOutputChannel;

  setup(() => {
    log = vscode.window.createOutputChannel('Index test', { log: true });
    opened.push(log);
  });
  teardown(async () => {
    await closeAll();
    for (const one of opened.splice(0).reverse()) one.dispose();
  });

  const indexOver = (storage?: vscode.Uri): { readonly blogs: Blogs; readonly indexes: PostIndexes } => {
    const blogs = new Blogs(log);
    const indexes = new PostIndexes({ blogs, storage, log });
    opened.push(blogs, indexes);
    return { blogs, indexes };
  };

  test('reads nothing before it is asked, then every post, and tells how far it is', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    for (let at = 0; at < 250; at++) files.put(`content/posts/p${at}.md`, post(`P${at}`));
    files.put('hugo.toml', '');
    const { indexes } = indexOver();
    equal(files.reads, 0);
    const seen: number[] = [];
    const index = await indexes.ensure(files.folder, { progress: (done) => seen.push(done) });
    equal(index?.size, 250);
    equal(index?.tags()[0]?.count, 250);
    equal(seen, [100, 200]);
  });

  test('files that change while the blog is still looked for do not start the reading anew', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    files.put('content/posts/p.md', post('P'));
    const { blogs } = indexOver();
    let changes = 0;
    opened.push(blogs.onDidChange(() => changes++));
    const letGo = files.hold();
    const first = blogs.blogsOf(files.folder);
    blogs.refresh(files.folder);
    // A timer set later and for longer: by then the blogs look again, though they have not seen anything yet.
    await new Promise((resolve) => setTimeout(resolve, 400));
    letGo();
    equal((await first)[0]?.generator.id, 'hugo');
    await blogs.blogsOf(files.folder);
    await new Promise((resolve) => setTimeout(resolve, 0));
    equal(changes, 0);
    files.write('hugo.toml', 'baseURL = "https://example.org/log/"');
    await until('the change is told', () => changes === 1);
    equal((await blogs.blogsOf(files.folder))[0]?.facts.basePath, '/log');
  });

  test('a post of which no watcher told is known once it is opened', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    files.put('content/posts/a.md', post('A'));
    const { indexes } = indexOver();
    const index = await indexes.ensure(files.folder);
    equal(index?.size, 1);
    files.put('content/posts/b.md', post('B'));
    await open(vscode.Uri.joinPath(files.folder.uri, 'content/posts/b.md'));
    await until('it is known', () => index?.get('content/posts/b.md')?.title === 'B');
  });

  test('follows files: created, changed, deleted, renamed with their folder', async () => {
    await makeWatchedFolder('index-files/content/posts');
    const root = await makeFolder('index-files', {
      'hugo.toml': '',
      'content/posts/a.md': post('A'),
      'content/posts/b.md': post('B'),
    });
    const { indexes } = indexOver();
    const folder = { uri: root, name: 'index-files', index: 0 };
    const index = await indexes.ensure(folder);
    ok(index, 'no index');
    const titles = (): string =>
      [...index.all()]
        .map(({ title }) => title)
        .sort()
        .join();
    const write = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
    await write('content/posts/c.md', post('C'));
    await until('titles() === A,B,C', () => titles() === 'A,B,C');
    await write('content/posts/a.md', post('Another'));
    await until('titles() === Another,B,C', () => titles() === 'Another,B,C');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, 'content/posts/b.md'));
    await until('titles() === Another,C', () => titles() === 'Another,C');
    await write('content/posts/deep/d.md', post('D'));
    await until('titles() === Another,C,D', () => titles() === 'Another,C,D');
    await vscode.workspace.fs.rename(
      vscode.Uri.joinPath(root, 'content/posts/deep'),
      vscode.Uri.joinPath(root, 'content/posts/moved'),
    );
    await until(
      'index.has(content/posts/moved/d.md) && !index.has(content/posts/deep/d',
      () => index.has('content/posts/moved/d.md') && !index.has('content/posts/deep/d.md'),
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, 'content/posts/moved'), { recursive: true });
    await until('titles() === Another,C', () => titles() === 'Another,C');
  });

  test('counts what stands in an editor, and the file again when that is dropped', async () => {
    const root = await makeFolder('index-unsaved', { 'hugo.toml': '', 'content/posts/a.md': post('A') });
    const { indexes } = indexOver();
    const index = await indexes.ensure({ uri: root, name: 'index-unsaved', index: 0 });
    const editor = await open(vscode.Uri.joinPath(root, 'content/posts/a.md'));
    await typeAtEnd(editor, '[b](b.md)');
    await until(
      'index?.get(content/posts/a.md)?.links.length === 1',
      () => index?.get('content/posts/a.md')?.links.length === 1,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(
      'index?.get(content/posts/a.md)?.links.length === 0',
      () => index?.get('content/posts/a.md')?.links.length === 0,
    );
  });

  test('after one save only that post is read', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    for (let at = 0; at < 20; at++) files.put(`content/posts/p${at}.md`, post(`P${at}`));
    const { indexes } = indexOver();
    const index = await indexes.ensure(files.folder);
    files.reads = 0;
    files.write('content/posts/p3.md', post('New'));
    await until(
      'index?.get(content/posts/p3.md)?.title === New',
      () => index?.get('content/posts/p3.md')?.title === 'New',
    );
    equal(files.reads, 1);
  });

  test('starts from what was kept, compares it with the files, and survives a spoilt cache', async () => {
    const storage = await makeFolder('index-storage', { 'keep.txt': '' });
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    for (let at = 0; at < 600; at++) files.put(`content/posts/p${at}.md`, post(`P${at}`));
    const first = indexOver(storage);
    equal((await first.indexes.ensure(files.folder))?.size, 600);
    await first.indexes.save();
    first.indexes.dispose();

    files.reads = 0;
    files.write('content/posts/p7.md', post('Changed'));
    files.remove('content/posts/p8.md');
    const second = indexOver(storage);
    const index = await second.indexes.ensure(files.folder);
    equal(index?.get('content/posts/p1.md')?.title, 'P1');
    await until(
      'index?.get(content/posts/p7.md)?.title === Changed && index.size === 5',
      () => index?.get('content/posts/p7.md')?.title === 'Changed' && index.size === 599,
    );
    ok(files.reads <= 2, `${files.reads} files read`);
    second.indexes.dispose();

    const cache = vscode.Uri.joinPath(storage, 'posts');
    for (const [name] of await vscode.workspace.fs.readDirectory(cache))
      for (const [shard] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(cache, name)))
        await vscode.workspace.fs.writeFile(
          vscode.Uri.joinPath(cache, name, shard),
          new TextEncoder().encode('{"version":1'),
        );
    const third = indexOver(storage);
    equal((await third.indexes.ensure(files.folder))?.size, 599);
  });

  test('bad files are passed over: folders and links in the place of posts, loops, no permission, one gigabyte', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    files.put('content/posts/good.md', post('Good'));
    files.put('content/posts/folder.md/inner.md', post('Inner'));
    files.put('content/posts/binary.md', '\0\0\0');
    files.put(
      'content/posts/tags.md',
      `---\ntitle: Tags\ntags: [${Array.from({ length: 100_000 }, (_, at) => `t${at}`).join()}]\n---\n`,
    );
    files.fail('content/posts/dangling.md', 'dangling');
    files.fail('content/posts/secret.md', 'forbidden');
    files.fail('content/posts/huge.md', 'huge');
    files.link('content/posts/loop', 'content/posts');
    files.link('content/posts/up', '');
    const { indexes } = indexOver();
    const index = await indexes.ensure(files.folder);
    equal([...(index?.all() ?? [])].map(({ title }) => title).sort(), ['Good', 'Inner', 'Tags']);
  });

  test('a cancelled reading ends at once and starts anew when asked again', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    for (let at = 0; at < 300; at++) files.put(`content/posts/p${at}.md`, post(`P${at}`));
    const { indexes } = indexOver();
    const stop = new vscode.CancellationTokenSource();
    opened.push(stop);
    const cancelled = indexes.ensure(files.folder, { token: stop.token, progress: () => stop.cancel() });
    equal(await cancelled, undefined);
    equal((await indexes.ensure(files.folder))?.size, 300);
  });

  test('what lies in a bundle of Hugo belongs to its post, as long as that is there', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    files.put('content/posts/a/index.md', post('A'));
    files.put('content/posts/a/notes.md', post('Notes of A'));
    files.put('content/posts/a/deep/more.md', post('More of A'));
    files.put('content/posts/b/one.md', post('One'));
    const { indexes } = indexOver();
    const index = await indexes.ensure(files.folder);
    const titles = (): string =>
      [...(index?.all() ?? [])]
        .map(({ title }) => title)
        .sort()
        .join();
    equal(titles(), 'A,One');
    files.write('content/posts/b/index.md', post('B'));
    await until('B takes One in', () => titles() === 'A,B');
    files.write('content/posts/b/two.md', post('Two'));
    files.remove('content/posts/a/index.md');
    await until('what belonged to A stands alone', () => titles() === 'B,More of A,Notes of A');
  });

  test('what belongs to the post of a bundle is no post to those who save, check or stamp either', async () => {
    const root = await makeFolder('index-bundle', {
      'hugo.toml': '',
      'content/posts/a/index.md': post('A'),
      'content/posts/a/snippets/more.md': post('More of A'),
      'content/posts/b.md': post('B'),
    });
    const { blogs } = indexOver();
    const knowledge = new WorkspaceKnowledge(blogs, log);
    opened.push(knowledge);
    const isPost = async (path: string): Promise<boolean> => {
      const { document } = await open(vscode.Uri.joinPath(root, 'content/posts', path));
      await knowledge.learn(document);
      return knowledge.isPost(document);
    };
    equal(await isPost('a/snippets/more.md'), false);
    equal(await isPost('a/index.md'), true);
    equal(await isPost('b.md'), true);
  });

  test('the settings say which files are posts, and what they exclude is none', async () => {
    const files = new FaultyFiles();
    opened.push(files);
    files.put('hugo.toml', '');
    for (const path of ['content/posts/a.md', 'content/posts/x.md', 'notes/n.md', 'notes/x.md', 'b.md'])
      files.put(path, post(path));
    const { indexes } = indexOver();
    const settings = vscode.workspace.getConfiguration('galley.posts');
    const set = (key: string, value: readonly string[] | undefined): Thenable<void> =>
      settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    opened.push({ dispose: () => void set('include', undefined).then(() => set('exclude', undefined)) });
    const lists = (...wanted: readonly string[]): Promise<unknown> =>
      until(`the posts are ${wanted.join()}`, async () => {
        const index = await indexes.ensure(files.folder);
        const paths = [...(index?.all() ?? [])].map(({ path }) => path).sort();
        return paths.join() === wanted.join();
      });
    await lists('content/posts/a.md', 'content/posts/x.md');
    await set('include', ['notes/**', 'content/posts/x.md']);
    await lists('content/posts/x.md', 'notes/n.md', 'notes/x.md');
    await set('exclude', ['**/x.md']);
    await lists('notes/n.md');
    await set('include', undefined);
    await lists('content/posts/a.md');
    await set('exclude', undefined);
    await lists('content/posts/a.md', 'content/posts/x.md');
  });

  test('new configuration brings new facts', async () => {
    await makeWatchedFolder('index-config');
    const root = await makeFolder('index-config', { 'hugo.toml': '', 'content/posts/a.md': post('A') });
    const { blogs, indexes } = indexOver();
    const folder = { uri: root, name: 'index-config', index: 0 };
    const permalink = (): string | undefined => indexes.known(folder)?.get('content/posts/a.md')?.permalink;
    await indexes.ensure(folder);
    equal(permalink(), '/posts/a/');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(root, 'hugo.toml'),
      new TextEncoder().encode('[permalinks]\nposts = "/:year/:slug/"\n'),
    );
    await until('permalink() === /2024/a/', () => permalink() === '/2024/a/');
    equal((await blogs.blogsOf(folder))[0]?.generator.id, 'hugo');
  });
});
