/**
 * How a stamp is written: a run of fixed texts and fields, learned from one example by `recognizeDate`
 * and filled with another instant by `printDate`.
 */
export type DateField =
  | 'year'
  | 'month' // 3
  | 'month2' // 03
  | 'day'
  | 'day2'
  | 'dayOrdinal' // 3rd
  | 'dayFrench' // 3, and 1er on the first
  | 'monthShort' // Mar
  | 'monthSept' // Mar, and Sept in September
  | 'monthLong' // March
  | 'weekdayShort'
  | 'weekdayLong'
  | 'hour'
  | 'hour2'
  | 'hour12'
  | 'hour12of2'
  | 'minute2'
  | 'second2'
  | 'amPm'
  | 'amPmDots' // a.m.
  | 'offsetColon' // +05:30
  | 'offsetPlain' // +0530
  | 'offsetHours' // +05
  | 'offsetShort' // +5 or +5:30
  | 'offsetShortColon' // +5:00
  | 'offsetOrNothing' // Nikola: -05:00, or nothing at UTC
  | 'zoneAbbreviation' // CET
  | 'zoneLongName'; // Central European Standard Time

export type DatePart =
  | { readonly text: string }
  | {
      readonly field: DateField;
      readonly letters?: 'upper' | 'lower';
      /** Whose name a long month has; English when absent. */
      readonly language?: string;
    }
  /** An abbreviation with the minutes east of UTC that it stands for. */
  | { readonly field: 'zoneAbbreviation'; readonly known: { readonly name: string; readonly offset: number } }
  | { readonly field: 'fraction'; readonly digits: number };

/** The zone that a written stamp belongs to whatever zone applies elsewhere: `Z`, `UTC`, a named zone. */
export type DateForm =
  | { readonly kind: 'epoch'; readonly unit: 'seconds' | 'milliseconds' }
  | { readonly kind: 'calendar'; readonly parts: readonly DatePart[]; readonly zone?: string };

/** True for a form that holds a day and no time. */
export function isDateOnly(form: DateForm): boolean {
  return form.kind === 'calendar' && !form.parts.some((part) => 'field' in part && part.field === 'minute2');
}

/** The language of a form's month names; `undefined` for one without any, and for English. */
export function languageOfForm(form: DateForm): string | undefined {
  if (form.kind !== 'calendar') return undefined;
  return form.parts.flatMap((part) =>
    'field' in part && 'language' in part ? (part.language ?? []) : [],
  )[0];
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
