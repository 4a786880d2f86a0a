// Help in the editor itself: folding of front matter, and no-break spaces on request.
import * as vscode from 'vscode';
import { equal, until } from './harness/checks';
import { closeAll, makeFolder, open } from './harness/workspace';

const body = '\n# One\n\nText.\n\n## Two\n\nMore.\n';
const posts: Readonly<Record<string, readonly [text: string, lastLine: number]>> = {
  'yaml.md': ['---\ntitle: A\ntags:\n  - b\n---\n', 4],
  'toml.md': ['+++\ntitle = "A"\n[params]\nb = 1\n+++\n', 4],
  'json.md': ['{\n  "title": "A",\n  "tags": ["b"]\n}\n', 3],
  'hexo.md': [';;;\n"title": "A",\n"layout": "b"\n;;;\n', 3],
  'named.md': ['---toml\ntitle = "A"\n---\n', 2],
  'pelican.md': ['Title: A\nDate: 2024-01-02\nTags: b\n', 2],
  'crlf.md': ['+++\r\ntitle = "A"\r\n+++\r\n', 2],
};

async function foldsAt(uri: vscode.Uri, line: number): Promise<readonly number[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    uri,
  );
  return ranges.filter(({ start }) => start === line).map(({ end }) => end);
}

const french = '---\ntitle: "Pourquoi ?"\nlang: fr\n---\nOui ! `a ? b`\n\nNon !\n';

suite('Editing', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('front matter folds in every format, and headings still do', async () => {
    const files = Object.entries(posts).map(([name, [text]]) => [name, text + body] as const);
    const folder = await makeFolder('folding', Object.fromEntries(files));
    for (const [name, [text, lastLine]] of Object.entries(posts)) {
      const { document } = await open(vscode.Uri.joinPath(folder, name));
      const heading = text.split('\n').length;
      // VS Code's own folding comes from a server that has to start.
      const headings = await until('headings fold', async () => {
        const folds = await foldsAt(document.uri, heading);
        return folds.length > 0 && folds;
      });
      equal(headings, [heading + 6], name);
      equal(await foldsAt(document.uri, 0), [lastLine], name);
    }
  });

  test('sets the spaces of a french, and one undo takes them back', async () => {
    const folder = await makeFolder('typography', { 'hugo.toml': '', 'content/posts/a.md': french });
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
    await vscode.commands.executeCommand('galley.setFrenchSpaces');
    const expected = french
      .replace('Pourquoi ?', 'Pourquoi\u202f?')
      .replace('Oui !', 'Oui\u202f!')
      .replace('Non !', 'Non\u202f!');
    equal(editor.document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), french);
    editor.selection = new vscode.Selection(6, 0, 7, 0);
    await vscode.commands.executeCommand('galley.setFrenchSpaces');
    equal(editor.document.getText(), french.replace('Non !', 'Non\u202f!'));
  });
});
