import { fail, ok, type Result } from '../problem';
import type { TextEdit } from '../text/textEdit';
import { insertInFlow } from './editing/insertFlow';
import { insertLine } from './editing/insertLine';
import { insertToml } from './editing/insertToml';
import { insertIntoEmpty, insertYaml, type Insertion } from './editing/insertYaml';
import { noMap } from './editing/noMap';
import { removeEntry } from './editing/removeEntry';
import { isTable, removeTable } from './editing/removeTable';
import { refuseShared } from './editing/refuseShared';
import { replaceValue } from './editing/replaceValue';
import { asWritten, sameValue, verified, withValue } from './editing/verify';
import { findEntry, findMap, findNode, type FoundEntry } from './findNode';
import { parseBlock, type ParsedBlock } from './parseBlock';
import { printKey } from './printValue';
import type { TreeNode } from './tree';
import { valueOf } from './treeData';
import type { FrontMatterValue, KeyPath } from './types';
import type { QuoteStyle } from './write';

/** Edits of the post, in UTF-16 offsets; none when nothing has to change. */
export type EditResult = Result<readonly TextEdit[]>;

export interface SetOptions {
  /** The text is a date, a number or the like and is meant as one: no quotes are added for its sake. */
  readonly isDate?: boolean;
  /** The quotes for a key that has no value yet; by default those of the neighbours. */
  readonly quotes?: QuoteStyle;
}

export interface InsertOptions extends SetOptions {
  /** Goes behind the first of these keys that is there, with the maps made for it; to the end of the map if none is. */
  readonly after?: readonly string[];
  /** How a list is written; by default as the other lists of the block. */
  readonly listStyle?: 'block' | 'flow';
}

/**
 * Gives a key that is there a new value and touches no other character. Quotes, comments, anchors and line
 * breaks stay; a date without quotes stays without when the new text is a date too.
 */
export function setValue(
  text: string,
  path: KeyPath,
  value: FrontMatterValue,
  options: SetOptions = {},
): EditResult {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  const found = findEntry(parsed.value.root, path);
  if (!found) return missing(path);
  return setEntry(parsed.value, found, path, value, options);
}

/** Like `setValue`, for a block that is parsed already. */
export function setEntry(
  parsed: ParsedBlock,
  { parent, entry }: FoundEntry,
  path: KeyPath,
  value: FrontMatterValue,
  options: SetOptions = {},
): EditResult {
  const before = valueOf(entry.value, parsed.block.format);
  if (before !== undefined && sameValue(before, asWritten(value, parsed.block.format))) return ok([]);
  if (options.isDate && entry.value.kind === 'scalar' && entry.value.text.trim() === value) return ok([]);
  const shared = sharedAbove(parsed, path);
  if (shared) return shared;
  const edits = replaceValue(parsed, { parent, entry }, value, options);
  if (!edits.ok || (isHarmless(value) && hasCharacters(entry.value))) return edits;
  const isSwapped = options.isDate === true && (edits.value[0]?.start ?? 0) > entry.value.span.start;
  const wanted = isSwapped && typeof before === 'string' ? withinBlanks(before, value) : value;
  return verified(parsed, edits.value, (data) => withValue(data, path, wanted));
}

/** The Problem of a map or list around a value that stands in other places too. */
function sharedAbove(parsed: ParsedBlock, path: KeyPath): ReturnType<typeof refuseShared> {
  if (parsed.sharedAnchors.size === 0) return undefined;
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const around = findNode(parsed.root, path.slice(0, depth));
    const refused = around && refuseShared(parsed, around);
    if (refused) return refused;
  }
  return undefined;
}

/** A date that takes the place of another leaves the blanks and line breaks around it. */
function withinBlanks(before: string, value: FrontMatterValue): FrontMatterValue {
  const text = before.trim();
  return text === '' || typeof value !== 'string' ? value : before.replace(text, () => value);
}

/** A text of letters, digits and the signs of a date that takes the place of another can break no format; it needs no second parse. */
function isHarmless(value: FrontMatterValue): boolean {
  return (
    typeof value === 'string' &&
    /^[A-Za-z0-9](?:[A-Za-z0-9 .+/-]|:(?! ))*$/.test(value) &&
    !/[: ]$/.test(value)
  );
}

/** What is new where nothing stood may stand too near to what follows. */
function hasCharacters(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.style !== 'empty';
}

