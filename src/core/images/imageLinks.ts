import { codeSpans, spanLookup } from '../text/codeSpans';
import { isEscaped } from '../text/escapes';
import type { Span } from '../text/textEdit';
import { isImageName } from './imageKind';
import { markdownTemplate, tagTemplate, wikiTemplate, type ImageTemplate } from './imageTemplate';

/** An image in the body of a post, as written. */
export interface ImageLink {
  readonly form: 'markdown' | 'wiki' | 'tag' | 'html';
  /** The address without the template tags or words around it. */
  readonly address: string;
  /** Where `address` stands, in UTF-16 offsets of the text. */
  readonly span: Span;
  /** What stands before the address inside its place: `{{ '`, `{static}`. */
  readonly before: string;
  readonly template: ImageTemplate;
}

const mostImages = 500;

/** Each class is bounded and nothing is asked after the last group, so that a search stays linear. */
const markdown =
  /!\[(?:[^\]\n\\]|\\.){0,500}\]\([\t ]{0,9}(?:<([^<>\n]{1,1000})>|((?:\{\{[^}\n]{0,300}\}\}|\{%[^%\n]{0,300}%\}|[^\s()<>]|\([^\s()]{0,200}\)){1,1000}))/g;
const wiki = /!\[\[([^\]|#\n]{1,300})(?:[|#][^\]\n]{0,300})?\]\]/g;
const html = /<(?:img|Image|Figure)\b[^<>\n]{0,1000}>/g;
const tag = /\{\{[<%][^{}\n]{1,800}[>%]\}\}|\{%[^{}%\n]{1,800}%\}/g;

/**
 * The images of a post's body, code left out, in order.
 *
 * @param bodyStart UTF-16 offset where the body starts.
 */
export function imageLinks(text: string, bodyStart: number): readonly ImageLink[] {
  const found = [
    ...matches(text, bodyStart, markdown).flatMap((match) => inMarkdown(match)),
    ...matches(text, bodyStart, wiki).flatMap((match) => inWiki(match)),
    ...matches(text, bodyStart, html).flatMap((match) => inTag(match, 'html')),
    ...matches(text, bodyStart, tag).flatMap((match) => inTag(match, 'tag')),
  ];
  if (found.length === 0) return [];
  const isCode = spanLookup(codeSpans(text, bodyStart));
  return found
    .filter(({ span }, index) => found.findIndex((one) => one.span.start === span.start) === index)
    .filter(({ span }) => isCode(span.start) === undefined)
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, mostImages);
}

function matches(text: string, from: number, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = from;
  const found: RegExpExecArray[] = [];
  for (
    let match = pattern.exec(text);
    match !== null && found.length < mostImages;
    match = pattern.exec(text)
  )
    if (match[0].startsWith('{') || !isEscaped(text, match.index)) found.push(match);
  return found;
}

const quotedInTag = /^(\{[{%][^'"]{0,100}['"])([^'"]{1,500})(['"].*)$/;
const afterTag = /^(\{\{[^}]{0,100}\}\}|\{[a-z]{1,20}\}|\|[a-z]{1,20}\|)(.+)$/;

function inMarkdown(match: RegExpExecArray): readonly ImageLink[] {
  const target = match[1] ?? match[2] ?? '';
  const start = match.index + match[0].lastIndexOf(target);
  const [, before = '', address = target, after = ''] =
    quotedInTag.exec(target) ?? afterTag.exec(target) ?? [];
  if (isElsewhere(address)) return [];
  return [
    {
      form: 'markdown',
      address,
      before,
      ...at(start + before.length, address),
      template: markdownTemplate(before, after),
    },
  ];
}

function inWiki(match: RegExpExecArray): readonly ImageLink[] {
  const address = (match[1] ?? '').trim();
  if (!isImageName(address)) return [];
  const start = match.index + match[0].indexOf(address);
  return [{ form: 'wiki', address, before: '', ...at(start, address), template: wikiTemplate() }];
}

const value = /["'=\s]([^\s"'=<>{}]{1,500}\.[a-z]{2,5})(?=["'\s,>%/])/gi;

function inTag(match: RegExpExecArray, form: 'html' | 'tag'): readonly ImageLink[] {
  const written = match[0];
  const image = [...written.matchAll(value)].find((one) => isImageName(one[1] ?? ''));
  const address = image?.[1];
  if (image === undefined || address === undefined || isElsewhere(address)) return [];
  const start = match.index + image.index + 1;
  return [{ form, address, before: '', ...at(start, address), template: tagTemplate(written, address) }];
}

function at(start: number, address: string): { readonly span: Span } {
  return { span: { start, end: start + address.length } };
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address);
}
