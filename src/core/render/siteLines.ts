import type { MarkdownIt, StateBlock } from 'markdown-it';
import type { Marks } from './marks';

/** Blocks in whose midst such a line may stand. */
const alt = ['paragraph', 'reference', 'blockquote', 'list'];

/**
 * Lines that the site's own generator takes for itself: `{: .lead #id}` (kramdown) gives the block beside it attributes
 * and is not shown; `[TOC]` and `[[toc]]` are where it puts its table of contents.
 */
export function siteLines(md: MarkdownIt, marks: Marks): void {
  md.block.ruler.before('fence', 'galley_attributes', attributeList, { alt });
  md.block.ruler.before(
    'fence',
    'galley_contents',
    (state, start, _end, silent) => contentsMark(state, start, silent, marks),
    { alt },
  );
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();
}

function isCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}

function attributeList(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (isCode(state, start) || !/^\{:[^{}]*\}$/.test(lineAt(state, start))) return false;
  if (!silent) state.line = start + 1;
  return true;
}

function contentsMark(state: StateBlock, start: number, silent: boolean, marks: Marks): boolean {
  const line = lineAt(state, start);
  if (isCode(state, start) || !/^(?:\[toc\]|\[\[_?toc_?\]\])$/i.test(line)) return false;
  if (silent) return true;
  state.line = start + 1;
  const open = state.push('galley_contents_open', 'div', 1);
  open.attrs = [
    [marks.kind, 'box'],
    [marks.value, 'toc'],
  ];
  open.map = [start, state.line];
  const inline = state.push('text', '', 0);
  inline.content = line;
  state.push('galley_contents_close', 'div', -1);
  return true;
}
