import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { findLinks } from '../../core/links/findLinks';
import type { Post } from '../../core/posts/post';
import { lineNumber, lineStart } from '../../core/text/lines';
import { notifyInfo } from '../../editor/notify';
import type { PostIndexes } from '../../editor/postIndex';
import { linkUnder, linkWorld, textOf, uriOf, type LinkWorld } from './linkWorld';

/**
 * Links to a post, asked for in its front matter or on a link to it. Relative links in Markdown files are
 * left to VS Code, which finds them by itself.
 */
export class LinkReferences implements vscode.ReferenceProvider {
  readonly #indexes: PostIndexes;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> {
    const world = await linkWorld(this.#indexes, document.uri, token);
    if (world === undefined) return undefined;
    const block = locateFrontMatter(document.getText());
    if (block.state === 'closed' && document.offsetAt(position) < block.bodyStart)
      return linksTo(world, world.post, token);
    const under = linkUnder(world, document, position);
    const isBuiltIn = document.languageId === 'markdown' && under?.found.link.form === 'relative';
    return under === undefined || isBuiltIn ? undefined : linksTo(world, under.to, token);
  }
}

/** Every link to a post, where it stands. */
export async function linksTo(
  world: LinkWorld,
  to: Post,
  token?: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const { blog, folder, index } = world;
  const found: vscode.Location[] = [];
  for (const from of index.linksIn(to.path)) {
    if (token?.isCancellationRequested === true) break;
    const text = await textOf(folder, from.path);
    if (text === undefined) continue;
    const links = findLinks(text, locateFrontMatter(text).bodyStart, blog.facts.siteUrl);
    const own = links.filter(({ link }) => index.resolve(from, link)[0]?.path === to.path);
    found.push(
      ...own.map(
        ({ target }) => new vscode.Location(uriOf(world, from), rangeIn(text, target.start, target.end)),
      ),
    );
  }
  return found;
}

function rangeIn(text: string, start: number, end: number): vscode.Range {
  const line = lineNumber(text, start) - 1;
  const first = lineStart(text, start);
  return new vscode.Range(line, start - first, line, end - first);
}

/** Find Posts That Link Here: the links to the post of the active editor, in VS Code's own list. */
export async function findLinksToPost(indexes: PostIndexes): Promise<readonly vscode.Location[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  const world = editor && (await linkWorld(indexes, editor.document.uri));
  if (!editor || !world) return undefined;
  const links = await linksTo(world, world.post);
  if (links.length === 0) {
    void notifyInfo(vscode.l10n.t('No post links to “{0}”.', world.post.title));
    return links;
  }
  const { document, selection } = editor;
  await vscode.commands.executeCommand('editor.action.showReferences', document.uri, selection.active, links);
  return links;
}
