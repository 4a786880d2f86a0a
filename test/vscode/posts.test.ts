import * as vscode from 'vscode';
import { equal, ok, until } from './harness/checks';
import { makeWatchedFolder } from './harness/watchedFolder';
import { closeAll, makeFolder, open } from './harness/workspace';

function post(title: string, date: string, tags: string): string {
  return `---\ntitle: ${title}\ndate: ${date}\ntags: [${tags}]\n---\n\nText.\n`;
}

/** Goes to the post that stands first for what is typed, and tells which one that is. */
async function goTo(text: string, name: string): Promise<void> {
  await closeAll();
  await vscode.commands.executeCommand('galley.goToPost', text);
  await until(`"${text}" leads to ${name}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${name}`);
  });
}

suite('Posts and Go to Post', () => {
  let folder: vscode.Uri;
  suiteSetup(async () => {
    // A post comes into it later, and must be seen.
    await makeWatchedFolder('go-to-post/content/posts');
    folder = await makeFolder('go-to-post', {
      'hugo.toml': 'title = "Go"\n',
      'content/posts/quokka-summer.md': post('Un été chez les quokkas', '2024-07-01', 'quokka'),
      'content/posts/quokka-winter.md': post('Winter with quokkas', '2025-01-01', 'quokka, Neige'),
      'content/posts/zyzzyva.md': post('Zyzzyva, a beetle', '2023-01-01', 'beetles'),
    });
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
    await open(vscode.Uri.joinPath(folder, 'content/posts/zyzzyva.md'));
  });
  teardown(closeAll);

  test('accents do not matter, nor does a slip of the keyboard', async () => {
    await goTo('ete quokkas', 'quokka-summer.md');
    await goTo('zyzyzva', 'zyzzyva.md');
  });

  test('a tag alone leads to its newest post', async () => {
    await goTo('#quokka', 'quokka-winter.md');
    await goTo('#neige', 'quokka-winter.md');
  });

  test('a post is found the moment it exists', async () => {
    const uri = vscode.Uri.joinPath(folder, 'content/posts/wombat.md');
    const text = post('Xylophone wombats', '2022-01-01', 'x');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await goTo('xylophone', 'wombat.md');
  });

  test('no command of the views minds being called from elsewhere', async () => {
    const all = await vscode.commands.getCommands(true);
    const own = all.filter((id) => /^galley\.(posts|tags)\.(?!filter$)[a-z]+$/i.test(id));
    const ours = own.filter(
      (id) => !/\.(focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(id),
    );
    ok(ours.length >= 19, `only ${ours.join(', ')}`);
    for (const id of ours)
      for (const argument of [undefined, 'nonsense', { tag: 1 }, folder])
        equal((await vscode.commands.executeCommand(id, argument)) ?? null, null, id);
    await vscode.commands.executeCommand('galley.posts.groupByState');
    await vscode.commands.executeCommand('galley.posts.sortNewest');
  });
});
