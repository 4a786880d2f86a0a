// Runs inside the extension host: how long a new post takes in a blog of 10,000, and a new file of VS Code beside it.
import * as vscode from 'vscode';
import { ok } from '../vscode/harness/checks';
import { workspaceRoot } from '../vscode/harness/workspace';

const rounds = 20;
const warmUp = 3;

suite('New posts in numbers', function () {
  this.timeout(300_000);
  test('a post and a file, in turn', async () => {
    await vscode.extensions.getExtension('galley-authoring.galley')?.activate();
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < rounds + warmUp; round++) {
      ours.push(await timed(() => newPost(round)));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      peer.push(await timed(() => newFile(round)));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    const result = { ours: ours.slice(warmUp), peer: peer.slice(warmUp) };
    const file = vscode.Uri.joinPath(workspaceRoot(), 'newPost.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
  });
});

async function timed(make: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await make();
  return performance.now() - start;
}

/** With the title given: looking at the 10,000 and learning from them is part of it. */
async function newPost(round: number): Promise<void> {
  const argument = { title: `Bench ${round}`, folder: 'content/posts' };
  ok(await vscode.commands.executeCommand('galley.newPost', argument), 'no post');
}

/** What the Explorer's New File… does after its Enter. */
async function newFile(round: number): Promise<void> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), `content/posts/zz-file-${round}.md`);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false });
  ok(await vscode.workspace.applyEdit(edit), 'no file');
  await vscode.window.showTextDocument(uri, { preview: false });
}
