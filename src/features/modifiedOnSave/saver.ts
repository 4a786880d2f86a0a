import * as vscode from 'vscode';
import type { SaveSituation, SaveVerdict } from '../../core/modified/decide';
import { openedWith, stampedWith, type Stamp } from '../../core/modified/round';
import { applyEdits } from '../../core/text/textEdit';
import { toVsEdits } from '../../editor/convert';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { readModifiedSettings } from '../../editor/settings';
import type { Debts } from './debts';
import type { Core, Engine } from './engine';
import { stampFacts, stampRules } from './facts';
import type { TrackedPost, Tracker } from './tracker';

export interface SaverDeps {
  readonly log: vscode.LogOutputChannel;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
  readonly tracker: Tracker;
  readonly engine: Engine;
  readonly debts: Debts;
  readonly isPaused: () => boolean;
  /** Called after a stamp stands in a saved file. */
  readonly stamped: (post: TrackedPost, stamp: Stamp) => void;
}

/** In milliseconds: well below the 1.5 seconds after which VS Code goes on without a listener, and blames it. */
const LONGEST_WAIT = 1_100;

type StampVerdict = Extract<SaveVerdict, { kind: 'stamp' }>;
type Trigger = SaveSituation['trigger'];

interface Pending {
  readonly verdict: SaveVerdict;
  readonly text: string;
  /** When the stamp that is owed can be paid, if that is soon. */
  readonly payable?: Promise<unknown>;
}

/** Stamps posts while VS Code saves them, and checks afterwards that the stamp really stands there. */
export class Saver implements vscode.Disposable {
  readonly #pending = new Map<string, Pending>();
  readonly #withoutStamp = new Set<string>();
  readonly #saved: vscode.Disposable;
  #listener: vscode.Disposable;

  constructor(private readonly deps: SaverDeps) {
    this.#listener = this.#listen();
    this.#saved = vscode.workspace.onDidSaveTextDocument((document) => this.#didSave(document));
  }

  dispose(): void {
    this.#listener.dispose();
    this.#saved.dispose();
  }

  /** Saves a document as it is; what was changed up to now will not be stamped later either. */
  async saveWithoutStamp(document: vscode.TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    this.#withoutStamp.add(key);
    try {
      const saved = await document.save();
      const post = this.deps.tracker.get(document);
      if (saved && post) this.deps.tracker.begin(post, openedWith(document.getText()));
      this.deps.debts.paid(document.uri);
      return saved;
    } finally {
      this.#withoutStamp.delete(key);
    }
  }

  /** Writes a stamp that an automatic save left owing, and saves it. */
  async pay(post: TrackedPost): Promise<void> {
    post.owed = false;
    const document = await this.#reopened(post);
    if (!document || !this.#mayStamp(post)) return;
    const core = await this.deps.engine.load();
    const text = document.getText();
    const verdict = this.#decide(core, { ...post, document }, text, 'manual');
    if (verdict.kind !== 'stamp') {
      this.deps.debts.paid(document.uri);
      return;
    }
    const wasDirty = document.isDirty;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, toVsEdits(document, verdict.edits));
    if (!(await this.deps.quiet.apply(edit))) {
      this.#owe(post);
      this.deps.log.warn(`VS Code refused the stamp of ${document.uri.toString()}; it is owed.`);
      return;
    }
    this.#commit(this.deps.tracker.get(document) ?? post, verdict, text);
    if (!wasDirty) await document.save();
  }

