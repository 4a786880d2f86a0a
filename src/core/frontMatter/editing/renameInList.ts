import { fail, ok, type Result } from '../../problem';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue } from '../printValue';
import type { ListNode, TreeNode } from '../tree';
import { itemStyle } from './listStyle';

/** The edits that give items another text, each in the quotes that it has. */
export function renameInList(
  parsed: ParsedBlock,
  list: ListNode,
  items: readonly TreeNode[],
  newItem: string,
): Result<readonly TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const item of items) {
    if (item.kind !== 'alias' && item.anchor !== undefined && parsed.sharedAnchors.has(item.anchor)) {
      return fail('frontMatter.shared', `Other values point to “&${item.anchor}”, so it was left alone.`, {
        args: [item.anchor],
        span: item.span,
      });
    }
    const printed = printValue(newItem, parsed.block.format, itemStyle(parsed, list, item));
    if (!printed.ok) return printed;
    edits.push({ ...item.span, newText: printed.value });
  }
  return ok(edits);
}
