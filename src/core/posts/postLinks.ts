import { codeSpans, spanLookup } from '../text/codeSpans';
import { isEscaped } from '../text/escapes';
import type { PostLink } from './post';

const mostLinks = 300;
/** Where none of these stands there is no code; each starts with a rare character, so that looking is quick. */
const codeSigns = ['`', '~~~', '<pre', '<code', '<script', '\n    ', '\n\t', '{{', '{%'];

interface Pattern {
  readonly form: PostLink['form'];
  /** Characters that every such link holds; they are searched for, which costs far less than matching. */
  readonly sign: string;
  /** Where a link that holds its sign at an offset starts; `undefined` when it is none. */
  readonly start: (text: string, at: number, opening: Opening) => number | undefined;
  /** Sticky, from the start: groups 1 and 2 are the target. Every class is bounded. */
  readonly expression: RegExp;
  readonly isImage?: (text: string, start: number, opening: Opening) => boolean;
}

/** Where the bracket opens that is closed at an offset; `undefined` where none is. */
type Opening = (at: number) => number | undefined;

const here = (_: string, at: number): number => at;
const unlessEscaped = (text: string, at: number): number | undefined =>
  isEscaped(text, at) ? undefined : at;
const isMarked = (text: string, start: number): boolean =>
  text[start - 1] === '!' && !isEscaped(text, start - 1);

