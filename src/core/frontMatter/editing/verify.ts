import { fail, ok, type Result } from '../../problem';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseBlock, type ParsedBlock } from '../parseBlock';
import { dataOf } from '../treeData';
import { itemText } from '../values';
import { isListValue, isMapValue } from '../valueKinds';
import type { FrontMatterData, FrontMatterFormat, FrontMatterValue, KeyPath } from '../types';

/** Lets edits through only if the text that they make reads back as intended, and as nothing else. */
export function verified(
  parsed: ParsedBlock,
  edits: readonly TextEdit[],
  change: (before: FrontMatterData) => FrontMatterData,
): Result<readonly TextEdit[]> {
  if (edits.length === 0) return ok(edits);
  const before = dataOf(parsed.root, parsed.block.format);
  if (!before.ok) return before;
  const after = parseBlock(applyEdits(parsed.text, edits));
  const data = after.ok ? dataOf(after.value.root, after.value.block.format) : after;
  const wanted = asWritten(change(before.value), parsed.block.format);
  if (data.ok && sameValue(data.value, wanted)) return ok(edits);
  return fail('frontMatter.risky', 'This change could not be made without touching something else.', {
    span: parsed.block.span,
  });
}

/** A value as it reads back: Pelican and Nikola know texts only, and lists as commas within them. */
export function asWritten(value: FrontMatterValue, format: FrontMatterFormat): FrontMatterValue {
  if (format !== 'pelican' && format !== 'nikola') return value;
  if (value === null || value === '') return null;
  if (isListValue(value)) return asWritten(value.map(itemText).join(', '), format);
  if (!isMapValue(value)) return itemText(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asWritten(inner, format)]));
}

/** Whether two values are the same; the order of keys does not count. */
export function sameValue(a: FrontMatterValue, b: FrontMatterValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => hasSame(right, key, value));
}

function hasSame(map: ReadonlyMap<string, FrontMatterValue>, key: string, value: FrontMatterValue): boolean {
  const other = map.get(key);
  return other !== undefined && sameValue(value, other);
}

/** A copy of the data with the value at a path set, or taken out when `undefined`. */
export function withValue(
  data: FrontMatterData,
  path: KeyPath,
  value: FrontMatterValue | undefined,
): FrontMatterData {
  const [key, ...rest] = path;
  if (key === undefined) return data;
  const entries = new Map(Object.entries(data));
  if (rest.length > 0) entries.set(key, withinValue(entries.get(key), rest, value));
  else if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return Object.fromEntries(entries);
}

function withinValue(
  inner: FrontMatterValue | undefined,
  path: KeyPath,
  value: FrontMatterValue | undefined,
): FrontMatterValue {
  if (!isListValue(inner)) return withValue(isMapValue(inner) ? inner : {}, path, value);
  const [step, ...rest] = path;
  return inner.map((item, index) => {
    if (String(index) !== step) return item;
    return rest.length > 0 ? withinValue(item, rest, value) : (value ?? null);
  });
}
