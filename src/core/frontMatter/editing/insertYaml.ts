import { ok, type Result } from '../../problem';
import { eolOf, lineAt, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printKey, printValue, type PrintStyle } from '../printValue';
import { isListValue, isMapValue } from '../valueKinds';
import type { Entry, MapNode } from '../tree';
import type { FrontMatterValue } from '../types';
import type { QuoteStyle } from '../write';
import { insertInFlow } from './insertFlow';
import { neighborFallback, neighborList, neighborQuotes } from './style';

/** What to insert, and behind which of the keys that are there (the end of the map if none of them is). */
export interface Insertion {
  readonly key: string;
  readonly value: FrontMatterValue;
  readonly after: readonly string[];
  readonly isDate: boolean;
  /** By default none for a date, else those of the neighbours. */
  readonly quotes?: QuoteStyle;
  readonly listStyle?: 'block' | 'flow';
}

/** Inserts a key with its value into a map of a YAML block, as a line of its own in the style of the others. */
export function insertYaml(
  parsed: ParsedBlock,
  parent: MapNode,
  insertion: Insertion,
): Result<readonly TextEdit[]> {
  if (parent.isFlow) return insertInFlow(parsed, parent, insertion);
  const neighbor = findNeighbor(parent, insertion.after);
  if (!neighbor) return insertFirst(parsed, insertion);
  return insertBehind(parsed, neighbor, columnOf(parsed.text, parent.entries[0] ?? neighbor), insertion, [
    parent,
    parsed.root,
  ]);
}

/** Inserts the first key of a map whose own key has no value yet (`last_update:`). */
export function insertIntoEmpty(
  parsed: ParsedBlock,
  owner: Entry,
  insertion: Insertion,
): Result<readonly TextEdit[]> {
  const indent = `${columnOf(parsed.text, owner)}${indentUnit(parsed)}`;
  return insertBehind(parsed, owner, indent, insertion, [parsed.root]);
}

function insertBehind(
  parsed: ParsedBlock,
  neighbor: Entry,
  indent: string,
  insertion: Insertion,
  styles: readonly MapNode[],
): Result<readonly TextEdit[]> {
  const { text } = parsed;
  const line = lineAt(text, Math.max(neighbor.value.span.end, neighbor.valueAt));
  const printed = printLines(parsed, indent, insertion, styles, eolOf(text, parsed.block.span.start));
  if (!printed.ok) return printed;
  const isBroken = line.next > line.end;
  const eol = eolOf(text, parsed.block.span.start);
  const newText = isBroken ? printed.value + eol : eol + printed.value;
  return ok([{ start: line.next, end: line.next, newText }]);
}

function insertFirst(parsed: ParsedBlock, insertion: Insertion): Result<readonly TextEdit[]> {
  const eol = eolOf(parsed.text, parsed.block.span.start);
  const printed = printLines(parsed, '', insertion, [], eol);
  const { end } = parsed.block.content;
  return printed.ok ? ok([{ start: end, end, newText: printed.value + eol }]) : printed;
}

/** The lines of an entry, without the last line break. */
function printLines(
  parsed: ParsedBlock,
  indent: string,
  { key, value, isDate, listStyle, quotes }: Insertion,
  styles: readonly MapNode[],
  eol: string,
): Result<string> {
  const style = {
    quotes: quotes ?? (isDate ? 'plain' : neighborQuotes(styles, 'yaml')),
    fallback: neighborFallback(parsed.root),
    isTyped: isDate,
  };
  const head = `${indent}${printKey(key, 'yaml')}:`;
  if (isMapValue(value) && Object.keys(value).length > 0) {
    const inner = `${indent}${indentUnit(parsed)}`;
    const lines = Object.entries(value).map(([name, item]) =>
      printLines(
        parsed,
        inner,
        { key: name, value: item, isDate, after: [], ...(quotes && { quotes }) },
        styles,
        eol,
      ),
    );
    return joinLines([ok(head), ...lines], eol);
  }
  if (isListValue(value) && value.length > 0 && isBlockWanted(parsed, listStyle)) {
    const items = itemLines(parsed, indent, value, style);
    return joinLines([ok(head), ...items], eol);
  }
  const printed = printValue(value, 'yaml', style);
  return printed.ok ? ok(`${head} ${printed.value}`) : printed;
}

function isBlockWanted({ root }: ParsedBlock, asked: 'block' | 'flow' | undefined): boolean {
  return asked === undefined ? neighborList(root)?.isFlow === false : asked === 'block';
}

function itemLines(
  parsed: ParsedBlock,
  indent: string,
  items: readonly FrontMatterValue[],
  style: PrintStyle,
): readonly Result<string>[] {
  const dash = `${indent}${' '.repeat(listIndent(parsed))}- `;
  return items.map((item) => {
    const printed = printValue(item, 'yaml', { ...style, isTyped: false });
    return printed.ok ? ok(dash + printed.value) : printed;
  });
}

/** A list under a key without a value, where the other lists have their items in lines; else `undefined`. */
export function fillWithLines(
  parsed: ParsedBlock,
  parent: MapNode,
  entry: Entry,
  items: readonly FrontMatterValue[],
): Result<readonly TextEdit[]> | undefined {
  const { text, block, root } = parsed;
  const isEmpty = entry.value.kind === 'scalar' && entry.value.style === 'empty';
  if (block.format !== 'yaml' || parent.isFlow || !isEmpty || items.length === 0) return undefined;
  if (!isBlockWanted(parsed, undefined)) return undefined;
  const style = { quotes: neighborQuotes([parent, root], 'yaml'), fallback: neighborFallback(root) };
  const eol = eolOf(text, block.span.start);
  const lines = joinLines(itemLines(parsed, columnOf(text, entry), items, style), eol);
  const { next } = lineAt(text, entry.valueAt);
  return lines.ok ? ok([{ start: next, end: next, newText: lines.value + eol }]) : lines;
}

function joinLines(lines: readonly Result<string>[], eol: string): Result<string> {
  const texts: string[] = [];
  for (const line of lines) {
    if (!line.ok) return line;
    texts.push(line.value);
  }
  return ok(texts.join(eol));
}

function findNeighbor(parent: MapNode, after: readonly string[]): Entry | undefined {
  for (const key of after) {
    const found = parent.entries.find((entry) => entry.key === key);
    if (found) return found;
  }
  return parent.entries.at(-1);
}

/** The blanks before a key; the dash of a list item counts as a blank. */
function columnOf(text: string, entry: Entry): string {
  const start = lineStart(text, entry.keySpan.start);
  return text.slice(start, entry.keySpan.start).replace(/[^\t]/g, ' ');
}

/** The step by which this block indents nested maps; two blanks where it has none. */
export function indentUnit({ text, root }: ParsedBlock): string {
  for (const { value } of root.entries) {
    const first = value.kind === 'map' && !value.isFlow ? value.entries[0] : undefined;
    const column = first && columnOf(text, first);
    if (column) return column;
  }
  return '  ';
}

/** The blanks before the dash of list items, as in the first block list of the root; two where there is none. */
export function listIndent({ text, root }: ParsedBlock): number {
  for (const { value } of root.entries) {
    if (value.kind === 'list' && !value.isFlow) return value.span.start - lineStart(text, value.span.start);
  }
  return 2;
}
