import { fail, ok, type Result } from '../problem';
import type { FrontMatterData, FrontMatterFormat, FrontMatterValue } from './types';
import type { Entry, MapNode, ScalarNode, TreeNode } from './tree';

/** Values that aliases may add; a bomb has billions, a real post has none or a handful. */
const MAX_ALIASED = 10_000;

/**
 * The plain data of a tree. A plain scalar is a number or a boolean only where that is written as it would
 * be printed (`3`, `true`); `01234`, `1.10`, `0x1F`, `no`, `2024-01-02` are the text that stands there.
 */
export function dataOf(root: MapNode, format: FrontMatterFormat): Result<FrontMatterData> {
  const reader = new DataReader(format);
  const data = reader.map(root, false);
  if (!reader.isBomb) return ok(data);
  return fail('frontMatter.aliases', 'The aliases of this front matter unfold to too many values.', {
    span: root.span,
  });
}

/** The value of one node, as `dataOf` gives it; `undefined` for an alias bomb. */
export function valueOf(node: TreeNode, format: FrontMatterFormat): FrontMatterValue | undefined {
  const reader = new DataReader(format);
  const value = reader.value(node, false);
  return reader.isBomb ? undefined : value;
}

class DataReader {
  readonly #format: FrontMatterFormat;
  #aliased = 0;

  constructor(format: FrontMatterFormat) {
    this.#format = format;
  }

  get isBomb(): boolean {
    return this.#aliased > MAX_ALIASED;
  }

  value(node: TreeNode, isAliased: boolean): FrontMatterValue {
    if (isAliased) this.#aliased += 1;
    if (this.isBomb) return null;
    switch (node.kind) {
      case 'scalar':
        return scalarValue(node, this.#format);
      case 'list':
        return node.items.map((item) => this.value(item, isAliased));
      case 'map':
        return this.map(node, isAliased);
      case 'alias':
        return this.value(node.target, true);
    }
  }

  /** Own keys win over merged ones, wherever they stand. */
  map(node: MapNode, isAliased: boolean): FrontMatterData {
    const data = new Map<string, FrontMatterValue>();
    for (const entry of node.entries) {
      if (entry.isMerge !== true) data.set(entry.key, this.value(entry.value, isAliased));
    }
    for (const entry of node.entries) if (entry.isMerge) this.#merge(entry, data);
    // Not Object.assign: a key named __proto__ must become a key.
    return Object.fromEntries(data);
  }

  #merge(entry: Entry, into: Map<string, FrontMatterValue>): void {
    const sources = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    for (const source of sources) {
      const merged = this.value(source, true);
      if (merged === null || typeof merged !== 'object' || Array.isArray(merged)) continue;
      for (const [key, value] of Object.entries(merged)) if (!into.has(key)) into.set(key, value);
    }
  }
}

/** What a scalar means to a reader of the format. */
export function scalarValue(node: ScalarNode, format: FrontMatterFormat): FrontMatterValue {
  if (node.style === 'line') return node.text;
  if (node.style === 'empty') return isStringTag(node.tag) ? '' : null;
  if (node.style !== 'plain' || isStringTag(node.tag)) return node.text;
  return plainValue(node.text, format);
}

function plainValue(text: string, format: FrontMatterFormat): FrontMatterValue {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && String(Number(text)) === text) return Number(text);
  if (format !== 'yaml')
    return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : text;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return /^(?:~|null|Null|NULL)$/.test(text) ? null : text;
}

function isStringTag(tag: string | undefined): boolean {
  return tag === '!' || tag === 'tag:yaml.org,2002:str';
}
