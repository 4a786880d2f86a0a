// A folder that VS Code surely watches.
import * as vscode from 'vscode';
import { ok } from './checks';
import { workspaceRoot } from './workspace';

const attempts = 5;

/**
 * Makes folders in the workspace, one inside the other, each when the one around it is watched: VS Code's
 * watcher on Linux never sees into a folder that is made before it has begun to watch its parent.
 */
export async function makeWatchedFolder(path: string): Promise<vscode.Uri> {
  let folder = workspaceRoot();
  for (const name of path.split('/')) {
    folder = vscode.Uri.joinPath(folder, name);
    await makeWatched(folder);
  }
  return folder;
}

async function makeWatched(folder: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, 'probe'));
  const seen = new Promise<true>((resolve) => watcher.onDidCreate(() => resolve(true)));
  const probe = vscode.Uri.joinPath(folder, 'probe');
  let isSeen = false;
  for (let attempt = 0; attempt < attempts && !isSeen; attempt++) {
    if (attempt > 0) await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(probe, new Uint8Array());
    isSeen = await Promise.race([seen, after(2000)]);
  }
  watcher.dispose();
  ok(isSeen, `VS Code does not watch ${folder.path}`);
  await vscode.workspace.fs.delete(probe);
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}
