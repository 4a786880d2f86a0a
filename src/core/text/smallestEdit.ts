import type { TextEdit } from './textEdit';

/** One edit that makes `after` of `before`, without the characters that both begin and end with. */
export function smallestEdit(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start -= 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const ends = [before.length - tail, after.length - tail] as const;
  if (isInsidePair(before, ends[0]) || isInsidePair(after, ends[1])) tail -= 1;
  return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}

/** Between the two halves of an astral character, or of CR and LF. */
function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at);
  if (before === 13 && behind === 10) return true;
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}
