import { fail, type Problem } from '../../problem';
import type { ParsedBlock } from '../parseBlock';
import type { TreeNode } from '../tree';

/** The Problem of a value that stands in other places too, which an edit would change with it. */
export function refuseShared(
  parsed: ParsedBlock,
  node: TreeNode,
): { readonly ok: false; readonly problem: Problem } | undefined {
  if (node.kind === 'alias' || node.anchor === undefined || !parsed.sharedAnchors.has(node.anchor))
    return undefined;
  return fail('frontMatter.shared', `Other values point to “&${node.anchor}”, so it was left alone.`, {
    args: [node.anchor],
    span: node.span,
  });
}
