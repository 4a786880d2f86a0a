// Files for a suite, each suite in a folder of its own inside the workspace, through the API alone.
import * as vscode from 'vscode';
import { ok } from './checks';

/** The one folder that is open. */
export function workspaceRoot(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return folder.uri;
}

/** Makes a folder with the given files (path to text or bytes) and returns where it is. */
export async function makeFolder(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceRoot(), name);
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), bytes);
  }
  return folder;
}

/** The text of a file as it is on disk. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Every file below a folder, as sorted relative paths. */
export async function listFiles(folder: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const nested = await Promise.all(
    entries.map(async ([name, type]) => {
      if (type !== vscode.FileType.Directory) return [name];
      return (await listFiles(vscode.Uri.joinPath(folder, name))).map((inner) => `${name}/${inner}`);
    }),
  );
  return nested.flat().sort();
}

/** Opens a file in a visible editor. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Types at the end of the file as a hand would: through the editor, not by an edit of the workspace. */
export async function typeAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('type', { text });
}

/** Closes every editor without asking; what is unsaved is gone. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
