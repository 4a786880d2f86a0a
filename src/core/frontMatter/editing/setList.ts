import { ok, type Result } from '../../problem';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue } from '../printValue';
import type { Entry, ListNode } from '../tree';
import { valueOf } from '../treeData';
import type { FrontMatterValue } from '../types';
import { addToList } from './addToList';
import { itemStyle } from './listStyle';
import { removeFromList } from './removeFromList';
import { sameValue } from './verify';

/** The edits that give a list other items: those that stay keep their bytes, their comments and their place. */
export function setList(
  parsed: ParsedBlock,
  entry: Entry,
  list: ListNode,
  values: readonly FrontMatterValue[],
): Result<readonly TextEdit[]> {
  const old = list.items.map((item) => valueOf(item, parsed.block.format) ?? null);
  const head = commonLength(old, values);
  const tail = commonLength(old.slice(head).reverse(), values.slice(head).reverse());
  const [oldEnd, newEnd] = [old.length - tail, values.length - tail];
  const paired = Math.min(oldEnd, newEnd);
  const edits: TextEdit[] = [];
  for (let index = head; index < paired; index += 1) {
    const [item, value] = [list.items[index], values[index]];
    if (!item || value === undefined) continue;
    const printed = printValue(value, parsed.block.format, itemStyle(parsed, list, item));
    if (!printed.ok) return printed;
    edits.push({ ...item.span, newText: printed.value });
  }
  const gone = list.items.flatMap((_, index) => (index >= paired && index < oldEnd ? [index] : []));
  const removed = gone.length > 0 ? removeFromList(parsed, entry, list, gone) : ok([]);
  if (!removed.ok) return removed;
  const added = addToList(parsed, list, list.items[paired - 1], values.slice(paired, newEnd));
  return added.ok ? ok([...edits, ...removed.value, ...added.value]) : added;
}

function commonLength(a: readonly FrontMatterValue[], b: readonly FrontMatterValue[]): number {
  const different = a.findIndex((value, index) => {
    const other = b[index];
    return other === undefined || !sameValue(value, other);
  });
  return different < 0 ? a.length : different;
}
