import * as vscode from 'vscode';
import type { Blogs } from '../../editor/blogs';
import { notifyInfo } from '../../editor/notify';
import { commands } from '../../manifest';

export interface ConventionsDeps {
  readonly blogs: Blogs;
}

/** Show What Galley Learned: what the next post will look like, and which posts say so. */
export function registerConventions({ blogs }: ConventionsDeps): vscode.Disposable {
  return vscode.commands.registerCommand(commands.showConventions, async () => {
    const { reportsOf } = await import('./reports');
    const reports = await Promise.all(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => reportsOf(blogs, folder)),
    );
    const content = reports.flat().join('\n');
    if (content === '') {
      void notifyInfo(vscode.l10n.t('There are no posts in this workspace to learn from.'));
      return;
    }
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content }),
    );
  });
}
