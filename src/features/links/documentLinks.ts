import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { below, isPost } from '../../core/generators/isPost';
import { imageCandidates } from '../../core/images/imageFiles';
import { findLinks, type FoundLink } from '../../core/links/findLinks';
import { headingsIn } from '../../core/links/headingsIn';
import { decoded } from '../../core/links/paths';
import type { Post } from '../../core/posts/post';
import { lineNumber } from '../../core/text/lines';
import type { Span } from '../../core/text/textEdit';
import type { Blogs } from '../../editor/blogs';
import { toRange } from '../../editor/convert';
import { isFile } from '../../editor/folderReader';
import { pathBelow } from '../../editor/paths';
import type { PostIndexes } from '../../editor/postIndex';
import { linkWorld, textOf, uriOf, type LinkWorld } from './linkWorld';

/** A link whose target is looked for when somebody points at it. */
class PostDocumentLink extends vscode.DocumentLink {
  constructor(
    readonly document: vscode.Uri,
    readonly found: FoundLink,
    range: vscode.Range,
  ) {
    super(range);
  }
}

/**
 * Links to follow with a click: tags, wiki links and addresses of the site, which mean nothing to VS Code's own
 * Markdown features. Those have relative links. No post but this one is read before a link is pointed at.
 */
export class PostLinks implements vscode.DocumentLinkProvider {
  readonly #blogs: Blogs;
  readonly #indexes: PostIndexes;

  constructor(blogs: Blogs, indexes: PostIndexes) {
    this.#blogs = blogs;
    this.#indexes = indexes;
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[] | undefined> {
    const place = await this.#blogs.blogFor(document.uri);
    const path = place && pathBelow(place.folder.uri, document.uri);
    if (!place || path === undefined || isPost(place.blog, path).kind === 'notPost') return undefined;
    const text = document.getText();
    return findLinks(text, locateFrontMatter(text).bodyStart, place.blog.facts.siteUrl)
      .filter((found) => !isBuiltIn(document.languageId, found))
      .map((found) => new PostDocumentLink(document.uri, found, toRange(document, withAnchor(text, found))));
  }

  async resolveDocumentLink(
    link: vscode.DocumentLink,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink | undefined> {
    if (!(link instanceof PostDocumentLink)) return undefined;
    const world = await linkWorld(this.#indexes, link.document, token);
    if (world === undefined) return undefined;
    const { anchor, link: written } = link.found;
    const [to] = world.index.resolve(world.post, written);
    const target =
      to === undefined ? await fileOf(world, written.target) : await placeIn(world, to, anchor ?? '');
    if (target === undefined) return undefined;
    link.target = target;
    return link;
  }
}

function isBuiltIn(languageId: string, { host, isEncoded, link }: FoundLink): boolean {
  const isPath = link.form === 'relative' || link.form === 'image';
  return (
    languageId === 'markdown' && isPath && isEncoded && host === undefined && !link.target.startsWith('/')
  );
}

function withAnchor(text: string, { anchor, target: { end, start } }: FoundLink): Span {
  const isNext = anchor !== undefined && text[end] === '#';
  return { start, end: isNext ? end + 1 + anchor.length : end };
}

/** The post, and the line of the heading that the anchor names, as editors understand it. */
async function placeIn(world: LinkWorld, to: Post, anchor: string): Promise<vscode.Uri> {
  const uri = uriOf(world, to);
  const text = anchor === '' ? undefined : await textOf(world.folder, to.path);
  if (text === undefined) return uri;
  const wanted = decoded(anchor).toLowerCase();
  const heading = headingsIn(text).find(
    (one) => one.anchor.toLowerCase() === wanted || one.text.toLowerCase() === wanted,
  );
  return heading === undefined ? uri : uri.with({ fragment: `L${lineNumber(text, heading.start)}` });
}

/** A file of the site that is no post: an image, a document to download. */
async function fileOf({ blog, folder, post }: LinkWorld, target: string): Promise<vscode.Uri | undefined> {
  const root = vscode.Uri.joinPath(folder.uri, blog.root);
  for (const path of imageCandidates(blog, below(post.path, blog.root) ?? post.path, target)) {
    const uri = vscode.Uri.joinPath(root, path);
    if (await isThere(uri)) return uri;
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => isFile(type),
    () => false,
  );
}
