import { fail, ok, type Result } from '../../problem';
import { recognizeDate } from '../../dates/recognizeDate';
import { eolOf, lineAt, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue, type PrintStyle } from '../printValue';
import type { FoundEntry } from '../findNode';
import type { Entry, MapNode, ScalarNode, TreeNode } from '../tree';
import type { FrontMatterValue } from '../types';
import { isListValue } from '../valueKinds';
import type { QuoteStyle } from '../write';
import { fillWithLines } from './insertYaml';
import { refuseShared } from './refuseShared';
import { isTable } from './removeTable';
import { setList } from './setList';
import { neighborFallback, neighborQuotes } from './style';

/** How a new value is meant to be written. */
export interface Wanted {
  /** The text is a date, a number or the like, meant as one. */
  readonly isDate?: boolean;
  /** The quotes for an empty value. */
  readonly quotes?: QuoteStyle;
}

/** The edit that puts a new value in the place of one that stands in the block. */
export function replaceValue(
  parsed: ParsedBlock,
  { parent, entry }: FoundEntry,
  value: FrontMatterValue,
  wanted: Wanted,
): Result<readonly TextEdit[]> {
  const { value: node } = entry;
  const refused = refuseShared(parsed, node) ?? refuseTag(node, value) ?? refuseTable(parsed, entry);
  if (refused) return refused;
  const inPlace = wanted.isDate && typeof value === 'string' ? swapText(parsed.text, node, value) : undefined;
  if (inPlace) return ok([inPlace]);
  if (isListValue(value)) {
    if (node.kind === 'list') return setList(parsed, entry, node, value);
    const lines = fillWithLines(parsed, parent, entry, value);
    if (lines) return lines;
  }
  if (node.kind === 'scalar' && isBlockScalar(node) && typeof value === 'string') {
    const block = printBlockScalar(parsed.text, node, value);
    if (block !== undefined) return ok([{ ...node.span, newText: block }]);
  }
  // What an alias points to tells how its value is written.
  const shown = node.kind === 'alias' ? node.target : node;
  const isTyped =
    wanted.isDate === true || (typeof value === 'string' && isPlainDate(shown) && recognizeDate(value).ok);
  const style: PrintStyle = {
    quotes: quotesOf(parsed, parent, shown, wanted),
    // Looking at all values is not free, and a date needs no quotes of its own.
    ...(isTyped ? {} : { fallback: neighborFallback(parsed.root) }),
    isInFlow: parent.isFlow,
    isTyped,
  };
  const printed = printValue(value, parsed.block.format, style);
  return printed.ok ? ok([place(parsed.text, entry, printed.value)]) : printed;
}

/**
 * A date whose characters stand in the file as they are gives way to another within its quotes, blanks, block
 * scalar or long string; `undefined` where it is escaped, or where the new one may not stand there.
 */
function swapText(text: string, node: TreeNode, value: string): TextEdit | undefined {
  const old = node.kind === 'scalar' ? node.text.trim() : '';
  if (node.kind !== 'scalar' || old === '' || node.style === 'plain' || node.style === 'line')
    return undefined;
  if (!/^[\w .,:;+/()[\]-]+$/.test(value)) return undefined;
  const source = text.slice(node.span.start, node.span.end);
  const at = source.indexOf(old);
  if (at < 0 || at !== source.lastIndexOf(old)) return undefined;
  const start = node.span.start + at;
  return { start, end: start + old.length, newText: value };
}

/** The quotes that stand there; for an empty value those asked for, none for a date, else the neighbours'. */
function quotesOf(parsed: ParsedBlock, parent: MapNode, node: TreeNode, wanted: Wanted): QuoteStyle {
  if (node.kind === 'scalar' && (node.style === 'single' || node.style === 'double')) return node.style;
  if (node.kind === 'scalar' && node.style === 'plain') return 'plain';
  return (
    wanted.quotes ?? (wanted.isDate ? 'plain' : neighborQuotes([parent, parsed.root], parsed.block.format))
  );
}

/** A date without quotes stays one when another date takes its place. */
function isPlainDate(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && recognizeDate(node.text).ok;
}

/** Where a value goes; an empty one gets the blanks it needs on either side. */
function place(text: string, entry: Entry, printed: string): TextEdit {
  const { value, valueAt } = entry;
  if (value.kind === 'scalar' && value.style === 'empty') {
    if (entry.isBare) return { start: valueAt, end: valueAt, newText: `: ${printed}` };
    const start = valueAt + blanksAt(text, valueAt);
    const lead = start === valueAt ? ' ' : '';
    const next = text[start];
    const trail = next === undefined || /[\s,\]}]/.test(next) ? '' : ' ';
    return { start, end: start, newText: lead + printed + trail };
  }
  const isBlock = (value.kind === 'list' || value.kind === 'map') && !value.isFlow;
  if (isBlock) return { start: valueAt, end: value.span.end, newText: ` ${printed}` };
  return { ...value.span, newText: printed };
}

/** How many of the blanks behind a colon are meant for a value: those that nothing follows but a comma or the line's end. */
function blanksAt(text: string, offset: number): number {
  const rest = text.slice(offset, lineAt(text, offset).end);
  return /^[ \t]+(?=,|$)/.exec(rest)?.[0].length ?? 0;
}

/** A TOML table has lines of its own, and no value that could be replaced. */
function refuseTable({ block }: ParsedBlock, entry: Entry): ReturnType<typeof fail> | undefined {
  if (block.format !== 'toml' || !isTable(entry)) return undefined;
  return fail('frontMatter.table', `“${entry.key}” is a table, so it was left alone.`, {
    args: [entry.key],
    span: entry.keySpan,
  });
}

/** A tag such as `!!int` says what may stand behind it. */
function refuseTag(node: TreeNode, value: FrontMatterValue): ReturnType<typeof fail> | undefined {
  if (node.kind !== 'scalar' || node.tag === undefined || typeof value === 'string') return undefined;
  return fail('frontMatter.tag', `The tag “${node.tag}” asks for a text here, so it was left alone.`, {
    args: [node.tag],
    span: node.span,
  });
}

function isBlockScalar(node: ScalarNode): boolean {
  return node.style === 'literal' || node.style === 'folded';
}

/** Keeps the header and the indentation of a `|` or `>` value; `undefined` where the text does not fit. */
function printBlockScalar(text: string, node: ScalarNode, value: string): string | undefined {
  const old = text.slice(node.span.start, node.span.end);
  const header = /^[|>][+-]?[ \t]*(?:#[^\r\n]*)?(?=[\r\n])/.exec(old)?.[0];
  const indent = /[\r\n]([ \t]+)\S/.exec(old)?.[1];
  const body = value.replace(/\n$/, '');
  const endsInBreak = body !== value;
  if (header === undefined || indent === undefined || header.includes('+')) return undefined;
  if (endsInBreak === header.includes('-') || body === '' || !/^\S(?:.*\S)?(?:\n+\S(?:.*\S)?)*$/.test(body)) {
    return undefined;
  }
  if (UNPRINTABLE.test(body)) return undefined;
  const eol = eolOf(text, lineStart(text, node.span.start));
  const lines = (node.style === 'folded' ? body.replace(/\n+/g, '$&\n') : body).split('\n');
  return header + lines.map((line) => eol + (line === '' ? '' : indent + line)).join('');
}

/** What cannot stand in a block scalar as it is. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/;
