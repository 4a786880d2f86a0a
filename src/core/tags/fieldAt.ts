import { locateFrontMatter } from '../frontMatter/locate';
import type { FrontMatterFormat, KeyPath } from '../frontMatter/types';
import { lineAt, lineStart } from '../text/lines';
import type { Span } from '../text/textEdit';

/** What the cursor of somebody who types in front matter stands in. */
export type Field = KeyField | ValueField;

export interface KeyField {
  readonly kind: 'key';
  /** The letters of the key that are there, to be replaced. */
  readonly span: Span;
  readonly format: FrontMatterFormat;
  /** The keys around it, outermost first. */
  readonly parent: KeyPath;
}

export interface ValueField {
  readonly kind: 'value';
  readonly path: KeyPath;
  readonly format: FrontMatterFormat;
  /** The letters of the value or list item that are there, without quotes. */
  readonly span: Span;
  readonly quote: '"' | "'" | undefined;
  /** An item of a list in brackets, of a list by lines, or a value (or a part between commas) behind its key. */
  readonly place: 'flow' | 'block' | 'line';
}

/** Longer blocks are no place where people type; searching them would be felt. */
const LONGEST = 200_000;

/**
 * The key or value at an offset, told from the lines alone, since a block that is being typed cannot be
 * parsed. Undefined outside of the front matter, in comments, and where the line is of no known shape.
 */
export function fieldAt(text: string, offset: number): Field | undefined {
  const block = locateFrontMatter(text);
  if (block.state === 'none') return undefined;
  const isClosed = block.state === 'closed';
  const start = isClosed ? block.content.start : block.span.end;
  const end = isClosed ? block.content.end : text.length;
  if (offset < start || offset > end || end - start > LONGEST) return undefined;
  const cursor: Cursor = { text, offset, start, end, format: block.format };
  switch (block.format) {
    case 'yaml':
      return yamlField(cursor);
    case 'toml':
      return tomlField(cursor);
    case 'json':
      return jsonField(cursor);
    case 'pelican':
    case 'nikola':
      return lineField(cursor);
  }
}

interface Cursor extends Span {
  readonly text: string;
  readonly offset: number;
  readonly format: FrontMatterFormat;
}

