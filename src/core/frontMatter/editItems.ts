import { fail, ok, type Problem, type Result } from '../problem';
import { setEntry, insertKey, setValue, type EditResult, type InsertOptions } from './edit';
import { addToList } from './editing/addToList';
import { removeFromList } from './editing/removeFromList';
import { renameInList } from './editing/renameInList';
import { trimEdits } from './editing/trimEdits';
import { verified, withValue } from './editing/verify';
import { findEntry, type FoundEntry } from './findNode';
import { parseBlock, type ParsedBlock } from './parseBlock';
import type { ListNode } from './tree';
import { valueOf } from './treeData';
import type { FrontMatterValue, KeyPath } from './types';
import { itemText, type ListSeparator } from './values';

export interface ItemOptions extends InsertOptions {
  /**
   * What parts the items of a string that stands for a list. By default a comma where one is there or where
   * the format has no lists; else such a string is a single item.
   */
  readonly separator?: ListSeparator;
}

/**
 * Adds an item at the end of a list, in the style of the list; nothing changes when it is there already. A
 * key that is missing is made, an empty one gets a list.
 */
export function addItem(text: string, path: KeyPath, item: string, options: ItemOptions = {}): EditResult {
  const opened = open(text, path, options);
  if (!opened.ok)
    return opened.problem.code === 'frontMatter.missing' ? insertKey(text, path, [item], options) : opened;
  const list = opened.value;
  switch (list.kind) {
    case 'empty':
      return setValue(text, path, hasLists(list.parsed) ? [item] : item, options);
    case 'string':
      return setString(list, path, addPart(list, item));
    case 'list':
      if (list.texts.includes(item)) return ok([]);
      return change(list, path, addToList(list.parsed, list.node, item), (items) => [...items, item]);
  }
}

/** Takes every item of this text out of a list; the last one leaves an empty list behind. */
export function removeItem(text: string, path: KeyPath, item: string, options: ItemOptions = {}): EditResult {
  const opened = open(text, path, options);
  if (!opened.ok) return opened;
  const list = opened.value;
  switch (list.kind) {
    case 'empty':
      return ok([]);
    case 'string':
      return setString(list, path, removePart(list, item));
    case 'list': {
      const indexes = list.texts.flatMap((candidate, index) => (candidate === item ? [index] : []));
      if (indexes.length === 0) return ok([]);
      const edits = removeFromList(list.parsed, list.found.entry, list.node, indexes);
      return change(list, path, edits, (items) => items.filter((value) => itemText(value) !== item));
    }
  }
}

/** Gives an item another text, in its place and in its quotes; where the new one is there too, the two merge. */
export function renameItem(
  text: string,
  path: KeyPath,
  item: string,
  newItem: string,
  options: ItemOptions = {},
): EditResult {
  if (item === newItem) return ok([]);
  const opened = open(text, path, options);
  if (!opened.ok) return opened;
  const list = opened.value;
  if (list.kind === 'empty') return ok([]);
  if (list.kind === 'string') return setString(list, path, renamePart(list, item, newItem));
  if (!list.texts.includes(item)) return ok([]);
  if (list.texts.includes(newItem)) return removeItem(text, path, item, options);
  const nodes = list.node.items.filter((_, index) => list.texts[index] === item);
  return change(list, path, renameInList(list.parsed, list.node, nodes, newItem), (items) =>
    items.map((value) => (itemText(value) === item ? newItem : value)),
  );
}

interface Opened {
  readonly parsed: ParsedBlock;
  readonly found: FoundEntry;
}

type OpenedList = Opened & {
  readonly kind: 'list';
  readonly node: ListNode;
  readonly texts: readonly string[];
};

/** A string that stands for a list: its parts, and what stands between them. */
type OpenedString = Opened & {
  readonly kind: 'string';
  readonly parts: readonly string[];
  readonly glue: string;
};

