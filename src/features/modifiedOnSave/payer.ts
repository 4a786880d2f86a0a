import * as vscode from 'vscode';
import type { StampVerdict } from '../../core/modified/decide';
import { textWith } from '../../core/modified/round';
import { toVsEdits } from '../../editor/convert';
import { editedUri } from '../../editor/tabs';
import type { Core } from './engine';
import type { Ledger } from './ledger';
import type { TrackedPost, Tracker } from './tracker';
import { coreFor, mayStamp, verdictOn, type VerdictDeps } from './verdict';

export interface PayerDeps extends VerdictDeps {
  readonly log: vscode.LogOutputChannel;
  readonly tracker: Tracker;
  readonly ledger: Ledger;
}

/** Writes the stamps that saves left owing: once the writer has left the editor, or all is known that they need. */
export class Payer implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** Whether the writer was seen to leave the window. One that never had the focus tells nothing. */
  #isAway = false;

  constructor(private readonly deps: PayerDeps) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.payLeft()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.payLeft()),
      // To a terminal, where the post is committed or the site is built: the date must be in the file by then.
      vscode.window.onDidChangeWindowState(({ focused }) => {
        this.#isAway = !focused;
        if (this.#isAway) this.payLeft();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Pays for all posts that are not the one being edited. */
  payLeft(): void {
    const edited = this.#isAway ? undefined : editedUri(vscode.window.tabGroups.activeTabGroup.activeTab);
    for (const post of this.deps.tracker.owing()) {
      if (post.document.uri.toString() !== edited?.toString()) void this.pay(post);
    }
  }

  /** Writes the stamp that a post owes, if any, and saves it. Never fails: what cannot be written is still owed. */
  async pay(post: TrackedPost): Promise<void> {
    if (!post.owed) return;
    // First of all, since several events may tell that an editor was left.
    post.owed = false;
    try {
      await this.#pay(post);
    } catch (error) {
      post.owed = true;
      this.deps.log.error(`The stamp of ${post.document.uri.toString()} is still owed:`, error);
    }
  }

  async #pay(post: TrackedPost): Promise<void> {
    const document = await this.#reopened(post);
    if (!document) return;
    const core = await coreFor(this.deps, document);
    if (!mayStamp(this.deps, post)) {
      // A pause ends. What was taken back, or is no post, owes nothing.
      post.owed = post.edited && this.deps.knowledge.isPost(document);
      if (!post.owed) this.deps.ledger.paid(post);
      return;
    }
    // The writer has typed on: nothing may move under their hands, and the next save stamps anyway.
    if (document.isDirty) {
      post.owed = true;
      return;
    }
    const verdict = verdictOn(core, this.deps.knowledge, { ...post, document }, 'manual');
    if (verdict.kind === 'stamp') await this.#write(core, document, { post, verdict });
    else this.deps.ledger.paid(post);
  }

  async #write(
    core: Core,
    document: vscode.TextDocument,
    { post, verdict }: { readonly post: TrackedPost; readonly verdict: StampVerdict },
  ): Promise<void> {
    const { log, quiet, tracker, ledger } = this.deps;
    const { version } = document;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, toVsEdits(document, verdict.edits));
    if (await quiet.apply(edit)) {
      const entered = tracker.get(document) ?? post;
      const stands = ledger.enter(core, entered, verdict);
      if (stands && document.version !== version + 1) tracker.typedSince(entered, textWith(verdict));
      await document.save();
    } else {
      post.owed = true;
      log.warn(`VS Code refused the stamp of ${document.uri.toString()}; it is owed.`);
    }
  }

  /** The document to write to; none when its file is gone, which must not be made anew for the sake of a date. */
  async #reopened(post: TrackedPost): Promise<vscode.TextDocument | undefined> {
    const { document } = post;
    try {
      await vscode.workspace.fs.stat(document.uri);
      return document.isClosed ? await vscode.workspace.openTextDocument(document.uri) : document;
    } catch {
      this.deps.log.info(`${document.uri.toString()} is gone from here, and no stamp is owed here.`);
      this.deps.ledger.paid(post);
      return undefined;
    }
  }
}
