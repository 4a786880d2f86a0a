import type { DatePart } from './dateForm';
import { namedMonth } from './monthNames';
import type { Day, ScanHints } from './scanDate';
import type { TextScanner } from './textScanner';
import { dayPart, isPadded, lettersOf } from './writtenParts';

/** `2024年1月2日`, `2024년 1월 2일`. */
export function scanEastAsian(scanner: TextScanner): Day | undefined {
  const found = scanner.take(/(\d{4})([年년] ?)(\d{1,2})([月월] ?)(\d{1,2})([日일])/y);
  if (!found) return undefined;
  const [, year = '', first = '', month = '', second = '', day = '', last = ''] = found;
  const padded = isPadded(month, day);
  const parts: DatePart[] = [
    { field: 'year' },
    { text: first },
    { field: padded[0] ? 'month2' : 'month' },
    { text: second },
    { field: padded[1] ? 'day2' : 'day' },
    { text: last },
  ];
  return { parts, year: Number(year), month: Number(month), day: Number(day) };
}

/** `4. März 2024`, `1er mai 2024`, `4 de mayo de 2024`, `4 мая 2024 г.`; English dates are read elsewhere. */
export function scanForeign(scanner: TextScanner, { language: preferred }: ScanHints): Day | undefined {
  const mark = scanner.mark();
  const found = scanner.take(
    /(\d{1,2})(er)?(\.?\s+(?:de\s+)?)(\p{L}[\p{L}\p{M}]{2,15})(,?\s+(?:de\s+|del\s+)?)(\d{4})(\s?г\.)?(?!\d)/iuy,
  );
  const [, day = '', ordinal, gap = '', word = '', second = '', year = '', after] = found ?? [];
  const month = namedMonth(word, { preferred, hasDot: gap.startsWith('.') });
  if (!month || month.language === 'en') {
    scanner.rewind(mark);
    return undefined;
  }
  const { language, number, isShared } = month;
  const parts: DatePart[] = [
    language === 'fr' && (ordinal !== undefined || /^[2-9]|^\d\d/.test(day)) && !day.startsWith('0')
      ? { field: 'dayFrench' }
      : dayPart(day, undefined),
    { text: gap },
    { field: 'monthLong', language, ...lettersOf(word) },
    { text: second },
    { field: 'year' },
    ...(after === undefined ? [] : [{ text: after }]),
  ];
  return {
    parts,
    year: Number(year),
    month: number,
    day: Number(day),
    inDoubt: isShared ? 'language' : undefined,
  };
}
