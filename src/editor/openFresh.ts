import * as vscode from 'vscode';

/**
 * Opens a new post with the cursor where writing starts, and gives it its one undo step: an edit that
 * changes nothing (see FreshPosts). Ends with the post saved, as nothing in it has been written yet.
 */
export async function openFresh(uri: vscode.Uri, cursor: number): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  // Shown with the cursor in place: who types at once must not type before the front matter.
  const position = document.positionAt(cursor);
  const selection = new vscode.Range(position, position);
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection });
  const isBlank = document.lineAt(0).range.isEmpty;
  const first = isBlank ? new vscode.Range(0, 0, 1, 0) : new vscode.Range(0, 0, 0, 1);
  // In an empty text nothing can stay the same: it gets the line break that a file ends with.
  const text = document.getText(first) || '\n';
  await editor.edit((edit) => edit.replace(first, text), { undoStopBefore: true, undoStopAfter: true });
  editor.selection = new vscode.Selection(position, position);
  await document.save();
  return document;
}
