import * as vscode from 'vscode';
import { openedWith, type Round } from '../../core/modified/round';
import { isShown } from '../../editor/tabs';
import type { QuietEdits } from '../../editor/quietEdits';
import { Burst } from './burst';
import { textOnDisk } from './textOnDisk';

/** What is known of one open post between two stamps. */
export interface TrackedPost {
  readonly document: vscode.TextDocument;
  round: Round;
  /** Whether the writer changed the text, in an editor they could see, since the round began. */
  edited: boolean;
  /** A save that came by itself left the stamp for a better moment. */
  owed: boolean;
}

export interface TrackerDeps {
  readonly isCandidate: (document: vscode.TextDocument) => boolean;
  readonly quiet: QuietEdits;
  readonly changed: (post: TrackedPost) => void;
  /** Whether the save that owes the stamp of this post was a moment ago. */
  readonly owedJustNow: (post: TrackedPost) => boolean;
  /** A new round began: no stamp is owed. */
  readonly begun: (post: TrackedPost) => void;
  readonly closed: (post: TrackedPost) => void;
}

/**
 * Follows the open posts: which text each round began with, and whether the writer's own hand changed it.
 * Replacements, renames and other edits over several files do not count, nor does a file that was read anew
 * because it changed on disk.
 */
export class Tracker implements vscode.Disposable {
  readonly #posts = new Map<string, TrackedPost>();
  /** Posts with text that is in no file. */
  readonly #unsaved = new WeakSet<TrackedPost>();
  readonly #burst: Burst;
  readonly #subscriptions: vscode.Disposable;

  constructor(private readonly deps: TrackerDeps) {
    this.#burst = new Burst({
      edited: (post) => {
        post.edited = !isAsBegun(post);
      },
      readAnew: (post) => this.#readAnew(post),
      // What the writer has not touched is as they want it, also when it was changed for them.
      changedOtherwise: (post) => {
        if (!post.edited && !isAsBegun(post)) this.#beginAnew(post);
      },
    });
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.get(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      // What comes now is typed in another editor: even where VS Code was slow to tell, it is no part of one edit.
      vscode.window.onDidChangeActiveTextEditor(() => this.judge()),
    );
    for (const document of vscode.workspace.textDocuments) this.get(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#posts.clear();
  }

  /** The tracked post of a document, taken up now if it may be one; `undefined` for anything else. */
  get(document: vscode.TextDocument): TrackedPost | undefined {
    const key = document.uri.toString();
    const known = this.#posts.get(key);
    if (known?.document === document) return known;
    if (document.isClosed || !this.deps.isCandidate(document)) return undefined;
    const post: TrackedPost = { document, round: openedWith(document.getText()), edited: false, owed: false };
    this.#posts.set(key, post);
    if (document.isDirty) {
      this.#unsaved.add(post);
      void this.#takeUpDirty(post);
    }
    return post;
  }

  /** Posts whose stamp waits for a better moment. */
  owing(): readonly TrackedPost[] {
    return [...this.#posts.values()].filter((post) => post.owed);
  }

  /** A post that changed got another place, and with it this document: what it began with goes along. */
  carryOver({ round }: TrackedPost, document: vscode.TextDocument): TrackedPost | undefined {
    const moved = this.get(document);
    if (!moved) return undefined;
    moved.round = round;
    moved.edited = true;
    return moved;
  }

  /** Starts a new round: after a stamp, or when what was saved is as the writer wants it. */
  begin(post: TrackedPost, round: Round): void {
    post.round = round;
    post.edited = false;
    post.owed = false;
    this.deps.begun(post);
  }

  /**
   * Revert File reads anew as well: it takes back what was not saved, and the stamp for the rest is still owed. So it
   * is when a tool that runs on saves put the file in order.
   */
  #readAnew(post: TrackedPost): void {
    const isReverted = this.#unsaved.delete(post);
    if (post.owed && (isReverted || this.deps.owedJustNow(post))) post.edited = !isAsBegun(post);
    else this.#beginAnew(post);
  }

  #beginAnew(post: TrackedPost): void {
    this.begin(post, openedWith(post.document.getText()));
  }

  /** The round of a post began with this text, and the writer has typed since. */
  typedSince(post: TrackedPost, start: string | undefined): void {
    post.round = { ...post.round, start };
    post.edited = true;
  }

  /** What was typed while a save ran is not in the file: it belongs to the round that this save began. */
  async takeUpTyped(post: TrackedPost): Promise<void> {
    const { start: begun } = post.round;
    this.typedSince(post, undefined);
    const reading = post.round;
    const start = await textOnDisk(post.document);
    if (post.round === reading) this.typedSince(post, start ?? begun);
  }

  /** Hot exit and late activation: what is unsaved now is the writer's, and the round began on disk. */
  async #takeUpDirty(post: TrackedPost): Promise<void> {
    const opened = post.round;
    post.edited = true;
    post.round = openedWith(undefined);
    const start = await textOnDisk(post.document);
    if (post.round.start === undefined) post.round = start === undefined ? opened : openedWith(start);
  }

  /** Judges all changes so far: whether the writer made them. A save asks when all of them have come. */
  judge(): void {
    this.#burst.close();
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const post = this.#posts.get(key);
    if (post?.document !== document) return;
    this.judge();
    this.#posts.delete(key);
    this.deps.closed(post);
  }

  #saved(document: vscode.TextDocument): void {
    const post = this.#posts.get(document.uri.toString());
    if (post && !document.isDirty) this.#unsaved.delete(post);
  }

  #changed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const post = this.#posts.get(document.uri.toString());
    if (post && document.isDirty) this.#unsaved.add(post);
    // That a document became dirty, or clean, is told like this too.
    if (contentChanges.length === 0) return;
    const underHand = isUnderHand(document);
    // Typing in a file that is no post costs nothing; other files count only when an edit takes posts along.
    if (!post && (underHand || !isWorkspaceFile(document))) return;
    if (post) this.deps.changed(post);
    const byHand = underHand && !this.deps.quiet.isQuiet(document.uri);
    const isOneMore = post?.edited === true && byHand && document.isDirty;
    if (isOneMore) {
      // A letter typed and taken back: from here on, what others change is not the writer's.
      post.edited = !isAsBegun(post);
      return;
    }
    const wasClean = !document.isDirty && reason === undefined;
    this.#burst.add(document.uri, { ...(post && { post }), byHand, wasClean });
  }
}

/** Whether a post reads as its round began. Asked at each letter: the text is put together only where it may. */
function isAsBegun({ document, round: { start } }: TrackedPost): boolean {
  if (start === undefined) return false;
  const { end } = document.lineAt(document.lineCount - 1).range;
  return document.offsetAt(end) === start.length && document.getText() === start;
}

/**
 * Whether a change of this document may be the writer's: it is in the text editor that has the focus, or in
 * front while none has (a custom editor, a preview that ticks a box).
 */
function isUnderHand(document: vscode.TextDocument): boolean {
  const active = vscode.window.activeTextEditor;
  return (active === undefined || active.document === document) && isShown(document.uri);
}

function isWorkspaceFile(document: vscode.TextDocument): boolean {
  return !document.isUntitled && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
}
