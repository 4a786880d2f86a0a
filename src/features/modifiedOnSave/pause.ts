import * as vscode from 'vscode';
import { commands, contextKeys } from '../../manifest';

/** Whether modified dates are left alone in this window; while they are, the status bar says so. */
export class Pause implements vscode.Disposable {
  #notice: vscode.StatusBarItem | undefined;

  constructor(private readonly changed: () => void) {}

  get isOn(): boolean {
    return this.#notice !== undefined;
  }

  set(on: boolean): void {
    this.#notice?.dispose();
    this.#notice = on ? notice() : undefined;
    void vscode.commands.executeCommand('setContext', contextKeys.modifiedPaused, on);
    this.changed();
  }

  dispose(): void {
    this.#notice?.dispose();
  }
}

function notice(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(
    'galley.modifiedPaused',
    vscode.StatusBarAlignment.Left,
    100,
  );
  item.name = vscode.l10n.t('Galley: Modified Date');
  item.text = `$(debug-pause) ${vscode.l10n.t('Modified dates paused')}`;
  item.tooltip = vscode.l10n.t('Saves in this window leave modified dates alone. Click to resume.');
  item.command = commands.resumeModified;
  item.show();
  return item;
}
