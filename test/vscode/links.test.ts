import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { closeAll, makeFolder, open, readText } from './harness/workspace';

const post = (title: string, body = 'Text.'): string =>
  `---\ntitle: ${title}\ndate: 2026-01-02\ndescription: About ${title}\n---\n${body}\n`;

const files = {
  'hugo.toml': 'baseURL = "https://example.org/"\n',
  'content/posts/one.md': post('One *star*', 'See [two]({{< relref "two.md" >}}).\n'),
  'content/posts/two.md': post('Two', '## First part\n\nWords.\n\n## Second part\n'),
  'content/posts/three.md': post('Three', 'Back to [two](two.md) and [one]({{< relref "one.md" >}}).\n'),
};

/** Opens a post and waits until the index has it. */
async function openPost(folder: vscode.Uri, path: string): Promise<vscode.TextEditor> {
  return open(vscode.Uri.joinPath(folder, path));
}

async function at(editor: vscode.TextEditor, marker: string): Promise<vscode.Position> {
  await Promise.resolve();
  return editor.document.positionAt(editor.document.getText().indexOf(marker));
}

/** What our hover says on a marker, as soon as the posts of the blog are known. */
async function hoverOn(editor: vscode.TextEditor, marker: string): Promise<string> {
  return until('the hover is there', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      await at(editor, marker),
    );
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')).join('\n');
  });
}