/** Adds a key that is not there yet; maps on the way to it are made. */
export function insertKey(
  text: string,
  path: KeyPath,
  value: FrontMatterValue,
  options: InsertOptions = {},
): EditResult {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  if (path.length === 0) return missing(path);
  if (findNode(parsed.value.root, path)) return exists(path);
  const edits = insertAt(parsed.value, path, value, options);
  return edits.ok ? verified(parsed.value, edits.value, (data) => withValue(data, path, value)) : edits;
}

function insertAt(
  parsed: ParsedBlock,
  path: KeyPath,
  value: FrontMatterValue,
  options: InsertOptions,
): EditResult {
  const { after = [], isDate = false, listStyle, quotes } = options;
  let depth = path.length - 1;
  if (parsed.block.format !== 'toml') {
    while (depth > 0 && !findNode(parsed.root, path.slice(0, depth))) depth -= 1;
  }
  const inner = path
    .slice(depth + 1)
    .reduceRight<FrontMatterValue>((nested, name) => ({ [name]: nested }), value);
  const insertion: Insertion = {
    key: path[depth] ?? '',
    value: inner,
    after,
    isDate,
    ...(listStyle && { listStyle }),
    ...(quotes && { quotes }),
  };
  return insertInFormat(parsed, path.slice(0, depth + 1), insertion);
}

function insertInFormat(parsed: ParsedBlock, path: KeyPath, insertion: Insertion): EditResult {
  const outer = path.slice(0, -1);
  const map = findMap(parsed.root, outer);
  switch (parsed.block.format) {
    case 'toml':
      return insertToml(parsed, path, insertion);
    case 'json':
      return map ? insertInFlow(parsed, map, insertion) : noMap(outer.join('.'));
    case 'pelican':
    case 'nikola':
      return outer.length === 0 ? insertLine(parsed, insertion) : noMap(outer.join('.'));
    case 'yaml':
      return map ? insertYaml(parsed, map, insertion) : insertUnderEmpty(parsed, outer, insertion);
  }
}

function insertUnderEmpty(parsed: ParsedBlock, outer: KeyPath, insertion: Insertion): EditResult {
  const owner = findEntry(parsed.root, outer);
  const isEmpty = owner?.entry.value.kind === 'scalar' && owner.entry.value.style === 'empty';
  return owner && isEmpty && !owner.parent.isFlow
    ? insertIntoEmpty(parsed, owner.entry, insertion)
    : noMap(outer.join('.'));
}

/** Takes a key out with its value and the comment on its line; a map that is emptied by it goes too. */
export function removeKey(text: string, path: KeyPath): EditResult {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  let kept = path;
  let found = findEntry(parsed.value.root, kept);
  if (!found) return missing(path);
  while (kept.length > 1 && found.parent.entries.length === 1) {
    const outer = findEntry(parsed.value.root, kept.slice(0, -1));
    if (!outer) break;
    [kept, found] = [kept.slice(0, -1), outer];
  }
  const isToml = parsed.value.block.format === 'toml' && isTable(found.entry);
  const edits = isToml ? ok(removeTable(text, found.entry)) : removeEntry(text, found);
  return edits.ok ? verified(parsed.value, edits.value, (data) => withValue(data, kept, undefined)) : edits;
}

/** Gives a key another name, in its place. */
export function renameKey(text: string, path: KeyPath, newName: string): EditResult {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  const found = findEntry(parsed.value.root, path);
  if (!found) return missing(path);
  if (found.entry.key === newName) return ok([]);
  const renamed = [...path.slice(0, -1), newName];
  if (findNode(parsed.value.root, renamed)) return exists(renamed);
  const { keySpan, keyStyle, value } = found.entry;
  const newText = printKey(newName, parsed.value.block.format, keyStyle);
  const data = valueOf(value, parsed.value.block.format) ?? null;
  return verified(parsed.value, [{ ...keySpan, newText }], (before) =>
    withValue(withValue(before, path, undefined), renamed, data),
  );
}

function missing(path: KeyPath): EditResult {
  const name = path.join('.');
  return fail('frontMatter.missing', `There is no key “${name}” in this front matter.`, { args: [name] });
}

function exists(path: KeyPath): EditResult {
  const name = path.join('.');
  return fail('frontMatter.exists', `The key “${name}” is in this front matter already.`, { args: [name] });
}
