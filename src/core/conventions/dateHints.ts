import { languageOfDates } from '../dates/monthNames';
import { recognizeDate, usualOrder, type DateHints } from '../dates/recognizeDate';

/**
 * What dates that belong together (newest first) tell of each other: the order of numbers and the language of a
 * month that one of them leaves open. `usual` is the language of the site.
 */
export function dateHints(texts: readonly string[], usual?: string): DateHints {
  const told = texts.map(orderOf).find((known) => known !== undefined);
  const numeric = texts.find((text) => numbers.test(text)) ?? '';
  const language = languageOfDates(texts, usual);
  return { order: told ?? usualOrder(numeric), ...(language === undefined ? {} : { language }) };
}

/** True for a date, also for one that leaves open what others tell. */
export function isDate(text: string): boolean {
  const read = recognizeDate(text);
  return read.ok || ['date.ambiguous', 'date.language'].includes(read.problem.code);
}

const numbers = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d{4}/;

/** Whether a numeric date tells which of its numbers is the day. */
function orderOf(text: string): DateHints['order'] {
  const [, first, , second] = numbers.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (Number(first) > 12) return 'dayFirst';
  return Number(second) > 12 ? 'monthFirst' : undefined;
}
