import * as vscode from 'vscode';
import { isLockedTitle } from './panelTitle';

/**
 * The tab of a preview that follows the active post, left from before a restart and not looked at since: VS Code hands
 * a panel back only when its tab is shown. `viewType` is that of the panels, `awake` are those that exist.
 */
export function sleepingTab(viewType: string, awake: readonly vscode.WebviewPanel[]): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      (tab) =>
        // VS Code puts a word of its own before the type.
        tab.input instanceof vscode.TabInputWebview &&
        tab.input.viewType.endsWith(viewType) &&
        !isLockedTitle(tab.label) &&
        !awake.some(({ title, viewColumn }) => title === tab.label && viewColumn === tab.group.viewColumn),
    );
}
