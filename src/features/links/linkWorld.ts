import * as vscode from 'vscode';
import { locateFrontMatter } from '../../core/frontMatter/locate';
import { blogOf } from '../../core/generators/blogOf';
import type { Blog } from '../../core/generators/types';
import { findLinks, linkAt, type FoundLink } from '../../core/links/findLinks';
import { learnLinkStyle, type LinkStyle } from '../../core/links/linkStyle';
import type { Post } from '../../core/posts/post';
import type { PostIndex } from '../../core/posts/postIndex';
import { folderReader } from '../../editor/folderReader';
import { pathBelow } from '../../editor/paths';
import type { PostIndexes } from '../../editor/postIndex';

/** A post and what it can link to. */
export interface LinkWorld {
  readonly folder: vscode.WorkspaceFolder;
  readonly blog: Blog;
  readonly index: PostIndex;
  readonly post: Post;
}

/** The world of a document; the posts are read first where that has not been done. */
export async function linkWorld(
  indexes: PostIndexes,
  uri: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<LinkWorld | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const index = folder && (await indexes.ensure(folder, token ? { token } : {}));
  const path = folder && pathBelow(folder.uri, uri);
  const post = path === undefined ? undefined : index?.get(path);
  const blog = index && post && blogOf(index.blogs, post.path);
  return folder && index && post && blog ? { folder, blog, index, post } : undefined;
}

const styles = new WeakMap<PostIndex, Map<string, { readonly size: number; readonly style: LinkStyle }>>();

/** How the blog links; learned again when posts come or go. */
export function styleOf({ blog, index }: LinkWorld): LinkStyle {
  const byRoot = styles.get(index) ?? new Map<string, { size: number; style: LinkStyle }>();
  styles.set(index, byRoot);
  const known = byRoot.get(blog.root);
  if (known?.size === index.size) return known.style;
  const style = learnLinkStyle(index, blog);
  byRoot.set(blog.root, { size: index.size, style });
  return style;
}

/** Whether there is anything to link to. */
export function hasOthers({ index, post }: LinkWorld): boolean {
  for (const one of index.all()) if (one.root === post.root && one.path !== post.path) return true;
  return false;
}

/** The link under the cursor and the post that it leads to. */
export function linkUnder(
  world: LinkWorld,
  document: vscode.TextDocument,
  position: vscode.Position,
): { readonly found: FoundLink; readonly to: Post } | undefined {
  const text = document.getText();
  const links = findLinks(text, locateFrontMatter(text).bodyStart, world.blog.facts.siteUrl);
  const found = linkAt(links, document.offsetAt(position));
  const to = found && world.index.resolve(world.post, found.link)[0];
  return found && to ? { found, to } : undefined;
}

export function uriOf(
  { folder }: { readonly folder: vscode.WorkspaceFolder },
  post: { readonly path: string },
): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, post.path);
}

/** The text of a post: that of its editor where it is open. */
export async function textOf(folder: vscode.WorkspaceFolder, path: string): Promise<string | undefined> {
  const uri = vscode.Uri.joinPath(folder.uri, path).toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  return open?.getText() ?? folderReader(folder.uri).read(path);
}
