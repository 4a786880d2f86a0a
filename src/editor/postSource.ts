import type * as vscode from 'vscode';
import type { Post } from '../core/posts/post';

/** A post of the index with its address. */
export interface IndexedPost {
  readonly folder: vscode.WorkspaceFolder;
  readonly uri: vscode.Uri;
  readonly post: Post;
}

/** What features may ask about all posts of the workspace. */
export interface PostSource {
  /** Reads the blogs first where that is still to be done; empty when the writer cancels. */
  all(token: vscode.CancellationToken): Promise<readonly IndexedPost[]>;
  /**
   * What is known by now, without waiting; `undefined` as long as nothing has asked for the posts. The same
   * array until something changes.
   */
  known(): readonly IndexedPost[] | undefined;
  readonly onDidChange: vscode.Event<unknown>;
}
