import type { PostLink } from '../posts/post';
import { addressForm } from '../posts/postLinks';
import { codeSpans, spanLookup } from '../text/codeSpans';
import { isEscaped } from '../text/escapes';
import type { Span } from '../text/textEdit';

/** A link of a post's body that stays inside the blog, with its places. */
export interface FoundLink {
  readonly link: PostLink;
  /** The target as written, without the part behind `#` or `?`. UTF-16 offsets of the whole text. */
  readonly target: Span;
  /** From the first character of the link to behind its last. */
  readonly whole: Span;
  /** What stands behind `#`. */
  readonly anchor?: string;
  /** The address of the site that stands in front of `target`, when it is written out. */
  readonly host?: string;
  /** Whether the target is a Markdown destination, where spaces are escaped. */
  readonly isEncoded: boolean;
}

interface Pattern {
  readonly form: PostLink['form'];
  readonly expression: RegExp;
  readonly isEncoded: boolean;
}

const mostLinks = 2000;

/** Groups: `!` or nothing, then the target in one of two spellings. Bounded, so that a search stays linear. */
const patterns: readonly Pattern[] = [
  {
    form: 'relative',
    isEncoded: true,
    expression:
      /(!?)\[(?:(?!!\[)[^\][\n\\]|\\.|\n(?![\t ]*\n)|!\[(?:[^\]\n\\]|\\.){0,200}\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\[[^\]\n]{0,200}\])|\[[^\][\n]{0,200}\]){0,400}\]\([\t ]{0,9}(?:<([^<>\n]{1,1000})>|([^\s<>(){]{1,1000}(?:\([^\s()]{0,200}\)[^\s<>()]{0,400})?|\{filename\}[^\s<>()]{1,1000}))(?=[\s)])(?:[\t ]{1,9}(?:"(?:[^"\n\\]|\\.){0,300}"|'(?:[^'\n\\]|\\.){0,300}'|\((?:[^()\n\\]|\\.){0,300}\)))?[^()\n]{0,300}\)/dg,
  },
  {
    form: 'relative',
    isEncoded: true,
    expression: /^() {0,3}\[(?:[^\]\n^\\]|\\.){1,300}\]:[\t ]{0,9}(?:<([^<>\n]{1,1000})>|(\S{1,1000}))/dgm,
  },
  {
    form: 'relative',
    isEncoded: true,
    expression:
      /<()(?:a|Link)\s(?:[^>]{0,300}\s)?href\s{0,9}=\s{0,9}(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})')/dg,
  },
  { form: 'wiki', isEncoded: false, expression: /(!?)\[\[([^\]\n|]{1,600})(?:\|[^\]\n]{0,300})?\]\]/dg },
  {
    form: 'relref',
    isEncoded: false,
    expression:
      /()\{\{[<%]\s{0,9}(?:rel)?ref\s{1,9}(?:path\s{0,3}=\s{0,3})?(?:"([^"\n]{1,400})"|`?([^\s"`>%]{1,400}))[^{}\n]{0,200}\}\}/dg,
  },
  {
    form: 'postUrl',
    isEncoded: false,
    expression: /()\{%-?\s{0,9}(?:post_url|link)\s{1,9}()([^\s%}]{1,400})[^{}\n]{0,200}%\}/dg,
  },
  {
    form: 'postLink',
    isEncoded: false,
    expression:
      /()\{%\s{0,9}post_(?:link|path)\s{1,9}(?:["']([^"'\n]{1,400})["']|([^\s%}]{1,400}))[^{}\n]{0,300}%\}/dg,
  },
];

/**
 * The links of a post that stay inside the blog, and its images, in order; code is left out.
 *
 * @param bodyStart UTF-16 offset where the body starts.
 */
export function findLinks(text: string, bodyStart: number, siteUrl?: string): readonly FoundLink[] {
  const found = linksWithCode(text, bodyStart, siteUrl);
  if (found.length === 0) return [];
  const lookup = spanLookup(codeSpans(text, bodyStart));
  return found.filter(({ whole }) => lookup(whole.start) === undefined);
}

/** The same for one who knows where code is: links in code are there, too. */
export function linksWithCode(text: string, bodyStart: number, siteUrl?: string): readonly FoundLink[] {
  const found: FoundLink[] = [];
  for (const pattern of patterns) {
    const { expression } = pattern;
    expression.lastIndex = bodyStart;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      if (found.length >= mostLinks) break;
      const link = isPlain(text, match) ? undefined : linkOf({ text, pattern, match }, siteUrl);
      if (link !== undefined) found.push(link);
      // A link may stand in the text of another one: [![a](b.png)](c.md).
      expression.lastIndex = match.index + 1 + (match[1]?.length ?? 0);
    }
  }
  return found.sort((a, b) => a.target.start - b.target.start);
}

interface Found {
  readonly text: string;
  readonly pattern: Pattern;
  readonly match: RegExpExecArray;
}

/** Whether a backslash makes the opening bracket a plain sign; generators read their tags all the same. */
function isPlain(text: string, match: RegExpExecArray): boolean {
  const start = match.index + (match[1]?.length ?? 0);
  return text[start] !== '{' && isEscaped(text, start);
}

function linkOf({ text, pattern, match }: Found, siteUrl?: string): FoundLink | undefined {
  const { form, isEncoded } = pattern;
  const isImage = match[1] === '!' && !isEscaped(text, match.index);
  const written = match[2] === undefined || match[2] === '' ? (match[3] ?? '') : match[2];
  const host = siteUrl !== undefined && written.startsWith(`${siteUrl}/`) ? siteUrl : undefined;
  const local = host === undefined ? written : written.slice(host.length);
  if (isElsewhere(local)) return undefined;
  const mark = local.search(/[?#]/);
  const target = mark < 0 ? local : local.slice(0, mark);
  if (target.trim() === '') return undefined;
  const hash = local.indexOf('#');
  const anchor = hash < 0 ? undefined : local.slice(hash + 1);
  const [from] = match.indices?.[match[2] === undefined || match[2] === '' ? 3 : 2] ?? [match.index];
  const start = from + (host?.length ?? 0);
  return {
    link: { form: isImage ? 'image' : form === 'relative' ? addressForm(target) : form, target },
    target: { start, end: start + target.length },
    whole: {
      start: match.index + (isImage ? 0 : (match[1]?.length ?? 0)),
      end: match.index + match[0].length,
    },
    isEncoded,
    ...(anchor === undefined ? {} : { anchor }),
    ...(host === undefined ? {} : { host }),
  };
}

function isElsewhere(target: string): boolean {
  if (/^link:\/\/(?:slug|filename)\//.test(target)) return false;
  return /^(?:[A-Za-z][A-Za-z\d+.-]*:|\/\/|#|\{\{|\{%|<)/.test(target);
}

/** The link that an offset stands in, its text included. */
export function linkAt(links: readonly FoundLink[], offset: number): FoundLink | undefined {
  return links
    .filter(({ whole }) => whole.start <= offset && offset <= whole.end)
    .sort((a, b) => a.whole.end - a.whole.start - (b.whole.end - b.whole.start))[0];
}
