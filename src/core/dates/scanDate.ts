import { MONTHS, WEEKDAYS, type DateForm, type DatePart } from './dateForm';
import { dayPart, isPadded, lettersOf } from './writtenParts';
import { scanClock } from './scanClock';
import { scanEastAsian, scanForeign } from './scanForeign';
import { TextScanner } from './textScanner';

/** A date as it was read: its form, and the fields that stood in it (none invented). */
export interface ScannedDate {
  readonly form: DateForm;
  readonly fields: DateFields;
  /** What the text leaves open: which of its numbers is the day, or the language of its month. */
  readonly inDoubt?: Doubt | undefined;
}

export type Doubt = 'order' | 'language';

export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
  /** Minutes east of UTC, where the text says so. */
  readonly offset?: number;
  /** The named zone of the text. */
  readonly zone?: string;
  /** For a stamp in epoch seconds or milliseconds: the instant itself. */
  readonly instant?: number;
}

export interface ScanHints {
  readonly monthFirst: boolean;
  readonly language?: string;
}

/** What one part of the text gave. */
export interface Day {
  readonly parts: readonly DatePart[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly inDoubt?: Doubt | undefined;
}

/** Reads a whole text as a date; `undefined` when any character of it is not accounted for. */
export function scanDate(text: string, hints: ScanHints): ScannedDate | undefined {
  if (text.length > 100) return undefined;
  const epoch = scanEpoch(text);
  if (epoch) return epoch;
  const scanner = new TextScanner(text);
  const weekday = scanWeekday(scanner);
  const day = scanDay(scanner, hints);
  if (!day || day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return undefined;
  const clock = scanClock(scanner, isNumeric(day));
  if (!clock || !scanner.atEnd) return undefined;
  const isMachineMade = weekday.length > 0 && clock.parts.length > 0 && day.day > 9;
  const dayParts = (isMachineMade ? day.parts.map(padDay) : day.parts).map(
    isWrittenOut(weekday, day) ? spellMonth : (part) => part,
  );
  const form: DateForm = {
    kind: 'calendar',
    parts: [...weekday, ...dayParts, ...clock.parts],
    ...(clock.formZone === undefined ? {} : { zone: clock.formZone }),
  };
  const { year, month, day: date } = day;
  return { form, fields: { year, month, day: date, ...clock.fields }, inDoubt: day.inDoubt };
}

function isNumeric({ parts }: Day): boolean {
  return parts.some((part) => 'field' in part && (part.field === 'month' || part.field === 'month2'));
}

/** RFC 2822 and JavaScript pad the day; whether a person does, `10` does not tell. */
function padDay(part: DatePart): DatePart {
  return 'field' in part && part.field === 'day' ? { field: 'day2' } : part;
}

/**
 * Whether `May` is a whole word rather than three letters of one: it is where the weekday is one, and where
 * the day is as people write it (`May 6, 2024`, `6th May 2024`), not programs (`May 06 2024`, `6-May-2024`).
 */
function isWrittenOut(weekday: readonly DatePart[], { month, parts, day }: Day): boolean {
  if (month !== 5) return false;
  const fields = [...weekday, ...parts].flatMap((part) => ('field' in part ? [part.field] : []));
  if (fields.includes('weekdayLong')) return true;
  const marks = parts.map((part) => ('text' in part ? part.text : '')).join('');
  if (fields.includes('weekdayShort') || fields.includes('day2') || /[-/]|^\.|^\s.*\./.test(marks))
    return false;
  const isNameFirst = fields[0]?.startsWith('month') === true;
  return fields.includes('dayOrdinal') || day < 10 || !isNameFirst || marks.includes(',');
}

function spellMonth(part: DatePart): DatePart {
  return 'field' in part && part.field === 'monthShort' ? { ...part, field: 'monthLong' } : part;
}

/** Ten digits are seconds (2001 to 2286), thirteen milliseconds. */
function scanEpoch(text: string): ScannedDate | undefined {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return undefined;
  const unit = text.length === 10 ? 'seconds' : 'milliseconds';
  const instant = unit === 'seconds' ? Number(text) * 1000 : Number(text);
  const date = new Date(instant);
  const fields = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    instant,
  };
  return { form: { kind: 'epoch', unit }, fields };
}

function scanWeekday(scanner: TextScanner): readonly DatePart[] {
  const mark = scanner.mark();
  const found = scanner.take(/(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(day)?(?=[\s,.])/iy);
  if (!found) return [];
  const word = found[0];
  const isLong = WEEKDAYS.some((name) => name.toLowerCase() === word.toLowerCase());
  const gap = isLong || word.length === 3 ? scanner.take(/[.,]?\s+|,/y) : undefined;
  if (!gap) {
    scanner.rewind(mark);
    return [];
  }
  return [{ field: isLong ? 'weekdayLong' : 'weekdayShort', ...lettersOf(word) }, { text: gap[0] }];
}

function scanDay(scanner: TextScanner, hints: ScanHints): Day | undefined {
  return (
    scanYearFirst(scanner) ??
    scanEastAsian(scanner) ??
    scanCompact(scanner) ??
    scanNumeric(scanner, hints) ??
    scanForeign(scanner, hints) ??
    scanMonthName(scanner) ??
    scanDayThenName(scanner)
  );
}

/** `2024-01-02`, `2024/1/2`, `2024.01.02`. */
function scanYearFirst(scanner: TextScanner): Day | undefined {
  const found = scanner.take(/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y);
  if (!found) return undefined;
  const [, year = '', separator = '', month = '', day = ''] = found;
  const padded = isPadded(month, day);
  const parts: DatePart[] = [
    { field: 'year' },
    { text: separator },
    { field: padded[0] ? 'month2' : 'month' },
    { text: separator },
    { field: padded[1] ? 'day2' : 'day' },
  ];
  return { parts, year: Number(year), month: Number(month), day: Number(day) };
}

/** `20240102`, alone or before a `T`. */
function scanCompact(scanner: TextScanner): Day | undefined {
  const found = scanner.take(/(\d{4})(\d\d)(\d\d)(?=T|\s|$)/y);
  if (!found) return undefined;
  const parts: DatePart[] = [{ field: 'year' }, { field: 'month2' }, { field: 'day2' }];
  return { parts, year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** `01/02/2024`: the order comes from a number above 12, else from the hint, else it is ambiguous. */
function scanNumeric(scanner: TextScanner, hints: ScanHints): Day | undefined {
  const found = scanner.take(/(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/y);
  if (!found) return undefined;
  const [, first = '', separator = '', second = '', year = ''] = found;
  const ambiguous = Number(first) <= 12 && Number(second) <= 12;
  const monthFirst = ambiguous ? hints.monthFirst : Number(second) > 12;
  const padded = isPadded(first, second);
  const month: DatePart = { field: padded[monthFirst ? 0 : 1] ? 'month2' : 'month' };
  const day: DatePart = { field: padded[monthFirst ? 1 : 0] ? 'day2' : 'day' };
  const [left, right] = monthFirst ? [month, day] : [day, month];
  return {
    parts: [left, { text: separator }, right, { text: separator }, { field: 'year' }],
    year: Number(year),
    month: Number(monthFirst ? first : second),
    day: Number(monthFirst ? second : first),
    ...(ambiguous ? { inDoubt: 'order' } : {}),
  };
}

const NAME = '([A-Za-z]{3,9})(\\.?)';

/** `Jan 2 2024`, `January 2nd, 2024`; and without a year here, `Mar 10 15:05:06 2026` is not read. */
function scanMonthName(scanner: TextScanner): Day | undefined {
  const found = scanner.take(
    new RegExp(`${NAME}(\\s+)(\\d{1,2})(st|nd|rd|th)?(,?\\s+|,)(\\d{4})(?!\\d)`, 'iy'),
  );
  if (!found) return undefined;
  const [, name = '', dot = '', gap = '', day = '', ordinal, comma = '', year = ''] = found;
  const month = monthPart(name);
  if (!month) return undefined;
  return {
    parts: [month.part, { text: dot + gap }, dayPart(day, ordinal), { text: comma }, { field: 'year' }],
    year: Number(year),
    month: month.number,
    day: Number(day),
  };
}

/** `2 January 2024`, `02-Jan-2024`, `2. January 2024`. */
function scanDayThenName(scanner: TextScanner): Day | undefined {
  const found = scanner.take(
    new RegExp(`(\\d{1,2})(st|nd|rd|th)?([.]?\\s+|[-/])${NAME}([,]?\\s+|[-/])(\\d{4})(?!\\d)`, 'iy'),
  );
  if (!found) return undefined;
  const [, day = '', ordinal, gap = '', name = '', dot = '', second = '', year = ''] = found;
  const month = monthPart(name);
  if (!month) return undefined;
  return {
    parts: [dayPart(day, ordinal), { text: gap }, month.part, { text: dot + second }, { field: 'year' }],
    year: Number(year),
    month: month.number,
    day: Number(day),
  };
}

function monthPart(name: string): { readonly part: DatePart; readonly number: number } | undefined {
  if (name.toLowerCase() === 'sept') return { part: { field: 'monthSept', ...lettersOf(name) }, number: 9 };
  const index = MONTHS.findIndex((month) => {
    const known = month.toLowerCase();
    return known === name.toLowerCase() || known.slice(0, 3) === name.toLowerCase();
  });
  if (index < 0) return undefined;
  const isLong = MONTHS[index]?.length === name.length && name.length > 3;
  return { part: { field: isLong ? 'monthLong' : 'monthShort', ...lettersOf(name) }, number: index + 1 };
}
