import type { Entry, MapNode, TreeNode } from './tree';
import type { KeyPath } from './types';

/** A key that stands in the block itself, with the map that holds it. */
export interface FoundEntry {
  readonly parent: MapNode;
  readonly entry: Entry;
}

/** The entry at a path. What an alias or a merge key brings in stands elsewhere and is not found. */
export function findEntry(root: MapNode, path: KeyPath): FoundEntry | undefined {
  const name = path.at(-1);
  const parent = name === undefined ? undefined : findMap(root, path.slice(0, -1));
  const entry = parent?.entries.find((candidate) => candidate.key === name && candidate.isMerge !== true);
  return parent && entry ? { parent, entry } : undefined;
}

/** The map at a path; the root for an empty one. */
export function findMap(root: MapNode, path: KeyPath): MapNode | undefined {
  const node = findNode(root, path);
  return node?.kind === 'map' ? node : undefined;
}

/** The node at a path; list items by their number. */
export function findNode(root: MapNode, path: KeyPath): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map')
      node = node.entries.find((entry) => entry.key === step && !entry.isMerge)?.value;
    else if (node?.kind === 'list' && /^\d+$/.test(step)) node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}
