import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lookOf, titleOf } from './alerts';
import type { Marks } from './marks';

interface Container {
  readonly type: string;
  readonly title: string;
}

/**
 * Reads what follows `:::`: `tip Title` (VitePress), `note[Title]` (Docusaurus), `note{title="T"}` (remark),
 * `{.callout-note title="T"}` (Quarto). `undefined` when no type is named.
 */
export function containerInfo(info: string): Container | undefined {
  const quarto = /^\{\s*\.(?:callout-)?([A-Za-z][\w-]*)[^}]*?(?:title="([^"]*)")?[^}]*\}$/.exec(info);
  if (quarto) return { type: quarto[1] ?? '', title: quarto[2] ?? '' };
  const plain = /^([A-Za-z][\w-]*)\s*(?:\[([^\]]*)\]|([^[\]{}]*))?(?:\{([^}]*)\})?$/.exec(info);
  if (!plain) return undefined;
  const [, type = '', bracketed, bare = '', attributes = ''] = plain;
  const named = /(?:^|\s)title="([^"]*)"/.exec(attributes)?.[1];
  return { type, title: (bracketed ?? (bare.trim() || (named ?? ''))).trim() };
}

/** `:::` containers, nested by longer fences, and `!!! note "Title"` with an indented body (MkDocs). */
export function containers(md: MarkdownIt, marks: Marks): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before(
    'fence',
    'galley_container',
    (state, start, end, silent) => container(state, start, end, silent, marks),
    { alt },
  );
  md.block.ruler.before(
    'fence',
    'galley_admonition',
    (state, start, end, silent) => admonition(state, start, end, silent, marks),
    { alt },
  );
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function container(state: StateBlock, start: number, end: number, silent: boolean, marks: Marks): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const opening = /^(:{3,})\s*(\S.*)$/.exec(lineAt(state, start));
  const found = opening ? containerInfo((opening[2] ?? '').trim()) : undefined;
  if (!opening || !found) return false;
  if (silent) return true;
  const last = closingLine(state, start, end, (opening[1] ?? ':::').length);
  body(state, { start, first: start + 1, last, next: Math.min(last + 1, end) }, found, marks);
  return true;
}

function closingLine(state: StateBlock, start: number, end: number, colons: number): number {
  let depth = 0;
  for (let line = start + 1; line < end; line++) {
    const match = /^(:{3,})\s*(\S.*)?$/.exec(lineAt(state, line));
    if (!match) continue;
    if (match[2] !== undefined) depth++;
    else if (depth > 0) depth--;
    else if ((match[1] ?? '').length >= colons) return line;
  }
  return end;
}

function admonition(state: StateBlock, start: number, end: number, silent: boolean, marks: Marks): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const opening = /^(!!!|\?\?\?)(\+?)\s+([A-Za-z][\w-]*)(?:\s+"([^"]*)")?\s*$/.exec(lineAt(state, start));
  if (!opening) return false;
  if (silent) return true;
  let last = start + 1;
  while (last < end && (state.isEmpty(last) || (state.sCount[last] ?? 0) - state.blkIndent >= 4)) last++;
  const folds = opening[1] === '???';
  const type = opening[3] ?? '';
  const title = opening[4] ?? titleOf(type);
  const indent = state.blkIndent;
  state.blkIndent += 4;
  body(
    state,
    { start, first: start + 1, last, next: last },
    { type, title },
    marks,
    folds ? opening[2] : '!',
  );
  state.blkIndent = indent;
  return true;
}

interface Lines {
  readonly start: number;
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

/** `fold`: `''` closed, `'+'` open, anything else: does not fold, unless the type says so. */
function body(state: StateBlock, lines: Lines, of: Container, marks: Marks, fold = '!'): void {
  const folds = fold !== '!' || of.type.toLowerCase() === 'details';
  const tag = folds ? 'details' : 'div';
  const open = state.push('galley_container_open', tag, 1);
  open.block = true;
  open.map = [lines.start, lines.next];
  open.attrSet(marks.kind, 'alert');
  open.attrSet(marks.value, lookOf(of.type));
  if (fold === '+') open.attrSet('open', '');
  const title = state.push('galley_title_open', folds ? 'summary' : 'p', 1);
  title.attrSet(marks.kind, 'alert-title');
  const inline = state.push('inline', '', 0);
  inline.content = of.title === '' ? titleOf(of.type) : of.title;
  inline.children = [];
  inline.map = [lines.start, lines.start + 1];
  state.push('galley_title_close', folds ? 'summary' : 'p', -1);
  const { lineMax, parentType } = state;
  state.lineMax = lines.last;
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, lines.first, lines.last);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('galley_container_close', tag, -1).block = true;
  state.line = lines.next;
}
