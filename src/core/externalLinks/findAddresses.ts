import { decoded } from '../links/paths';
import { codeSpans, spanLookup } from '../text/codeSpans';
import type { Span } from '../text/textEdit';

/** An address of the web that stands in a post. */
export interface FoundAddress {
  /** What is asked for: entities read, without the part behind `#`. */
  readonly url: string;
  /** Where it stands, with the part behind `#`. UTF-16 offsets of the whole text. */
  readonly span: Span;
}

const mostAddresses = 2000;
const pattern = /https?:\/\/[^\s<>"`\\{}|^]{3,2000}/gi;
/** Names that belong to nobody (RFC 2606, RFC 6761), and those of the writer's own network (RFC 6762, RFC 8375). */
const nobody =
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|localhost|local|internal|lan|home\.arpa)$/;
/** A number instead of a name, in any of its spellings (`0x7f.1`, `[::1]`): a stranger's post may ask a router for something. */
const number = /^\[|(?:^|\.)(?:\d+|0x[\da-f]*)$/;

/**
 * The addresses of other sites in a post, front matter and body, in order; code is left out, and so are the
 * site's own address, addresses that a template completes, and names that stand in examples.
 *
 * @param bodyStart UTF-16 offset where the body starts.
 */
export function findAddresses(text: string, bodyStart: number, siteUrl?: string): readonly FoundAddress[] {
  const isCode = spanLookup(codeSpans(text, bodyStart));
  const found: FoundAddress[] = [];
  const address = new RegExp(pattern);
  for (let match = address.exec(text); match !== null; match = address.exec(text)) {
    if (found.length >= mostAddresses) break;
    const written = trimmed(match[0], text.slice(Math.max(0, match.index - 1), match.index));
    // Another one may follow without a space: [https://a.net](https://b.net).
    address.lastIndex = match.index + Math.max(written.length, 'http://'.length);
    if (text[match.index + written.length] === '{' || isCode(match.index) !== undefined) continue;
    const url = written.replace(/&amp;/g, '&').replace(/#.*$/, '');
    if (hostOf(url) === undefined || isOwn(url, siteUrl)) continue;
    found.push({ url, span: { start: match.index, end: match.index + written.length } });
  }
  return found;
}

/** The host of an address with its port, in small letters; `undefined` for what is none or nobody's. */
export function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#:@]+(?::\d+)?)/i.exec(url)?.[1]?.toLowerCase();
  const name = host === undefined ? undefined : asAsked(host.replace(/:\d+$/, ''));
  return name === undefined || !isPublicName(name) ? undefined : host;
}

/** The name as the URL Standard (3.5, domain to ASCII) reads it: `１２７.0。0.%31` asks 127.0.0.1. */
function asAsked(name: string): string {
  const plain = decoded(name)
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/。/g, '.');
  return plain.toLowerCase().replace(/\.$/, '');
}

function isPublicName(name: string): boolean {
  return /[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(name) && !nobody.test(name) && !number.test(name);
}

/** Whether two addresses are of one site: with `www.` or without, over http or https. */
export function isSameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== undefined && site === siteOf(b);
}

function siteOf(url: string): string | undefined {
  return hostOf(url)
    ?.replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '');
}

function isOwn(url: string, siteUrl: string | undefined): boolean {
  return siteUrl !== undefined && (url === siteUrl || url.startsWith(`${siteUrl}/`));
}

/** Without what belongs to the sentence, as GitHub's autolinks end, and without the quote that began before it. */
function trimmed(written: string, before: string): string {
  let end = written.length;
  if (before === "'") end = Math.min(end, indexOr(written, "'"));
  end = Math.min(end, unopened(written, '(', ')'), unopened(written, '[', ']'));
  while (end > 0 && /[.,;:!?*_~']/.test(written.charAt(end - 1))) end -= 1;
  return written.slice(0, end);
}

function indexOr(text: string, sign: string): number {
  const at = text.indexOf(sign);
  return at < 0 ? text.length : at;
}

/** Where a bracket closes that was not opened in the address; its length when none does. */
function unopened(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    else if (text[at] === close && --depth < 0) return at;
  }
  return text.length;
}
