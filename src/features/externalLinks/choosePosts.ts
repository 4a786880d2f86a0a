import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';

/** Whose links are checked. */
export type Chosen = { readonly kind: 'all' } | { readonly kind: 'one'; readonly uri: vscode.Uri };

/** Asks whose links are checked, this post's or those of all posts; `undefined` when the writer leaves. */
export async function choosePosts(knowledge: PostKnowledge): Promise<Chosen | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  // A post that was opened a moment ago is not known as one yet.
  if (document !== undefined) await knowledge.learning(document);
  const all: Row = { label: vscode.l10n.t('All Posts'), chosen: { kind: 'all' } };
  const rows = document && knowledge.isPost(document) ? [thisPost(document.uri), all] : [all];
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Check External Links'),
    placeHolder: vscode.l10n.t('Whose links? Nothing is sent before you have seen the addresses'),
  });
  return picked?.chosen;
}

interface Row extends vscode.QuickPickItem {
  readonly chosen: Chosen;
}

function thisPost(uri: vscode.Uri): Row {
  return {
    label: vscode.l10n.t('This Post'),
    description: vscode.workspace.asRelativePath(uri),
    chosen: { kind: 'one', uri },
  };
}
