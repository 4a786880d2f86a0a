import * as vscode from 'vscode';
import { editedUri } from '../../editor/tabs';
import { contextKeys } from '../../manifest';

export interface ActivePostDeps {
  /** Whether a file is a post, as far as is known by now. */
  readonly isPost: (uri: vscode.Uri) => Promise<boolean>;
}

/** Keeps the context keys true that decide where Galley's buttons and commands show. */
export function registerActivePost({ isPost }: ActivePostDeps): vscode.Disposable {
  let latest = 0;
  const update = async (): Promise<void> => {
    const ticket = ++latest;
    const uri = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
    const value = uri !== undefined && (await isPost(uri));
    if (ticket === latest) await setContext(contextKeys.activeEditorIsPost, value);
  };
  void setContext(contextKeys.active, true);
  void update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    vscode.window.tabGroups.onDidChangeTabs(() => void update()),
    vscode.window.tabGroups.onDidChangeTabGroups(() => void update()),
  );
}

function setContext(key: string, value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
