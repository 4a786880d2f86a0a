import * as vscode from 'vscode';

/** The document of a file as VS Code holds it, with what is not saved; `undefined` where it holds none. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
