import { lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import { isOnOwnLine } from './listStyle';

/** What stands in brackets or braces, parted by commas. */
export interface FlowParts {
  readonly span: Span;
  readonly items: readonly Part[];
}

interface Part {
  readonly span: Span;
}

/** The edits that take parts out, each with one comma and, where it stands on its own line, with that; some stay. */
export function removeInFlow(text: string, list: FlowParts, gone: ReadonlySet<number>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const lastKept = list.items.findLastIndex((_, index) => !gone.has(index));
  for (const index of gone) {
    const item = list.items[index];
    if (item && index < lastKept) edits.push(...removeWithComma(text, list, index, item));
  }
  return lastKept === list.items.length - 1 ? edits : [...edits, ...removeTail(text, list, lastKept)];
}

/** Whether a comment stands between two parts: nothing else there but white space and a comma holds a `#`. */
export function holdsComment(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('#');
}

/** An item that others follow goes with its comma: its own line, or up to the start of the next item. */
function removeWithComma(text: string, list: FlowParts, index: number, { span }: Part): readonly TextEdit[] {
  const next = list.items[index + 1];
  const line = lineAt(text, span.end);
  const isWholeLine =
    isOnOwnLine(text, list, { span }) && /^[ \t]*,[ \t]*(?:#.*)?$/.test(text.slice(span.end, line.end));
  if (isWholeLine || !next) return [{ start: lineStart(text, span.start), end: line.next, newText: '' }];
  const upToNext = { start: span.start, end: next.span.start };
  const comma = commaAfter(text, span.end);
  if (comma === undefined || !holdsComment(text, { start: span.end, end: next.span.start }))
    return [{ ...upToNext, newText: '' }];
  if (!holdsComment(text, { start: span.end, end: comma }))
    return [without(text, { start: span.start, end: comma + 1 })];
  return [without(text, span), withoutComma(text, comma)];
}

/** The items at the end go with the comma before them; a comma or a comment behind them stays with the list. */
function removeTail(text: string, list: FlowParts, lastKept: number): readonly TextEdit[] {
  const kept = list.items[lastKept];
  const [first, last] = [list.items[lastKept + 1], list.items.at(-1)];
  if (!kept || !first || !last) return [];
  const line = lineAt(text, last.span.end);
  const behind = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(text.slice(last.span.end, line.end));
  const comma = commaAfter(text, kept.span.end);
  if (!behind || !isOnOwnLine(text, list, first)) {
    if (comma === undefined || !holdsComment(text, { start: kept.span.end, end: first.span.start }))
      return [{ start: kept.span.end, end: last.span.end, newText: '' }];
    // With leading commas the part has the line of its comma.
    const withComma = { span: { start: comma, end: last.span.end } };
    const isLine = behind?.[1] === '' && !holdsComment(text, { start: comma, end: first.span.start });
    if (isLine && isOnOwnLine(text, list, withComma))
      return [{ start: lineStart(text, comma), end: line.next, newText: '' }];
    return [withoutComma(text, comma), without(text, { start: first.span.start, end: last.span.end })];
  }
  const lines = { start: lineStart(text, first.span.start), end: line.next, newText: '' };
  if (behind[1] === ',' || comma === undefined || comma >= lines.start) return [lines];
  return [withoutComma(text, comma), lines];
}

/** The comma behind a part, which comments may stand before; they hold commas of their own. */
function commaAfter(text: string, from: number): number | undefined {
  const before = /(?:[ \t\r\n]+|#[^\r\n]*)*/y;
  before.lastIndex = from;
  before.exec(text);
  return text[before.lastIndex] === ',' ? before.lastIndex : undefined;
}

/** What stands beside a comment goes with the blanks behind it, as long as one is left before the comment. */
function without(text: string, { start, end }: Span): TextEdit {
  const blanks = /[ \t]/.test(text.charAt(start - 1)) ? (/^[ \t]*/.exec(text.slice(end))?.[0] ?? '') : '';
  return { start, end: end + blanks.length, newText: '' };
}

/** A comment begins behind a blank. */
function withoutComma(text: string, comma: number): TextEdit {
  return { start: comma, end: comma + 1, newText: text[comma + 1] === '#' ? ' ' : '' };
}
