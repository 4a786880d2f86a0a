import * as vscode from 'vscode';

/**
 * Opens a new post with the cursor where writing starts, and gives it its one undo step: an edit that
 * changes nothing (see FreshPosts). Ends with the post saved, as nothing in it has been written yet.
 */
export async function openPost(uri: vscode.Uri, cursor: number): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const start = document.getText(new vscode.Range(0, 0, 0, 1));
  if (start !== '') {
    const first = new vscode.Range(0, 0, 0, 1);
    await editor.edit((edit) => edit.replace(first, start), { undoStopBefore: true, undoStopAfter: true });
    await document.save();
  }
  const position = document.positionAt(cursor);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position));
  return document;
}
