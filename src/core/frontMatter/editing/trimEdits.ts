import type { TextEdit } from '../../text/textEdit';

/** Takes off each edit what it would replace by the same characters; surrogate pairs stay whole. */
export function trimEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map((edit) => trim(text, edit)).filter((edit) => edit.start < edit.end || edit.newText !== '');
}

function trim(text: string, { start, end, newText }: TextEdit): TextEdit {
  const old = text.slice(start, end);
  const limit = Math.min(old.length, newText.length);
  let head = 0;
  while (head < limit && old[head] === newText[head]) head += 1;
  if (isHigh(old, head - 1)) head -= 1;
  let tail = 0;
  while (tail < limit - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLow(old, old.length - tail)) tail -= 1;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}

function isHigh(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLow(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}
