import { isDateOnly } from '../dates/dateForm';
import { readDate, recognizeDate } from '../dates/recognizeDate';
import { dateHints } from './dateHints';
import type { SeenKey } from './listStyle';
import { dateText } from './observe';
import type { KeyDate } from './types';
import { elect } from './vote';

/**
 * How the dates under a key (newest first) are written: what one of them leaves open, the order of its numbers or
 * the language of its month, the others tell. `usual` is the language of the site.
 */
export function learnDate(seen: readonly SeenKey[], usual?: string): KeyDate | undefined {
  const texts = seen.flatMap(({ value, index }) => {
    const text = dateText(value);
    return text === undefined ? [] : [{ value: text, index }];
  });
  const hints = dateHints(
    texts.map(({ value }) => value),
    usual,
  );
  const forms = texts.flatMap(({ value, index }) => {
    const form = recognizeDate(value, hints);
    return form.ok ? [{ value: { example: value, form: form.value }, index }] : [];
  });
  const telling = forms.filter(({ value }) => !/\bmay\b/i.test(value.example));
  // `May` is as long as it is short: posts of other months tell more.
  const most = elect(telling.length > 0 ? telling : forms, ({ form }) => JSON.stringify(form));
  if (!most) return undefined;
  const isMidnight = most.votes.length > 1 && most.votes.every(({ value }) => isAtMidnight(value.example));
  return isMidnight ? { ...most.value, isMidnight } : most.value;
}

function isAtMidnight(text: string): boolean {
  const read = readDate(text, { order: 'monthFirst' });
  if (!read.ok || isDateOnly(read.value.form)) return false;
  const { hour, minute, second = 0, millisecond = 0 } = read.value.fields;
  return hour === 0 && minute === 0 && second === 0 && millisecond === 0;
}
