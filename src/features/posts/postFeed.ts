import * as vscode from 'vscode';
import type { IndexedPost, PostSource } from '../../editor/postSource';

/** Between two pictures of the posts, in milliseconds: while they are read, and afterwards. */
const WHILE_READING = 700;
const AFTERWARDS = 150;

/** The posts for the trees: read once a tree is looked at, and told anew in calm steps. */
export class PostFeed implements vscode.Disposable {
  readonly #source: PostSource;
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #didChange = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #reading: Promise<unknown> | undefined;
  #isRead = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#didChange.event;

  constructor(source: PostSource) {
    this.#source = source;
    this.#subscription = source.onDidChange(() => this.#tellSoon());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stop.cancel();
    this.#stop.dispose();
    this.#subscription.dispose();
    this.#didChange.dispose();
  }

  get isReading(): boolean {
    return this.#reading !== undefined && !this.#isRead;
  }

  posts(): readonly IndexedPost[] {
    return this.#source.known() ?? [];
  }

  /** Starts reading, with progress in a view; resolves once there is something to show, or nothing to come. */
  async some(viewId: string): Promise<void> {
    this.#reading ??= this.#read(viewId);
    if (this.#isRead || this.posts().length > 0) return;
    await Promise.race([this.#reading, this.#firstChange()]);
  }

  /** Reads again, for instance because a folder has been added. */
  restart(): void {
    this.#reading = undefined;
    this.#isRead = false;
    this.#tellSoon();
  }

  async #read(viewId: string): Promise<void> {
    await vscode.window.withProgress({ location: { viewId } }, () => this.#source.all(this.#stop.token));
    this.#isRead = true;
    this.#tellSoon();
  }

  #firstChange(): Promise<void> {
    return new Promise((resolve) => {
      const once = this.onDidChange(() => {
        once.dispose();
        resolve();
      });
    });
  }

  #tellSoon(): void {
    if (this.#timer !== undefined || this.#stop.token.isCancellationRequested) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#didChange.fire();
      },
      this.isReading ? WHILE_READING : AFTERWARDS,
    );
  }
}
