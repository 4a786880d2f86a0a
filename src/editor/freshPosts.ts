import * as vscode from 'vscode';
import { isShown, tabsOf } from './tabs';

/** A post that was just made and that nobody has touched yet. */
export interface FreshPost {
  readonly uri: vscode.Uri;
  /** Files that were made with it. */
  readonly others: readonly vscode.Uri[];
  /** Folders made for it, innermost first. */
  readonly folders: readonly vscode.Uri[];
}

/**
 * One undo right after creation takes the post back. VS Code's own undo of `WorkspaceEdit.createFile` would
 * do that too, but also delete a post that has been written and saved, after enough undos and beyond redo.
 * So the post is made on the file system, and its only undo step is an edit that changes nothing: undoing
 * that step on an untouched post means "not this post", and on a touched one it does nothing at all.
 */
export class FreshPosts implements vscode.Disposable {
  readonly #fresh = new Map<string, FreshPost>();
  readonly #subscriptions: vscode.Disposable;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onWillSaveTextDocument(({ document }) => this.#touched(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Call once the post stands open and saved. */
  watch(post: FreshPost): void {
    this.#fresh.set(post.uri.toString(), post);
  }

  #forget(uri: vscode.Uri): void {
    this.#fresh.delete(uri.toString());
  }

  /** Who writes in one of the files that came with a post wants them all. */
  #touched(uri: vscode.Uri): void {
    const wanted = uri.toString();
    for (const post of this.#fresh.values()) {
      if ([post.uri, ...post.others].some((one) => one.toString() === wanted)) this.#forget(post.uri);
    }
  }

  #changed(event: vscode.TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) return;
    const { uri } = event.document;
    const post = this.#fresh.get(uri.toString());
    this.#touched(uri);
    if (!post) return;
    if (event.reason === vscode.TextDocumentChangeReason.Undo) void this.#takeBack(post);
  }

  async #takeBack(post: FreshPost): Promise<void> {
    try {
      await closeWithoutAsking(post.uri);
      for (const uri of [post.uri, ...post.others]) await vscode.workspace.fs.delete(uri);
      for (const folder of post.folders) await deleteIfEmpty(folder);
      this.log.info(`Took back ${post.uri.toString()}`);
    } catch (error) {
      this.log.warn(`Could not take back ${post.uri.toString()}: ${String(error)}`);
    }
  }
}

async function closeWithoutAsking(uri: vscode.Uri): Promise<void> {
  if (isShown(uri)) await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.window.tabGroups.close(tabsOf(uri), true);
}

async function deleteIfEmpty(folder: vscode.Uri): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  if (entries.length === 0) await vscode.workspace.fs.delete(folder);
}
