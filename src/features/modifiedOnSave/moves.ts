import * as vscode from 'vscode';
import { pathBelow } from '../../editor/paths';
import type { Ledger } from './ledger';
import type { TrackedPost, Tracker } from './tracker';

export interface MovesDeps {
  readonly log: vscode.LogOutputChannel;
  readonly tracker: Tracker;
  readonly ledger: Ledger;
  /** Called once what was owed is owed in the new place. */
  readonly moved: () => void;
}

interface Move {
  readonly post: TrackedPost;
  readonly to: vscode.Uri;
  /** When the save was that owes the stamp (milliseconds since the epoch). */
  readonly since: number;
}

type Renames = vscode.FileWillRenameEvent['files'];

/**
 * Takes owed stamps along when posts, or folders of them, get another name. VS Code closes the old document and opens
 * a new one, before or after it tells that the move is done: so what is owed is noted before it begins.
 */
export class Moves implements vscode.Disposable {
  /** Moves that have begun, by where they lead. One that failed stays, and means nothing. */
  readonly #begun = new Map<string, Move>();
  readonly #subscriptions: vscode.Disposable;

  constructor(private readonly deps: MovesDeps) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onWillRenameFiles(({ files }) => this.#note(files)),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.#follow(files)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #note(files: Renames): void {
    for (const post of this.deps.tracker.owing()) {
      const to = newPlace(post.document.uri, files);
      if (to) this.#begun.set(to.toString(), { post, to, since: this.deps.ledger.owedSince(post) });
    }
  }

  async #follow(files: Renames): Promise<void> {
    const done = [...this.#begun].filter(
      ([key, { post }]) => newPlace(post.document.uri, files)?.toString() === key,
    );
    for (const [key] of done) this.#begun.delete(key);
    for (const [, move] of done) await this.#carryOver(move);
    if (done.length > 0) this.deps.moved();
  }

  async #carryOver({ post, to, since }: Move): Promise<void> {
    const { log, tracker, ledger } = this.deps;
    // Paid while the move was on its way.
    if (!post.edited) return;
    ledger.paid(post);
    try {
      const moved = tracker.carryOver(post, await vscode.workspace.openTextDocument(to));
      if (moved) ledger.owe(moved, since);
    } catch (error) {
      log.error(`The stamp owed to ${to.toString()} is lost:`, error);
    }
  }
}

function newPlace(uri: vscode.Uri, files: Renames): vscode.Uri | undefined {
  for (const { oldUri, newUri } of files) {
    const path = pathBelow(oldUri, uri);
    if (path !== undefined) return path === '' ? newUri : vscode.Uri.joinPath(newUri, path);
  }
  return undefined;
}
