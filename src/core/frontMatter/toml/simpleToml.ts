import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from '../tree';

const TEXT = String.raw`"[^"\\\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*"|'[^'\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*'`;
const NUMBER = String.raw`true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?`;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const TIME = String.raw`[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const OFFSET = String.raw`Z|[-+](?:[01]\d|2[0-3]):[0-5]\d`;
const SCALAR = `${TEXT}|${DAY}(?:${TIME}(?:${OFFSET})?)?|${NUMBER}`;
const LIST = String.raw`\[[ \t]*(?:(?:${SCALAR})(?:[ \t]*,[ \t]*(?:${SCALAR}))*)?[ \t]*\]`;
const COMMENT = String.raw`#[^\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*`;

/** A key with a value on its line, or a line without; TOML allows far more. */
const LINE = new RegExp(
  String.raw`[ \t]*(?:([A-Za-z0-9_-]+)[ \t]*=[ \t]*(?:(${SCALAR})|(${LIST}))[ \t]*)?(?:${COMMENT})?(?:\r?\n|$)`,
  'y',
);

/**
 * Reads TOML as most posts have it: bare keys, plain strings, numbers, dates and lists of them, one a line and
 * no tables. `undefined` for all else, valid or not: the parser has the say on that. A test holds both equal.
 */
export function readSimpleToml(source: string, base: number): MapNode | undefined {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < source.length; at = LINE.lastIndex) {
    LINE.lastIndex = at;
    const found = LINE.exec(source);
    if (!found) return undefined;
    const [line, key, scalar, list] = found;
    if (key === undefined) continue;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const keyAt = at + line.indexOf(key);
    const value = scalar ?? list ?? '';
    const valueAt = source.indexOf(value, source.indexOf('=', keyAt + key.length) + 1);
    entries.push({
      key,
      keySpan: { start: base + keyAt, end: base + keyAt + key.length },
      keyStyle: 'plain',
      start: base + keyAt,
      value: scalar === undefined ? listNode(value, base + valueAt) : scalarNode(value, base + valueAt),
      valueAt: base + valueAt,
    });
  }
  const span = { start: base, end: base + source.length };
  return { kind: 'map', span, entries, isFlow: false, table: { kind: 'top' } };
}

function scalarNode(text: string, start: number): ScalarNode {
  const span = { start, end: start + text.length };
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return { kind: 'scalar', span, style: 'plain', text };
  return { kind: 'scalar', span, style: quote === '"' ? 'double' : 'single', text: text.slice(1, -1) };
}

const ITEM = new RegExp(SCALAR, 'g');

function listNode(text: string, start: number): ListNode {
  const items: TreeNode[] = [];
  for (const { 0: item, index } of text.matchAll(ITEM)) items.push(scalarNode(item, start + index));
  return { kind: 'list', span: { start, end: start + text.length }, items, isFlow: true };
}
