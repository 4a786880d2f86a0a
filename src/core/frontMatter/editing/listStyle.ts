import { lineStart } from '../../text/lines';
import type { Span } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import type { PrintStyle } from '../printValue';
import type { ListNode, TreeNode } from '../tree';
import { neighborFallback, quotesOfItems } from './style';

/** How a new item of a list is written: in the quotes of most of its items. */
export function itemStyle(parsed: ParsedBlock, list: ListNode, like?: TreeNode): PrintStyle {
  return {
    quotes: quotesOfItems(like ? [like] : list.items),
    fallback: neighborFallback(parsed.root),
    isInFlow: list.isFlow,
  };
}

/** The characters between the start of an item's line and the item. */
export function beforeItem(text: string, item: { readonly span: Span }): string {
  return text.slice(lineStart(text, item.span.start), item.span.start);
}

/** Whether a part of what is in brackets or braces stands on a line of its own. */
export function isOnOwnLine(
  text: string,
  list: { readonly span: Span },
  item: { readonly span: Span },
): boolean {
  return lineStart(text, item.span.start) > list.span.start && /^[ \t]*$/.test(beforeItem(text, item));
}
