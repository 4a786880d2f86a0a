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
  const root = openTable({ start: base, end: base + source.length }, { kind: 'top' });
  const block: Block = { source, base };
  let table = root;
  for (let at = 0; at < source.length;) {
    LINE.lastIndex = at;
    const line = LINE.exec(source);
    if (line) {
      if (line[1] !== undefined && !addKey(table, line, block)) return undefined;
      at += line[0].length;
      continue;
    }
    HEADER.lastIndex = at;
    const header = HEADER.exec(source);
    const next = header && addTable(root, header, block);
    if (!next) return undefined;
    table = next;
    at += header[0].length;
  }
  return root.node;
}

/** The text that is read, and its offset in the post. */
interface Block {
  readonly source: string;
  readonly base: number;
}

/** A table while its lines are read. Records are written out: a spread takes as long as all the rest. */
interface OpenTable {
  readonly node: MapNode;
  readonly entries: Entry[];
  readonly seen: Set<string>;
  readonly span: { start: number; end: number };
}

function openTable({ start, end }: Span, table: TomlTable): OpenTable {
  const entries: Entry[] = [];
  const span = { start, end };
  return { node: { kind: 'map', span, entries, isFlow: false, table }, entries, seen: new Set(), span };
}

/** False for a key that is there already; one look at the set of them is enough to tell. */
function addKey({ node, entries, seen, span }: OpenTable, line: RegExpExecArray, block: Block): boolean {
  const key = line[1] ?? '';
  const entry = new LineEntry(block, key, line.index);
  entries.push(entry);
  if (node.table?.kind === 'header') span.end = entry.value.span.end;
  return seen.add(key).size === entries.length;
}

/** What stands on a line, without the key's name. */
type LineParts = Pick<Entry, 'keySpan' | 'value' | 'valueAt'>;

/**
 * A key with its value. The nodes are made when they are asked for: a stamp asks for those of one key, and in a
 * long block those of all would cost more than to read it.
 */
class LineEntry implements Entry {
  readonly key: string;
  readonly #block: Block;
  readonly #line: number;
  #parts: LineParts | undefined;

  /** `line` is the offset in the block where its line starts. */
  constructor(block: Block, key: string, line: number) {
    this.key = key;
    this.#block = block;
    this.#line = line;
  }

  get keySpan(): Span {
    return this.#read().keySpan;
  }

  get keyStyle(): 'plain' {
    return 'plain';
  }

  get start(): number {
    return this.#read().keySpan.start;
  }

  get value(): TreeNode {
    return this.#read().value;
  }

  get valueAt(): number {
    return this.#read().valueAt;
  }

  #read(): LineParts {
    return (this.#parts ??= lineParts(this.#block, this.key, this.#line));
  }
}

function lineParts({ source, base }: Block, key: string, line: number): LineParts {
  LINE.lastIndex = line;
  const [, , scalar, list] = LINE.exec(source) ?? [];
  const text = scalar ?? list ?? '';
  const start = source.indexOf(key, line);
  const valueAt = base + source.indexOf(text, source.indexOf('=', start + key.length) + 1);
  const value = scalar === undefined ? listNode(text, valueAt) : scalarNode(text, valueAt);
  return { keySpan: spanOf(key, base + start), value, valueAt };
}

function addTable(root: OpenTable, line: RegExpExecArray, { source, base }: Block): OpenTable | undefined {
  const key = line[1] ?? '';
  if (root.seen.has(key)) return undefined;
  root.seen.add(key);
  const open = source.indexOf('[', line.index);
  const keyAt = source.indexOf(key, open);
  const header = { start: base + open, end: base + source.indexOf(']', keyAt) + 1 };
  const table = openTable(header, { kind: 'header', header });
  const value = table.node;
  root.entries.push({
    key,
    keySpan: spanOf(key, base + keyAt),
    keyStyle: 'plain',
    start: header.start,
    value,
    valueAt: header.end,
  });
  return table;
}

function spanOf(text: string, start: number): Span {
  return { start, end: start + text.length };
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
