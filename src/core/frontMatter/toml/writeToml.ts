import type { FrontMatterData, FrontMatterValue } from '../types';
import { isListValue, isMapValue } from '../valueKinds';
import type { NewBlock, NewEntry, Quoting } from '../write';
import { quoteToml } from './quoteToml';

/** The lines of a new TOML block, without its fences: plain keys first, then a table for each map. */
export function writeToml(block: NewBlock): readonly string[] {
  const statements = block.entries.filter(({ value }) => !isMapValue(value));
  const tables = block.entries.filter(({ value }) => isMapValue(value));
  return [
    ...statements.map((entry) => statement(entry, block)),
    ...tables.flatMap((entry) => tableLines([entry.key], entry, block)),
  ];
}

function tableLines(path: readonly string[], entry: NewEntry, block: NewBlock): readonly string[] {
  const children = Object.entries(isMapValue(entry.value) ? entry.value : {}).map(([key, value]) => ({
    ...entry,
    key,
    value,
  }));
  const own = children.filter(({ value }) => !isMapValue(value));
  const inner = children.filter(({ value }) => isMapValue(value));
  const header = own.length > 0 || inner.length === 0 ? ['', `[${path.map(tomlKey).join('.')}]`] : [];
  return [
    ...header,
    ...own.map((child) => statement(child, block)),
    ...inner.flatMap((child) => tableLines([...path, child.key], child, block)),
  ];
}

function statement(entry: NewEntry, block: NewBlock): string {
  const quoting: Quoting = {
    preferred: entry.quotes ?? 'plain',
    ...(block.fallback && { fallback: block.fallback }),
    isTyped: entry.isDate === true,
  };
  return `${tomlKey(entry.key)} =${entry.gap ?? ' '}${inline(entry.value, quoting)}`;
}

/** A key, bare where TOML allows it. */
export function tomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : quoteToml(key, { preferred: 'double' });
}

function inline(value: FrontMatterValue, quoting: Quoting): string {
  if (typeof value === 'string') return quoteToml(value, quoting);
  if (value === null) return '""';
  const inner = { ...quoting, isTyped: false };
  if (isListValue(value)) return `[${value.map((item) => inline(item, inner)).join(', ')}]`;
  return isMapValue(value) ? inlineTable(value, inner) : String(value);
}

function inlineTable(map: FrontMatterData, quoting: Quoting): string {
  const entries = Object.entries(map).map(([key, value]) => `${tomlKey(key)} = ${inline(value, quoting)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
