import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { editedUri } from '../../editor/tabs';
import { contextKeys } from '../../manifest';

export interface ActivePostDeps {
  readonly knowledge: PostKnowledge;
}

/** Keeps the context keys true that decide where Galley's buttons and commands show. */
export function registerActivePost({ knowledge }: ActivePostDeps): vscode.Disposable {
  let shown: boolean | undefined;
  const update = (): void => {
    const uri = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab)?.toString();
    // The text of a tab is there at once for a text editor, and a moment later for a custom one.
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    const isPost = document !== undefined && knowledge.isPost(document);
    if (isPost !== shown) void setContext(contextKeys.activeEditorIsPost, isPost);
    shown = isPost;
  };
  void setContext(contextKeys.active, true);
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    vscode.workspace.onDidOpenTextDocument(update),
    knowledge.onDidChange(update),
  );
}

function setContext(key: string, value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