function yamlField(cursor: Cursor): Field | undefined {
  const { text, offset } = cursor;
  const at = lineStart(text, offset);
  const before = text.slice(at, offset);
  if (/(?:^|\s)#/.test(withoutQuoted(before))) return undefined;
  const flow = flowField(cursor, /^[ \t]*(?:- +)?["']?([^\s"'#:][^"'#:]*?)["']?:[ \t]+/);
  if (flow !== undefined) return flow;
  const item = /^([ \t]*)-([ \t]+)(["']?)/.exec(before);
  if (item !== null && !/^[^"']*:(?:[ \t]|$)/.test(before.slice(item[0].length))) {
    const path = yamlParents(cursor, at, (item[1] ?? '').length + 1);
    return path.length === 0 ? undefined : valueField(cursor, path, at + item[0].length, item[3], 'block');
  }
  const pair = /^([ \t]*)(?:- +)?["']?([^\s"'#:][^"'#:]*?)["']?:[ \t]+(["']?)/.exec(before);
  if (pair !== null) {
    const path = [...yamlParents(cursor, at, (pair[1] ?? '').length), pair[2] ?? ''];
    return lineValue(cursor, path, at + pair[0].length, pair[3]);
  }
  const key = /^([ \t]*)["']?([\p{L}\p{N}_.-]*)$/u.exec(before);
  if (key === null) return undefined;
  return keyField(cursor, offset - (key[2] ?? '').length, yamlParents(cursor, at, (key[1] ?? '').length));
}

/** The keys that a line of this indentation belongs to; a list may stand as far out as its key. */
function yamlParents({ text, start }: Cursor, at: number, indent: number): KeyPath {
  const parents: string[] = [];
  let within = indent;
  let line = at;
  while (line > start && within > 0) {
    line = lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1));
    const match = /^([ \t]*)(?:- +)?["']?([^\s"'#:-][^"'#:]*?)["']?:[ \t]*(?:#.*)?$/.exec(
      text.slice(line, lineAt(text, line).end),
    );
    if (match === null || (match[1] ?? '').length >= within) continue;
    parents.unshift(match[2] ?? '');
    within = (match[1] ?? '').length;
  }
  return parents;
}

function tomlField(cursor: Cursor): Field | undefined {
  const { text, offset } = cursor;
  const at = lineStart(text, offset);
  const before = text.slice(at, offset);
  if (withoutQuoted(before).includes('#')) return undefined;
  const flow = flowField(cursor, /^[ \t]*["']?([\w.-]+)["']?[ \t]*=[ \t]*/);
  if (flow !== undefined) return withTable(cursor, flow);
  const pair = /^[ \t]*["']?([\w.-]+)["']?[ \t]*=[ \t]*(["']?)/.exec(before);
  if (pair !== null) {
    return withTable(cursor, lineValue(cursor, (pair[1] ?? '').split('.'), at + pair[0].length, pair[2]));
  }
  const key = /^[ \t]*([\w.-]*)$/.exec(before);
  return key === null ? undefined : withTable(cursor, keyField(cursor, offset - (key[1] ?? '').length, []));
}

/** Puts the table around it in front: the last `[name]` above. */
function withTable({ text, start }: Cursor, field: Field | undefined): Field | undefined {
  if (field === undefined) return undefined;
  const above = text.slice(start, lineStart(text, field.span.start));
  const header = [...above.matchAll(/^[ \t]*\[\[?[ \t]*([\w."'-]+)[ \t]*\]\]?[ \t]*(?:#.*)?\r?$/gm)].at(
    -1,
  )?.[1];
  const table = header === undefined ? [] : header.replace(/["']/g, '').split('.');
  if (field.kind === 'key') return { ...field, parent: table };
  return { ...field, path: [...table, ...field.path] };
}

function jsonField(cursor: Cursor): Field | undefined {
  const { text, offset } = cursor;
  const at = lineStart(text, offset);
  const before = text.slice(at, offset);
  const flow = flowField(cursor, /^[ \t]*\{?[ \t]*"([^"]+)"[ \t]*:[ \t]*/);
  if (flow !== undefined) return flow;
  const pair = /"([^"]+)"[ \t]*:[ \t]*("?)[^",]*$/.exec(before);
  if (pair !== null) {
    const from = at + pair.index + pair[0].lastIndexOf(pair[2] === '"' ? '"' : ':') + 1;
    return lineValue(cursor, [pair[1] ?? ''], pair[2] === '"' ? from : skipBlanks(text, from), pair[2]);
  }
  const key = /^[ \t]*\{?[ \t]*"?([\w.-]*)$/.exec(before);
  return key === null ? undefined : keyField(cursor, offset - (key[1] ?? '').length, []);
}

/** `Tags: a, b` of Pelican and `.. tags: a, b` of Nikola. */
function lineField(cursor: Cursor): Field | undefined {
  const { text, offset, format } = cursor;
  const at = lineStart(text, offset);
  const before = text.slice(at, offset);
  const pair = /^(?:\.\. )?([\w-]+):[ \t]*/.exec(before);
  if (pair !== null) return lineValue(cursor, [pair[1] ?? ''], at + pair[0].length, '');
  const key = format === 'nikola' ? /^\.\. ([\w-]*)$/.exec(before) : /^([\w-]*)$/.exec(before);
  return key === null ? undefined : keyField(cursor, offset - (key[1] ?? '').length, []);
}

/** The item of a list in brackets that opened on this line or up to fifty lines above. */
function flowField(cursor: Cursor, opening: RegExp): Field | undefined {
  const { text, offset, start } = cursor;
  let at = lineStart(text, offset);
  for (let lines = 0; lines < 50; lines += 1) {
    const key = opening.exec(text.slice(at, Math.min(lineAt(text, at).end, offset)));
    if (key !== null) {
      const from = at + key[0].length;
      if (text.charAt(from) !== '[' || from >= offset) return undefined;
      const item = itemStart(text, from + 1, offset);
      if (item === undefined) return undefined;
      return valueField(cursor, (key[1] ?? '').split('.'), item.at, item.quote, 'flow');
    }
    if (at <= start) return undefined;
    at = lineStart(text, at - (text.startsWith('\r\n', at - 2) ? 2 : 1));
  }
  return undefined;
}

/** Where the item at the offset begins, behind its quote; undefined behind the closing bracket. */
function itemStart(
  text: string,
  from: number,
  offset: number,
): { readonly at: number; readonly quote: string } | undefined {
  let at = from;
  let quote = '';
  for (let index = from; index < offset; index += 1) {
    const letter = text.charAt(index);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === ']') return undefined;
    else if (letter === ',') at = index + 1;
    else if ((letter === '"' || letter === "'") && text.slice(at, index).trim() === '') {
      quote = letter;
      at = index + 1;
    }
  }
  return { at: quote === '' ? Math.min(skipBlanks(text, at), offset) : at, quote };
}

/** A value on the line of its key; where it holds commas, the part at the offset. */
function lineValue(cursor: Cursor, path: KeyPath, from: number, quote = ''): Field | undefined {
  const { text, offset } = cursor;
  if (quote !== '' && text.slice(from, offset).includes(quote)) return undefined;
  if (quote === '' && /^[[{|>&*]/.test(text.slice(from, offset))) return undefined;
  const comma = text.slice(from, offset).lastIndexOf(',');
  const at = comma < 0 ? from : Math.min(skipBlanks(text, from + comma + 1), offset);
  return valueField(cursor, path, at, quote, 'line');
}

function valueField(
  cursor: Cursor,
  path: KeyPath,
  at: number,
  quote: string | undefined,
  place: 'flow' | 'block' | 'line',
): Field {
  const { text, offset, format } = cursor;
  const rest = text.slice(offset, lineAt(text, offset).end);
  const ends =
    quote === '"' ? /["]/ : quote === "'" ? /[']/ : place === 'block' ? /[ \t]#|$/ : /[,\]}]|[ \t]#|$/;
  const tail =
    quote === '' || quote === undefined
      ? rest.slice(0, rest.search(ends)).trimEnd()
      : rest.slice(0, Math.max(0, rest.search(ends)));
  const span = { start: Math.min(at, offset), end: offset + tail.length };
  return {
    kind: 'value',
    path,
    format,
    span,
    quote: quote === '"' || quote === "'" ? quote : undefined,
    place,
  };
}

function keyField({ text, offset, format }: Cursor, at: number, parent: KeyPath): Field {
  const tail = /^[\w.-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return { kind: 'key', span: { start: at, end: offset + tail }, format, parent };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}

function withoutQuoted(line: string): string {
  return line.replace(/"[^"]*"?|'[^']*'?/g, '');
}
