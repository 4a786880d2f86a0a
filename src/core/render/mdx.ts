import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { escapeHtml } from './escape';
import type { Marks } from './marks';

/**
 * MDX without running it: `import` and `export` are left out, components are boxes with their name around
 * what they hold, comments vanish, expressions stay text.
 */
export function mdx(md: MarkdownIt, marks: Marks): void {
  md.disable('code');
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  md.block.ruler.before('html_block', 'galley_mdx_module', moduleCode);
  md.block.ruler.before('html_block', 'galley_mdx_component', component, { alt });
  md.inline.ruler.before('html_inline', 'galley_mdx_inline', (state, silent) => {
    const end = jsxEnd(state.src, state.pos) ?? commentEnd(state.src, state.pos);
    if (end === undefined) return false;
    const raw = state.src.slice(state.pos, end);
    if (!silent && raw.startsWith('<')) state.push('galley_mdx', '', 0).content = raw;
    state.pos = end;
    return true;
  });
  const draw = (element: string) => (tokens: Token[], index: number) => {
    const raw = tokens[index]?.content ?? '';
    const name = /^<\/?([\w.]+)/.exec(raw)?.[1] ?? 'component';
    return `<${element} ${marks.kind}="box" ${marks.value}="${escapeHtml(name)}">${escapeHtml(raw)}</${element}>`;
  };
  md.renderer.rules['galley_mdx'] = draw('span');
  md.renderer.rules['galley_mdx_block'] = draw('div');
}

function commentEnd(text: string, at: number): number | undefined {
  if (!text.startsWith('{/*', at)) return undefined;
  const end = text.slice(at, at + 4000).indexOf('*/}');
  return end < 0 ? undefined : at + end + 3;
}

function moduleCode(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) !== 0 || state.level > 0) return false;
  const from = state.bMarks[start] ?? 0;
  if (!/^(?:import|export)\b\s*[\w{*'"]/.test(state.src.slice(from, state.eMarks[start]))) return false;
  if (silent) return true;
  let line = start + 1;
  while (line < end && !state.isEmpty(line)) line++;
  state.line = line;
  return true;
}

function component(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const to = jsxEnd(state.src, from) ?? commentEnd(state.src, from);
  if (to === undefined) return false;
  let line = start;
  while (line < end && (state.eMarks[line] ?? 0) < to) line++;
  if (line >= end || state.src.slice(to, state.eMarks[line]).trim() !== '') return false;
  if (silent) return true;
  if (state.src[from] === '<') {
    const token = state.push('galley_mdx_block', '', 0);
    token.block = true;
    token.content = state.src.slice(from, to);
    token.map = [start, line + 1];
  }
  state.line = line + 1;
  return true;
}

/** End of the JSX tag at `at` (`<Name …>`, `</Name>`, `<>`), with strings and braces skipped; at most 4000 long. */
export function jsxEnd(text: string, at: number): number | undefined {
  if (!/^<\/?(?:[A-Z][\w.]*)?(?=[\s/>])/.test(text.slice(at, at + 80))) return undefined;
  let depth = 0;
  let quote = '';
  for (let pos = at + 1; pos < Math.min(text.length, at + 4000); pos++) {
    const char = text[pos] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'" || char === '`') quote = char;
    // No tag holds another but in braces or quotes; without this each of many open ones is searched to the limit.
    else if (char === '<' && depth === 0) return undefined;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    else if (char === '>' && depth === 0) return pos + 1;
  }
  return undefined;
}
