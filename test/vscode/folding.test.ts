// The front matter of each format folds, once, whoever provides it.
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

suite('Folding', () => {
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
});
