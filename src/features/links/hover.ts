import * as vscode from 'vscode';
import type { Post } from '../../core/posts/post';
import { toRange } from '../../editor/convert';
import type { PostIndexes } from '../../editor/postIndex';
import { linkUnder, linkWorld, uriOf } from './linkWorld';

/** The header of the post that a link leads to. */
export class LinkHover implements vscode.HoverProvider {
  readonly #indexes: PostIndexes;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const world = await linkWorld(this.#indexes, document.uri, token);
    if (world === undefined || token.isCancellationRequested) return undefined;
    const under = linkUnder(world, document, position);
    if (under === undefined) return undefined;
    return new vscode.Hover(header(under.to, uriOf(world, under.to)), toRange(document, under.found.whole));
  }
}

/** Plain words of the post; nothing in it is run or drawn. */
function header(post: Post, uri: vscode.Uri): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text
    .appendMarkdown('**')
    .appendText(post.title)
    .appendMarkdown(`** &nbsp;[${vscode.l10n.t('Open')}](${uri.toString()})\n\n`);
  const facts = [
    post.date?.text,
    post.isDraft ? vscode.l10n.t('draft') : undefined,
    post.tags.length > 0 ? post.tags.slice(0, 8).join(', ') : undefined,
  ].filter((fact) => fact !== undefined);
  if (facts.length > 0) text.appendText(facts.join(' · ')).appendMarkdown('\n\n');
  if (post.description !== undefined) text.appendText(post.description);
  return text;
}
