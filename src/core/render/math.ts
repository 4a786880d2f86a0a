import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import type { Marks } from './marks';

/** `$a$` and `$$a$$` (and `\(a\)`, `\[a\]`): marked, with the source as text, for the webview to draw. */
export function math(md: MarkdownIt, marks: Marks): void {
  md.inline.ruler.before('escape', 'galley_math', (state, silent) => inlineMath(state, silent));
  md.block.ruler.after('blockquote', 'galley_math_block', blockMath, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  const draw = (tag: string, kind: string) => (tokens: Token[], index: number) => {
    const token = tokens[index];
    if (!token) return '';
    token.attrSet(marks.kind, kind);
    return `<${tag}${md.renderer.renderAttrs(token)}>${md.utils.escapeHtml(token.content)}</${tag}>`;
  };
  md.renderer.rules['galley_math'] = draw('span', 'math');
  md.renderer.rules['galley_math_display'] = draw('span', 'math-display');
  md.renderer.rules['galley_math_block'] = draw('div', 'math-block');
}

/** As Pandoc reads dollars: no space inside, no digit after, so that `$5 and $6` stay prices. */
const dollars = /^\$(?![\s$])((?:\\[^]|[^\\$])*?[^\s\\$]|(?:\\[^]|[^\\$])*?\\[^\s])\$(?![\d$])/;
const display = /^\$\$((?:\\[^]|[^\\$])+?)\$\$/;
const parens = /^\\\\?\(((?:[^\\]|\\[^)])+?)\\\\?\)/;

function inlineMath(state: StateInline, silent: boolean): boolean {
  const first = state.src.charCodeAt(state.pos);
  if (first !== 0x24 && first !== 0x5c) return false;
  const rest = state.src.slice(state.pos, state.pos + 4000);
  const block = first === 0x24 ? display.exec(rest) : null;
  const match =
    block ?? (first === 0x24 ? dollars.exec(rest) : rest.startsWith('\\\\(') ? parens.exec(rest) : null);
  if (!match) return false;
  if (!silent) {
    const token = state.push(block ? 'galley_math_display' : 'galley_math', 'span', 0);
    token.content = (match[1] ?? '').trim();
  }
  state.pos += match[0].length;
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function blockMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const opening = lineAt(state, start).trimEnd();
  if (!opening.startsWith('$$')) return false;
  const oneLine = opening.length > 4 && opening.endsWith('$$');
  const last = oneLine ? start : closingLine(state, start, end);
  if (last === undefined || (oneLine && opening.slice(2, -2).includes('$$'))) return false;
  if (silent) return true;
  const token = state.push('galley_math_block', 'div', 0);
  token.block = true;
  token.map = [start, last + 1];
  token.content = oneLine
    ? opening.slice(2, -2).trim()
    : `${opening.slice(2)}\n${state.getLines(start + 1, last, state.blkIndent, false)}\n${lineAt(state, last).trimEnd().slice(0, -2)}`.trim();
  state.line = last + 1;
  return true;
}

function closingLine(state: StateBlock, start: number, end: number): number | undefined {
  for (let line = start + 1; line < end; line++) {
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    if (lineAt(state, line).trimEnd().endsWith('$$')) return line;
  }
  return undefined;
}
