import { fail, ok, type Result } from '../../problem';
import { lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import type { Entry, ListNode, TreeNode } from '../tree';
import { beforeItem, isOnOwnLine } from './listStyle';

/** The edits that take items out of a list; a list without items is written as `[]`. */
export function removeFromList(
  { text }: ParsedBlock,
  entry: Entry,
  list: ListNode,
  indexes: readonly number[],
): Result<readonly TextEdit[]> {
  const gone = new Set(indexes);
  if (list.isFlow) return ok(removeInFlow(text, list, gone));
  const edits: TextEdit[] = [];
  for (const index of gone) {
    const item = list.items[index];
    if (!item || !/^[ \t]*-(?:[ \t]|$)/.test(beforeItem(text, item))) return cannot(item ?? list);
    edits.push({
      start: lineStart(text, item.span.start),
      end: lineAt(text, item.span.end).next,
      newText: '',
    });
  }
  if (gone.size < list.items.length) return ok(edits);
  return ok([{ start: entry.valueAt, end: entry.valueAt, newText: ' []' }, ...edits]);
}

function removeInFlow(text: string, list: ListNode, gone: ReadonlySet<number>): readonly TextEdit[] {
  const kept = list.items.filter((_, index) => !gone.has(index));
  if (kept.length === 0) return [{ start: list.span.start + 1, end: list.span.end - 1, newText: '' }];
  const edits: TextEdit[] = [];
  const lastKept = list.items.findLastIndex((_, index) => !gone.has(index));
  for (const index of gone) {
    const item = list.items[index];
    if (item && index < lastKept) edits.push({ ...withFollowingComma(text, list, index, item), newText: '' });
  }
  return lastKept === list.items.length - 1 ? edits : [...edits, ...removeTail(text, list, lastKept)];
}

/** An item that others follow goes with its comma: its own line, or up to the start of the next item. */
function withFollowingComma(text: string, list: ListNode, index: number, item: TreeNode): Span {
  const next = list.items[index + 1];
  const line = lineAt(text, item.span.end);
  const isWholeLine =
    isOnOwnLine(text, list, item) && /^[ \t]*,[ \t]*(?:#.*)?$/.test(text.slice(item.span.end, line.end));
  if (isWholeLine || !next) return { start: lineStart(text, item.span.start), end: line.next };
  return { start: item.span.start, end: next.span.start };
}

/** The items at the end go with the comma before them; a comma or a comment behind them stays with the list. */
function removeTail(text: string, list: ListNode, lastKept: number): readonly TextEdit[] {
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

function cannot(node: TreeNode): Result<readonly TextEdit[]> {
  return fail(
    'frontMatter.removal',
    'This item cannot be taken out without touching what stands beside it.',
    {
      span: node.span,
    },
  );
}
