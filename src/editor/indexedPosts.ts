import * as vscode from 'vscode';
import type { Post } from '../core/posts/post';
import type { PostIndex } from '../core/posts/postIndex';
import type { PostIndexes } from './postIndex';
import type { IndexedPost, PostSource } from './postSource';

/** The posts of all workspace folders as one list. */
export class IndexedPosts implements PostSource, vscode.Disposable {
  readonly #indexes: PostIndexes;
  readonly #subscription: vscode.Disposable;
  #known: readonly IndexedPost[] | undefined;

  readonly onDidChange: vscode.Event<unknown>;

  constructor(indexes: PostIndexes) {
    this.#indexes = indexes;
    this.onDidChange = indexes.onDidChange;
    this.#subscription = indexes.onDidChange(() => (this.#known = undefined));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async all(token: vscode.CancellationToken): Promise<readonly IndexedPost[]> {
    const found: IndexedPost[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const index = await this.#indexes.ensure(folder, { token });
      if (index !== undefined) for (const post of postsIn(folder, index)) found.push(post);
    }
    return token.isCancellationRequested ? [] : found;
  }

  known(): readonly IndexedPost[] | undefined {
    if (this.#known !== undefined) return this.#known;
    const found: IndexedPost[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const index = this.#indexes.known(folder);
      if (index !== undefined) for (const post of postsIn(folder, index)) found.push(post);
    }
    if (found.length > 0) this.#known = found;
    return this.#known;
  }
}

function postsIn(folder: vscode.WorkspaceFolder, index: PostIndex): readonly IndexedPost[] {
  return Array.from(index.all(), (post) => new PostInFolder(folder, post));
}

/** Lists are made anew at each change, and of a hundred thousand posts few are asked for their address. */
class PostInFolder implements IndexedPost {
  #uri: vscode.Uri | undefined;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    readonly post: Post,
  ) {}

  get uri(): vscode.Uri {
    this.#uri ??= vscode.Uri.joinPath(this.folder.uri, this.post.path);
    return this.#uri;
  }
}