suite('Links to posts', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('Insert Link to Post writes the form of the blog over the selection', async () => {
    const folder = await makeFolder('links-insert', files);
    const editor = await openPost(folder, 'content/posts/two.md');
    const start = await at(editor, 'Words');
    editor.selection = new vscode.Selection(start, start.translate(0, 5));
    const target = vscode.Uri.joinPath(folder, 'content/posts/three.md');
    await until('the link stands', async () => {
      if (editor.document.getText().includes('relref')) return true;
      return vscode.commands.executeCommand<boolean>('galley.insertLink', target);
    });
    match(editor.document.getText(), /\n\[Words\]\(\{\{< relref "three\.md" >\}\}\)\.\n/);
    await vscode.commands.executeCommand('undo');
    ok(!editor.document.getText().includes('relref'), 'one undo does not take it back');
  });

  test('posts are offered by title while a link is typed, headings behind #', async () => {
    const folder = await makeFolder('links-complete', {
      ...files,
      'content/posts/typing.md': post(
        'Typing',
        '[x]({{< relref "\n\n[y]({{< relref "two.md#\n\n[z](\n\nplain\n',
      ),
    });
    const editor = await openPost(folder, 'content/posts/typing.md');
    const offered = async (marker: string): Promise<vscode.CompletionItem[]> => {
      const position = (await at(editor, marker)).translate(0, marker.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      return list.items;
    };
    const labels = (items: readonly vscode.CompletionItem[]): readonly string[] =>
      items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    const inTag = await until('posts are offered', async () => {
      const items = await offered('[x]({{< relref "');
      return labels(items).includes('Three') ? items : undefined;
    });
    const two = inTag.find(({ label }) => typeof label !== 'string' && label.label === 'Two');
    equal(two?.insertText, 'two.md');
    ok(labels(await offered('[y]({{< relref "two.md#')).includes('Second part'), 'no headings');
    const inLink = (await offered('[z](')).find(
      ({ label }) => typeof label !== 'string' && label.label === 'Two',
    );
    equal(inLink?.insertText, '{{< relref "two.md" >}}');
    const ours = (await offered('plain')).filter(({ label }) => typeof label !== 'string');
    equal(labels(ours), [], 'posts are offered in plain text');
  });

  test('a link shows the header of its post, as plain words', async () => {
    const folder = await makeFolder('links-hover', files);
    const editor = await openPost(folder, 'content/posts/three.md');
    const text = await hoverOn(editor, 'relref "one');
    match(text, /\\\*star\\\*/);
    match(text, /2026/);
    match(text, /About/);
  });

  test('Find All References in the front matter gives the posts that link here', async () => {
    const folder = await makeFolder('links-references', files);
    const editor = await openPost(folder, 'content/posts/two.md');
    const found = await until('both links are found', async () => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        new vscode.Position(1, 3),
      );
      return locations.length >= 2 ? locations : undefined;
    });
    equal(found.map(({ uri }) => uri.path.split('/').at(-1)).sort(), ['one.md', 'three.md']);
    const source = await vscode.workspace.openTextDocument(found[0]?.uri ?? folder);
    equal(source.getText(found[0]?.range), 'two.md');
  });

  test('a rename takes the links along, in files that are closed too, and stamps nothing', async () => {
    const folder = await makeFolder('links-rename', {
      ...files,
      'content/posts/stamped.md':
        '---\ntitle: Stamped\ndate: 2026-01-02\nlastmod: 2026-01-03T10:00:00Z\n---\n[two]({{< relref "two.md#first-part" >}}) [two](./two.md)\n',
    });
    await hoverOn(await openPost(folder, 'content/posts/stamped.md'), 'relref "two');
    const edit = new vscode.WorkspaceEdit();
    const from = vscode.Uri.joinPath(folder, 'content/posts/two.md');
    edit.renameFile(from, vscode.Uri.joinPath(folder, 'content/posts/second.md'));
    ok(await vscode.workspace.applyEdit(edit), 'the rename was refused');
    const text = async (path: string): Promise<string> =>
      (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path))).getText();
    await until('the links follow', async () =>
      (await text('content/posts/one.md')).includes('relref "second.md"'),
    );
    match(await text('content/posts/three.md'), /\[two\]\(second\.md\)/);
    equal(
      await text('content/posts/stamped.md'),
      '---\ntitle: Stamped\ndate: 2026-01-02\nlastmod: 2026-01-03T10:00:00Z\n---\n[two]({{< relref "second.md#first-part" >}}) [two](./second.md)\n',
    );
    match(
      await readText(vscode.Uri.joinPath(folder, 'content/posts/stamped.md')),
      /lastmod: 2026-01-03T10:00:00Z/,
    );
  });

  test('a folder that moves keeps what is inside it, and an image that moves is followed', async () => {
    const folder = await makeFolder('links-move', {
      ...files,
      'content/posts/deep/index.md': post('Deep', '![a](a.png) ![s](/img/s.png) [one](../one.md)'),
      'content/posts/deep/a.png': new Uint8Array([1]),
      'static/img/s.png': new Uint8Array([1]),
      'content/posts/user.md': post('User', '[deep](deep/index.md)'),
    });
    await hoverOn(await openPost(folder, 'content/posts/user.md'), 'deep/index');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(
      vscode.Uri.joinPath(folder, 'content/posts/deep'),
      vscode.Uri.joinPath(folder, 'content/posts/shallow'),
    );
    ok(await vscode.workspace.applyEdit(edit), 'the move was refused');
    const user = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder, 'content/posts/user.md'),
    );
    await until('the link follows', () => user.getText().includes('[deep](shallow/index.md)'));
    await hoverOn(await openPost(folder, 'content/posts/shallow/index.md'), '../one.md');
    const image = new vscode.WorkspaceEdit();
    image.renameFile(
      vscode.Uri.joinPath(folder, 'static/img/s.png'),
      vscode.Uri.joinPath(folder, 'static/img/sea.png'),
    );
    ok(await vscode.workspace.applyEdit(image), 'the rename was refused');
    const deep = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(folder, 'content/posts/shallow/index.md'),
    );
    await until('the image is followed', () => deep.getText().includes('/img/sea.png'));
    match(deep.getText(), /!\[a\]\(a\.png\) .* \[one\]\(\.\.\/one\.md\)/);
  });

  test('a click on a tag, a wiki link or an address of the site leads to its file', async () => {
    const folder = await makeFolder('links-follow', {
      ...files,
      'static/img/s.png': new Uint8Array([1]),
      'content/posts/gone.md': post('Gone', '[e]({{< ref "nowhere.md" >}})'),
      'content/posts/four.md': post(
        'Four',
        '[a]({{< relref "two.md#second-part" >}}) [b](/posts/three/) [c](two.md) ![d](/img/s.png) [f](https://example.org/posts/two/) `[g](/posts/one/)` \\[h](/posts/one/)',
      ),
    });
    const editor = await openPost(folder, 'content/posts/four.md');
    const text = editor.document.getText();
    const followed = await until('the links are there', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        editor.document.uri,
        50,
      );
      const found = links.map(({ range, target }) => [
        text.slice(editor.document.offsetAt(range.start), editor.document.offsetAt(range.end)),
        target?.toString().replace(folder.toString(), ''),
      ]);
      return found.some(([, target]) => target?.includes('three.md')) ? found : undefined;
    });
    equal(
      followed.filter(([words]) => words !== 'two.md' && words !== '/posts/one/'),
      [
        ['two.md#second-part', '/content/posts/two.md#L10'],
        ['/posts/three/', '/content/posts/three.md'],
        ['/img/s.png', '/static/img/s.png'],
        ['/posts/two/', '/content/posts/two.md'],
      ],
    );
    // What VS Code itself makes of such words leads elsewhere: only Galley knows which file has that address.
    equal(
      followed.filter(([, target]) => target?.includes('content/posts/one.md')),
      [],
      'words in code, or after a backslash, were taken for a link',
    );
    const gone = await openPost(folder, 'content/posts/gone.md');
    await until('a link to nothing is said to be one', async () =>
      vscode.commands.executeCommand('vscode.executeLinkProvider', gone.document.uri, 50).then(
        () => false,
        (error: unknown) => error instanceof Error && error.message.includes('missing'),
      ),
    );
    equal(followed.filter(([words]) => words === 'two.md').length, 1, 'VS Code’s own answer is doubled');
  });

  test('how many posts link here is told on the title, and above the post for those who ask', async () => {
    const folder = await makeFolder('links-linked', files);
    const editor = await openPost(folder, 'content/posts/two.md');
    match(
      await hoverOn(editor, 'Two'),
      /^Linked&nbsp;from&nbsp;2&nbsp;posts\n\n- \[(?:One&nbsp;\\\*star\\\*|Three)\]\(/,
    );
    const lenses = async (): Promise<readonly string[]> => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        10,
      );
      return all.flatMap(({ command }) => (command?.command.startsWith('galley.') ? [command.title] : []));
    };
    equal(await lenses(), []);
    const settings = vscode.workspace.getConfiguration('galley.links');
    await settings.update('showLinkedFrom', true, vscode.ConfigurationTarget.Workspace);
    try {
      equal(await lenses(), ['Linked from 2 posts']);
    } finally {
      await settings.update('showLinkedFrom', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('a file that is no post gets no links', async () => {
    const folder = await makeFolder('links-none', { ...files, 'README.md': '# Readme\n\n[x](\n' });
    const editor = await openPost(folder, 'README.md');
    equal(await vscode.commands.executeCommand('galley.insertLink', 'content/posts/one.md'), false);
    equal(editor.document.isDirty, false);
  });
});
