import { isListValue, isMapValue } from '../valueKinds';
import type { FrontMatterValue } from '../types';
import type { NewBlock } from '../write';

/** The lines of a new Pelican or Nikola block. Neither has quotes or nesting; lists are split at commas. */
export function writeLines({ entries, format }: NewBlock): readonly string[] {
  const lead = format === 'nikola' ? '.. ' : '';
  return entries
    .filter(({ value }) => !isMapValue(value))
    .map(({ key, value, gap = ' ' }) => `${lead}${key}:${gap}${lineText(value)}`.trimEnd());
}

function lineText(value: FrontMatterValue): string {
  if (typeof value === 'string') return value.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  if (isListValue(value)) return value.map(lineText).join(', ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
