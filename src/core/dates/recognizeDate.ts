import { fail, ok, type Result } from '../problem';
import { languageOfForm, type DateForm, type DatePart } from './dateForm';
import { scanDate, type ScanHints, type ScannedDate } from './scanDate';

/** How to read `01/02/2024`, from the other posts of the blog. */
export interface DateHints {
  readonly order?: 'dayFirst' | 'monthFirst';
  /** The language of month names that several have: `4 april 2024`. */
  readonly language?: string;
}

/**
 * Words that a generator replaces by a date of its own, and template expressions: never a date to change.
 * Eleventy: "Last Modified", "Created", "git Last Modified", "git Created"; Quarto: "today", "now",
 * "last-modified"; Lume: "Git Created", "Git Last Modified".
 */
const KEYWORD = /^(?:(?:git[ -])?(?:last[ -_]?modified|created|updated)|today|now|auto|filename)$/i;
const TEMPLATE = /\{\{|\{%|<%|\$\{|^\$|^%[A-Za-z]/;

/** True for a date that something else fills in: a generator's word or a template expression. */
export function isKeywordDate(raw: string): boolean {
  const first = raw.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  return (!isDigit && KEYWORD.test(raw.trim())) || TEMPLATE.test(raw);
}

/**
 * Recognises how a stamp is written. `raw` is the value without its quotes. The form prints any other
 * instant the same way; an unknown, ambiguous or keyword date is a Problem and must be left alone.
 */
export function recognizeDate(raw: string, hints: DateHints = {}): Result<DateForm> {
  const scanned = readDate(raw, hints);
  if (!scanned.ok) return scanned;
  if (scanned.value.inDoubt === 'language' && hints.language === undefined) {
    return fail('date.language', `“${raw}” names a month as several languages do, so it was left alone.`, {
      args: [raw],
    });
  }
  return ok(scanned.value.form);
}

/** Like `recognizeDate`, with the fields that stand in the text. */
export function readDate(raw: string, hints: DateHints = {}): Result<ScannedDate> {
  if (isKeywordDate(raw)) {
    return fail('date.keyword', `“${raw}” is filled in by the generator, so it was left alone.`, {
      args: [raw],
    });
  }
  const scanHints: ScanHints = {
    monthFirst: hints.order === 'monthFirst',
    ...(hints.language === undefined ? {} : { language: hints.language }),
  };
  const scanned = scanDate(raw, scanHints);
  if (!scanned) {
    return fail('date.unknown', `“${raw}” is no form of date that Galley knows, so it was left alone.`, {
      args: [raw],
    });
  }
  if (scanned.inDoubt === 'order' && hints.order === undefined) {
    return fail(
      'date.ambiguous',
      `“${raw}” may start with the day or with the month, so it was left alone.`,
      {
        args: [raw],
      },
    );
  }
  return ok(scanned);
}

/**
 * How a stamp is written, where `model` is the form of the other posts: it tells what this stamp leaves open, the
 * order of its numbers and the language of its month.
 */
export function recognizeLike(raw: string, model?: DateForm): Result<DateForm> {
  const language = model && languageOfForm(model);
  const spoken = language === undefined ? {} : { language };
  const read = (['dayFirst', 'monthFirst'] as const).map((order) => recognizeDate(raw, { order, ...spoken }));
  const wanted = JSON.stringify(model);
  return (
    read.find((form) => form.ok && JSON.stringify(form.value) === wanted) ??
    recognizeDate(raw, { order: usualOrder(raw), ...spoken })
  );
}

/** With dots the day is always first. */
export function usualOrder(raw: string): 'dayFirst' | 'monthFirst' {
  return /^\d{1,2}\.\d{1,2}\./.test(raw.trim()) ? 'dayFirst' : 'monthFirst';
}

/** A form from parts that are known beforehand, for a blog without a date to learn from. */
export function calendarForm(parts: readonly DatePart[], zone?: string): DateForm {
  return { kind: 'calendar', parts, ...(zone === undefined ? {} : { zone }) };
}

/** RFC 3339 with seconds and offset, `2026-03-10T15:05:06+01:00`: what a new stamp gets by default. */
export const DEFAULT_DATE_FORM: DateForm = calendarForm([
  { field: 'year' },
  { text: '-' },
  { field: 'month2' },
  { text: '-' },
  { field: 'day2' },
  { text: 'T' },
  { field: 'hour2' },
  { text: ':' },
  { field: 'minute2' },
  { text: ':' },
  { field: 'second2' },
  { field: 'offsetColon' },
]);
