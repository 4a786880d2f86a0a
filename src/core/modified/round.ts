import type { KeyPath } from '../frontMatter/types';
import { applyEdits, type TextEdit } from '../text/textEdit';

/**
 * A round lasts from one stamp (or from opening the post) to the next. It remembers the text it began with,
 * so that "did the writer change anything?" has an answer that undoing and retyping cannot fool.
 */
export interface Round {
  /** The text at the start, or `undefined` while the file on disk is still being read. */
  readonly start: string | undefined;
  /** Set when the round began with a stamp of ours; the way back when the writer takes the stamp back. */
  readonly stamp?: Stamp;
}

export interface Stamp {
  readonly path: KeyPath;
  /** The value as it stood before, exactly as written; empty when the key had none. */
  readonly oldRaw: string;
  readonly newRaw: string;
  /** The text just before the stamp. */
  readonly textBefore: string;
  /** The round that the stamp ended. */
  readonly ended: Round;
}

export function openedWith(text: string | undefined): Round {
  return { start: text };
}

export function stampedWith(text: string, stamp: Stamp): Round {
  // One step back is all that undo can ask for; a longer chain would keep every version of the post alive.
  const { start } = stamp.ended;
  return { start: text, stamp: { ...stamp, ended: { start } } };
}

/** The text of a post once the edits of its stamp are in it. */
export function textWith({
  edits,
  stamp,
}: {
  readonly edits: readonly TextEdit[];
  readonly stamp: Stamp;
}): string {
  return applyEdits(stamp.textBefore, edits);
}