  async #reopened(post: TrackedPost): Promise<vscode.TextDocument | undefined> {
    if (!post.document.isClosed) return post.document;
    try {
      return await vscode.workspace.openTextDocument(post.document.uri);
    } catch {
      this.deps.log.info(`${post.document.uri.toString()} is gone, and its owed stamp with it.`);
      return undefined;
    }
  }

  #listen(): vscode.Disposable {
    return vscode.workspace.onWillSaveTextDocument((event) => this.#willSave(event));
  }

  #willSave(event: vscode.TextDocumentWillSaveEvent): void {
    const { document } = event;
    const post = this.deps.tracker.get(document);
    if (!post) return;
    if (this.#mayStamp(post)) {
      const core = this.deps.engine.loaded();
      const learning = this.deps.knowledge.learning(document);
      event.waitUntil(
        core && !learning
          ? Promise.resolve(this.#stampNow(core, post, event.reason))
          : this.#stampInTime(learning, post, event.reason),
      );
    } else {
      const verdict: SaveVerdict = { kind: 'leave', why: { kind: 'notEdited' } };
      this.#pending.set(document.uri.toString(), { verdict, text: '' });
    }
  }

  /**
   * Only a save in the very moment a post opens finds the engine, or the zone of the blog, still being read. What
   * is not known in time, or only when the writer has typed on, is owed: better a late stamp than a wrong one.
   */
  async #stampInTime(
    learning: Promise<void> | undefined,
    post: TrackedPost,
    reason: vscode.TextDocumentSaveReason,
  ): Promise<vscode.TextEdit[]> {
    const { document } = post;
    const { version } = document;
    const ready = Promise.all([this.deps.engine.load(), learning?.catch(() => undefined)]);
    const inTime = await Promise.race([ready, pause(LONGEST_WAIT)]);
    if (inTime && document.version === version) return this.#stampNow(inTime[0], post, reason);
    const payable = triggerOf(reason) === 'afterDelay' ? {} : { payable: ready };
    this.#pending.set(document.uri.toString(), { verdict: { kind: 'owe' }, text: '', ...payable });
    return [];
  }

  #stampNow(core: Core, post: TrackedPost, reason: vscode.TextDocumentSaveReason): vscode.TextEdit[] {
    const { document } = post;
    const text = document.getText();
    const verdict = this.#decide(core, post, text, triggerOf(reason));
    this.#pending.set(document.uri.toString(), { verdict, text });
    return verdict.kind === 'stamp' ? toVsEdits(document, verdict.edits) : [];
  }

  /** The cheap questions first: most saves are of files that need no stamp. */
  #mayStamp(post: TrackedPost): boolean {
    const { uri } = post.document;
    if (!post.edited || this.deps.isPaused() || this.#withoutStamp.has(uri.toString())) return false;
    return !this.deps.quiet.isQuiet(uri) && this.deps.knowledge.isPost(post.document);
  }

  #decide(core: Core, post: TrackedPost, text: string, trigger: Trigger): SaveVerdict {
    const { uri } = post.document;
    const { knowledge } = this.deps;
    return core.decideOnSave({
      text,
      round: post.round,
      edited: post.edited,
      trigger,
      rules: stampRules(readModifiedSettings(uri), knowledge.zoneOf(uri)),
      facts: stampFacts(knowledge.blogOf(uri), (data) => core.isDraft(data, knowledge.blogOf(uri))),
      now: Date.now(),
    });
  }

  #didSave(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const post = this.deps.tracker.get(document);
    if (!post) return;
    const pending = this.#pending.get(key);
    this.#pending.delete(key);
    if (!pending) return this.#listenAnew(document);
    const { verdict, text } = pending;
    if (verdict.kind === 'owe') this.#owe(post);
    void pending.payable?.then(() => (post.owed ? this.pay(post) : undefined));
    if (verdict.kind === 'stamp') this.#commit(post, verdict, text);
    if (verdict.kind === 'leave') this.#left(post, verdict);
  }

  #owe(post: TrackedPost): void {
    post.owed = true;
    this.deps.debts.owe(post.document.uri, Date.now());
  }

  #left(post: TrackedPost, { why }: Extract<SaveVerdict, { kind: 'leave' }>): void {
    this.deps.log.debug(`No stamp for ${post.document.uri.toString()}: ${why.kind}`);
    if (why.kind === 'problem') this.deps.log.info(`${post.document.uri.toString()}: ${why.problem.message}`);
    if (why.kind === 'byHand') this.deps.tracker.begin(post, openedWith(post.document.getText()));
  }

  /** Save Without Formatting tells nobody; a listener that VS Code dropped looks the same from here. */
  #listenAnew(document: vscode.TextDocument): void {
    this.deps.log.debug(`${document.uri.toString()} was saved without asking; listening anew.`);
    this.#listener.dispose();
    this.#listener = this.#listen();
  }

  #commit(post: TrackedPost, verdict: StampVerdict, before: string): void {
    const core = this.deps.engine.loaded();
    if (!core) return;
    const after = post.document.getText();
    const stamp = core.stampOf(before, after, verdict.path, verdict.ended);
    const wanted = core.rawOf(applyEdits(before, verdict.edits), verdict.path);
    if (stamp.newRaw !== wanted) {
      this.#owe(post);
      this.deps.log.warn(`The stamp of ${post.document.uri.toString()} did not reach the file; it is owed.`);
      return this.#listenAnew(post.document);
    }
    this.deps.tracker.begin(post, stampedWith(after, stamp));
    this.deps.debts.paid(post.document.uri);
    this.deps.log.info(`${post.document.uri.toString()}: ${verdict.path.join('.')} is now ${stamp.newRaw}`);
    this.deps.stamped(post, stamp);
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function triggerOf(reason: vscode.TextDocumentSaveReason): Trigger {
  if (reason === vscode.TextDocumentSaveReason.AfterDelay) return 'afterDelay';
  return reason === vscode.TextDocumentSaveReason.FocusOut ? 'focusOut' : 'manual';
}
