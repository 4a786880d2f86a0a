import * as vscode from 'vscode';
import { openedWith, type Round } from '../../core/modified/round';
import { isShown } from '../../editor/tabs';
import type { QuietEdits } from '../../editor/quietEdits';
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
  readonly closed: (post: TrackedPost) => void;
}

/** Two files that change within this many milliseconds of each other were not typed by a hand… */
const BULK_WINDOW = 10;
/** …and all the less when one of them is not even on the screen; the events of one edit may be this far apart. */
const HIDDEN_BULK_WINDOW = 250;
/** A change tells whether it made the document dirty only in the event after it. */
const DIRTY_DELAY = 80;

/**
 * Follows the open posts: which text each round began with, and whether the writer's own hand changed it.
 * Replacements, renames and other edits over several files do not count, nor does a file that was read anew
 * because it changed on disk.
 */
export class Tracker implements vscode.Disposable {
  readonly #posts = new Map<string, TrackedPost>();
  readonly #reloads = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;
  #last: LastChange | undefined;

  constructor(private readonly deps: TrackerDeps) {
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.get(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
    );
    for (const document of vscode.workspace.textDocuments) this.get(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#reloads.values()) clearTimeout(timer);
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
    if (document.isDirty) void this.#takeUpDirty(post);
    return post;
  }

  /** Posts whose stamp waits for a better moment. */
  owing(): readonly TrackedPost[] {
    return [...this.#posts.values()].filter((post) => post.owed);
  }

  /** Starts a new round: after a stamp, or when what was saved is as the writer wants it. */
  begin(post: TrackedPost, round: Round): void {
    post.round = round;
    post.edited = false;
    post.owed = false;
    this.deps.changed(post);
  }

  /** Hot exit and late activation: what is unsaved now is the writer's, and the round began on disk. */
  async #takeUpDirty(post: TrackedPost): Promise<void> {
    const opened = post.round;
    post.edited = true;
    post.round = openedWith(undefined);
    const start = await textOnDisk(post.document);
    if (post.round.start === undefined) post.round = start === undefined ? opened : openedWith(start);
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const post = this.#posts.get(key);
    if (post?.document !== document) return;
    this.#posts.delete(key);
    this.#settled(key);
    this.deps.closed(post);
  }

  #changed(event: vscode.TextDocumentChangeEvent): void {
    const { document } = event;
    const post = this.#posts.get(document.uri.toString());
    if (!post) return;
    if (document.isDirty) this.#settled(document.uri.toString());
    if (event.contentChanges.length === 0) return;
    this.#count(post);
    if (!document.isDirty && event.reason === undefined) this.#suspectReload(post);
    this.deps.changed(post);
  }

  /** A clean document that changes and stays clean was read anew from disk: a checkout, a pull, a revert. */
  #suspectReload(post: TrackedPost): void {
    const key = post.document.uri.toString();
    this.#settled(key);
    const timer = setTimeout(() => {
      this.#reloads.delete(key);
      if (!post.document.isDirty) this.begin(post, openedWith(post.document.getText()));
    }, DIRTY_DELAY);
    this.#reloads.set(key, timer);
  }

  #settled(key: string): void {
    clearTimeout(this.#reloads.get(key));
    this.#reloads.delete(key);
  }

  #count(post: TrackedPost): void {
    const last = this.#last;
    const isSeen = isShown(post.document.uri);
    const now: LastChange = { post, isSeen, at: Date.now(), editedBefore: post.edited };
    this.#last = now;
    if (last && last.post !== post && isBulk(last, now)) {
      last.post.edited = last.editedBefore;
      return;
    }
    if (isSeen && !this.deps.quiet.isQuiet(post.document.uri)) post.edited = true;
  }
}

interface LastChange {
  readonly post: TrackedPost;
  readonly isSeen: boolean;
  readonly at: number;
  readonly editedBefore: boolean;
}

function isBulk(one: LastChange, other: LastChange): boolean {
  return other.at - one.at < (one.isSeen && other.isSeen ? BULK_WINDOW : HIDDEN_BULK_WINDOW);
}
