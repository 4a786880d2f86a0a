import { fail, ok, type Result } from '../../problem';
import { lineAt, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import type { Entry, ListNode, TreeNode } from '../tree';
import { beforeItem } from './listStyle';
import { removeInFlow } from './removeInFlow';

/** The edits that take items out of a list; a list without items is written as `[]`. */
export function removeFromList(
  { text }: ParsedBlock,
  entry: Entry,
  list: ListNode,
  indexes: readonly number[],
): Result<readonly TextEdit[]> {
  const gone = new Set(indexes);
  if (list.isFlow) {
    if (gone.size < list.items.length) return ok(removeInFlow(text, list, gone));
    return ok([{ start: list.span.start + 1, end: list.span.end - 1, newText: '' }]);
  }
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

function cannot(node: TreeNode): Result<readonly TextEdit[]> {
  return fail(
    'frontMatter.removal',
    'This item cannot be taken out without touching what stands beside it.',
    {
      span: node.span,
    },
  );
}
