import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { findValue } from '../../core/frontMatter/spans';
import type { Post } from '../../core/posts/post';
import { toRange } from '../../editor/convert';
import type { PostIndexes } from '../../editor/postIndex';
import { linkedFrom } from './linkedFrom';
import { linkUnder, linkWorld, uriOf, type LinkWorld } from './linkWorld';

const mostListed = 10;

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
    const title = titleAt(world, document, position);
    if (title !== undefined) return new vscode.Hover(linking(world, world.post), title);
    const under = linkUnder(world, document, position);
    if (under === undefined) return undefined;
    return new vscode.Hover(header(world, under.to), toRange(document, under.found.whole));
  }
}

/** The title in the front matter, when the pointer is on it and other posts link here. */
function titleAt(
  { blog, index, post }: LinkWorld,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Range | undefined {
  if (index.linksIn(post.path).length === 0) return undefined;
  const text = document.getText();
  const block = locateFrontMatter(text);
  if (block.state !== 'closed' || document.offsetAt(position) >= block.bodyStart) return undefined;
  const ranges = blog.facts.keys.title.flatMap((key) => {
    const found = findValue(text, key);
    return found === undefined ? [] : [toRange(document, { start: found.key.start, end: found.value.end })];
  });
  return ranges.find((range) => range.contains(position));
}

/** The posts that link to a post, as many as fit. */
function linking(world: LinkWorld, post: Post): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const posts = world.index.linksIn(post.path);
  text.appendText(linkedFrom(posts.length)).appendMarkdown('\n\n');
  for (const from of posts.slice(0, mostListed))
    text
      .appendMarkdown('- [')
      .appendText(from.title)
      .appendMarkdown(`](${uriOf(world, from).toString()})\n`);
  if (posts.length > mostListed) text.appendMarkdown('- …\n');
  return text;
}

/** Plain words of the post; nothing in it is run or drawn. */
function header(world: LinkWorld, post: Post): vscode.MarkdownString {
  const count = world.index.linksIn(post.path).length;
  const text = new vscode.MarkdownString();
  text
    .appendMarkdown('**')
    .appendText(post.title)
    .appendMarkdown(`** &nbsp;[${vscode.l10n.t('Open')}](${uriOf(world, post).toString()})\n\n`);
  const facts = [
    post.date?.text,
    post.isDraft ? vscode.l10n.t('draft') : undefined,
    post.tags.length > 0 ? post.tags.slice(0, 8).join(', ') : undefined,
    count > 0 ? linkedFrom(count) : undefined,
  ].filter((fact) => fact !== undefined);
  if (facts.length > 0) text.appendText(facts.join(' · ')).appendMarkdown('\n\n');
  if (post.description !== undefined) text.appendText(post.description);
  return text;
}
