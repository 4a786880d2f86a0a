import * as vscode from 'vscode';
import type { PostIndexes } from '../../editor/postIndex';
import { linkTo } from './insertLink';
import { linkKind } from './kinds';
import { linkWorld } from './linkWorld';

/** Posts dropped from the Explorer become links in the blog's form, each with its title. */
export class PostDrop implements vscode.DocumentDropEditProvider {
  readonly #indexes: PostIndexes;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
    const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    if (lines.length === 0 || !lines.every((line) => /\.(?:mdx?|markdown|qmd|mkd|mdown)$/i.test(line)))
      return undefined;
    const world = await linkWorld(this.#indexes, document.uri, token);
    if (world === undefined) return undefined;
    const posts = lines.map((line) =>
      world.index.get(vscode.workspace.asRelativePath(vscode.Uri.parse(line), false)),
    );
    const links = posts.flatMap((post) =>
      post === undefined || post.root !== world.post.root ? [] : [linkTo(world, post)],
    );
    if (links.length < posts.length) return undefined;
    return new vscode.DocumentDropEdit(links.join('\n'), vscode.l10n.t('Insert Link to Post'), linkKind);
  }
}
