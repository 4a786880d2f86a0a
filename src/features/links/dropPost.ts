import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { pathBelow } from '../../editor/paths';
import type { PostIndexes } from '../../editor/postIndex';
import { linkTo } from './insertLink';
import { linkKind } from './kinds';
import { linkWorld } from './linkWorld';

/** Posts dropped from the Explorer or the Posts view become links in the blog's form, each with its title. */
export class PostDrop implements vscode.DocumentDropEditProvider {
  readonly #indexes: PostIndexes;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const uris = urisIn((await transfer.get('text/uri-list')?.asString()) ?? '');
    if (uris.length === 0 || !uris.every(({ path }) => isPostName(path))) return undefined;
    if (document.offsetAt(position) < locateFrontMatter(document.getText()).bodyStart) return undefined;
    const world = await linkWorld(this.#indexes, document.uri, token);
    if (world === undefined) return undefined;
    const posts = uris.map((uri) => world.index.get(pathBelow(world.folder.uri, uri) ?? ''));
    const links = posts.flatMap((post) =>
      post === undefined || post.root !== world.post.root ? [] : [linkTo(world, post)],
    );
    if (links.length < posts.length) return undefined;
    return new vscode.DocumentDropEdit(links.join('\n'), vscode.l10n.t('Insert Link to Post'), linkKind);
  }
}

function urisIn(list: string): readonly vscode.Uri[] {
  const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => vscode.Uri.parse(line));
}

function isPostName(path: string): boolean {
  return /\.(?:mdx?|markdown|qmd|mkd|mdown)$/i.test(path);
}
