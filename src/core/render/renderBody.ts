import type { Env, MarkdownIt, Token } from 'markdown-it';
import { groupBlocks } from './blocks';
import { createMarkdown, type Dialect } from './markdown';
import { headingsOf, type Heading } from './headings';
import { marksOf, type Marks } from './marks';
import { addAmounts, amountOf, noAmount, type Amount } from './page/words';

/** A run of the body that is whole HTML on its own. Lines inside it count from `line`. */
export interface Block {
  /** Zero-based line of the document on which it starts. */
  readonly line: number;
  /** Line after its last one. */
  readonly end: number;
  /** Not sanitized: it holds the post's own HTML as written. */
  readonly html: string;
}

export interface Body {
  readonly blocks: readonly Block[];
  /** Lines are those of the document. */
  readonly headings: readonly Heading[];
  /** What there is to read: code, raw HTML and template tags are left out. */
  readonly amount: Amount;
}

/** Renders bodies with one parser per dialect, made when first needed. */
export interface BodyRenderer {
  /** `bodyStart`: UTF-16 offset where the front matter ends; lines are counted from the top of the text. */
  render(text: string, bodyStart: number, dialect: Dialect): Body;
}

/** `token`: the session's unguessable word, see `marksOf`. */
export function createBodyRenderer(token: string): BodyRenderer {
  const marks = marksOf(token);
  const parsers = new Map<string, MarkdownIt>();
  const parserOf = (dialect: Dialect): MarkdownIt => {
    const key = `${String(dialect.mdx)} ${String(dialect.wikiLinks)}`;
    const parser = parsers.get(key) ?? createMarkdown(marks, dialect);
    parsers.set(key, parser);
    return parser;
  };
  return {
    render: (text, bodyStart, dialect) => renderWith(parserOf(dialect), marks, text, bodyStart),
  };
}

function renderWith(md: MarkdownIt, marks: Marks, text: string, bodyStart: number): Body {
  const offset = lineBreaks(text.slice(0, bodyStart));
  const env: Env = {};
  const tokens = md.parse(text.slice(bodyStart), env);
  const blocks: Block[] = [];
  for (const group of groupBlocks(tokens)) {
    const last = blocks.at(-1)?.end ?? offset;
    blocks.push(renderBlock(md, marks, env, group, offset, last));
  }
  const headings = headingsOf(env).map((found) => ({ ...found, line: found.line + offset }));
  return { blocks, headings, amount: amountIn(tokens) };
}

function renderBlock(
  md: MarkdownIt,
  marks: Marks,
  env: Env,
  group: readonly Token[],
  offset: number,
  last: number,
): Block {
  const first = group.find((token) => token.level === 0 && token.map)?.map?.[0];
  const line = first === undefined ? last : first + offset;
  const end = group.reduce(
    (most, { level, map }) => (level === 0 && map ? Math.max(most, map[1] + offset) : most),
    line,
  );
  const isMapped = first !== undefined;
  for (const token of group) setLines(token, marks, isMapped ? line - offset : undefined);
  return { line, end, html: md.renderer.render([...group], md.options, env) };
}

/** `from`: line (of the body) of the block's start; without it no lines are set (footnotes stand elsewhere). */
function setLines(token: Token, marks: Marks, from: number | undefined): void {
  if (from !== undefined && token.map && token.nesting >= 0 && token.type !== 'inline') {
    token.attrSet(marks.line, String(token.map[0] - from));
  }
  for (const child of token.children ?? []) {
    if (child.type !== 'galley_task') continue;
    const line = Number(child.attrGet(marks.line) ?? 0);
    if (from === undefined) child.attrs = (child.attrs ?? []).filter(([name]) => name !== marks.line);
    else child.attrSet(marks.line, String(line - from));
  }
}

function amountIn(tokens: readonly Token[]): Amount {
  let amount = noAmount;
  for (const token of tokens)
    if (token.type === 'inline') amount = addAmounts(amount, amountOf(readText(token)));
  return amount;
}

function readText(inline: Token): string {
  let text = '';
  for (const child of inline.children ?? []) {
    if (child.type === 'text') text += child.content;
    else if (child.type === 'softbreak' || child.type === 'hardbreak' || child.type === 'code_inline')
      text += ' ';
  }
  return text;
}

/** Line breaks as VS Code counts them: `\r\n`, `\n` and a lone `\r`. */
export function lineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
