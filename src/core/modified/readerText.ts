import { locateFrontMatter } from '../frontMatter/locate';
import { readFrontMatter } from '../frontMatter/read';
import type { FrontMatterValue } from '../frontMatter/types';

/**
 * Whether two versions of a post are the same to those who read it: body and front matter agree, save for
 * `ignoredKeys` (a dot stands for a nested key, case does not matter), comments, key order, line breaks and
 * blanks that show nowhere. A block that cannot be read is compared as it is written.
 */
export function sameForReaders(before: string, after: string, ignoredKeys: readonly string[]): boolean {
  if (before === after) return true;
  const [old, now] = [parts(before), parts(after)];
  if (!sameBody(old.body.trimEnd(), now.body.trimEnd())) return false;
  if (old.block === now.block) return true;
  const [oldKeys, nowKeys] = [fingerprint(before, ignoredKeys), fingerprint(after, ignoredKeys)];
  return oldKeys !== undefined && oldKeys === nowKeys;
}

function parts(text: string): { readonly block: string; readonly body: string } {
  const { bodyStart } = locateFrontMatter(text);
  return { block: text.slice(0, bodyStart), body: text.slice(bodyStart) };
}

/** Looks at the lines around what differs only: a post of a megabyte is saved as fast as a short one. */
function sameBody(old: string, now: string): boolean {
  if (old === now) return true;
  const start = lineBefore(old, commonStart(old, now));
  const shared = commonEnd(old, now, start);
  return visible(old, start, shared) === visible(now, start, shared);
}

/** How many characters both start with. Halves are compared, not characters: the engine does that in bulk. */
function commonStart(a: string, b: string): number {
  let [same, most] = [0, Math.min(a.length, b.length)];
  while (same < most) {
    const middle = Math.ceil((same + most) / 2);
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else most = middle - 1;
  }
  return same;
}

/** How many characters both end with, not counting the line that follows the difference. */
function commonEnd(a: string, b: string, start: number): number {
  let [shared, most] = [0, Math.min(a.length, b.length) - start];
  while (shared < most) {
    const middle = Math.ceil((shared + most) / 2);
    if (endOf(a, shared, middle) === endOf(b, shared, middle)) shared = middle;
    else most = middle - 1;
  }
  return a.length - lineAfter(a, a.length - shared);
}

/** The characters from `from` to `to`, both counted from the end. */
function endOf(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/** The start of the line before the one that `at` is in: whether that line breaks hard depends on the next. */
function lineBefore(text: string, at: number): number {
  const own = text.lastIndexOf('\n', at - 1);
  return own <= 0 ? 0 : text.lastIndexOf('\n', own - 1) + 1;
}

/** The end of the line after the one that `at` is in. */
function lineAfter(text: string, at: number): number {
  const own = text.indexOf('\n', at);
  const next = own < 0 ? -1 : text.indexOf('\n', own + 1);
  return next < 0 ? text.length : next;
}

/**
 * What is to be seen of the lines between `start` and `left` characters before the end. Blanks at a line's
 * end vanish on every site, except two or more before a further line: a hard break.
 */
function visible(body: string, start: number, left: number): string {
  const lines = body
    .slice(start, body.length - left)
    .split(/\r\n|\r|\n/)
    .map((line) => ({ line, bare: line.trimEnd() }));
  const shown = lines.map(({ line, bare }, index) => {
    const breaksHard = line.endsWith('  ') && bare !== '' && (lines[index + 1]?.bare ?? '') !== '';
    return breaksHard ? `${bare}  ` : bare;
  });
  return shown.join('\n');
}

function fingerprint(text: string, ignoredKeys: readonly string[]): string | undefined {
  const read = readFrontMatter(text);
  if (!read.ok) return undefined;
  const ignored = new Set(ignoredKeys.map((key) => key.toLowerCase()));
  return JSON.stringify(without(read.data, ignored, ''));
}

function without(value: FrontMatterValue, ignored: ReadonlySet<string>, at: string): FrontMatterValue {
  if (Array.isArray(value)) return value.map((item: FrontMatterValue) => without(item, ignored, `${at}[]`));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => ({
      key,
      inner,
      path: at === '' ? key.toLowerCase() : `${at}.${key.toLowerCase()}`,
    }))
    .filter(({ path }) => !ignored.has(path))
    .map(({ key, inner, path }): [string, FrontMatterValue] => [key, without(inner, ignored, path)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept);
}
