import type { MapNode, ScalarNode, TreeNode } from '../tree';
import { isRetyped, type QuoteStyle } from '../yaml/quoteYaml';

/** The quotes that the texts of a block stand in: those of most, of the nearest map first. */
export function neighborQuotes(maps: readonly MapNode[]): QuoteStyle {
  for (const map of maps) {
    const texts = map.entries.flatMap((entry) => scalarsOf(entry.value)).filter(isText);
    if (texts.length > 0) return mostQuotes(texts);
  }
  return 'plain';
}

/** The quotes for what must be quoted: those already in use, else double. */
export function neighborFallback(root: MapNode): 'single' | 'double' {
  const styles = root.entries.flatMap((entry) => scalarsOf(entry.value)).map((scalar) => scalar.style);
  const single = styles.filter((style) => style === 'single').length;
  return single > styles.filter((style) => style === 'double').length ? 'single' : 'double';
}

/** The way most lists of a block are written; `undefined` where there is none with items. */
export function neighborList(
  root: MapNode,
): { readonly isFlow: boolean; readonly indent: number } | undefined {
  for (const entry of root.entries) {
    const { value, keySpan } = entry;
    if (value.kind === 'list' && value.items.length > 0) {
      return { isFlow: value.isFlow, indent: value.isFlow ? 0 : Math.max(0, value.span.start - keySpan.end) };
    }
  }
  return undefined;
}

function mostQuotes(texts: readonly ScalarNode[]): QuoteStyle {
  const count = (style: QuoteStyle): number => texts.filter((text) => text.style === style).length;
  const [plain, single, double] = [count('plain'), count('single'), count('double')];
  if (plain >= single && plain >= double) return 'plain';
  return single > double ? 'single' : 'double';
}

function scalarsOf(node: TreeNode): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalarsOf) : [];
}

/** A text that could have been written with or without quotes: no number, boolean or date. */
function isText(node: ScalarNode): boolean {
  return (
    (node.style === 'plain' || node.style === 'single' || node.style === 'double') && !isRetyped(node.text)
  );
}

/** The quotes of most of the items of a list; numbers and dates count here too. */
export function quotesOfItems(items: readonly TreeNode[]): QuoteStyle {
  return mostQuotes(items.flatMap(scalarsOf));
}
