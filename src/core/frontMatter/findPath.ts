import type { MapNode, TreeNode } from './tree';
import type { KeyPath } from './types';

/**
 * The path of a key by its name, in the block itself: exactly as written, a dot for nesting, then both again
 * without regard to case. Like `findKeyPath`, but of a tree, so what a merge key brings in is not found.
 */
export function findEntryPath(root: MapNode, name: string): KeyPath | undefined {
  const folded = name.toLowerCase();
  return (
    search(root, name, (key, wanted) => key === wanted) ??
    search(root, folded, (key, wanted) => key.toLowerCase() === wanted)
  );
}

type Match = (key: string, wanted: string) => boolean;

function search(node: TreeNode | undefined, name: string, match: Match): KeyPath | undefined {
  if (node?.kind !== 'map') return undefined;
  const own = node.entries.find((entry) => match(entry.key, name));
  if (own) return [own.key];
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const outer = node.entries.find((entry) => match(entry.key, name.slice(0, dot)));
    const inner = outer && search(outer.value, name.slice(dot + 1), match);
    if (outer && inner) return [outer.key, ...inner];
  }
  return undefined;
}
