import * as vscode from 'vscode';

/**
 * Resolves when VS Code has answered a question that is put now. It sends in order, so all that it did before
 * it came to the question has been told by then. The question is an edit of nothing: it has no effect.
 */
export async function answered(): Promise<void> {
  await vscode.workspace.applyEdit(new vscode.WorkspaceEdit());
}
