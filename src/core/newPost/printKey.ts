import type {
  Conventions,
  KeyConvention,
  KeyDate,
  ListConvention,
  OpeningPart,
  TextListStyle,
} from '../conventions/types';
import { printDate } from '../dates/printDate';
import { instantOfWallClock, utcMillis, wallClock } from '../dates/zone';
import { quoteScalar } from '../frontMatter/write';
import { fillPattern, type PatternParts } from './pattern';

/** Stands for the cursor until the text is whole; no title or source text holds it. */
export const cursorMark = '\u0000';

/** What fills the keys of one new post. */
export interface Filling {
  readonly conventions: Conventions;
  readonly parts: PatternParts;
  readonly now: number;
  /** The zone whose clocks the stamps show. */
  readonly zone: string;
  readonly tags: readonly string[];
  readonly language?: string;
}

/** What follows a key in the new post, separator and all, with `\n` for line breaks. */
export function restOfKey(key: KeyConvention, filling: Filling): string {
  const { value } = key;
  switch (value.kind) {
    case 'constant':
      return key.role === 'language' && filling.language !== undefined
        ? key.separator + quoted(filling.language, key, filling)
        : value.rest.replace(/\r\n?/g, '\n');
    case 'pattern':
      return key.separator + restOfPattern(value, key, filling);
    case 'parts':
      return key.separator + value.parts.map((part) => flowPart(part, filling)).join('');
    case 'empty':
      return restOfEmpty(key, filling);
    case 'role':
      return restOfRole(key, filling);
  }
}

function restOfPattern(
  { pattern, isTyped }: Extract<KeyConvention['value'], { kind: 'pattern' }>,
  key: KeyConvention,
  filling: Filling,
): string {
  const text = fillPattern(pattern, filling.parts);
  if (isTyped !== true) return quoted(text, key, filling);
  return quoteScalar(text, filling.conventions.format, { preferred: key.quote, isTyped });
}

/** What stands within braces. */
function flowPart(part: OpeningPart, { conventions, parts, now, zone }: Filling): string {
  if ('text' in part) return part.text;
  const isTitle = part.field === 'title';
  const words = isTitle ? parts.title : printDate(part.form, now, zone);
  const preferred = part.quote === "'" ? 'single' : part.quote === '"' ? 'double' : 'plain';
  const { format, quote } = conventions;
  return quoteScalar(words, format, { preferred, fallback: quote, isInFlow: true, isTyped: !isTitle });
}

function quoted(text: string, key: KeyConvention, { conventions }: Filling): string {
  return quoteScalar(text, conventions.format, { preferred: key.quote, fallback: conventions.quote });
}

function restOfEmpty(key: KeyConvention, filling: Filling): string {
  const { list, blockScalar } = key;
  if (list && list.always.length > 0) return restOfList(key, list, list.always, filling);
  if (blockScalar) {
    const indent = key.indent + ' '.repeat(blockScalar.indent);
    return `${key.separator}${blockScalar.header}\n${indent}`;
  }
  return key.empty;
}

function restOfRole(key: KeyConvention, filling: Filling): string {
  switch (key.role) {
    case 'title':
      return key.separator + quoted(filling.parts.title, key, filling);
    case 'date':
    case 'modified':
      return restOfDate(key, filling);
    case 'draft':
      return key.separator + draftValue(key, filling);
    case 'tags':
      return restOfTags(key, filling);
    case 'description':
    case 'slug':
    case 'categories':
    case 'language':
    case 'other':
      return key.empty;
  }
}

function restOfDate(key: KeyConvention, { conventions, now, zone }: Filling): string {
  if (!key.date) return key.empty;
  const text = printStamp(key.date, now, zone);
  return key.separator + quoteScalar(text, conventions.format, { preferred: key.quote, isTyped: true });
}

/** An instant in the form of a key's stamps; the start of its day where they all stand at midnight. */
function printStamp({ form, isMidnight }: KeyDate, now: number, zone: string): string {
  if (isMidnight !== true) return printDate(form, now, zone);
  const { year, month, day } = wallClock(now, zone);
  const midnight = utcMillis(year, month, day);
  const own = form.kind === 'calendar' ? (form.zone ?? zone) : 'UTC';
  return printDate(form, instantOfWallClock(midnight, own), own);
}

function draftValue(key: KeyConvention, filling: Filling): string {
  const { mark } = key;
  if (mark?.kind === 'status') return quoted(mark.draft, key, filling);
  const isMarked = mark?.kind === 'flag' ? mark.draftWhen : true;
  const words = mark?.kind === 'flag' ? mark.words : undefined;
  return words?.[isMarked ? 'yes' : 'no'] ?? String(isMarked);
}

function restOfTags(key: KeyConvention, filling: Filling): string {
  const list = key.list ?? filling.conventions.tags;
  const tags = [...new Set([...list.always, ...filling.tags])];
  if (tags.length === 0) return key.empty;
  // Who parts words at blanks (Jekyll) reads a list in brackets as well, and there a tag may hold some.
  const isTorn = list.style === 'spaces' && tags.some((tag) => /\s/.test(tag));
  return restOfList(key, isTorn ? { ...list, style: 'flow' } : list, tags, filling);
}

/** A list under a key, in the style of this blog. */
function restOfList(
  key: Pick<KeyConvention, 'indent' | 'separator'>,
  list: ListConvention,
  items: readonly string[],
  { conventions: { format, quote } }: Pick<Filling, 'conventions'>,
): string {
  const isInFlow = list.style === 'flow' || list.style === 'multiline';
  const quoting = { preferred: list.quote, fallback: quote, isInFlow };
  const print = (item: string): string => quoteScalar(item, format, quoting);
  switch (list.style) {
    case 'block':
    case 'blockIndented': {
      const indent = key.indent + (list.style === 'block' ? '' : list.indent);
      return `:${items.map((item) => `\n${indent}- ${print(item)}`).join('')}`;
    }
    case 'flow': {
      const pad = list.isPadded ? ' ' : '';
      return `${key.separator}[${pad}${items.map(print).join(', ')}${pad}]`;
    }
    case 'multiline': {
      const lines = items.map((item) => `\n${list.indent}${print(item)}`).join(',');
      return `${key.separator}[${lines}${list.trailingComma ? ',' : ''}\n${key.indent}]`;
    }
    case 'commas':
    case 'semicolons':
    case 'spaces':
    case 'hashes':
      return key.separator + quoteScalar(inOneText(list.style, items), format, quoting);
  }
}

/** The items as one string. A word that holds a blank itself can only be told by a hyphen. */
function inOneText(style: TextListStyle, items: readonly string[]): string {
  const words = items.map((item) => item.trim().replace(/\s+/g, '-'));
  switch (style) {
    case 'commas':
      return items.join(', ');
    case 'semicolons':
      return items.join('; ');
    case 'spaces':
      return words.join(' ');
    case 'hashes':
      return words.map((word) => `#${word.replace(/^#+/, '')}`).join(' ');
  }
}
