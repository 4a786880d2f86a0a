import type { FrontMatterData, FrontMatterValue, KeyPath } from './types';

/** The value at a path; list items by their number. `undefined` where there is none. */
export function valueAt(data: FrontMatterData, path: KeyPath): FrontMatterValue | undefined {
  let value: FrontMatterValue | undefined = data;
  for (const step of path) value = child(value, step);
  return value;
}

/** The text of a single value; `undefined` for none, null, a list or a map. */
export function textOf(data: FrontMatterData, path: KeyPath): string | undefined {
  const value = valueAt(data, path);
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

/** How a string stands for a list: Jekyll splits at blanks, the others that split at all at commas. */
export type ListSeparator = ',' | ' ' | 'none';

/**
 * A list as texts, each once and none empty: of a list its items (never split), of a string its parts, of a
 * map of one entry in a list (`- topic: yaml`) what stands there.
 */
export function listOf(
  data: FrontMatterData,
  path: KeyPath,
  separator: ListSeparator = ',',
): readonly string[] {
  const value = valueAt(data, path);
  if (value === undefined || value === null) return [];
  const texts = isList(value)
    ? value.map(itemText)
    : typeof value === 'object'
      ? []
      : splitList(String(value), separator).map((part) => part.trim());
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The parts of a string that stands for a list, with the blanks around them. */
export function splitList(text: string, separator: ListSeparator): readonly string[] {
  if (separator === 'none') return [text];
  return text.split(separator === ',' ? ',' : /\s+/);
}

/** The text of one item of a list. */
export function itemText(item: FrontMatterValue): string {
  if (item === null) return '';
  if (isList(item)) return item.map(itemText).join(', ');
  if (typeof item !== 'object') return String(item);
  return Object.entries(item)
    .map(([key, value]) => `${key}: ${itemText(value)}`)
    .join(', ');
}

/**
 * The path of a key by its name: exactly as written, a dot for nesting (`last_update.date`), then both again
 * without regard to case (Hugo and Pelican do not mind it).
 */
export function findKeyPath(data: FrontMatterData, name: string): KeyPath | undefined {
  return findPath(data, name, (key, wanted) => key === wanted) ?? findPath(data, name, equalFolded);
}

type Match = (key: string, wanted: string) => boolean;

function findPath(value: FrontMatterValue | undefined, name: string, match: Match): KeyPath | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) return undefined;
  const key = Object.keys(value).find((candidate) => match(candidate, name));
  if (key !== undefined) return [key];
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const outer = Object.keys(value).find((candidate) => match(candidate, name.slice(0, dot)));
    const inner = outer === undefined ? undefined : findPath(child(value, outer), name.slice(dot + 1), match);
    if (outer !== undefined && inner) return [outer, ...inner];
  }
  return undefined;
}

function equalFolded(key: string, wanted: string): boolean {
  return key.toLowerCase() === wanted.toLowerCase();
}

function child(value: FrontMatterValue | undefined, step: string): FrontMatterValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return undefined;
  if (isList(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined;
  return Object.hasOwn(value, step) ? value[step] : undefined;
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
