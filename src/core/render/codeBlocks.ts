import type { MarkdownIt, Token } from 'markdown-it';
import type { Marks } from './marks';

/** What the words after the opening fence say. */
export interface CodeInfo {
  /** Lower case, without braces and dots: `js`, `python`; empty when none is named. */
  readonly language: string;
  /** `title="config.yml"`, `{file="x"}` or Docusaurus' and Hugo's likes; empty when there is none. */
  readonly title: string;
}

/** Reads a fence's info string in the dialects of the generators: `js {1,3}`, `{.js}`, `js title="a.js"`. */
export function codeInfo(info: string): CodeInfo {
  const word = /^\s*(?:\{\s*\.?|\.)?([^\s{},=:]*)/.exec(info)?.[1] ?? '';
  const title = /\b(?:title|file|filename|caption|label)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(info);
  return { language: word.toLowerCase(), title: title?.[1] ?? title?.[2] ?? '' };
}

/** Code blocks as `<pre>` with their language marked; fences of maths and diagrams are marked as such. */
export function codeBlocks(md: MarkdownIt, marks: Marks): void {
  const render = (token: Token): string => {
    const { language, title } = codeInfo(md.utils.unescapeAll(token.info));
    token.attrSet(marks.kind, kindOf(language));
    if (language !== '') token.attrSet(marks.value, title === '' ? language : `${language} ${title}`);
    else if (title !== '') token.attrSet(marks.value, ` ${title}`);
    return `<pre${md.renderer.renderAttrs(token)}><code>${md.utils.escapeHtml(token.content)}</code></pre>\n`;
  };
  const rule = (tokens: Token[], index: number): string => {
    const token = tokens[index];
    return token ? render(token) : '';
  };
  md.renderer.rules['fence'] = rule;
  md.renderer.rules['code_block'] = rule;
}

function kindOf(language: string): string {
  if (language === 'mermaid') return 'diagram';
  if (language === 'math' || language === 'katex' || language === 'latex-math') return 'math-block';
  return 'code';
}
