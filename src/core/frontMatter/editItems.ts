import { fail, ok, type Problem, type Result } from '../problem';
import { setEntry, insertKey, setValue, type EditResult, type InsertOptions } from './edit';
import { addToList } from './editing/addToList';
import { refuseShared } from './editing/refuseShared';
import { removeFromList } from './editing/removeFromList';
import { renameInList } from './editing/renameInList';
import { addPart, removeParts, renameParts, splitParts, type Part } from './editing/stringList';
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
      if (hasLists(list.parsed)) return setValue(text, path, [item], options);
      return item.includes(',') ? { ok: false, problem: noRoom(path) } : setValue(text, path, item, options);
    case 'string':
      return addToString(list, path, item);
    case 'list':
      if (list.texts.includes(item)) return ok([]);
      return change(
        list,
        path,
        addToList(list.parsed, list.node, list.node.items.at(-1), [item]),
        (items) => [...items, item],
      );
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
      if (!list.parts.some((part) => part.text === item)) return ok([]);
      // A single text stands for a list of one.
      if (list.separator === 'none') return setEntry(list.parsed, list.found, path, []);
      return setString(list, path, item, removeParts(list.text, list.parts, item));
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
  if (list.kind === 'string') return renameInString(list, path, item, newItem);
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

/** A string that stands for a list. */
type OpenedString = Opened & {
  readonly kind: 'string';
  readonly text: string;
  readonly separator: ListSeparator;
  readonly parts: readonly Part[];
};

function open(
  text: string,
  path: KeyPath,
  options: ItemOptions,
): Result<OpenedList | OpenedString | (Opened & { readonly kind: 'empty' })> {
  const parsed = parseBlock(text);
  if (!parsed.ok) return parsed;
  const found = findEntry(parsed.value.root, path);
  if (!found) {
    return fail('frontMatter.missing', `There is no key “${path.join('.')}” in this front matter.`, {
      args: [path.join('.')],
    });
  }
  const opened = { parsed: parsed.value, found };
  const { value } = found.entry;
  const shared = refuseShared(opened.parsed, value.kind === 'alias' ? value.target : value);
  if (shared) return shared;
  if (value.kind === 'list') {
    const texts = value.items.map((item) => itemText(valueOf(item, opened.parsed.block.format) ?? null));
    return ok({ kind: 'list', ...opened, node: value, texts });
  }
  if (value.kind !== 'scalar') return { ok: false, problem: noList(path) };
  if (value.text.trim() === '' || valueOf(value, opened.parsed.block.format) === null)
    return ok({ kind: 'empty', ...opened });
  const separator = separatorOf(value.text, options.separator, hasLists(opened.parsed));
  const parts = splitParts(value.text, separator);
  return ok({ kind: 'string', ...opened, text: value.text, separator, parts });
}

function separatorOf(text: string, asked: ListSeparator | undefined, hasOwnLists: boolean): ListSeparator {
  return asked ?? (!hasOwnLists || text.includes(',') ? ',' : 'none');
}

/** A string without a separator becomes a list of the format. */
function addToString(list: OpenedString, path: KeyPath, item: string): EditResult {
  const { parsed, found, text, separator, parts } = list;
  if (parts.some((part) => part.text === item)) return ok([]);
  if (separator === 'none') return setEntry(parsed, found, path, [text, item]);
  return setString(list, path, item, addPart(text, parts, separator, item));
}

function renameInString(list: OpenedString, path: KeyPath, item: string, newItem: string): EditResult {
  const { text, parts } = list;
  if (!parts.some((part) => part.text === item)) return ok([]);
  const isMerge = parts.some((part) => part.text === newItem);
  return setString(
    list,
    path,
    newItem,
    isMerge ? removeParts(text, parts, item) : renameParts(text, parts, item, newItem),
  );
}

/** Writes the string back, if the item that is new in it can stand in such a string. */
function setString(list: OpenedString, path: KeyPath, item: string, text: string): EditResult {
  const { parsed, found, separator } = list;
  const [only, more] = splitParts(item, separator);
  if (only?.text !== item || more) return { ok: false, problem: noRoom(path) };
  // A comma would make two of a text that stands for a list of one.
  if (separator === 'none' && item.includes(',')) return setEntry(parsed, found, path, [item]);
  const isGoingOn = !hasLists(parsed) && text.includes('\n');
  const edits = isGoingOn ? setLines(list, path, text) : setEntry(parsed, found, path, text);
  return edits.ok ? ok(trimEdits(parsed.text, edits.value)) : edits;
}

/** A Pelican value that goes on in the next lines keeps going on as it does. */
function setLines({ parsed, found }: OpenedString, path: KeyPath, text: string): EditResult {
  const { span } = found.entry.value;
  const gap = /(?:\r\n|\r|\n)[ \t]+/.exec(parsed.text.slice(span.start, span.end))?.[0] ?? '\n    ';
  const edit = { ...span, newText: text.replaceAll('\n', gap) };
  return verified(parsed, [edit], (data) => withValue(data, path, text));
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
