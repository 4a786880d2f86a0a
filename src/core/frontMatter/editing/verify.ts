import { fail, ok, type Result } from '../../problem';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { parseBlock, type ParsedBlock } from '../parseBlock';
import { dataOf } from '../treeData';
import type { FrontMatterData, FrontMatterValue, KeyPath } from '../types';

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
  if (data.ok && sameValue(data.value, change(before.value))) return ok(edits);
  return fail('frontMatter.risky', 'This change could not be made without touching something else.', {
    span: parsed.block.span,
  });
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
  if (rest.length > 0) {
    const inner = entries.get(key);
    entries.set(key, withValue(isMapValue(inner) ? inner : {}, rest, value));
  } else if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return Object.fromEntries(entries);
}

function isMapValue(value: FrontMatterValue | undefined): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
