import type { Span } from '../../text/textEdit';
import type { Entry, ListNode, MapNode, ScalarNode, TomlTable, TreeNode } from '../tree';

const TEXT = String.raw`"[^"\\\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*"|'[^'\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*'`;
const NUMBER = String.raw`true|false|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?`;
const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`;
const TIME = String.raw`[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const OFFSET = String.raw`Z|[-+](?:[01]\d|2[0-3]):[0-5]\d`;
const SCALAR = `${TEXT}|${DAY}(?:${TIME}(?:${OFFSET})?)?|${NUMBER}`;
const LIST = String.raw`\[[ \t]*(?:(?:${SCALAR})(?:[ \t]*,[ \t]*(?:${SCALAR}))*)?[ \t]*\]`;
const COMMENT = String.raw`#[^\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]*`;

/** A key with a value on its line, or none at all; TOML allows far more. */
const LINE = new RegExp(
  String.raw`[ \t]*(?:([A-Za-z0-9_-]+)[ \t]*=[ \t]*(?:(${SCALAR})|(${LIST}))[ \t]*)?(?:${COMMENT})?(?:\r?\n|$)`,
  'y',
);

/** `[name]`, alone on its line. */
const HEADER = new RegExp(
  String.raw`[ \t]*\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\][ \t]*(?:${COMMENT})?(?:\r?\n|$)`,
  'y',
);

/**
 * Reads TOML as most posts have it: bare keys with plain strings, numbers, dates and lists of them, one a line,
 * and tables of such keys. `undefined` for all else, valid or not: the parser has the say on that. A test
 * holds both equal.
 */
export function readSimpleToml(source: string, base: number): MapNode | undefined {
  const root = new OpenTable({ start: base, end: base + source.length }, { kind: 'top' });
  let table = root;
  for (let at = 0; at < source.length;) {
    LINE.lastIndex = at;
    const line = LINE.exec(source);
    if (line) {
      if (!table.add(line, source, base)) return undefined;
      at = LINE.lastIndex;
      continue;
    }
    HEADER.lastIndex = at;
    const header = HEADER.exec(source);
    const next = header && root.addTable(header, source, base);
    if (!next) return undefined;
    table = next;
    at = HEADER.lastIndex;
  }
  return root.node;
}

/** A table while its lines are read. */
class OpenTable {
  readonly #entries: Entry[] = [];
  readonly #seen = new Set<string>();
  readonly #span: { start: number; end: number };
  readonly node: MapNode;

  constructor(span: Span, table: TomlTable) {
    this.#span = { ...span };
    this.node = { kind: 'map', span: this.#span, entries: this.#entries, isFlow: false, table };
  }

  /** False for a key that is there already. */
  add([line, key, scalar, list]: RegExpExecArray, source: string, base: number): boolean {
    if (key === undefined) return true;
    if (!this.#isNew(key)) return false;
    const start = source.indexOf(key, LINE.lastIndex - line.length);
    const text = scalar ?? list ?? '';
    const valueAt = base + source.indexOf(text, source.indexOf('=', start + key.length) + 1);
    const value = scalar === undefined ? listNode(text, valueAt) : scalarNode(text, valueAt);
    this.#entries.push({ ...named(key, base + start), start: base + start, value, valueAt });
    if (this.node.table?.kind === 'header') this.#span.end = value.span.end;
    return true;
  }

  addTable([line, key = '']: RegExpExecArray, source: string, base: number): OpenTable | undefined {
    if (!this.#isNew(key)) return undefined;
    const open = source.indexOf('[', HEADER.lastIndex - line.length);
    const keyAt = source.indexOf(key, open);
    const header = { start: base + open, end: base + source.indexOf(']', keyAt) + 1 };
    const table = new OpenTable(header, { kind: 'header', header });
    const value = table.node;
    this.#entries.push({ ...named(key, base + keyAt), start: header.start, value, valueAt: header.end });
    return table;
  }

  #isNew(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

function named(key: string, start: number): Pick<Entry, 'key' | 'keySpan' | 'keyStyle'> {
  return { key, keySpan: { start, end: start + key.length }, keyStyle: 'plain' };
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
