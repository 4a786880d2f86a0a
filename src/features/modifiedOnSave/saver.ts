import * as vscode from 'vscode';
import type {
  LeaveVerdict,
  SaveSituation,
  SaveVerdict,
  StampVerdict,
  Unmoved,
} from '../../core/modified/decide';
import { openedWith, stampedWith, textWith } from '../../core/modified/round';
import type { Obstacle } from '../../core/modified/target';
import { toVsEdits } from '../../editor/convert';
import type { Core } from './engine';
import type { Ledger } from './ledger';
import type { Payer } from './payer';
import type { TrackedPost, Tracker } from './tracker';
import { coreFor, mayStamp, verdictOn, type VerdictDeps } from './verdict';

export interface SaverDeps extends VerdictDeps {
  readonly log: vscode.LogOutputChannel;
  readonly tracker: Tracker;
  readonly ledger: Ledger;
  readonly payer: Payer;
}

/** In milliseconds: well below the 1.5 seconds after which VS Code goes on without a listener, and blames it. */
const LONGEST_WAIT = 1_100;

type Trigger = SaveSituation['trigger'];

/** What was decided for a save; `late` for one that did not wait for a verdict, which is owed. */
type Decision = SaveVerdict | { readonly kind: 'late' };

interface Pending {
  readonly decision: Decision;
  /** The version that the document has when nothing but our stamp has changed it. */
  readonly version: number;
}

const LEFT_ALONE: Decision = { kind: 'leave', why: { kind: 'notEdited' } };

/** Stamps posts while VS Code saves them, and checks afterwards that the stamp really stands there. */
export class Saver implements vscode.Disposable {
  /** What was decided for saves that have not come to their end. */
  readonly #pending = new WeakMap<TrackedPost, Pending>();
  /** Posts whose save was announced. */
  readonly #announced = new WeakSet<TrackedPost>();
  readonly #withoutStamp = new WeakSet<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;
  #listener: vscode.Disposable;

