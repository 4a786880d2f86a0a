import * as vscode from 'vscode';
import type { PostSource } from '../../editor/postSource';

/** Asks whose links are checked, this post's or those of all posts; `undefined` when the writer leaves. */
export async function choosePosts(posts: PostSource): Promise<readonly vscode.Uri[] | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri;
  const all = { label: vscode.l10n.t('All Posts'), isAll: true };
  const own = open && {
    label: vscode.l10n.t('This Post'),
    description: vscode.workspace.asRelativePath(open),
    isAll: false,
  };
  const picked = await vscode.window.showQuickPick(own === undefined ? [all] : [own, all], {
    title: vscode.l10n.t('Check External Links'),
    placeHolder: vscode.l10n.t('Whose links? Nothing is sent before you have seen the addresses'),
  });
  if (picked === undefined) return undefined;
  if (open !== undefined && !picked.isAll) return [open];
  const stop = new vscode.CancellationTokenSource();
  return (await posts.all(stop.token)).map(({ uri }) => uri);
}
