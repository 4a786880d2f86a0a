import * as vscode from 'vscode';
import { equal, ok, until } from './harness/checks';
import { closeAll, makeFolder, open, readText } from './harness/workspace';

const files = {
  'hugo.toml': 'title = "Test"\n',
  'content/posts/a.md':
    '---\ntitle: Alpha\ndate: 2024-01-02\nmodified: 2024-01-03\ntags: [machine-learning, python]\n---\nA\n',
  'content/posts/b.md':
    '---\ntitle: Beta\ndate: 2024-01-03\ntags:\n  - "machine-learning" # kept\n  - rust\n---\nmachine-learning\n',
  'content/posts/c.md': '+++\ntitle = "Gamma"\ntags = ["python"]\n+++\n# Heading\n',
};

let folder: vscode.Uri;
const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, 'content/posts', name);

async function completionsAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  // VS Code offers words of open files too.
  const own = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function rangeText({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.character}`;
}

async function hoverAt(name: string, line: number, character: number): Promise<string> {
  const { document } = await open(at(name));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(line, character),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')))
    .join();
}

/** Presses Enter in the list that a command shows. */
async function acceptWhile(command: Thenable<unknown>): Promise<void> {
  const running = { isDone: false };
  const done = Promise.resolve(command).then(() => (running.isDone = true));
  while (!running.isDone) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await done;
}

suite('Tags', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  setup(async () => {
    folder = await makeFolder('tags-blog', files);
    await until('the index has seen the files', async () => (await hoverAt('b.md', 5, 5)).includes('Beta'));
    await until('both posts are known', async () => {
      const text = await hoverAt('b.md', 4, 10);
      return text.includes('Alpha') && text.includes('Beta');
    });
    await closeAll();
  });
  teardown(closeAll);

  test('complete from the other posts, without those that are there', async () => {
    const { document } = await open(at('c.md'));
    const offered = await until('tags are offered', async () => {
      const labels = await completionsAt(document.uri, new vscode.Position(2, 8));
      return labels.includes('machine-learning') && labels;
    });
    ok(offered.includes('rust'), 'rust is missing');
    ok(
      !(await completionsAt(document.uri, new vscode.Position(4, 1))).includes('rust'),
      'offered in the body',
    );
  });

  test('keys complete in the block', async () => {
    const { document } = await open(at('c.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(3, 0), 'de\n');
    await vscode.workspace.applyEdit(edit);
    ok(
      (await completionsAt(document.uri, new vscode.Position(3, 2))).includes('description'),
      'no description',
    );
  });

  test('a date comes in the form of the newest post, and an author who comes back is offered', async () => {
    const byAda = (title: string): string => `---\ntitle: ${title}\ndate: 2023-01-01\nauthor: Ada\n---\n`;
    await makeFolder('tags-blog', {
      'content/posts/d.md': byAda('Delta'),
      'content/posts/e.md': byAda('Epsilon'),
      'content/posts/f.md': '---\ntitle: Phi\ndate: \nauthor: \n---\n',
    });
    await open(at('d.md'));
    await open(at('e.md'));
    const { uri } = (await open(at('f.md'))).document;
    await until('the author is offered', async () =>
      (await completionsAt(uri, new vscode.Position(3, 8))).includes('Ada'),
    );
    const dates = await completionsAt(uri, new vscode.Position(2, 6));
    equal(dates.filter((label) => /^\d{4}-\d{2}-\d{2}$/.test(label)).length, 1, dates.join());
    for (const name of ['d.md', 'e.md', 'f.md']) await vscode.workspace.fs.delete(at(name));
  });

  test('hover shows the posts, references find the places', async () => {
    const { document } = await open(at('a.md'));
    const position = new vscode.Position(4, 10);
    const text = await hoverAt('a.md', 4, 10);
    ok(text.includes('Alpha') && text.includes('Beta'), text);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    // VS Code's own Markdown support takes the brackets for a link and adds its places.
    const own = places.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''} ${rangeText(range)}`);
    ok(own.includes('a.md 4:7-23') && own.includes('b.md 4:4-22'), own.join());
    ok(!own.some((place) => place.startsWith('c.md')), own.join());
  });

  test('F2 takes a tag, and leaves headings to VS Code', async () => {
    const { document } = await open(at('a.md'));
    const tag = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      new vscode.Position(4, 10),
    );
    equal(tag.placeholder, 'machine-learning');
    const other = await open(at('c.md'));
    const heading = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      other.document.uri,
      new vscode.Position(4, 4),
    );
    equal(heading.placeholder, 'Heading');
  });

  test('a rename is shown, written in every style, stamps nothing and is one undo', async () => {
    const { document } = await open(at('a.md'));
    const rename = vscode.commands.executeCommand('galley.renameTag', 'machine-learning', 'Machine Learning');
    await acceptWhile(rename);
    const expected = (name: 'a.md' | 'b.md'): string =>
      files[`content/posts/${name}`].replace(
        name === 'a.md' ? '[machine-learning' : '"machine-learning"',
        (old) => old.replace('machine-learning', 'Machine Learning'),
      );
    await until('a.md is written', async () => (await readText(at('a.md'))) === expected('a.md'));
    equal(await readText(at('b.md')), expected('b.md'));
    equal(await readText(at('c.md')), files['content/posts/c.md']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('undo takes it back', () => document.getText() === files['content/posts/a.md']);
  });

  test('a delete leaves the other tags, and a merge leaves one', async () => {
    await acceptWhile(vscode.commands.executeCommand('galley.deleteTag', 'rust'));
    await until('rust is gone', async () => !(await readText(at('b.md'))).includes('rust'));
    equal(await readText(at('b.md')), files['content/posts/b.md'].replace('  - rust\n', ''));
    await acceptWhile(vscode.commands.executeCommand('galley.renameTag', 'machine-learning', 'python'));
    await until('one is left', async () => (await readText(at('a.md'))).includes('tags: [python]'));
  });

  test('a row of the tags view stands for all spellings of its tag', async () => {
    const spellings = { tags: ['rust', 'machine-learning'] };
    await acceptWhile(vscode.commands.executeCommand('galley.renameTag', spellings, 'rust'));
    await until('both are one', async () => (await readText(at('a.md'))).includes('[rust, python]'));
    const withoutOther = files['content/posts/b.md'].replace('  - "machine-learning" # kept\n', '');
    equal(await readText(at('b.md')), withoutOther);
  });

  test('a post that changes meanwhile stops the whole', async () => {
    const { document } = await open(at('a.md'));
    const rename = vscode.commands.executeCommand('galley.renameTag', 'machine-learning', 'ML');
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(6, 0), 'typed meanwhile\n');
    ok(await vscode.workspace.applyEdit(edit), 'not typed');
    await acceptWhile(rename);
    equal(await readText(at('b.md')), files['content/posts/b.md']);
    ok(!document.getText().includes('ML'), 'written nevertheless');
  });
});
