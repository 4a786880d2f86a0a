import { printDate } from '../dates/printDate';
import { DEFAULT_DATE_FORM, isKeywordDate, recognizeDate, type DateHints } from '../dates/recognizeDate';
import type { DateForm } from '../dates/dateForm';
import { isTimeZone } from '../dates/zone';
import { insertKey, setEntry } from '../frontMatter/edit';
import { findEntry, type FoundEntry } from '../frontMatter/findNode';
import { parseBlock, type ParsedBlock } from '../frontMatter/parseBlock';
import { findEntryPath } from '../frontMatter/findPath';
import type { ScalarNode } from '../frontMatter/tree';
import type { KeyPath } from '../frontMatter/types';
import type { QuoteStyle } from '../frontMatter/write';
import { fail, ok, type Result } from '../problem';
import type { TextEdit } from '../text/textEdit';

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
  if (!isTimeZone(settings.zone)) {
    return fail('date.zone', `There is no time zone “${settings.zone}”.`, { args: [settings.zone] });
  }
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed.problem.code === 'frontMatter.none' ? ok([]) : parsed;
  const path = modifiedPath(parsed.value, settings.keys);
  const found = path && findEntry(parsed.value.root, path);
  if (path && found) return stamp(parsed.value, found, path, settings);
  return settings.addMissing ? add(parsed.value, settings) : ok([]);
}

/** The path of the first modified key that a post has. */
export function modifiedPath(parsed: ParsedBlock, keys: readonly string[]): KeyPath | undefined {
  for (const key of keys) {
    const path = findEntryPath(parsed.root, key);
    if (path) return path;
  }
  return undefined;
}

function stamp(
  parsed: ParsedBlock,
  found: FoundEntry,
  path: KeyPath,
  settings: ModifiedSettings,
): Result<readonly TextEdit[]> {
  const { value } = found.entry;
  const node = value.kind === 'alias' ? value.target : value;
  if (node.kind !== 'scalar') {
    return isTemplate(parsed.text, found) ? keyword(parsed.text, found) : notADate(path, found);
  }
  if (isEmpty(node)) return fill(parsed, found, path, settings);
  const form = recognizeDate(node.text.trim(), settings.hints);
  if (!form.ok) return { ok: false, problem: { ...form.problem, span: value.span } };
  return write(parsed, found, path, form.value, settings);
}

function write(
  parsed: ParsedBlock,
  found: FoundEntry,
  path: KeyPath,
  form: DateForm,
  { now, zone }: ModifiedSettings,
): Result<readonly TextEdit[]> {
  return setEntry(parsed, found, path, printDate(form, now, zone), { isDate: true });
}

/** `modified:`, `modified: ""` and `modified: null`. */
function isEmpty(node: ScalarNode): boolean {
  return node.text.trim() === '' || (node.style === 'plain' && /^(?:null|~)$/i.test(node.text));
}

/** A key without a value takes the form, and the quotes, of the post's date. */
function fill(
  parsed: ParsedBlock,
  found: FoundEntry,
  path: KeyPath,
  settings: ModifiedSettings,
): Result<readonly TextEdit[]> {
  if (settings.empty === 'leave') return ok([]);
  const model = modelDate(parsed, settings);
  const text = printDate(model.form, settings.now, settings.zone);
  return setEntry(parsed, found, path, text, { isDate: true, quotes: model.quotes });
}

/** Adds the preferred key, behind the date and written like it. */
function add(parsed: ParsedBlock, settings: ModifiedSettings): Result<readonly TextEdit[]> {
  const [key] = settings.keys;
  if (key === undefined) return ok([]);
  const model = modelDate(parsed, settings);
  const text = printDate(model.form, settings.now, settings.zone);
  const after = settings.dateKeys ?? DATE_KEYS;
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

/** `{{ .Date }}` without quotes is a map of maps to YAML. */
function isTemplate(text: string, { entry }: FoundEntry): boolean {
  return isKeywordDate(text.slice(entry.value.span.start, entry.value.span.end));
}

function keyword(text: string, { entry }: FoundEntry): Result<readonly TextEdit[]> {
  const form = recognizeDate(text.slice(entry.value.span.start, entry.value.span.end));
  return form.ok ? ok([]) : { ok: false, problem: { ...form.problem, span: entry.value.span } };
}

function notADate(path: KeyPath, { entry }: FoundEntry): Result<readonly TextEdit[]> {
  const name = path.join('.');
  return fail('date.notText', `The value of “${name}” is no date, so it was left alone.`, {
    args: [name],
    span: entry.value.span,
  });
}