const patterns: readonly Pattern[] = [
  {
    form: 'relative',
    sign: '](',
    start: (_, at, opening) => (opening(at) === undefined ? undefined : at),
    expression:
      /\]\([\t ]{0,9}(?:<([^<>\n]{1,1000})>|([^\s<>()]{1,1000}(?:\([^\s()]{0,200}\)[^\s<>()]{0,400})?))/y,
    isImage: (text, at, opening) => isMarked(text, opening(at) ?? at),
  },
  {
    form: 'relative',
    sign: ']:',
    start: (text, at) => {
      const from = Math.max(0, at - 310);
      const line = text.slice(from, at).lastIndexOf('\n');
      return line < 0 && from > 0 ? undefined : from + line + 1;
    },
    expression:
      / {0,3}\[(?:[^\]\n^\\]|\\.)(?:[^\]\n\\]|\\.){0,299}\]:[\t ]*(?:<([^<>\n]{1,1000})>|(\S{1,1000}))/y,
  },
  {
    form: 'relative',
    sign: '<a',
    start: unlessEscaped,
    expression: /<a\s(?:[^>]{0,300}\s)?href\s{0,9}=\s{0,9}(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})')/y,
  },
  {
    form: 'wiki',
    sign: '[[',
    start: unlessEscaped,
    // `[[toc]]` is where VitePress and others put the table of contents.
    expression: /\[\[(?!_?toc_?\]\])([^\]\n|#]{1,300})(?:#[^\]\n|]{0,300})?(?:\|[^\]\n]{0,300})?\]\]/iy,
    isImage: isMarked,
  },
  {
    form: 'relref',
    sign: '{{',
    start: here,
    expression: /\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}(?:"([^"\n]{1,400})"|`?([^\s"`>%]{1,400}))/y,
  },
  {
    form: 'postUrl',
    sign: '{%',
    start: here,
    expression: /\{%-?\s{0,9}(?:post_url|link)\s{1,9}([^\s%}]{1,400})/y,
  },
  {
    form: 'postLink',
    sign: '{%',
    start: here,
    expression: /\{%\s{0,9}post_(?:link|path)\s{1,9}([^\s%}]{1,400})/y,
  },
];

/**
 * The brackets of links (`[…](`), paired in one walk when the first is asked for: each within 1200 characters and one
 * paragraph of its other.
 */
function pairedBrackets(text: string, bodyStart: number): Opening {
  let pairs: ReadonlyMap<number, number> | undefined;
  return (at) => (pairs ??= pairBrackets(text, bodyStart)).get(at);
}

function pairBrackets(text: string, bodyStart: number): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const marks = /\\[^\n]|[[\]]|\n(?=[ \t\r]*\n)/g;
  let open: number[] = [];
  marks.lastIndex = bodyStart;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '\n') open = [];
    else if (mark[0] === '[') open.push(mark.index);
    else if (mark[0] === ']') {
      const start = open.pop();
      const isLink = start !== undefined && text[mark.index + 1] === '(' && mark.index - start < 1200;
      if (isLink) pairs.set(mark.index, start);
    }
  }
  return pairs;
}

/**
 * The links of a post's body that stay inside the blog, each target once, at most 300; code is left out.
 * Addresses of other sites, anchors and mail are no such links, but the site's own address is. Linear in the
 * text: each sign is looked at once, and around it at most some hundred characters, and brackets are paired in one walk.
 *
 * @param bodyStart UTF-16 offset where the body starts.
 */
export function scanLinks(text: string, bodyStart: number, siteUrl?: string): readonly PostLink[] {
  const found: Found[] = [];
  const opening = pairedBrackets(text, bodyStart);
  for (const pattern of patterns) {
    const most = found.length + mostLinks * 2;
    for (let at = text.indexOf(pattern.sign, bodyStart); at >= 0; at = text.indexOf(pattern.sign, at + 2)) {
      const link = linkAt({ text, at, opening }, pattern, siteUrl);
      if (link !== undefined) found.push({ at, link });
      if (found.length >= most) break;
    }
  }
  return found.length === 0 ? [] : unique(found, text, bodyStart);
}

interface Found {
  readonly at: number;
  readonly link: PostLink;
}

interface Place {
  readonly text: string;
  readonly at: number;
  readonly opening: Opening;
}

function linkAt(
  { text, at, opening }: Place,
  pattern: Pattern,
  siteUrl: string | undefined,
): PostLink | undefined {
  const start = pattern.start(text, at, opening);
  if (start === undefined) return undefined;
  pattern.expression.lastIndex = start;
  const match = pattern.expression.exec(text);
  if (match === null) return undefined;
  return linkOf(
    pattern.form,
    pattern.isImage?.(text, start, opening) === true,
    match[1] ?? match[2] ?? '',
    siteUrl,
  );
}

function unique(found: readonly Found[], text: string, bodyStart: number): readonly PostLink[] {
  const mayHoldCode = codeSigns.some((sign) => text.includes(sign, bodyStart));
  const isCode = mayHoldCode ? spanLookup(codeSpans(text, bodyStart)) : () => undefined;
  const links = new Map<string, PostLink>();
  for (const { at, link } of found.toSorted((a, b) => a.at - b.at)) {
    if (links.size >= mostLinks) break;
    if (isCode(at) === undefined) links.set(`${link.form} ${link.target}`, link);
  }
  return [...links.values()];
}

function linkOf(
  form: PostLink['form'],
  isImage: boolean,
  written: string,
  siteUrl: string | undefined,
): PostLink | undefined {
  const target = localTarget(written.trim(), siteUrl);
  if (target === undefined) return undefined;
  return { form: isImage ? 'image' : form === 'relative' ? addressForm(target) : form, target };
}

/** The target without host, query and anchor; `undefined` when it leads elsewhere. */
function localTarget(written: string, siteUrl: string | undefined): string | undefined {
  let target = written;
  if (siteUrl !== undefined && target.startsWith(siteUrl)) target = target.slice(siteUrl.length) || '/';
  if (/^link:\/\/(?:slug|filename)\//.test(target)) return target;
  if (/^(?:[A-Za-z][A-Za-z\d+.-]*:|\/\/|#)/.test(target) || /^\{\{|^\{%|^</.test(target)) return undefined;
  const bare = target.replace(/[?#].*$/, '');
  return bare === '' ? undefined : bare;
}

/** The form of a link whose target stands as a Markdown address. */
export function addressForm(target: string): PostLink['form'] {
  if (target.startsWith('@/')) return 'at';
  if (/^(?:\{filename\}|\|filename\|)/.test(target)) return 'filename';
  if (target.startsWith('link://')) return 'nikola';
  return target.startsWith('/') ? 'permalink' : 'relative';
}
