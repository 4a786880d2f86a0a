import * as vscode from 'vscode';
import { equal, ok, until } from './harness/checks';
import { closeAll, makeFolder, open, readText, typeAtEnd } from './harness/workspace';

/** `Café` as something wrote it that took UTF-8 for Windows-1252. */
const garbled = 'Caf\u00c3\u00a9';

async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const folder = await makeFolder('diagnostics-blog', {
    'hugo.toml': 'title = "Test"\n',
    [`content/posts/${name}`]: text,
  });
  return open(vscode.Uri.joinPath(folder, 'content/posts', name));
}

function problemsOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Galley')
    .map(({ code }) => (typeof code === 'string' ? code : ''));
}

async function actionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  kind?: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    kind,
  );
}

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action?.edit, 'no action with an edit');
  ok(await vscode.workspace.applyEdit(action.edit), 'refused');
}

suite('Problems of posts', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(async () => {
    await vscode.workspace
      .getConfiguration('galley')
      .update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  test('show when a post opens, go with a quick fix, and come back while typing', async () => {
    const { document } = await opened('garbled.md', `---\ntitle: A\n---\n\n${garbled} here\n`);
    await until('the problem shows', () => problemsOf(document.uri).includes('garbled-text'));
    const fix = await until('a preferred fix is offered', async () =>
      (await actionsAt(document, new vscode.Position(4, 4), 'quickfix')).find(
        ({ isPreferred }) => isPreferred,
      ),
    );
    await apply(fix);
    equal(document.lineAt(4).text, 'Café here');
    await until('the problem is gone', () => problemsOf(document.uri).length === 0);
    await typeAtEnd(vscode.window.activeTextEditor!, `More ${garbled}`);
    await until('the new problem shows', () => problemsOf(document.uri).includes('garbled-text'));
  });

  test('Fix All takes what has one answer and leaves what is lost', async () => {
    const text = `---\ntitle: ${garbled}\ndraft: "false"\n---\n\n${garbled} \u011f\u0178\u2030\n`;
    const { document } = await opened('all.md', text);
    await until('the problems show', () => problemsOf(document.uri).length === 4);
    await vscode.commands.executeCommand('galley.fixAllProblems');
    equal(document.getText(), '---\ntitle: Café\ndraft: false\n---\n\nCafé \u011f\u0178\u2030\n');
    const offers = await actionsAt(document, new vscode.Position(5, 6), 'quickfix');
    ok(
      offers.some(({ title }) => title.includes('🎉')),
      'the likely emoji is not offered',
    );
  });

  test('a line can be excused', async () => {
    const { document } = await opened('excused.md', `---\ntitle: A\n---\n\n${garbled}\n`);
    await until('the problem shows', () => problemsOf(document.uri).length === 1);
    const actions = await actionsAt(document, new vscode.Position(4, 4), 'quickfix');
    await apply(actions.find(({ title }) => title.includes('here')));
    await until('the problem is gone', () => problemsOf(document.uri).length === 0);
    equal(document.lineAt(4).text, '<!-- galley-ignore garbled-text -->');
  });

  test('a rule is turned off, or made louder, by a setting', async () => {
    const { document } = await opened('setting.md', `---\ntitle: A\n---\n\n${garbled}\n`);
    await until('the problem shows', () => problemsOf(document.uri).length === 1);
    const settings = vscode.workspace.getConfiguration('galley');
    await settings.update('rules', { 'garbled-text': 'error' }, vscode.ConfigurationTarget.Workspace);
    await until('the problem is an error', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await settings.update('rules', { 'garbled-text': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until('the problem is gone', () => problemsOf(document.uri).length === 0);
  });

  test('a link to a post that is not there shows, one to a post that is there does not', async () => {
    await makeFolder('diagnostics-blog', { 'content/posts/there.md': '---\ntitle: B\n---\n' });
    const { document } = await opened('links.md', '---\ntitle: A\n---\n\n[b](there.md) [c](gone.md)\n');
    await until('the problem shows', () => problemsOf(document.uri).length > 0);
    equal(problemsOf(document.uri), ['link-broken']);
  });

  test('a page that is no post has no problems', async () => {
    const folder = await makeFolder('diagnostics-blog', {
      'README.md': `${garbled}\n`,
      'content/posts/x.md': `---\ntitle: A\n---\n${garbled}\n`,
    });
    const post = await open(vscode.Uri.joinPath(folder, 'content/posts/x.md'));
    await until('the post has one', () => problemsOf(post.document.uri).length === 1);
    const { document } = await open(vscode.Uri.joinPath(folder, 'README.md'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    equal(problemsOf(document.uri), []);
  });

  test('Check All Posts reports posts that are not open', async () => {
    const folder = await makeFolder('diagnostics-blog', {
      'content/posts/closed.md': `---\ntitle: A\n---\n${garbled}\n`,
    });
    const uri = vscode.Uri.joinPath(folder, 'content/posts/closed.md');
    await vscode.commands.executeCommand('galley.checkAllPosts');
    equal(problemsOf(uri), ['garbled-text']);
    equal(await readText(uri), `---\ntitle: A\n---\n${garbled}\n`);
  });
});
