import { findEntry } from '../frontMatter/findNode';
import { parseBlock, type ParsedBlock } from '../frontMatter/parseBlock';
import { findValue } from '../frontMatter/spans';
import type { KeyPath } from '../frontMatter/types';
import { applyEdits, type Span, type TextEdit } from '../text/textEdit';
import { rawAt } from './modifiedKey';
import type { Round, Stamp } from './round';

/** What the edits of a stamp change in a post. */
export function stampOf(
  parsed: ParsedBlock,
  edits: readonly TextEdit[],
  { path, ended }: { readonly path: KeyPath; readonly ended: Round },
): Stamp {
  const { text, block } = parsed;
  // The block alone: a body of a megabyte need not be put together to look at one line.
  const stamped = applyEdits(text.slice(0, block.bodyStart), edits);
  return { path, oldRaw: rawIn(parsed, path), newRaw: rawOf(stamped, path), textBefore: text, ended };
}

/** Where the value of a stamp stands now, or `undefined` once something else stands there. */
export function findStamp(text: string, stamp: Stamp): Span | undefined {
  const found = findValue(text, stamp.path);
  return found?.raw === stamp.newRaw ? found.value : undefined;
}

/** The value at a path as written, `''` when it is absent or empty. */
export function rawOf(text: string, path: KeyPath): string {
  const parsed = parseBlock(text);
  return parsed.ok ? rawIn(parsed.value, path) : '';
}

/** `rawOf` for a post whose block has been parsed. */
export function rawIn(parsed: ParsedBlock, path: KeyPath): string {
  const found = findEntry(parsed.root, path);
  return found ? rawAt(parsed.text, found.entry) : '';
}
