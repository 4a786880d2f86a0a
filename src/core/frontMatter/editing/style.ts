import type { FrontMatterFormat } from '../types';
import type { MapNode, ScalarNode, TreeNode } from '../tree';
import { quoteYaml, type QuoteStyle } from '../yaml/quoteYaml';

/** The quotes that the texts of a block stand in: those of most, of the nearest map first. */
export function neighborQuotes(maps: readonly MapNode[], format: FrontMatterFormat): QuoteStyle {
  for (const map of maps) {
    const texts = map.entries
      .flatMap((entry) => scalarsOf(entry.value))
      .filter((node) => isText(node, format));
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

/** A text that tells a habit: one that could stand without quotes, or in TOML in quotes of either kind. */
function isText({ style, text }: ScalarNode, format: FrontMatterFormat): boolean {
  if (format === 'toml') return style === 'single' || style === 'double';
  if (style !== 'plain' && style !== 'single' && style !== 'double') return false;
  return quoteYaml(text, { preferred: 'plain' }) === text;
}

/** The quotes of most of the items of a list; numbers and dates count here too. */
export function quotesOfItems(items: readonly TreeNode[]): QuoteStyle {
  return mostQuotes(items.flatMap(scalarsOf));
}
