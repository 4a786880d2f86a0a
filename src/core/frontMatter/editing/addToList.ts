import { ok, type Result } from '../../problem';
import { eolOf, lineAt } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue } from '../printValue';
import type { ListNode, TreeNode } from '../tree';
import { beforeItem, isOnOwnLine, itemStyle } from './listStyle';

/** The edits that add an item at the end of a list, as the items before it are written. */
export function addToList(parsed: ParsedBlock, list: ListNode, item: string): Result<readonly TextEdit[]> {
  const printed = printValue(item, parsed.block.format, itemStyle(parsed, list));
  if (!printed.ok) return printed;
  const last = list.items.at(-1);
  if (!last) {
    const start = list.span.start + 1;
    return ok([{ start, end: start, newText: printed.value }]);
  }
  const edits = list.isFlow
    ? addInFlow(parsed, list, last, printed.value)
    : addLine(parsed, list, last, printed.value);
  return ok(edits);
}

function addLine(parsed: ParsedBlock, list: ListNode, last: TreeNode, printed: string): readonly TextEdit[] {
  const { text } = parsed;
  const first = list.items[0] ?? last;
  const indent = beforeItem(text, first)
    .replace(/-?[ \t]*$/, '')
    .replace(/[^\t]/g, ' ');
  const gap = /-([ \t]+)$/.exec(beforeItem(text, first))?.[1] ?? ' ';
  const line = lineAt(text, last.span.end);
  const eol = eolOf(text, parsed.block.span.start);
  return [{ start: line.next, end: line.next, newText: `${indent}-${gap}${printed}${eol}` }];
}

/** A list that has each item on its line gets a line; a comma or a comment behind the last item stays with it. */
function addInFlow(
  { text }: ParsedBlock,
  list: ListNode,
  last: TreeNode,
  printed: string,
): readonly TextEdit[] {
  const at = last.span.end;
  const rest = text.slice(at, list.span.end);
  const comma = /^\s*,/.exec(rest)?.[0];
  if (!isOnOwnLine(text, list, last)) {
    const previous = list.items.at(-2);
    const gap = previous ? text.slice(previous.span.end, last.span.start) : ', ';
    return [{ start: at, end: at, newText: (/^[ \t]*,[ \t]*$/.test(gap) ? gap : ', ') + printed }];
  }
  const line = lineAt(text, comma === undefined ? at : at + comma.length);
  const newLine = eolOf(text, list.span.start) + beforeItem(text, last) + printed;
  if (line.end >= list.span.end) return [{ start: at, end: at, newText: `,${newLine}` }];
  if (comma !== undefined) return [{ start: line.end, end: line.end, newText: `${newLine},` }];
  const edits = [
    { start: at, end: at, newText: ',' },
    { start: line.end, end: line.end, newText: newLine },
  ];
  return line.end === at ? [{ start: at, end: at, newText: `,${newLine}` }] : edits;
}
