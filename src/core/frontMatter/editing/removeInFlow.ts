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
    if (item && index < lastKept) edits.push({ ...withFollowingComma(text, list, index, item), newText: '' });
  }
  return lastKept === list.items.length - 1 ? edits : [...edits, ...removeTail(text, list, lastKept)];
}

/** An item that others follow goes with its comma: its own line, or up to the start of the next item. */
function withFollowingComma(text: string, list: FlowParts, index: number, item: Part): Span {
  const next = list.items[index + 1];
  const line = lineAt(text, item.span.end);
  const isWholeLine =
    isOnOwnLine(text, list, item) && /^[ \t]*,[ \t]*(?:#.*)?$/.test(text.slice(item.span.end, line.end));
  if (isWholeLine || !next) return { start: lineStart(text, item.span.start), end: line.next };
  return { start: item.span.start, end: next.span.start };
}

/** The items at the end go with the comma before them; a comma or a comment behind them stays with the list. */
function removeTail(text: string, list: FlowParts, lastKept: number): readonly TextEdit[] {
  const kept = list.items[lastKept];
  const [first, last] = [list.items[lastKept + 1], list.items.at(-1)];
  if (!kept || !first || !last) return [];
  const line = lineAt(text, last.span.end);
  const behind = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(text.slice(last.span.end, line.end));
  if (!behind || !isOnOwnLine(text, list, first))
    return [{ start: kept.span.end, end: last.span.end, newText: '' }];
  const lines = { start: lineStart(text, first.span.start), end: line.next, newText: '' };
  const comma = text.indexOf(',', kept.span.end);
  if (behind[1] === ',' || comma < 0 || comma >= lines.start) return [lines];
  return [{ start: comma, end: comma + 1, newText: '' }, lines];
}
