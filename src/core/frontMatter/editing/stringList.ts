import type { ListSeparator } from '../values';

/** One part of a string that stands for a list, without the blanks around it; offsets into the string. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of a string, in order; none of them is empty. */
export function splitParts(text: string, separator: ListSeparator): readonly Part[] {
  const pattern = separator === ',' ? /[^,]+/g : separator === ' ' ? /\S+/g : /[^]+/g;
  return [...text.matchAll(pattern)].flatMap((found) => {
    const bare = found[0].trim();
    const start = found.index + found[0].length - found[0].trimStart().length;
    return bare === '' ? [] : [{ text: bare, start, end: start + bare.length }];
  });
}

/** The string with a part more at its end, set off as the others are. */
export function addPart(text: string, parts: readonly Part[], separator: ',' | ' ', item: string): string {
  const [previous, last] = parts.slice(-2);
  const gap = previous && last ? text.slice(previous.end, last.start) : separator === ',' ? ', ' : ' ';
  const end = parts.at(-1)?.end ?? 0;
  return text.slice(0, end) + (end === 0 ? '' : gap) + item + text.slice(end);
}

/** The string without the parts of this text, each with the separator that goes with it. */
export function removeParts(text: string, parts: readonly Part[], item: string): string {
  let result = text;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part?.text !== item) continue;
    const kept = parts.slice(0, index).findLast((other) => other.text !== item);
    const next = parts[index + 1];
    const start = kept ? (parts[index - 1]?.end ?? part.start) : part.start;
    result = result.slice(0, start) + result.slice(kept || !next ? part.end : next.start);
  }
  return result;
}

/** The string with another text in the place of each part of this text. */
export function renameParts(text: string, parts: readonly Part[], item: string, newItem: string): string {
  let result = text;
  for (const part of parts.toReversed()) {
    if (part.text === item) result = result.slice(0, part.start) + newItem + result.slice(part.end);
  }
  return result;
}
