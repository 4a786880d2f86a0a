import { isKeywordDate } from '../dates/recognizeDate';
import { findEntry, type FoundEntry } from '../frontMatter/findNode';
import { findEntryPath } from '../frontMatter/findPath';
import type { ParsedBlock } from '../frontMatter/parseBlock';
import type { ScalarNode } from '../frontMatter/tree';
import type { KeyPath } from '../frontMatter/types';

/** The modified key of a post, with the place where it stands. */
export interface ModifiedKey {
  readonly path: KeyPath;
  readonly found: FoundEntry;
}

/**
 * The first of the names (dots for nested ones) that the block itself holds with a single value, empty or
 * not. Where all that are there hold lists or maps, the first of these: it is what keeps the date away.
 */
export function findModifiedKey(parsed: ParsedBlock, keys: readonly string[]): ModifiedKey | undefined {
  const all = keys.flatMap((name) => {
    const path = findEntryPath(parsed.root, name);
    const found = path && findEntry(parsed.root, path);
    return path && found ? [{ path, found }] : [];
  });
  return all.find(({ found }) => scalarOf(found) !== undefined || isTemplate(parsed.text, found)) ?? all[0];
}

/** The single value of a key, here or where an alias points; `undefined` for lists and maps. */
export function scalarOf({ entry: { value } }: FoundEntry): ScalarNode | undefined {
  const node = value.kind === 'alias' ? value.target : value;
  return node.kind === 'scalar' ? node : undefined;
}

/** `{{ .Date }}` without quotes is a map of maps to YAML. */
export function isTemplate(text: string, { entry }: FoundEntry): boolean {
  return isKeywordDate(rawAt(text, entry));
}

/** `modified:`, `modified: ""` and `modified: null`. */
export function isEmptyValue(node: ScalarNode): boolean {
  return node.text.trim() === '' || (node.style === 'plain' && /^(?:null|~)$/i.test(node.text));
}

/** The characters of a value as they stand in the post, `''` when there is none. */
export function rawAt(text: string, { value }: FoundEntry['entry']): string {
  return text.slice(value.span.start, value.span.end);
}
