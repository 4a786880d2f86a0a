import * as vscode from 'vscode';
import type { Post } from '../core/posts/post';
import { postAt } from '../core/posts/postAt';
import type { PostIndex } from '../core/posts/postIndex';
import { pathBelow } from './paths';
import type { PostIndexes } from './postIndex';

/** A post that a question about the index leads to. */
export interface FoundPost {
  readonly uri: vscode.Uri;
  readonly title: string;
}

/** Questions about the posts around one post, answered from the index. */
export interface PostLookup {
  /** The post that an address leads to; see `postAt`. `mayWait`: read the posts first where that has not been done. */
  find(from: vscode.Uri, address: string, mayWait: boolean): Promise<vscode.Uri | undefined>;
  withTag(from: vscode.Uri, tag: string): Promise<readonly FoundPost[]>;
  /** Whether no other post has the tag; false as long as the posts are not known. */
  isNewTag(from: vscode.Uri, tag: string): boolean;
  /** Path of the post on its site, base path left out, as far as is known by now. */
  permalink(from: vscode.Uri): string | undefined;
}

export function postLookup(indexes: PostIndexes): PostLookup {
  const known = (from: vscode.Uri): Asked | undefined => asked(from, (folder) => indexes.known(folder));
  const ensured = async (from: vscode.Uri): Promise<Asked | undefined> => {
    const folder = vscode.workspace.getWorkspaceFolder(from);
    const index = folder && (await indexes.ensure(folder));
    return index && asked(from, () => index);
  };
  return {
    find: async (from, address, mayWait) => {
      const found = mayWait ? await ensured(from) : known(from);
      const post = found?.post;
      if (!found || !post) return undefined;
      const first = postAt(found.index, post, address);
      return first && vscode.Uri.joinPath(found.folder.uri, first.path);
    },
    withTag: async (from, tag) => {
      const found = await ensured(from);
      return (found?.index.withTag(tag) ?? []).map((post) => ({
        uri: vscode.Uri.joinPath(found?.folder.uri ?? from, post.path),
        title: post.title,
      }));
    },
    isNewTag: (from, tag) => {
      const found = known(from);
      if (!found?.post) return false;
      return found.index.withTag(tag).every((post) => post.path === found.post?.path);
    },
    permalink: (from) => known(from)?.post?.permalink,
  };
}

interface Asked {
  readonly folder: vscode.WorkspaceFolder;
  readonly index: PostIndex;
  readonly post: Post | undefined;
}

function asked(
  from: vscode.Uri,
  indexOf: (folder: vscode.WorkspaceFolder) => PostIndex | undefined,
): Asked | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(from);
  const index = folder && indexOf(folder);
  const path = folder && pathBelow(folder.uri, from);
  if (!folder || !index || path === undefined) return undefined;
  return { folder, index, post: index.get(path) };
}
