import type * as vscode from 'vscode';
import { answered } from '../../editor/answered';
import type { TrackedPost } from './tracker';

/** What one document went through in a burst. */
interface Change {
  /** Absent for files that are no posts: they only tell that more than one file changed. */
  readonly post?: TrackedPost;
  /** Whether it may be the writer's own: in the editor that has the focus, and no edit of Galley's. */
  readonly byHand: boolean;
  /** Whether the document was clean before, and this is no undo. */
  readonly wasClean: boolean;
}

export interface BurstDeps {
  /** The writer's own hand changed this post, and nothing else. */
  readonly edited: (post: TrackedPost) => void;
  /** A clean post changed and stayed clean: it was read anew from disk (a checkout, a pull, a revert). */
  readonly readAnew: (post: TrackedPost) => void;
  /** Something else than the writer's hand changed this post. */
  readonly changedOtherwise: (post: TrackedPost) => void;
}

/**
 * The changes that VS Code made in one go. It applies an edit over several files in one loop, and sends the
 * changes, and whether they made a file dirty, in order: so all of them are here before it answers a question
 * that was put when the first one came, or asks for a save. A hand changes one document at a time.
 */
export class Burst {
  readonly #changes = new Map<string, Change>();

  constructor(private readonly deps: BurstDeps) {}

  add(uri: vscode.Uri, change: Change): void {
    const key = uri.toString();
    const earlier = this.#changes.get(key);
    this.#changes.set(key, {
      ...change,
      byHand: change.byHand && (earlier?.byHand ?? true),
      wasClean: earlier?.wasClean ?? change.wasClean,
    });
    if (this.#changes.size === 1 && !earlier) void this.#closeWhenAnswered();
  }

  /** Judges what came so far. Call before relying on `edited`: at a save at the latest, all has come. */
  close(): void {
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    for (const { post, byHand, wasClean } of changes) {
      if (!post) continue;
      if (wasClean && !post.document.isDirty) this.deps.readAnew(post);
      else if (byHand && changes.length === 1) this.deps.edited(post);
      else this.deps.changedOtherwise(post);
    }
  }

  async #closeWhenAnswered(): Promise<void> {
    try {
      await answered();
    } catch {
      // VS Code refuses the question while its window closes: what has come until then is all there is.
    }
    this.close();
  }
}
