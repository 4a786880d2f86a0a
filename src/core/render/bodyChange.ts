import type { Block } from './renderBody';

/** What changed between two renderings: the blocks between a common head and a common tail. */
export interface BodyChange {
  /** Blocks at the start that are the same, lines included. */
  readonly head: number;
  /** Blocks at the end that are the same but for `shift` lines. */
  readonly tail: number;
  readonly shift: number;
  readonly blocks: readonly Block[];
}

/** Compares two renderings; takes time in proportion to what is compared, mostly equal strings. */
export function bodyChange(old: readonly Block[], fresh: readonly Block[]): BodyChange {
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && sameBlock(old[head], fresh[head], 0)) head++;
  const shift = (fresh.at(-1)?.end ?? 0) - (old.at(-1)?.end ?? 0);
  let tail = 0;
  while (tail < most - head && sameBlock(old.at(-1 - tail), fresh.at(-1 - tail), shift)) tail++;
  return { head, tail, shift: tail === 0 ? 0 : shift, blocks: fresh.slice(head, fresh.length - tail) };
}

function sameBlock(old: Block | undefined, fresh: Block | undefined, shift: number): boolean {
  if (!old || !fresh) return false;
  return old.line + shift === fresh.line && old.end + shift === fresh.end && old.html === fresh.html;
}
