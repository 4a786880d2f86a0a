import type { Env, MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import type { Marks } from '../marks';
import { templateAddress } from './address';
import { drawTag } from './draw';
import { scanTag, tagArguments, type Tag } from './scan';

const rawText = Symbol('rawText');
/** The inline text in which a pair was found to be left open. */
const unclosedIn = Symbol('unclosedIn');

/**
 * Shortcodes of Hugo and tags of Jekyll, Hexo, Eleventy and their kin. The common ones are drawn, the others
 * become labeled boxes with the tag as written; comments vanish, raw blocks are text. Nothing is evaluated.
 */
export function tags(md: MarkdownIt, marks: Marks): void {
  md.block.ruler.before('fence', 'galley_tag_block', blockTag, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('link', 'galley_tag_link', (state, silent) => tagLink(state, silent, marks));
  md.inline.ruler.before('link', 'galley_tag', inlineTag);
  honorRawBlocks(md);
  // A tag within a tag's words stays as written: each could hold another.
  const inline = (text: string): string =>
    /\{[{%]/.test(text) ? md.utils.escapeHtml(text) : md.renderInline(text, {});
  const draw = (block: boolean) => (tokens: Token[], index: number) => {
    const tag = scanTag(tokens[index]?.content ?? '', 0);
    return tag ? drawTag(tag, { marks, inline }, block) : '';
  };
  md.renderer.rules['galley_tag'] = draw(false);
  md.renderer.rules['galley_tag_block'] = draw(true);
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

const code: ReadonlySet<string> = new Set(['highlight', 'codeblock', 'code']);

function blockTag(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const tag = scanTag(state.src, from);
  if (!tag || tag.dialect === 'output' || tag.dialect === 'literal') return false;
  const paired = isPaired(tag) ? closingOf(state, tag, start, end) : undefined;
  const last = paired ?? lastLine(state, from + tag.raw.length, start, end);
  if (last === undefined) return false;
  if (silent) return true;
  if (paired === undefined) pushBox(state, tag, start, last + 1);
  else pushPaired(state, tag, start, last);
  state.line = last + 1;
  return true;
}

function isPaired(tag: Tag): boolean {
  return !tag.closing && (code.has(tag.name) || tag.name === 'raw' || tag.name === 'comment');
}

/** The line a tag ends on when nothing follows it there. */
function lastLine(state: StateBlock, to: number, start: number, end: number): number | undefined {
  let line = start;
  while (line < end && (state.eMarks[line] ?? 0) < to) line++;
  return state.src.slice(to, state.eMarks[line]).trim() === '' ? line : undefined;
}

/** Tags that are known to be closed nowhere below, so that many open ones cost one search and not many. */
const unclosed = new WeakMap<Env, Set<string>>();

function closingOf(state: StateBlock, tag: Tag, start: number, end: number): number | undefined {
  const known = unclosed.get(state.env) ?? new Set();
  unclosed.set(state.env, known);
  if (known.has(`${tag.name} ${end}`)) return undefined;
  const found = searchClosing(state, tag, start, end);
  if (found === undefined) known.add(`${tag.name} ${end}`);
  return found?.isWhole === true ? found.line : undefined;
}

function searchClosing(
  state: StateBlock,
  tag: Tag,
  start: number,
  end: number,
): { readonly line: number; readonly isWhole: boolean } | undefined {
  for (let line = start; line < end; line++) {
    const text = lineAt(state, line);
    const at = line === start ? text.indexOf(tag.raw) + tag.raw.length : 0;
    for (let brace = text.indexOf('{', at); brace >= 0; brace = text.indexOf('{', brace + 1)) {
      const found = scanTag(text, brace);
      if (found?.closing === true && found.name === tag.name) {
        return { line, isWhole: text.slice(brace + found.raw.length).trim() === '' };
      }
    }
  }
  return undefined;
}

function pushBox(state: StateBlock, tag: Tag, start: number, next: number): void {
  if (tag.dialect === 'comment') return;
  const token = state.push('galley_tag_block', '', 0);
  token.block = true;
  token.content = tag.raw;
  token.map = [start, next];
}

function pushPaired(state: StateBlock, tag: Tag, start: number, last: number): void {
  if (tag.name === 'comment') return;
  if (tag.name === 'raw') {
    pushRaw(state, tag, start, last);
    return;
  }
  const token = state.push('fence', 'code', 0);
  token.info = languageOf(tag);
  token.content = between(state, tag, start, last);
  token.map = [start, last + 1];
}

function languageOf(tag: Tag): string {
  const { positional, named } = tagArguments(tag.rest);
  const title = named.get('title') ?? (tag.name === 'codeblock' ? positional[0] : undefined);
  const language =
    named.get('lang') ?? named.get('language') ?? (tag.name === 'codeblock' ? '' : (positional[0] ?? ''));
  return title === undefined ? language : `${language} title="${title.replaceAll('"', "'")}"`;
}

function between(state: StateBlock, tag: Tag, start: number, last: number): string {
  if (start !== last) return state.getLines(start + 1, last, state.blkIndent, true).replace(/^\n/, '');
  const text = lineAt(state, start);
  return text.slice(tag.raw.length, text.lastIndexOf('{'));
}

function pushRaw(state: StateBlock, tag: Tag, start: number, last: number): void {
  const from = state.tokens.length;
  if (start === last) {
    state.push('paragraph_open', 'p', 1).map = [start, last + 1];
    const inline = state.push('inline', '', 0);
    inline.content = between(state, tag, start, last);
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
  } else {
    const { lineMax } = state;
    state.lineMax = last;
    state.env[rawText] = true;
    state.md.block.tokenize(state, start + 1, last);
    state.env[rawText] = false;
    state.lineMax = lineMax;
  }
  for (const token of state.tokens.slice(from)) if (token.type === 'inline') token.meta = { [rawName]: true };
}

const rawName = 'galleyRaw';

/** Replaces markdown-it's inline pass by one that knows which text came from a raw block. */
function honorRawBlocks(md: MarkdownIt): void {
  md.core.ruler.at('inline', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'inline') continue;
      const isRaw = token.meta?.[rawName] === true;
      if (isRaw) state.env[rawText] = true;
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
      state.env[rawText] = false;
    }
  });
}

function inlineTag(state: StateInline, silent: boolean): boolean {
  if (state.env[rawText] === true) return false;
  const tag = scanTag(state.src, state.pos);
  if (!tag) return false;
  if (tag.name === 'raw' || tag.name === 'comment') return inlinePair(state, silent, tag);
  if (!silent && tag.dialect === 'literal') state.pending += tag.rest;
  if (!silent && tag.dialect !== 'literal' && tag.dialect !== 'comment') {
    state.push('galley_tag', '', 0).content = tag.raw;
  }
  state.pos += tag.raw.length;
  return true;
}

const ends: Readonly<Record<string, RegExp>> = {
  raw: /\{%-?\s{0,50}endraw\s{0,50}-?%\}/,
  comment: /\{%-?\s{0,50}endcomment\s{0,50}-?%\}/,
};

function inlinePair(state: StateInline, silent: boolean, tag: Tag): boolean {
  // What is closed nowhere below the first is closed nowhere below the next: many open ones cost one search.
  if (tag.closing || state.env[unclosedIn] === state.src) return false;
  const from = state.pos + tag.raw.length;
  const end = ends[tag.name]?.exec(state.src.slice(from));
  if (!end) {
    state.env[unclosedIn] = state.src;
    return false;
  }
  if (!silent && tag.name === 'raw') state.pending += state.src.slice(from, from + end.index);
  state.pos = from + end.index + end[0].length;
  return true;
}

/** `[text]({{< ref "x.md" >}})` and `![alt]({{ site.baseurl }}/x.png)`, which are no links to Markdown alone. */
function tagLink(state: StateInline, silent: boolean, marks: Marks): boolean {
  const isImage = state.src.startsWith('![', state.pos);
  const open = state.pos + (isImage ? 1 : 0);
  if (state.src[open] !== '[' || state.env[rawText] === true) return false;
  const labelEnd = state.md.helpers.parseLinkLabel(state, open, false);
  if (labelEnd < 0 || state.src[labelEnd + 1] !== '(') return false;
  const end = destinationEnd(state.src, labelEnd + 2);
  const target = end === undefined ? undefined : templateAddress(state.src.slice(labelEnd + 2, end));
  if (end === undefined || !target) return false;
  if (!silent) pushLink(state, { label: state.src.slice(open + 1, labelEnd), isImage, ...target }, marks);
  state.pos = end + 1;
  return true;
}

/** A destination in which a tag begins, as far as one may reach. */
const holdsTag = /[^\s"'<){]{0,2000}\{[{%]/y;

/** Where the closing parenthesis stands; only for destinations that hold a tag. */
function destinationEnd(text: string, from: number): number | undefined {
  holdsTag.lastIndex = from;
  if (!holdsTag.test(text)) return undefined;
  let tags = 0;
  for (let at = from; at < text.length && at < from + 2000;) {
    const tag = scanTag(text, at);
    if (tag) tags++;
    else if (text[at] === ')') return tags > 0 ? at : undefined;
    else if (/[\s"'<]/.test(text[at] ?? '')) return undefined;
    at += tag?.raw.length ?? 1;
  }
  return undefined;
}

interface Target {
  readonly label: string;
  readonly isImage: boolean;
  readonly kind: 'post' | 'url';
  readonly address: string;
}

function pushLink(state: StateInline, target: Target, marks: Marks): void {
  const href = state.md.validateLink(target.address) ? target.address : '';
  if (target.isImage) {
    const token = state.push('image', 'img', 0);
    token.attrs = [
      ['src', href],
      ['alt', ''],
    ];
    token.children = [];
    token.content = target.label;
    state.md.inline.parse(target.label, state.md, state.env, token.children);
    return;
  }
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', href]];
  if (target.kind === 'post') open.attrs.push([marks.kind, 'post']);
  const inner: Token[] = [];
  state.linkLevel++;
  state.md.inline.parse(target.label, state.md, state.env, inner);
  state.linkLevel--;
  for (const token of inner) state.tokens.push(token);
  state.push('link_close', 'a', -1);
}
