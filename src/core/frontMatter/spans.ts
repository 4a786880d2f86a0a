import type { Span } from '../text/textEdit';
import { findEntry, findNode } from './findNode';
import { parseBlock } from './parseBlock';
import { itemText } from './values';
import { valueOf } from './treeData';
import type { TreeNode } from './tree';
import type { FrontMatterFormat, KeyPath } from './types';

/** Where a key and its value stand in a post. */
export interface FoundValue {
  readonly key: Span;
  /** With its quotes; empty, at the place where a value would go, when there is none. */
  readonly value: Span;
  /** The characters of the value as they stand in the post. */
  readonly raw: string;
}

/** An item of a list with its place; quotes belong to the span and not to the text. */
export interface FoundItem {
  readonly text: string;
  readonly span: Span;
}

/** Finds a key of the block; `undefined` when it is not there or the block cannot be parsed. */
export function findValue(text: string, path: KeyPath): FoundValue | undefined {
  const parsed = parseBlock(text);
  const found = parsed.ok ? findEntry(parsed.value.root, path) : undefined;
  if (!found) return undefined;
  const { keySpan, value } = found.entry;
  return { key: keySpan, value: value.span, raw: text.slice(value.span.start, value.span.end) };
}

/**
 * The items of a list with their places, in order and with doubles; of a string that stands for a list (one
 * line, split at commas) its parts.
 */
export function findItems(text: string, path: KeyPath): readonly FoundItem[] {
  const parsed = parseBlock(text);
  if (!parsed.ok) return [];
  const node = findNode(parsed.value.root, path);
  return node ? itemsOf(text, node, parsed.value.block.format) : [];
}

/** The items of a node, as `findItems` gives them. */
export function itemsOf(text: string, node: TreeNode, format: FrontMatterFormat): readonly FoundItem[] {
  if (node.kind === 'list') {
    return node.items.map((item) => ({ text: itemText(valueOf(item, format) ?? null), span: item.span }));
  }
  if (node.kind !== 'scalar' || node.style === 'empty') return [];
  const raw = text.slice(node.span.start, node.span.end);
  const quote = node.style === 'single' || node.style === 'double' ? 1 : 0;
  if (/[\r\n\\]/.test(raw) || raw.slice(quote, raw.length - quote) !== node.text) {
    return [{ text: node.text, span: node.span }];
  }
  return partsOf(node.text, node.span.start + quote);
}

function partsOf(text: string, base: number): readonly FoundItem[] {
  const found: FoundItem[] = [];
  let at = base;
  for (const part of text.split(',')) {
    const bare = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (bare !== '') found.push({ text: bare, span: { start, end: start + bare.length } });
    at += part.length + 1;
  }
  return found;
}
