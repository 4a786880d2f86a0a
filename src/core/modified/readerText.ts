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
  if (old.body !== now.body && visible(old.body) !== visible(now.body)) return false;
  if (old.block === now.block) return true;
  const [oldKeys, nowKeys] = [fingerprint(before, ignoredKeys), fingerprint(after, ignoredKeys)];
  return oldKeys !== undefined && oldKeys === nowKeys;
}

function parts(text: string): { readonly block: string; readonly body: string } {
  const { bodyStart } = locateFrontMatter(text);
  return { block: text.slice(0, bodyStart), body: text.slice(bodyStart) };
}

/** Blanks at a line's end vanish on every site, except two or more before a further line: a hard break. */
function visible(body: string): string {
  const lines = body.split(/\r\n|\r|\n/).map((line) => ({ line, bare: line.trimEnd() }));
  return lines
    .map(({ line, bare }, index) => {
      const breaksHard = line.endsWith('  ') && bare !== '' && (lines[index + 1]?.bare ?? '') !== '';
      return breaksHard ? `${bare}  ` : bare;
    })
    .join('\n')
    .trimEnd();
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
