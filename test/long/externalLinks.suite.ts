import * as vscode from 'vscode';
import { equal, match, ok, until } from '../vscode/harness/checks';
import { closeAll, makeFolder, open } from '../vscode/harness/workspace';

const copy = 'https://web.archive.org/web/20240101000000/https://gone.net/page';

interface Asked {
  readonly url: string;
  readonly method: string;
}

/** The net, as far as these tests go: extension and tests share one. */
function net(asked: Asked[]): typeof fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push({ url, method: init?.method ?? 'GET' });
    if (url.startsWith('https://archive.org/'))
      return Promise.resolve(
        Response.json({
          archived_snapshots: { closest: { available: true, url: copy.replace('https', 'http') } },
        }),
      );
    if (url.startsWith('https://moved.net/'))
      return Promise.resolve(
        new Response(null, { status: 301, headers: { location: 'https://other.net/' } }),
      );
    return Promise.resolve(new Response(null, { status: url.includes('gone') ? 404 : 200 }));
  };
}

/** Takes what a quick pick that is about to open has ready, until the check has gone on. */
async function acceptUntil(what: string, isDone: () => boolean): Promise<void> {
  await until(what, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone();
  });
}

suite('External links', () => {
  const real = globalThis.fetch;
  teardown(async () => {
    globalThis.fetch = real;
    await closeAll();
  });

  test('are asked on command alone, and a copy takes the place of what is gone', async function () {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
    if ('importScripts' in globalThis) this.skip();
    const asked: Asked[] = [];
    globalThis.fetch = net(asked);
    const folder = await makeFolder('external-links', {
      'hugo.toml': 'baseURL = "https://me.net/"\n',
      'content/posts/a.md':
        '---\ntitle: A\ndate: 2024-01-01\n---\n[a](https://here.net/) [b](https://gone.net/page#x) [c](https://me.net/posts/a/) [d](https://moved.net/)\n',
    });
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
    const { uri } = editor.document;
    const own = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'external-link');
    const checked = Promise.resolve(vscode.commands.executeCommand('galley.checkExternalLinks'));
    await acceptUntil('the addresses are confirmed', () => asked.length > 0);
    await checked;
    // Sites are asked at once, in no order; one site is asked for the head first.
    const requests = asked.map(({ method, url }) => `${method} ${url}`);
    equal(
      requests.filter((request) => request.includes('gone')),
      ['HEAD https://gone.net/page', 'GET https://gone.net/page'],
    );
    equal(
      requests.filter((request) => !request.includes('gone')).sort(),
      ['HEAD https://here.net/', 'HEAD https://moved.net/'],
      'a site that was not shown has been asked',
    );
    equal(own().length, 1);
    match(own()[0]?.message ?? '', /gone.*404/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      own()[0]?.range,
    );
    const archive = actions.find(({ title }) => title.includes('archive.org'))?.command;
    ok(archive, 'no copy is offered');
    equal(asked.length, 4, 'the archive was asked before the writer wished it');
    await vscode.commands.executeCommand(archive.command, uri, own()[0]?.range.start);
    ok(editor.document.getText().includes(`[b](${copy}#x)`), editor.document.getText());
    await until('the mark goes', () => own().length === 0);
    await editor.document.save();
    const moved = (uri: vscode.Uri): number =>
      vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'external-link-moved').length;
    equal(moved(uri), 1);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(
      vscode.Uri.joinPath(folder, 'content/posts'),
      vscode.Uri.joinPath(folder, 'content/notes'),
    );
    ok(await vscode.workspace.applyEdit(edit), 'the move was refused');
    const now = vscode.Uri.joinPath(folder, 'content/notes/a.md');
    await until('the mark follows its post', () => moved(uri) === 0 && moved(now) === 1);
  });
});
