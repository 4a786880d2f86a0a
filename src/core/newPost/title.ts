import type { Problem } from '../problem';

/** A title longer than this is a pasted text, not a title. In characters (code points). */
const longest = 1000;

/**
 * What was typed or pasted, as a title: one line, without controls or halves of characters. Everything else
 * is kept as it is: separators, quotes and dots are data.
 */
export function cleanTitle(typed: string): string {
  return typed
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\s\u0085]*[\p{Cc}\u2028\u2029\uFEFF][\s\u0085\p{Cc}\uFEFF]*/gu, ' ')
    .trim();
}

/** Why no post can have this title, as a sentence; `undefined` when it can. */
export function validateTitle(typed: string): Problem | undefined {
  const title = cleanTitle(typed);
  if (title === '') return { code: 'title.empty', message: 'A post needs a title.' };
  const length = Array.from(title).length;
  if (length <= longest) return undefined;
  return {
    code: 'title.tooLong',
    message: `This title has ${length} characters. Up to ${longest} are possible.`,
    args: [String(length), String(longest)],
  };
}

/**
 * What the writer may want to know about a title that is possible all the same: that it was pasted with
 * line breaks, or that a file cannot be named after it.
 */
export function noteOnTitle(typed: string): Problem | undefined {
  if (/[\n\r\u0085\u2028\u2029]/.test(typed.trim())) {
    return { code: 'title.lineBreaks', message: 'The line breaks in the title become spaces.' };
  }
  if (/[\p{L}\p{N}]/u.test(typed) || validateTitle(typed)) return undefined;
  return {
    code: 'title.noLetters',
    message: 'The title has no letters or digits, so the file is named after the date.',
  };
}
