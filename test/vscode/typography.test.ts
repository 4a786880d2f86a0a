// No-break spaces on request: one step to undo, the selection alone where there is one.
import * as vscode from 'vscode';
import { equal } from './harness/checks';
import { closeAll, makeFolder, open } from './harness/workspace';

const post = '---\ntitle: "Pourquoi ?"\nlang: fr\n---\nOui ! `a ? b`\n\nNon !\n';

suite('Typography', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
  });
  teardown(closeAll);

  test('sets the spaces of a post, and one undo takes them back', async () => {
    const folder = await makeFolder('typography', { 'hugo.toml': '', 'content/posts/a.md': post });
    const editor = await open(vscode.Uri.joinPath(folder, 'content/posts/a.md'));
    await vscode.commands.executeCommand('galley.setFrenchSpaces');
    const expected = post
      .replace('Pourquoi ?', 'Pourquoi\u202f?')
      .replace('Oui !', 'Oui\u202f!')
      .replace('Non !', 'Non\u202f!');
    equal(editor.document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), post);
    editor.selection = new vscode.Selection(6, 0, 7, 0);
    await vscode.commands.executeCommand('galley.setFrenchSpaces');
    equal(editor.document.getText(), post.replace('Non !', 'Non\u202f!'));
  });
});
