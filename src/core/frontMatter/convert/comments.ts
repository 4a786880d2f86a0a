import { lineStart } from '../../text/lines';
import type { Span } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import type { Entry, TreeNode } from '../tree';
import type { Notes } from './neutral';

/** What a comment can belong to: a key, or an item of a list. */
export type NoteOwner = Entry | TreeNode;

export interface BlockComments {
  notesOf(owner: NoteOwner): Notes;
  /** Those behind the last key. */
  readonly tail: readonly string[];
  readonly count: number;
}

interface OpenNotes {
  readonly before: string[];
  behind?: string;
}

interface Found {
  readonly at: number;
  /** `''` for a blank line. */
  readonly text: string;
  readonly isBehind: boolean;
}

/** Finds the comments of a YAML or TOML block and whom each belongs to. JSON, Pelican and Nikola have none. */
export function readComments(parsed: ParsedBlock): BlockComments {
  const { format } = parsed.block;
  const found = format === 'yaml' || format === 'toml' ? findComments(parsed) : [];
  const owners: { readonly start: number; readonly owner: NoteOwner }[] = [];
  collectOwners(parsed.root, owners);
  owners.sort((a, b) => a.start - b.start);
  const notes = new Map<NoteOwner, OpenNotes>(owners.map(({ owner }) => [owner, { before: [] }]));
  const tail: string[] = [];
  let next = 0;
  for (const { at, text, isBehind } of found) {
    while (next < owners.length && (owners[next]?.start ?? at) < at) next += 1;
    const last = notes.get(owners[next - 1]?.owner ?? parsed.root);
    const above = notes.get(owners[next]?.owner ?? parsed.root);
    if (isBehind && last && last.behind === undefined) last.behind = text;
    else (above?.before ?? tail).push(text);
  }
  while (tail[0] === '') tail.shift();
  while (tail.at(-1) === '') tail.pop();
  const count = found.filter(({ text }) => text !== '').length;
  return { notesOf: (owner) => notes.get(owner) ?? { before: [] }, tail, count };
}

/** Keys and items that may get lines of their own; what is in braces does not. */
function collectOwners(node: TreeNode, into: { readonly start: number; readonly owner: NoteOwner }[]): void {
  if (node.kind === 'list') {
    for (const item of node.items) {
      into.push({ start: item.span.start, owner: item });
      collectOwners(item, into);
    }
  }
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    into.push({ start: entry.start ?? entry.keySpan.start, owner: entry });
    collectOwners(entry.value, into);
  }
}

/** Comments and blank lines stand where no key, scalar or table header does. */
function findComments(parsed: ParsedBlock): readonly Found[] {
  const { text, block, root } = parsed;
  const covered: Span[] = [];
  const found: Found[] = [];
  cover(root, covered);
  covered.sort((a, b) => a.start - b.start);
  let at = block.content.start;
  for (const span of [...covered, { start: block.content.end, end: block.content.end }]) {
    if (span.start > at) found.push(...inGap(text, { start: at, end: span.start }));
    found.push(...inHeader(text, span));
    at = Math.max(at, span.end);
  }
  return found.sort((a, b) => a.at - b.at);
}

function cover(node: TreeNode, into: Span[]): void {
  if (node.kind === 'scalar') into.push(node.span);
  else if (node.kind === 'list') for (const item of node.items) cover(item, into);
  else if (node.kind === 'map') {
    if (node.table?.kind === 'header') into.push(node.table.header);
    for (const entry of node.entries) {
      into.push(entry.keySpan);
      cover(entry.value, into);
    }
  }
}

function inGap(text: string, gap: Span): readonly Found[] {
  const found: Found[] = [];
  const lines = /([^\r\n]*)(\r\n|\r|\n|$)/g;
  const source = text.slice(gap.start, gap.end);
  for (const match of source.matchAll(lines)) {
    const [, line = '', eol = ''] = match;
    const at = gap.start + match.index;
    const isWhole = lineStart(text, at) === at;
    const comment = /(?:^|\s|[\]},])(#.*)$/.exec(line)?.[1];
    if (comment !== undefined) {
      const isBehind = !isWhole || line.slice(0, line.length - comment.length).trim() !== '';
      found.push({ at: at + line.length - comment.length, text: comment.trimEnd(), isBehind });
    } else if (isWhole && eol !== '' && line.trim() === '') found.push({ at, text: '', isBehind: false });
  }
  return found;
}

/** The comment behind `|` or `>`. */
function inHeader(text: string, span: Span): readonly Found[] {
  const comment = /^[|>][-+\d]*[ \t]+(#[^\r\n]*)/.exec(text.slice(span.start, span.end))?.[1];
  return comment === undefined ? [] : [{ at: span.start, text: comment.trimEnd(), isBehind: true }];
}
