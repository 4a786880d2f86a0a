import { printDate } from '../dates/printDate';
import { DEFAULT_DATE_FORM, recognizeDate, type DateHints } from '../dates/recognizeDate';
import type { DateForm } from '../dates/dateForm';
import { isTimeZone } from '../dates/zone';
import { insertKey, setEntry } from '../frontMatter/edit';
import { findEntry } from '../frontMatter/findNode';
import { parseBlock, type ParsedBlock } from '../frontMatter/parseBlock';
import { findEntryPath } from '../frontMatter/findPath';
import type { QuoteStyle } from '../frontMatter/write';
import { fail, ok, type Result } from '../problem';
import type { TextEdit } from '../text/textEdit';
import { findModifiedKey, isEmptyValue, isTemplate, rawAt, scalarOf, type ModifiedKey } from './modifiedKey';

export interface ModifiedSettings {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The IANA name of the zone that applies. */
  readonly zone: string;
  /** Names of modified keys, dots for nested ones, in order of preference: the first that is there is set. */
  readonly keys: readonly string[];
  /** Keys that may hold the post's date: an empty stamp is filled in the form of the first that is there. */
  readonly dateKeys?: readonly string[];
  /** What happens to a key without a value: a draft leaves it empty. */
  readonly empty?: 'fill' | 'leave';
  /** Whether the first of the keys is added, behind the date, where none of them is there. */
  readonly addMissing?: boolean;
  readonly hints?: DateHints;
}

const DATE_KEYS = ['date', 'pubDate', 'publishDate', 'publishedAt', 'published', 'created', 'date.created'];

/**
 * The edit that stamps a post: the value of its modified key becomes `now` in the form in which it stands.
 * No front matter, no such key: no edits. A value that cannot be recognised, or a block that cannot be
 * read, is a Problem, and the text stays as it is.
 */
export function setModified(text: string, settings: ModifiedSettings): Result<readonly TextEdit[]> {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed.problem.code === 'frontMatter.none' ? ok([]) : parsed;
  return setModifiedIn(parsed.value, settings);
}

/** `setModified` for a post whose block has been parsed. */
export function setModifiedIn(parsed: ParsedBlock, settings: ModifiedSettings): Result<readonly TextEdit[]> {
  if (!isTimeZone(settings.zone)) {
    return fail('date.zone', `There is no time zone “${settings.zone}”.`, { args: [settings.zone] });
  }
  const key = findModifiedKey(parsed, settings.keys);
  if (key) return stamp(parsed, key, settings);
  return settings.addMissing ? add(parsed, settings) : ok([]);
}

function stamp(
  parsed: ParsedBlock,
  key: ModifiedKey,
  settings: ModifiedSettings,
): Result<readonly TextEdit[]> {
  const { entry } = key.found;
  const node = scalarOf(key.found);
  if (!node) return isTemplate(parsed.text, key.found) ? template(parsed.text, key) : notADate(key);
  if (isEmptyValue(node)) return fill(parsed, key, settings);
  const form = recognizeDate(node.text.trim(), settings.hints);
  if (!form.ok) return { ok: false, problem: { ...form.problem, span: entry.value.span } };
  const text = printDate(form.value, settings.now, settings.zone);
  return setEntry(parsed, key.found, key.path, text, { isDate: true });
}

/** A key without a value takes the form, and the quotes, of the post's date. */
function fill(
  parsed: ParsedBlock,
  key: ModifiedKey,
  settings: ModifiedSettings,
): Result<readonly TextEdit[]> {
  if (settings.empty === 'leave') return ok([]);
  const model = modelDate(parsed, settings);
  const text = printDate(model.form, settings.now, settings.zone);
  return setEntry(parsed, key.found, key.path, text, { isDate: true, quotes: model.quotes });
}

/** Adds the preferred key, behind the date and written like it. */
function add(parsed: ParsedBlock, settings: ModifiedSettings): Result<readonly TextEdit[]> {
  const [key] = settings.keys;
  if (key === undefined) return ok([]);
  const model = modelDate(parsed, settings);
  const text = printDate(model.form, settings.now, settings.zone);
  const after = (settings.dateKeys ?? DATE_KEYS).map((name) => findEntryPath(parsed.root, name)?.[0] ?? name);
  return insertKey(parsed.text, key.split('.'), text, { isDate: true, quotes: model.quotes, after });
}

interface ModelDate {
  readonly form: DateForm;
  readonly quotes: QuoteStyle;
}

/** How the post's own date is written; RFC 3339 with an offset where it has none that is known. */
function modelDate({ root }: ParsedBlock, settings: ModifiedSettings): ModelDate {
  for (const key of settings.dateKeys ?? DATE_KEYS) {
    const path = findEntryPath(root, key);
    const node = path && findEntry(root, path)?.entry.value;
    const form = node?.kind === 'scalar' ? recognizeDate(node.text.trim(), settings.hints) : undefined;
    if (node?.kind === 'scalar' && form?.ok) {
      const quotes = node.style === 'single' || node.style === 'double' ? node.style : 'plain';
      return { form: form.value, quotes };
    }
  }
  return { form: DEFAULT_DATE_FORM, quotes: 'plain' };
}

function template(text: string, { found }: ModifiedKey): Result<readonly TextEdit[]> {
  const form = recognizeDate(rawAt(text, found.entry));
  return form.ok ? ok([]) : { ok: false, problem: { ...form.problem, span: found.entry.value.span } };
}

function notADate({ path, found }: ModifiedKey): Result<readonly TextEdit[]> {
  const name = path.join('.');
  return fail('date.notText', `The value of “${name}” is no date, so it was left alone.`, {
    args: [name],
    span: found.entry.value.span,
  });
}
