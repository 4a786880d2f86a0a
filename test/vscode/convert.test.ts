import * as vscode from 'vscode';
import { equal, ok, until } from './harness/checks';
import { closeAll, makeFolder, open } from './harness/workspace';

const YAML = '---\ntitle: Alpha # kept\ndate: 2024-01-02\ntags: [a, b]\n---\nText 🧪\n';
const TOML = '+++\ntitle = "Alpha" # kept\ndate = 2024-01-02\ntags = ["a", "b"]\n+++\nText 🧪\n';

/** Runs the command and takes the nth entry of the list that it shows. */
async function convert(uri: vscode.Uri, entry: number): Promise<void> {
  const running = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand('galley.convertFrontMatter', uri)).then(
    () => (running.isDone = true),
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (let step = 0; step < entry; step += 1) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  while (!running.isDone) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await done;
}

suite('Convert Front Matter', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('a post becomes TOML and, by one undo, YAML again', async () => {
    const folder = await makeFolder('convert-hugo', {
      'hugo.toml': 'title = "Test"\n',
      'content/posts/a.md': YAML,
    });
    const { document } = await open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
    await convert(document.uri, 0);
    await until('it is TOML', () => Promise.resolve(document.getText() === TOML));
    ok(document.isDirty, 'saved unasked');
    await vscode.commands.executeCommand('undo');
    await until('it is YAML', () => Promise.resolve(document.getText() === YAML));
  });

  test('what the format cannot say leaves the post as it is', async () => {
    const text = '---\ntitle: Alpha\nauthor: &a Ana\neditor: *a\n---\nText\n';
    const folder = await makeFolder('convert-anchors', {
      'hugo.toml': 'title = "Test"\n',
      'content/posts/a.md': text,
    });
    const { document } = await open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
    await convert(document.uri, 0);
    equal(document.getText(), text);
    ok(!document.isDirty, 'changed');
  });
});
