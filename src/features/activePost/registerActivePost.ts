import * as vscode from 'vscode';
import { openDocument } from '../../editor/openDocument';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { editedUri } from '../../editor/tabs';
import { contextKeys } from '../../manifest';

export interface ActivePostDeps {
  readonly knowledge: PostKnowledge;
}

/** Keeps the context keys true that decide where Galley's buttons and commands show. */
export function registerActivePost({ knowledge }: ActivePostDeps): vscode.Disposable {
  const set = contextSetter();
  const update = (): void => {
    const uri = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
    // The text of a tab is there at once for a text editor, and a moment later for a custom one.
    const document = uri && openDocument(uri);
    const isPost = document !== undefined && knowledge.isPost(document);
    set(contextKeys.activeEditorIsPost, isPost);
    const folders = document && knowledge.blogOf(document.uri)?.facts.postsFolders;
    set(contextKeys.draftsApart, folders?.some(({ kind }) => kind === 'drafts') ?? false);
  };
  set(contextKeys.active, true);
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    vscode.workspace.onDidOpenTextDocument(update),
    knowledge.onDidChange(update),
  );
}

/** Tells VS Code of a key only when it changes. */
function contextSetter(): (key: string, value: boolean) => void {
  const told = new Map<string, boolean>();
  return (key, value) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
}
