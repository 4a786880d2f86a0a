import { codeSpans, spanLookup } from '../text/codeSpans';
import type { PostLink } from './post';

const mostLinks = 300;
const codeSigns = [
  '`',
  '~~~',
  '<pre',
  '<code',
  '<script',
  '\n    ',
  '\n\t',
  'highlight',
  'codeblock',
  '{% raw',
];

interface Pattern {
  readonly form: PostLink['form'];
  /** Without these characters in the body the expression cannot match: a search for them costs far less. */
  readonly sign: string;
  readonly expression: RegExp;
}

/** Every class is bounded and each match moves on past itself, so the whole stays linear in the text. */
const patterns: readonly Pattern[] = [
  {
    form: 'relative',
    sign: '](',
    expression:
      /(!?)\[(?:[^\]\n\\]|\\.){0,400}\]\([\t ]*(?:<([^<>\n]{1,1000})>|([^\s<>()]{1,1000}(?:\([^\s()]{0,200}\)[^\s<>()]{0,400})?))/g,
  },
  {
    form: 'relative',
    sign: ']:',
    expression: /^() {0,3}\[[^\]\n]{1,300}\]:[\t ]*(?:<([^<>\n]{1,1000})>|(\S{1,1000}))/gm,
  },
  {
    form: 'relative',
    sign: 'href',
    expression: /<()a\s(?:[^>]{0,300}\s)?href\s{0,9}=\s{0,9}(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})')/gi,
  },
  {
    form: 'wiki',
    sign: '[[',
    expression: /(!?)\[\[([^\]\n|#]{1,300})(?:#[^\]\n|]{0,300})?(?:\|[^\]\n]{0,300})?\]\]/g,
  },
  {
    form: 'relref',
    sign: 'ref',
    expression: /()\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}(?:"([^"\n]{1,400})"|`?([^\s"`>%]{1,400}))/g,
  },
  { form: 'postUrl', sign: '{%', expression: /()\{%-?\s{0,9}(?:post_url|link)\s{1,9}([^\s%}]{1,400})/g },
  { form: 'postLink', sign: 'post_', expression: /()\{%\s{0,9}post_(?:link|path)\s{1,9}([^\s%}]{1,400})/g },
];

/**
 * The links of a post's body that stay inside the blog, each target once, at most 300; code is left out.
 * Addresses of other sites, anchors and mail are no such links, but the site's own address is.
 *
 * @param bodyStart UTF-16 offset where the body starts.
 */
export function scanLinks(text: string, bodyStart: number, siteUrl?: string): readonly PostLink[] {
  const found: { readonly at: number; readonly link: PostLink }[] = [];
  for (const { form, sign, expression } of patterns) {
    if (!text.includes(sign, bodyStart)) continue;
    expression.lastIndex = bodyStart;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      if (found.length >= mostLinks * 4) break;
      const link = linkOf(form, match[1] === '!', match[2] ?? match[3] ?? '', siteUrl);
      if (link !== undefined) found.push({ at: match.index, link });
    }
  }
  return found.length === 0 ? [] : unique(found, text, bodyStart);
}

function unique(
  found: readonly { readonly at: number; readonly link: PostLink }[],
  text: string,
  bodyStart: number,
): readonly PostLink[] {
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

function addressForm(target: string): PostLink['form'] {
  if (target.startsWith('@/')) return 'at';
  if (/^(?:\{filename\}|\|filename\|)/.test(target)) return 'filename';
  if (target.startsWith('link://')) return 'nikola';
  return target.startsWith('/') ? 'permalink' : 'relative';
}
