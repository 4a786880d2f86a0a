import { isKeywordDate, recognizeDate, recognizeLike } from '../dates/recognizeDate';
import { isDateOnly, type DateForm } from '../dates/dateForm';
import { printDate } from '../dates/printDate';
import type { KeyDate } from '../conventions/types';
import { insertKey, removeKey, setValue, type EditResult, type InsertOptions } from '../frontMatter/edit';
import { locateFrontMatter } from '../frontMatter/locate';
import { findKeyPath, readFrontMatter, textOf } from '../frontMatter/read';
import type { FrontMatterData, FrontMatterValue, KeyPath } from '../frontMatter/types';
import { fail, ok, type Result } from '../problem';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** One change of a post's front matter; each step sees the text that the one before it left. */
export type Step = (text: string) => EditResult;

export interface Changed {
  readonly text: string;
  /** One edit from the text before all steps, or none. */
  readonly edits: readonly TextEdit[];
}

/** Runs steps one after the other; the first Problem ends it with nothing changed. */
export function runSteps(text: string, steps: readonly Step[]): Result<Changed> {
  let now = text;
  for (const step of steps) {
    const edits = step(now);
    if (!edits.ok) return edits;
    now = applyEdits(now, edits.value);
  }
  return ok({ text: now, edits: difference(text, now) });
}

/** The smallest single edit that makes one text of the other; it does not part surrogate pairs or `\r\n`. */
export function difference(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && joins(before, start)) start -= 1;
  let tail = 0;
  const room = most - start;
  while (
    tail < room &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  while (tail > 0 && joins(before, before.length - tail)) tail -= 1;
  return [{ start, end: before.length - tail, newText: after.slice(start, after.length - tail) }];
}

function joins(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}

/** The values of a post; a Problem when they cannot be read. */
export function dataOfPost(text: string): Result<FrontMatterData> {
  const read = readFrontMatter(text);
  return read.ok ? ok(read.data) : { ok: false, problem: read.problem };
}

/** The first of some keys that stands in the post, as it is spelled there. */
export function writtenPath(data: FrontMatterData, paths: readonly KeyPath[]): KeyPath | undefined {
  for (const path of paths) {
    const found = findKeyPath(data, path.join('.'));
    if (found) return found;
  }
  return undefined;
}

/** Gives a key a value, whether it is there or not. */
export function put(path: KeyPath, value: FrontMatterValue, options: InsertOptions = {}): Step {
  return (text) => {
    const data = dataOfPost(text);
    if (!data.ok) return data;
    const written = writtenPath(data.value, [path]);
    return written ? setValue(text, written, value, options) : insertKey(text, path, value, options);
  };
}

/** Takes a key out where it is. */
export function drop(path: KeyPath): Step {
  return (text) => {
    const data = dataOfPost(text);
    if (!data.ok) return data;
    const written = writtenPath(data.value, [path]);
    return written ? removeKey(text, written) : ok([]);
  };
}

/** Gives the first-level heading that a text begins with other words; a text without one stays as it is. */
export function retitle(title: string): Step {
  return (text) => {
    const { bodyStart } = locateFrontMatter(text);
    const found = /^(\s*#[ \t]+)(\S.*?)(?=[ \t]*#*[ \t]*\r?$)/m.exec(text.slice(bodyStart));
    if (found?.index !== 0) return ok([]);
    const [whole, before = ''] = found;
    return ok([{ start: bodyStart + before.length, end: bodyStart + whole.length, newText: title }]);
  };
}

export interface Stamping {
  readonly instant: number;
  readonly zone: string;
  /** The form of the other posts' dates. */
  readonly model?: DateForm | undefined;
}

/**
 * Writes an instant under a key in the form that stands there. What the generator fills in itself stays; a
 * date that Galley cannot read is a Problem.
 */
export function stamp(path: KeyPath, { instant, zone, model }: Stamping): Step {
  return (text) => {
    const data = dataOfPost(text);
    if (!data.ok) return data;
    const old = textOf(data.value, path);
    if (old === undefined || old.trim() === '') {
      return fail('postLife.noDate', `There is no date under “${path.join('.')}”.`, {
        args: [path.join('.')],
      });
    }
    if (isKeywordDate(old)) return ok([]);
    const form = recognizeLike(old, model);
    if (!form.ok) return form;
    return setValue(text, path, printDate(form.value, instant, zone), { isDate: true });
  };
}

/** Adds a date in the form of the siblings. */
export function addStamp(
  path: KeyPath,
  date: KeyDate,
  { instant, zone }: Stamping,
  quotes: InsertOptions['quotes'],
): Step {
  return put(path, printDate(date.form, instant, zone), {
    isDate: true,
    after: ['title', 'Title'],
    ...(quotes && quotes !== 'plain' ? { quotes } : {}),
  });
}

/** Whether a stamp has no room for a time of day. */
export function isDayOnly(raw: string): boolean {
  const form = recognizeDate(raw, { order: 'monthFirst' });
  return form.ok && isDateOnly(form.value);
}
