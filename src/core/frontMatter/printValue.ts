import { fail, ok, type Result } from '../problem';
import type { FrontMatterFormat, FrontMatterValue } from './types';
import { isListValue } from './valueKinds';
import { quoteScalar, type QuoteStyle } from './write';

export interface PrintStyle {
  readonly quotes: QuoteStyle;
  readonly fallback?: 'single' | 'double';
  readonly isInFlow?: boolean;
  /** The text is a date, a number or the like in the form in which it is to be read. */
  readonly isTyped?: boolean;
}

/** Writes a value on one line: lists in brackets, maps in braces. */
export function printValue(
  value: FrontMatterValue,
  format: FrontMatterFormat,
  style: PrintStyle,
): Result<string> {
  if (typeof value === 'string') {
    const { quotes, ...rest } = style;
    return ok(quoteScalar(value, format, { preferred: quotes, ...rest }));
  }
  if (format === 'pelican' || format === 'nikola') return printLine(value);
  if (value === null) return format === 'toml' ? cannot('TOML has no empty value.') : ok('null');
  if (typeof value === 'boolean') return ok(String(value));
  if (typeof value === 'number')
    return Number.isFinite(value) ? ok(String(value)) : cannot('This is no number.');
  const inFlow = { ...style, isInFlow: true, isTyped: false };
  if (isListValue(value)) {
    const items = value.map((item) => printValue(item, format, inFlow));
    return join(items, ', ', (inner) => `[${inner}]`);
  }
  const entries = Object.entries(value).map(([key, inner]) => printEntry(key, inner, format, inFlow));
  return join(entries, ', ', (inner) => (format === 'toml' ? `{ ${inner} }` : `{${inner}}`));
}

/** One key with its value, as it stands within braces. */
export function printEntry(
  key: string,
  value: FrontMatterValue,
  format: FrontMatterFormat,
  style: PrintStyle,
): Result<string> {
  const printed = printValue(value, format, style);
  return printed.ok
    ? ok(`${printKey(key, format)}${format === 'toml' ? ' = ' : ': '}${printed.value}`)
    : printed;
}

/** Writes a key, in quotes where the format needs them or where they are preferred. */
export function printKey(key: string, format: FrontMatterFormat, preferred: QuoteStyle = 'plain'): string {
  if (format === 'toml' && preferred === 'plain' && /^[A-Za-z0-9_-]+$/.test(key)) return key;
  return quoteScalar(key, format, { preferred, isInFlow: true });
}

function printLine(value: FrontMatterValue): Result<string> {
  if (value === null) return ok('');
  if (isListValue(value)) {
    const items = value.map(printLine);
    const comma = value.find((item) => typeof item === 'string' && item.includes(','));
    if (comma !== undefined) return cannot('An item with a comma cannot stand in a list split at commas.');
    return join(items, ', ', (inner) => inner);
  }
  return typeof value === 'object' ? cannot('This format has no nested values.') : ok(String(value).trim());
}

function join(
  parts: readonly Result<string>[],
  separator: string,
  wrap: (inner: string) => string,
): Result<string> {
  const texts: string[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    texts.push(part.value);
  }
  return ok(wrap(texts.join(separator)));
}

function cannot(message: string): Result<string> {
  return fail('frontMatter.value', message);
}
