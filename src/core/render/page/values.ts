import type { FrontMatterData, FrontMatterValue, KeyPath } from '../../frontMatter/types';

/** A value found in the front matter, with the keys as they are written there. */
export interface Found {
  readonly path: KeyPath;
  readonly value: FrontMatterValue;
}

/** Whether a value is a map of keys. */
export function isMap(value: FrontMatterValue): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own keys only, first exactly, then without regard to case (Hugo and Pelican do so, and no one means two). */
export function ownKey(data: FrontMatterData, name: string): string | undefined {
  if (Object.hasOwn(data, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(data).find((key) => key.toLowerCase() === lower);
}

/** The value at a path, or nothing where a step is missing. A number as a step counts into a list. */
export function valueAt(data: FrontMatterData, path: KeyPath): Found | undefined {
  let value: FrontMatterValue = data;
  const written: string[] = [];
  for (const step of path) {
    if (!isMap(value)) return undefined;
    const key = ownKey(value, step);
    if (key === undefined) return undefined;
    written.push(key);
    const next: FrontMatterValue | undefined = value[key];
    if (next === undefined) return undefined;
    value = next;
  }
  return { path: written, value };
}

/** The first of several paths that holds something: not null, not an empty text, list or map. */
export function firstValue(data: FrontMatterData, paths: readonly KeyPath[]): Found | undefined {
  for (const path of paths) {
    const found = valueAt(data, path);
    if (found && !isEmpty(found.value)) return found;
  }
  return undefined;
}

function isEmpty(value: FrontMatterValue): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Longest text that a header field shows; what is longer is cut, with an ellipsis. */
const longest = 2000;

/** A value in words: scalars as written, lists and maps as `[a, b]` and `{k: v}`, at most three levels deep. */
export function textOf(value: FrontMatterValue, depth = 0): string {
  if (value === null) return depth === 0 ? '' : 'null';
  if (typeof value !== 'object') return clip(String(value));
  if (depth > 2) return '…';
  if (Array.isArray(value)) {
    const items: readonly FrontMatterValue[] = value;
    return clip(
      `[${items
        .slice(0, 50)
        .map((item) => textOf(item, depth + 1))
        .join(', ')}]`,
    );
  }
  if (!isMap(value)) return '';
  const pairs = Object.entries(value).slice(0, 50);
  return clip(`{${pairs.map(([key, item]) => `${key}: ${textOf(item, depth + 1)}`).join(', ')}}`);
}

function clip(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** One entry of a list of names, where it stands. */
export interface Entry {
  readonly path: KeyPath;
  readonly text: string;
}

export interface Names {
  readonly entries: readonly Entry[];
  /** Set when there is a value, but none that is a list of names. */
  readonly misshapen: boolean;
}

const nameKeys = ['name', 'label', 'title', 'text', 'value', 'id'];

/**
 * A list of names: tags, categories, authors. A text is split at commas (and at spaces where `splitSpaces`);
 * maps give their name or label. At most 200 entries.
 */
export function namesOf(found: Found | undefined, splitSpaces: boolean): Names {
  if (!found) return { entries: [], misshapen: false };
  const { path, value } = found;
  if (typeof value !== 'object' || value === null) {
    const parts = splitText(textOf(value), splitSpaces);
    return { entries: parts.map((text) => ({ path, text })), misshapen: false };
  }
  if (isMap(value)) {
    const name = nameOf(value);
    return { entries: name === undefined ? [] : [{ path, text: name }], misshapen: name === undefined };
  }
  const entries: Entry[] = [];
  for (const [index, item] of value.slice(0, 200).entries()) {
    const text = isMap(item) ? nameOf(item) : textOf(item).trim();
    if (text !== undefined && text !== '') entries.push({ path: [...path, String(index)], text });
  }
  return { entries, misshapen: entries.length === 0 && value.length > 0 };
}

function nameOf(map: FrontMatterData): string | undefined {
  const name = firstValue(
    map,
    nameKeys.map((key) => [key]),
  );
  return name && typeof name.value !== 'object' ? textOf(name.value).trim() : undefined;
}

function splitText(text: string, splitSpaces: boolean): readonly string[] {
  const parts = text.includes(',') || !splitSpaces ? text.split(',') : text.split(/\s+/);
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 200);
}
