import type * as vscode from 'vscode';
import type { StampVerdict } from '../../core/modified/decide';
import { openedWith, stampedWith, type Stamp } from '../../core/modified/round';
import type { Debts } from './debts';
import type { Core } from './engine';
import type { TrackedPost, Tracker } from './tracker';

export interface LedgerDeps {
  readonly log: vscode.LogOutputChannel;
  readonly tracker: Tracker;
  readonly debts: Debts;
  /** Called after a stamp of ours stands in a post. */
  readonly stamped: (post: TrackedPost, stamp: Stamp) => void;
}

/** Keeps account of stamps: which stand in their posts, and which are owed. */
export class Ledger {
  constructor(private readonly deps: LedgerDeps) {}

  /** The stamp of a post waits for a better moment, since a save at `at` (milliseconds since the epoch). */
  owe(post: TrackedPost, at = Date.now()): void {
    post.owed = true;
    this.deps.debts.owe(post.document.uri, at);
  }

  /** When the save was that owes the stamp of a post. */
  owedSince(post: TrackedPost): number {
    return this.deps.debts.since(post.document.uri) ?? Date.now();
  }

  paid(post: TrackedPost): void {
    post.owed = false;
    this.deps.debts.paid(post.document.uri);
  }

  /** Looks whether a stamp that was written really stands there; false when it does not, and is owed. */
  enter(core: Core, post: TrackedPost, { stamp }: StampVerdict): boolean {
    const { log, tracker } = this.deps;
    const name = post.document.uri.toString();
    const after = post.document.getText();
    const raw = core.rawOf(after, stamp.path);
    if (raw === stamp.oldRaw) {
      this.owe(post);
      log.warn(`The stamp of ${name} did not reach the file; it is owed.`);
      return false;
    }
    log.info(`${name}: ${stamp.path.join('.')} is now ${raw}`);
    const isOurs = raw === stamp.newRaw;
    // What another extension put in place of ours in the same save stands, like a date set by hand.
    tracker.begin(post, isOurs ? stampedWith(after, stamp) : openedWith(after));
    if (isOurs) this.deps.stamped(post, stamp);
    return true;
  }
}