  constructor(private readonly deps: SaverDeps) {
    this.#listener = this.#listen();
    this.#subscriptions = vscode.Disposable.from(
      // VS Code drops a listener that fails or lags; this one does too little for that, and so tells of it.
      vscode.workspace.onWillSaveTextDocument(({ document }) => {
        const post = deps.tracker.get(document);
        if (post) this.#announced.add(post);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        const post = deps.tracker.get(document);
        if (post) this.#didSave(post);
      }),
    );
  }

  dispose(): void {
    this.#listener.dispose();
    this.#subscriptions.dispose();
  }

  /** Saves a document as it is; what was changed up to now will not be stamped later either. */
  async saveWithoutStamp(document: vscode.TextDocument): Promise<void> {
    const { tracker, ledger } = this.deps;
    const { version } = document;
    this.#withoutStamp.add(document);
    try {
      const post = tracker.get(document);
      if (!(await document.save()) || !post) return;
      ledger.paid(post);
      tracker.begin(post, openedWith(document.getText()));
      this.#begun(post, version);
    } finally {
      this.#withoutStamp.delete(document);
    }
  }

  #listen(): vscode.Disposable {
    return vscode.workspace.onWillSaveTextDocument((event) => {
      const post = this.deps.tracker.get(event.document);
      if (post) event.waitUntil(this.#edits(post, triggerOf(event.reason)));
    });
  }

  /** Never fails: a mistake of ours may cost a stamp, but not the save, nor our place among the listeners. */
  async #edits(post: TrackedPost, trigger: Trigger): Promise<vscode.TextEdit[]> {
    const { document } = post;
    let decision: Decision = LEFT_ALONE;
    try {
      decision = await this.#decide(post, trigger);
    } catch (error) {
      this.deps.log.error(`${document.uri.toString()} is saved without a stamp:`, error);
    }
    const edits = decision.kind === 'stamp' ? toVsEdits(document, decision.edits) : [];
    this.#pending.set(post, { decision, version: document.version + (edits.length > 0 ? 1 : 0) });
    return edits;
  }

  /**
   * What is not known in time, or only when the writer has typed on, is owed: better a late stamp than a wrong one,
   * and VS Code refuses edits of a text that has moved on.
   */
  async #decide(post: TrackedPost, trigger: Trigger): Promise<Decision> {
    const { document } = post;
    const { version } = document;
    this.deps.tracker.judge();
    if (this.#withoutStamp.has(document) || !mayStamp(this.deps, post)) return LEFT_ALONE;
    const coming = coreFor(this.deps, document);
    const core = coming instanceof Promise ? await inTime(coming) : coming;
    if (!core || document.version !== version) return { kind: trigger === 'afterDelay' ? 'owe' : 'late' };
    // Asked again: that this is no post after all may be what was just learned.
    if (!mayStamp(this.deps, post)) return LEFT_ALONE;
    this.#takeUpUnsaved(core, post);
    return verdictOn(core, this.deps.knowledge, post, trigger);
  }

  /** The stamp of a save that failed stands in the editor: it is ours, and not the writer's own. */
  #takeUpUnsaved(core: Core, post: TrackedPost): void {
    const unsaved = this.#pending.get(post)?.decision;
    if (unsaved?.kind !== 'stamp') return;
    const { stamp } = unsaved;
    if (core.rawOf(post.document.getText(), stamp.path) !== stamp.newRaw) return;
    post.round = stampedWith(textWith(unsaved), stamp);
  }

  #didSave(post: TrackedPost): void {
    const { ledger, payer } = this.deps;
    const wasAnnounced = this.#announced.delete(post);
    const pending = this.#pending.get(post);
    this.#pending.delete(post);
    if (!pending) return this.#missed(post, wasAnnounced);
    const { decision, version } = pending;
    switch (decision.kind) {
      case 'owe':
        ledger.owe(post);
        return payer.payLeft();
      case 'late':
        ledger.owe(post);
        return void payer.pay(post);
      case 'leave':
        return this.#left(post, decision, version);
      case 'stamp':
        return this.#stamped(post, decision, version);
    }
  }

  #stamped(post: TrackedPost, verdict: StampVerdict, version: number): void {
    const core = this.deps.engine.loaded();
    if (!core) return;
    if (this.deps.ledger.enter(core, post, verdict)) this.#begun(post, version);
    else this.#listenAnew();
  }

  #left(post: TrackedPost, { why }: LeaveVerdict<Obstacle | Unmoved>, version: number): void {
    const { log, tracker, ledger } = this.deps;
    const { document } = post;
    if (why.kind === 'problem') log.info(`${document.uri.toString()}: ${why.problem.message}`);
    else log.debug(`No stamp for ${document.uri.toString()}: ${why.kind}`);
    if (post.owed && owesNothing(post, why)) ledger.paid(post);
    if (why.kind !== 'byHand') return;
    tracker.begin(post, openedWith(document.getText()));
    this.#begun(post, version);
  }

  /** A round has begun with a save, and the document is not as it was then: something was typed meanwhile. */
  #begun(post: TrackedPost, version: number): void {
    if (post.document.version !== version) void this.deps.tracker.takeUpTyped(post);
  }

  /**
   * A save that did not ask. If it was announced, VS Code has dropped our listener, or another extension used
   * up the time: the stamp is owed. If not, it was Save Without Formatting: the next save stamps.
   */
  #missed(post: TrackedPost, wasAnnounced: boolean): void {
    const name = post.document.uri.toString();
    if (wasAnnounced && post.edited) {
      this.deps.ledger.owe(post);
      this.deps.log.warn(`${name} was saved without its stamp, which is owed; listening anew.`);
    } else this.deps.log.info(`${name} was saved without asking any extension; listening anew.`);
    this.#listenAnew();
  }

  #listenAnew(): void {
    this.#listener.dispose();
    this.#listener = this.#listen();
  }
}

/** What was owed for an earlier save, this one took back, or the writer set the date. A pause does not count. */
function owesNothing({ edited }: TrackedPost, { kind }: Obstacle | Unmoved): boolean {
  return !edited || kind === 'unchanged' || kind === 'byHand' || kind === 'takenBack' || kind === 'current';
}

function inTime<T>(coming: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    coming,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LONGEST_WAIT)),
  ]);
}

function triggerOf(reason: vscode.TextDocumentSaveReason): Trigger {
  if (reason === vscode.TextDocumentSaveReason.AfterDelay) return 'afterDelay';
  return reason === vscode.TextDocumentSaveReason.FocusOut ? 'focusOut' : 'manual';
}
