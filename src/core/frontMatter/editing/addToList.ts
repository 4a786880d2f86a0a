import { ok, type Result } from '../../problem';
import { eolOf, lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue } from '../printValue';
import type { ListNode, TreeNode } from '../tree';
import type { FrontMatterValue } from '../types';
import { beforeItem, isOnOwnLine, itemStyle } from './listStyle';

/** The edits that put items behind one of a list (before the first for `undefined`), written as the others are. */
export function addToList(
  parsed: ParsedBlock,
  list: ListNode,
  behind: TreeNode | undefined,
  items: readonly FrontMatterValue[],
): Result<readonly TextEdit[]> {
  const texts: string[] = [];
  for (const item of items) {
    const printed = printValue(item, parsed.block.format, itemStyle(parsed, list));
    if (!printed.ok) return printed;
    texts.push(printed.value);
  }
  if (texts.length === 0) return ok([]);
  return ok(list.isFlow ? addInFlow(parsed, list, behind, texts) : addLines(parsed, list, behind, texts));
}

function addLines(
  parsed: ParsedBlock,
  list: ListNode,
  behind: TreeNode | undefined,
  texts: readonly string[],
): readonly TextEdit[] {
  const { text } = parsed;
  const first = list.items[0] ?? list;
  const lead = beforeItem(text, first);
  const indent = lead.replace(/-?[ \t]*$/, '').replace(/[^\t]/g, ' ');
  const gap = /-([ \t]+)$/.exec(lead)?.[1] ?? ' ';
  const start = behind ? lineAt(text, behind.span.end).next : lineStart(text, first.span.start);
  const eol = eolOf(text, parsed.block.span.start);
  return [{ start, end: start, newText: texts.map((item) => `${indent}-${gap}${item}${eol}`).join('') }];
}

/** A list that has each item on its line gets lines; a comma or a comment behind an item stays with it. */
function addInFlow(
  { text }: ParsedBlock,
  list: ListNode,
  behind: TreeNode | undefined,
  texts: readonly string[],
): readonly TextEdit[] {
  const [first, second] = list.items;
  const isLines = first !== undefined && isOnOwnLine(text, list, behind ?? first);
  const gap = isLines
    ? `,${eolOf(text, list.span.start)}${beforeItem(text, behind ?? first)}`
    : gapBetween(text, first, second);
  const joined = texts.join(gap);
  if (!first) return [{ ...emptyPlace(text, list), newText: joined }];
  if (!behind) return [{ start: first.span.start, end: first.span.start, newText: joined + gap }];
  const at = behind.span.end;
  return isLines
    ? addFlowLines(text, list, at, joined, gap)
    : [{ start: at, end: at, newText: gap + joined }];
}

/** Within the brackets of an empty list; blanks that stand there alone go. */
function emptyPlace(text: string, list: ListNode): Span {
  const inner = { start: list.span.start + 1, end: list.span.end - 1 };
  return /^[ \t]*$/.test(text.slice(inner.start, inner.end)) ? inner : { ...inner, end: inner.start };
}

function addFlowLines(
  text: string,
  list: ListNode,
  at: number,
  joined: string,
  gap: string,
): readonly TextEdit[] {
  const comma = /^\s*,/.exec(text.slice(at, list.span.end))?.[0];
  const { end } = lineAt(text, at + (comma?.length ?? 0));
  if (end >= list.span.end || end === at) return [{ start: at, end: at, newText: gap + joined }];
  const lines = gap.slice(1) + joined;
  if (comma !== undefined) return [{ start: end, end, newText: `${lines},` }];
  return [
    { start: at, end: at, newText: ',' },
    { start: end, end, newText: lines },
  ];
}

/** What stands between two items: a comma, and as many blanks as the list has. */
function gapBetween(text: string, first: TreeNode | undefined, second: TreeNode | undefined): string {
  const gap = first && second ? text.slice(first.span.end, second.span.start) : ', ';
  return /^[ \t]*,[ \t]*$/.test(gap) ? gap : ', ';
}
