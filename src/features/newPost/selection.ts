import * as vscode from 'vscode';
import { notifyInfo } from '../../editor/notify';

export interface SelectedText {
  readonly text: string;
  readonly isMoved: boolean;
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly range: vscode.Range;
}

/** The selection of the active editor, and whether it moves to the new post or is copied there. */
export async function selectedText(): Promise<SelectedText | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) {
    void notifyInfo(vscode.l10n.t('Select the text for the new post first.'));
    return undefined;
  }
  const { document, selection } = editor;
  const move = { label: vscode.l10n.t('Move the Text'), isMoved: true };
  const copy = { label: vscode.l10n.t('Copy the Text'), isMoved: false };
  const picked = await vscode.window.showQuickPick([move, copy], {
    placeHolder: vscode.l10n.t('What happens to the selected text?'),
  });
  if (!picked) return undefined;
  return {
    text: document.getText(selection),
    isMoved: picked.isMoved,
    uri: document.uri,
    version: document.version,
    range: new vscode.Range(selection.start, selection.end),
  };
}

/** Takes the moved text out of where it came from, unless that changed meanwhile. */
export async function cutSelection({ uri, version, range }: SelectedText): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.delete(uri, range);
  await vscode.workspace.applyEdit(edit);
}
