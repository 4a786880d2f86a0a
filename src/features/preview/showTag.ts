import * as vscode from 'vscode';
import type { PostLookup } from '../../editor/postLookup';

/** Lists the posts with a tag; choosing one opens it. */
export async function showTag(from: vscode.Uri, tag: string, posts: PostLookup): Promise<void> {
  const found = posts.withTag(from, tag);
  const items = found.then((list) =>
    list.map(({ uri, title }) => ({
      label: title.replace(/\$\(/g, '$\u200b('),
      description: vscode.workspace.asRelativePath(uri),
      uri,
    })),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Posts With the Tag “{0}”', tag.slice(0, 100)),
    placeHolder: vscode.l10n.t('Open a post'),
    matchOnDescription: true,
  });
  if (chosen) await vscode.window.showTextDocument(chosen.uri, { viewColumn: vscode.ViewColumn.One });
}
