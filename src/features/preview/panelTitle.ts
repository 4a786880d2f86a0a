import * as vscode from 'vscode';

/** What the tab of a preview is called that shows the post `name`. */
export function panelTitle(name: string, isLocked: boolean): string {
  return isLocked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
}

/** Whether a tab is called as one of a preview that stays with its post. */
export function isLockedTitle(title: string): boolean {
  const [before = '', after = ''] = panelTitle('{0}', true).split('{0}');
  return title.startsWith(before) && title.endsWith(after);
}
