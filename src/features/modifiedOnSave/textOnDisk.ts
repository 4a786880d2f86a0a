import * as vscode from 'vscode';

/** The saved text of a document, decoded as the editor decodes it, or `undefined` when it cannot be read. */
export async function textOnDisk(document: vscode.TextDocument): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    const text = await vscode.workspace.decode(bytes, { encoding: document.encoding });
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    return text.replace(/^\uFEFF/, '').replace(/\r\n|\r|\n/g, eol);
  } catch {
    return undefined;
  }
}
