import type { DatePart } from './dateForm';

/** A day as it is written: `2`, `02`, `2nd`. */
export function dayPart(day: string, ordinal: string | undefined): DatePart {
  if (ordinal !== undefined) return { field: 'dayOrdinal', ...lettersOf(ordinal) };
  return { field: day.startsWith('0') ? 'day2' : 'day' };
}

/** The letters of a word, where they are not those of a name: all small, all capital. */
export function lettersOf(word: string): { readonly letters?: 'upper' | 'lower' } {
  if (word === word.toLowerCase()) return { letters: 'lower' };
  return word === word.toUpperCase() ? { letters: 'upper' } : {};
}

/** Whether each of two numbers is padded; `10` does not tell, so it does as the other. */
export function isPadded(first: string, second: string): readonly [boolean, boolean] {
  const tells = (text: string): boolean | undefined =>
    text.length === 1 ? false : text.startsWith('0') ? true : undefined;
  return [tells(first) ?? tells(second) ?? true, tells(second) ?? tells(first) ?? true];
}
