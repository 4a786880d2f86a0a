import * as vscode from 'vscode';

/** The file a tab edits, be it as text or in a custom editor; never the sides of a comparison. */
export function editedUri(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input: unknown = tab?.input;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return undefined;
}

/** Whether a tab in front of its group edits this file. */
export function isShown(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.some((group) => editedUri(group.activeTab)?.toString() === wanted);
}

/** All tabs that edit this file, in front or not. */
export function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.filter((tab) => editedUri(tab)?.toString() === wanted),
  );
}
