import * as vscode from 'vscode';

/** Folder that paths count from: the workspace folder, or the post's own when it stands alone. */
export function rootOf(post: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(post)?.uri ?? vscode.Uri.joinPath(post, '..');
}
