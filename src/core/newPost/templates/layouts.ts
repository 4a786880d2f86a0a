import { calendarForm, recognizeDate, usualOrder } from '../../dates/recognizeDate';
import type { DateField, DateForm, DatePart } from '../../dates/dateForm';
import { printDate } from '../../dates/printDate';
import { wallClock } from '../../dates/zone';

/** An instant (milliseconds since the epoch) and the zone (IANA) whose clocks show it. */
export interface Moment {
  readonly instant: number;
  readonly zone: string;
}

type Token = DatePart | ((moment: Moment) => string);

const field = (name: DateField): DatePart => ({ field: name });
const shortYear = ({ instant, zone }: Moment): string => String(wallClock(instant, zone).year).slice(-2);
const lowerHalf: DatePart = { field: 'amPm', letters: 'lower' };

/** https://pkg.go.dev/time#Layout: the reference time is Mon Jan 2 15:04:05 2006 -0700. Longest first. */
const goTokens: readonly (readonly [string, Token])[] = [
  ['January', field('monthLong')],
  ['Monday', field('weekdayLong')],
  ['-07:00', field('offsetColon')],
  ['Z07:00', (moment) => zuluOr(moment, 'offsetColon')],
  ['-0700', field('offsetPlain')],
  ['Z0700', (moment) => zuluOr(moment, 'offsetPlain')],
  ['2006', field('year')],
  ['Jan', field('monthShort')],
  ['Mon', field('weekdayShort')],
  ['MST', field('zoneAbbreviation')],
  [
    '.000',
    (moment) =>
      `.${printDate(calendarForm([{ field: 'fraction', digits: 3 }]), moment.instant, moment.zone)}`,
  ],
  ['-07', field('offsetHours')],
  ['_2', (moment) => print(field('day'), moment).padStart(2)],
  ['01', field('month2')],
  ['02', field('day2')],
  ['03', field('hour12of2')],
  ['04', field('minute2')],
  ['05', field('second2')],
  ['06', shortYear],
  ['15', field('hour2')],
  ['PM', field('amPm')],
  ['pm', lowerHalf],
  ['1', field('month')],
  ['2', field('day')],
  ['3', field('hour12')],
];

/** https://momentjs.com/docs/#/displaying/format/, which Obsidian uses. Longest first. */
const momentTokens: readonly (readonly [string, Token])[] = [
  ['YYYY', field('year')],
  ['MMMM', field('monthLong')],
  ['dddd', field('weekdayLong')],
  ['MMM', field('monthShort')],
  ['ddd', field('weekdayShort')],
  ['SSS', { field: 'fraction', digits: 3 }],
  ['YY', shortYear],
  ['MM', field('month2')],
  ['DD', field('day2')],
  ['Do', field('dayOrdinal')],
  ['HH', field('hour2')],
  ['hh', field('hour12of2')],
  ['mm', field('minute2')],
  ['ss', field('second2')],
  ['ZZ', field('offsetPlain')],
  ['M', field('month')],
  ['D', field('day')],
  ['H', field('hour')],
  ['h', field('hour12')],
  ['A', field('amPm')],
  ['a', lowerHalf],
  ['Z', field('offsetColon')],
  ['X', ({ instant }) => String(Math.floor(instant / 1000))],
  ['x', ({ instant }) => String(instant)],
];

function print(token: Token, moment: Moment): string {
  if (typeof token === 'function') return token(moment);
  return printDate(calendarForm([token]), moment.instant, moment.zone);
}

function zuluOr(moment: Moment, offset: DateField): string {
  return wallClock(moment.instant, moment.zone).offset === 0 ? 'Z' : print(field(offset), moment);
}

function fill(layout: string, tokens: readonly (readonly [string, Token])[], moment: Moment): string {
  let result = '';
  for (let at = 0; at < layout.length;) {
    const found = tokens.find(([name]) => layout.startsWith(name, at));
    result += found ? print(found[1], moment) : layout.charAt(at);
    at += found ? found[0].length : 1;
  }
  return result;
}

/** Prints a moment in a layout of Go (`2006-01-02T15:04:05Z07:00`). */
export function formatGo(layout: string, moment: Moment): string {
  return fill(layout, goTokens, moment);
}

/** Prints a moment in a format of moment.js (`YYYY-MM-DD HH:mm`); text in square brackets stays. */
export function formatMoment(format: string, moment: Moment): string {
  return format
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? part.slice(1, -1) : fill(part, momentTokens, moment)))
    .join('');
}

/** RFC 3339 as Go prints it: `Z` where the offset is zero. */
export function formatRfc3339(moment: Moment): string {
  return formatGo('2006-01-02T15:04:05Z07:00', moment);
}

/** A moment in the form of an example (`2026-02-05 18:41:32`); RFC 3339 when that is no date. */
export function formatLike(example: string | undefined, moment: Moment): string {
  const form: DateForm | undefined = example === undefined ? undefined : formOf(example);
  return form ? printDate(form, moment.instant, moment.zone) : formatRfc3339(moment);
}

function formOf(example: string): DateForm | undefined {
  const form = recognizeDate(example, { order: usualOrder(example) });
  return form.ok ? form.value : undefined;
}
