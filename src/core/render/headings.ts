import type { Env, MarkdownIt, Token } from 'markdown-it';

/** A heading of the body, for anchors, the table of contents and links into the page. */
export interface Heading {
  readonly level: number;
  /** Text as a reader sees it: no markup, no HTML. */
  readonly text: string;
  readonly id: string;
  /** Zero-based line in the body. */
  readonly line: number;
}

/**
 * The anchor GitHub gives a heading: lower case, punctuation dropped, each space a hyphen; letters of every
 * script are kept.
 */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** Text of inline tokens without markup and without HTML. */
export function plainText(tokens: readonly Token[] | null): string {
  let text = '';
  for (const token of tokens ?? []) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += plainText(token.children);
  }
  return text;
}

/** Gives headings their ids; repeated ones get `-1`, `-2` as on GitHub. `{#own-id .class}` at the end is honored. */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('galley_headings', (state) => {
    const used = new Map<string, number>();
    const list: Heading[] = [];
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const inline = state.tokens[index + 1];
      const own = inline ? takeOwnId(inline) : undefined;
      const text = plainText(inline?.children ?? null).trim();
      const id = own ?? unique(slugOf(text), used);
      token.attrSet('id', id);
      list.push({ level: Number(token.tag.slice(1)), text, id, line: token.map?.[0] ?? 0 });
    }
    found.set(state.env, list);
  });
}

const found = new WeakMap<Env, readonly Heading[]>();

/** The headings of the document that was parsed with this environment. */
export function headingsOf(env: Env): readonly Heading[] {
  return found.get(env) ?? [];
}

function unique(slug: string, used: Map<string, number>): string {
  const times = used.get(slug);
  used.set(slug, (times ?? 0) + 1);
  if (times === undefined) return slug;
  const id = `${slug}-${times}`;
  return used.has(id) ? unique(slug, used) : (used.set(id, 1), id);
}

/** `#id`, `.class` and `key=value`, as Hugo, kramdown (with a colon) and Pandoc write them at the end of a heading. */
const attributeList =
  /\s*\{:?\s*((?:(?:[#.][\p{L}\p{N}_:.-]{1,100}|[\w-]{1,50}=(?:"[^"{}]*"|[^\s"{}]+))\s*){1,20})\}\s*$/u;

function takeOwnId(inline: Token): string | undefined {
  const last = inline.children?.at(-1);
  if (last?.type !== 'text') return undefined;
  // Far shorter than any heading that a regular expression would be slow on.
  const from = Math.max(0, last.content.length - 500);
  const match = attributeList.exec(last.content.slice(from));
  if (!match) return undefined;
  last.content = last.content.slice(0, from + match.index);
  return /(?:^|\s)#(\S+)/.exec(match[1] ?? '')?.[1];
}
