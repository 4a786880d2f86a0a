import { lineAt } from '../text/lines';
import type { ClosedBlock, FenceKind, FrontMatterBlock, FrontMatterFormat } from './types';

/**
 * Front matter without an opening fence. Four kinds, none of which reads past its own lines:
 * Nikola's `.. key: value` (in an HTML comment or bare), Hexo's JSON that ends in `;;;`, its YAML that ends in
 * `---` (https://hexo.io/docs/front-matter), and Pelican's `Key: value` lines that end in a blank line or in `...`.
 */
export function locateHeader(text: string, start: number): FrontMatterBlock | undefined {
  return locateNikola(text, start) ?? locateMembers(text, start) ?? locateKeyLines(text, start);
}

const NIKOLA = /^[ \t]*\.\. [^:\s][^:]*:(?:[ \t]|$)/;

function locateNikola(text: string, start: number): FrontMatterBlock | undefined {
  const first = lineAt(text, start);
  const isComment = /^<!--[ \t]*$/.test(text.slice(start, Math.min(first.end, start + 100)));
  const content = isComment ? first.next : start;
  let at = content;
  let count = 0;
  while (at < text.length) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (NIKOLA.test(words)) count += 1;
    else if (isComment && count > 0 && words.trim() === '-->') {
      return closed('nikola', 'comment', start, line.next, { start: content, end: at });
    } else if (!isComment && count > 0 && words.trim() === '') {
      return closed('nikola', 'comment', start, at, { start, end: at });
    } else if (!(isComment && words.trim() === '')) return undefined;
    at = line.next;
  }
  if (isComment || count === 0) return undefined;
  return closed('nikola', 'comment', start, text.length, { start, end: text.length });
}

const FIRST_MEMBER = /[ \t]*"(?:[^"\\\r\n]|\\.)*"[ \t]*:[ \t]*(?:["{[\d-]|true\b|false\b|null\b|[\r\n])/y;
const MEMBER_SIGN = /^[ \t]*(?:["{}[\],\d-]|true|false|null|$)/;
const SEMICOLONS = /^;{3,}[ \t]*$/;

/** Hexo's JSON, which leaves the outer braces out; a line that can stand in no JSON is body. */
function locateMembers(text: string, start: number): FrontMatterBlock | undefined {
  FIRST_MEMBER.lastIndex = start;
  if (!FIRST_MEMBER.test(text)) return undefined;
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (SEMICOLONS.test(words)) return closed('json', 'closingOnly', start, line.next, { start, end: at });
    if (!MEMBER_SIGN.test(words)) return undefined;
    at = line.next;
  }
  return undefined;
}

/** Python-Markdown's metadata lines (`META_RE`), which Pelican reads; a YAML key may hold more than that. */
const HEADER_KEY = /^ {0,3}([A-Za-z0-9_-]+):/;
const YAML_KEY = /^(?:[A-Za-z0-9_][\w -]*|"[^"]+"|'[^']+'):(?:[ \t]|$)/;
const YAML_MORE = /^(?:[ \t]+\S|- |-$|#)/;
/** Four blanks or a tab, which Python-Markdown takes for as many. */
export const HEADER_MORE = /^(?: {4,}| {0,3}\t[ \t]*)\S/;
const HEADER_END = /^(?:\.\.\.)?[ \t]*$/;
const DASHES = /^---+[ \t]*$/;
/**
 * A text that starts with "Note: …", or a heading underlined with dashes, is no post; front matter without an
 * opening fence says at least what it is called or of when.
 */
const TELLING_KEY = /^(?:title|date)$/i;

/** Reads key lines up to `---` (Hexo), a blank line or `...` (Pelican); anything else in between is body. */
function locateKeyLines(text: string, start: number): FrontMatterBlock | undefined {
  let at = start;
  let mayBe = { header: true, yaml: true };
  let isTelling = false;
  while (at < text.length) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (at > start && DASHES.test(words)) {
      const content = { start, end: at };
      return isTelling && mayBe.yaml ? closed('yaml', 'closingOnly', start, line.next, content) : undefined;
    }
    if (HEADER_END.test(words)) return isTelling && mayBe.header ? header(text, start, at) : undefined;
    const key = HEADER_KEY.exec(words)?.[1];
    isTelling ||= key !== undefined && TELLING_KEY.test(key);
    mayBe = {
      header: mayBe.header && (key !== undefined || (at > start && HEADER_MORE.test(words))),
      yaml: mayBe.yaml && (YAML_KEY.test(words) || (at > start && YAML_MORE.test(words))),
    };
    if (!mayBe.header && !mayBe.yaml) return undefined;
    at = line.next;
  }
  return isTelling && mayBe.header ? header(text, start, text.length) : undefined;
}

/** The line that ends a header belongs to neither; the body starts after it. */
function header(text: string, start: number, end: number): ClosedBlock {
  const blank = lineAt(text, end);
  return closed('pelican', 'header', start, blank.next, { start, end });
}

function closed(
  format: FrontMatterFormat,
  fence: FenceKind,
  start: number,
  end: number,
  content: { readonly start: number; readonly end: number },
): ClosedBlock {
  return { state: 'closed', format, fence, span: { start, end }, content, bodyStart: end };
}
