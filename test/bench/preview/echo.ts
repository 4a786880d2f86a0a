import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { ownTempFolder } from '../../host/paths.mjs';

const manifest = {
  name: 'galley-echo',
  publisher: 'galley-authoring',
  version: '0.0.1',
  engines: { vscode: '^1.100.0' },
  main: './main.js',
  license: 'MIT',
  activationEvents: [],
  contributes: { commands: [{ command: 'echo.open', title: 'Echo: Open' }] },
  repository: 'https://example.org/echo',
  files: ['main.js'],
};

const main = `const vscode = require('vscode');
exports.activate = (context) => context.subscriptions.push(vscode.commands.registerCommand('echo.open', () => {
  const panel = vscode.window.createWebviewPanel('echo', 'Echo', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
  panel.webview.html = '<body><p id="line">Zq</p><script>addEventListener("message", (event) => { document.getElementById("line").textContent = event.data; });</script></body>';
  vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change) panel.webview.postMessage(document.lineAt(change.range.start.line).text);
  });
}));
`;

/** An extension whose webview shows the changed line and nothing else: the least that any preview takes. */
export async function echoPackage(): Promise<string> {
  const folder = path.join(ownTempFolder('echo'), 'echo');
  mkdirSync(folder);
  const files = {
    'package.json': JSON.stringify(manifest),
    'main.js': main,
    LICENSE: 'MIT',
    'README.md': 'Echo\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const file = path.join(folder, '..', 'echo.vsix');
  await createVSIX({ cwd: folder, packagePath: file, dependencies: false });
  return file;
}
