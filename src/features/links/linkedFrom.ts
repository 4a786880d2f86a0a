import * as vscode from 'vscode';
import type { PostIndexes } from '../../editor/postIndex';
import { commands } from '../../manifest';
import { linkWorld } from './linkWorld';

/** “Linked from 3 posts” above a post, which lists them. */
export async function linkedFromLenses(
  indexes: PostIndexes,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<vscode.CodeLens[]> {
  const world = await linkWorld(indexes, uri, token);
  const count = world?.index.linksIn(world.post.path).length ?? 0;
  if (count === 0) return [];
  const command = { title: linkedFrom(count), command: commands.findLinksToPost };
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
}

/** In words, for one post or more. */
export function linkedFrom(count: number): string {
  return count === 1
    ? vscode.l10n.t('Linked from 1 post')
    : vscode.l10n.t('Linked from {0} posts', count.toLocaleString(vscode.env.language));
}
