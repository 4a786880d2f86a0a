import { ok, type Result } from '../../problem';
import { eolOf, lineAbove, lineAt, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import { findEntry, findNode } from '../findNode';
import type { ParsedBlock } from '../parseBlock';
import { printKey, printValue } from '../printValue';
import type { Entry, MapNode } from '../tree';
import type { KeyPath } from '../types';
import { insertInFlow } from './insertFlow';
import type { Insertion } from './insertYaml';
import { noMap } from './noMap';
import { neighborFallback, neighborQuotes } from './style';

/**
 * Inserts a key into a TOML block. A top-level key goes above the first table; a key of a table goes into
 * that table, wherever it is written; a table that is not there is made at the end.
 */
export function insertToml(
  parsed: ParsedBlock,
  path: KeyPath,
  insertion: Insertion,
): Result<readonly TextEdit[]> {
  const outer = path.slice(0, -1);
  const node = findNode(parsed.root, outer);
  if (node === undefined)
    return hasScalarOnTheWay(parsed, outer) ? noMap(outer.join('.')) : newTable(parsed, outer, insertion);
  if (node.kind !== 'map') return noMap(outer.join('.'));
  if (node.isFlow) return insertInFlow(parsed, node, insertion);
  if (node.table?.kind === 'implied') return newTable(parsed, outer, insertion);
  return insertStatement(parsed, node, insertion);
}

function insertStatement(
  parsed: ParsedBlock,
  map: MapNode,
  insertion: Insertion,
): Result<readonly TextEdit[]> {
  const { text } = parsed;
  const statements = map.entries.filter(isStatement);
  const neighbor =
    insertion.after.map((key) => statements.find((entry) => entry.key === key)).find(Boolean) ??
    statements.at(-1);
  const prefix = map.table?.kind === 'dotted' ? map.table.prefix : [];
  const printed = printStatement(parsed, map, neighbor, prefix, insertion);
  if (!printed.ok) return printed;
  const at = neighbor?.value.span.end ?? (map.table?.kind === 'header' ? map.table.header.end : undefined);
  const eol = eolOf(text, parsed.block.span.start);
  if (at !== undefined) {
    const { next } = lineAt(text, at);
    return ok([{ start: next, end: next, newText: `${indentOf(text, neighbor)}${printed.value}${eol}` }]);
  }
  const start = topPlace(parsed);
  return ok([{ start, end: start, newText: printed.value + eol }]);
}

/** Where the first top-level key goes: above the first table and the comments right above it, else at the end. */
function topPlace({ text, root, block }: ParsedBlock): number {
  const [first] = root.entries;
  if (!first) return block.content.end;
  let at = lineStart(text, first.start ?? first.keySpan.start);
  for (let above = lineAbove(text, at); above < at && isComment(text, above); above = lineAbove(text, at))
    at = above;
  return at;
}

function isComment(text: string, start: number): boolean {
  return /^[ \t]*#/.test(text.slice(start, lineAt(text, start).end));
}

function newTable(parsed: ParsedBlock, path: KeyPath, insertion: Insertion): Result<readonly TextEdit[]> {
  const { text, block } = parsed;
  const printed = printStatement(parsed, parsed.root, undefined, [], insertion);
  if (!printed.ok) return printed;
  const eol = eolOf(text, block.span.start);
  const header = `[${path.map((key) => printKey(key, 'toml')).join('.')}]`;
  const last = text.slice(block.content.start, block.content.end).trimEnd();
  const start = last === '' ? block.content.end : lineAt(text, block.content.start + last.length).next;
  const gap = last === '' ? '' : eol;
  return ok([{ start, end: start, newText: `${gap}${header}${eol}${printed.value}${eol}` }]);
}

function printStatement(
  parsed: ParsedBlock,
  map: MapNode,
  neighbor: Entry | undefined,
  prefix: readonly string[],
  { key, value, isDate, quotes }: Insertion,
): Result<string> {
  const printed = printValue(value, 'toml', {
    quotes: quotes ?? (isDate ? 'plain' : neighborQuotes([map, parsed.root], 'toml')),
    fallback: neighborFallback(parsed.root),
    isTyped: isDate,
  });
  if (!printed.ok) return printed;
  const name = [...prefix, key].map((part) => printKey(part, 'toml')).join('.');
  const between = neighbor ? parsed.text.slice(neighbor.keySpan.end, neighbor.value.span.start) : '';
  return ok(`${name}${/^ ?= ?$/.test(between) ? between : ' = '}${printed.value}`);
}

function indentOf(text: string, neighbor: Entry | undefined): string {
  if (neighbor?.start === undefined) return '';
  return /[ \t]*$/.exec(text.slice(Math.max(0, neighbor.start - 40), neighbor.start))?.[0] ?? '';
}

/** A `key = value`, in contrast to a table with its own header or dotted keys. */
function isStatement(entry: Entry): boolean {
  const { value } = entry;
  if (value.kind === 'map') return value.isFlow;
  return value.kind !== 'list' || value.isFlow;
}

function hasScalarOnTheWay(parsed: ParsedBlock, path: KeyPath): boolean {
  return path.some((_, index) => {
    const value = findEntry(parsed.root, path.slice(0, index + 1))?.entry.value;
    return value !== undefined && (value.kind !== 'map' || value.isFlow);
  });
}
