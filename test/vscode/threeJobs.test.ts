// The three jobs through the API, small enough for every VS Code and both kinds of extension host.
import * as vscode from 'vscode';
import { equal, match, ok, until } from './harness/checks';
import { closeAll, listFiles, makeFolder, open, readText, typeAtEnd } from './harness/workspace';

const post = (title: string, day: string): string =>
  [
    '---',
    `title: ${title}`,
    'tags:',
    '- trams',
    `date: ${day}`,
    `modified: ${day}T10:20:30+01:00`,
    '',
    '---',
    '',
    'Words.',
    '',
  ].join('\n');

suite('The three jobs', () => {
  let folder: vscode.Uri;

  suiteSetup(async () => {
    folder = await makeFolder('jobs/posts', {
      'one.md': post('One', '2025-01-02'),
      'two.md': post('Two', '2025-02-03'),
      'three.md': post('Three', '2025-03-04'),
    });
  });
  teardown(closeAll);

  test('New Post writes a post as its neighbours are, and opens it', async () => {
    await vscode.commands.executeCommand('galley.newPost', { title: 'A Fourth Stop', folder });
    equal(await listFiles(folder), ['a-fourth-stop.md', 'one.md', 'three.md', 'two.md']);
    const text = await readText(vscode.Uri.joinPath(folder, 'a-fourth-stop.md'));
    equal(
      [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key),
      ['title', 'tags', 'date', 'modified'],
    );
    match(text, /^title: A Fourth Stop$/m);
    const editor = await until('the post is open', () => vscode.window.activeTextEditor);
    ok(editor.document.uri.path.endsWith('/a-fourth-stop.md'), editor.document.uri.path);
  });

  test('a save writes the modified date in the form that stands there, and nothing else', async () => {
    const before = post('One', '2025-01-02');
    const editor = await open(vscode.Uri.joinPath(folder, 'one.md'));
    await typeAtEnd(editor, 'More.');
    ok(await editor.document.save(), 'not saved');
    // The first save in a window may come before all is known that a stamp needs; then it is written a moment later.
    const after = await until('the stamp is written', async () => {
      const text = await readText(editor.document.uri);
      return !text.includes('2025-01-02T10:20:30') && text;
    });
    const stamp = /(?<=modified: )\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/;
    match(after, stamp);
    equal(after.replace(stamp, ''), `${before.replace(stamp, '')}More.`);
  });

  test('the preview opens beside the post and follows it', async () => {
    await open(vscode.Uri.joinPath(folder, 'two.md'));
    await vscode.commands.executeCommand('galley.openPreviewToSide');
    await until('a preview is open', () => previews().length === 1);
    equal(vscode.window.tabGroups.all.length, 2);
    await vscode.commands.executeCommand('galley.openPreviewToSide');
    equal(previews().length, 1, 'a second call reuses the panel');
  });
});

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('galley.preview'),
    );
}
