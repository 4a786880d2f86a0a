import { quoteScalar } from '../frontMatter/write';
import type { ValueField } from './fieldAt';

/**
 * What to write in a field so that it reads as `value`: with quotes where the format needs them and none
 * are there, escaped where some are.
 */
export function valueText({ format, quote, place }: ValueField, value: string): string {
  if (quote === '"') return value.replace(/["\\]/g, '\\$&');
  if (quote === "'") return format === 'yaml' ? value.replace(/'/g, "''") : value;
  if (format === 'pelican' || format === 'nikola') return value;
  if (format !== 'json' && isNative(value)) return value;
  const preferred = format === 'yaml' ? 'plain' : 'double';
  return quoteScalar(value, format, { preferred, isInFlow: place === 'flow' });
}

/** Dates and switches mean something without quotes. */
function isNative(value: string): boolean {
  return /^(?:true|false|\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})?)?)$/.test(
    value,
  );
}