function open(
  text: string,
  path: KeyPath,
  options: ItemOptions,
): Result<OpenedList | OpenedString | (Opened & { readonly kind: 'empty' })> {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  const found = findEntry(parsed.value.root, path);
  if (!found) return fail('frontMatter.missing', `There is no key “${path.join('.')}” in this front matter.`);
  const opened = { parsed: parsed.value, found };
  const { value } = found.entry;
  if (value.kind === 'list') {
    const texts = value.items.map((item) => itemText(valueOf(item, opened.parsed.block.format) ?? null));
    return ok({ kind: 'list', ...opened, node: value, texts });
  }
  if (value.kind !== 'scalar') return { ok: false, problem: noList(path) };
  if (value.text.trim() === '' || valueOf(value, opened.parsed.block.format) === null)
    return ok({ kind: 'empty', ...opened });
  return ok({
    kind: 'string',
    ...opened,
    ...splitString(value.text, options.separator, !hasLists(opened.parsed)),
  });
}

function splitString(
  text: string,
  separator: ListSeparator | undefined,
  isCommaFormat: boolean,
): { readonly parts: readonly string[]; readonly glue: string } {
  const isComma = separator === ',' || (separator === undefined && (isCommaFormat || text.includes(',')));
  const pattern = isComma ? /\s*,\s*/ : separator === ' ' ? /\s+/ : undefined;
  if (!pattern) return { parts: [text], glue: '' };
  const glue = pattern.exec(text.trim())?.[0] ?? (isComma ? ', ' : ' ');
  return {
    parts: text
      .trim()
      .split(pattern)
      .filter((part) => part !== ''),
    glue,
  };
}

/** The new parts; one part without a separator becomes a list of the format. */
function addPart(list: OpenedString, item: string): readonly string[] {
  return list.parts.includes(item) ? list.parts : [...list.parts, item];
}

function removePart(list: OpenedString, item: string): readonly string[] {
  return list.parts.filter((part) => part !== item);
}

function renamePart(list: OpenedString, item: string, newItem: string): readonly string[] {
  if (list.parts.includes(newItem)) return removePart(list, item);
  return list.parts.map((part) => (part === item ? newItem : part));
}

/** Writes the parts back, with the blanks between them as they were. */
function setString(list: OpenedString, path: KeyPath, parts: readonly string[]): EditResult {
  const { parsed, found, glue } = list;
  if (parts.length === list.parts.length && parts.every((part, index) => part === list.parts[index]))
    return ok([]);
  const isSplit =
    parts.length <= 1 ||
    (glue !== '' &&
      parts.every((part) => splitString(part, glue.includes(',') ? ',' : ' ', true).parts.length === 1));
  if (!isSplit && !hasLists(parsed)) return { ok: false, problem: noRoom(path) };
  const value: FrontMatterValue = isSplit ? parts.join(glue) : parts;
  const edits = setEntry(parsed, found, path, value);
  return edits.ok ? ok(trimEdits(parsed.text, edits.value)) : edits;
}

function change(
  list: OpenedList,
  path: KeyPath,
  edits: EditResult,
  expected: (items: readonly FrontMatterValue[]) => readonly FrontMatterValue[],
): EditResult {
  if (!edits.ok) return edits;
  const before = valueOf(list.node, list.parsed.block.format);
  const items = Array.isArray(before) ? before : [];
  return verified(list.parsed, edits.value, (data) => withValue(data, path, expected(items)));
}

function hasLists({ block }: ParsedBlock): boolean {
  return block.format !== 'pelican' && block.format !== 'nikola';
}

function noList(path: KeyPath): Problem {
  const name = path.join('.');
  return {
    code: 'frontMatter.noList',
    message: `The value of “${name}” is no list, so it was left alone.`,
    args: [name],
  };
}

function noRoom(path: KeyPath): Problem {
  const name = path.join('.');
  return {
    code: 'frontMatter.comma',
    message: `An item of “${name}” cannot hold what separates the items, so it was left alone.`,
    args: [name],
  };
}
