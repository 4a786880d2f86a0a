import { codeSpans } from '../text/codeSpans';
import type { Span } from '../text/textEdit';

/**
 * What is no prose though it stands among it. Each pattern takes linear time: none repeats what an earlier
 * part of it may match.
 */
const NOT_PROSE = [
  /<!--[^]*?(?:-->|$(?![^]))/g, // one that nobody closed hides the rest
  /<\/?[a-z][^<>]*>|<[^\s<>]+>/gi, // elements with their attributes, autolinks
  /^ {0,3}\[(?!\^)[^\]\n]+\]:.*$/gm, // reference definitions; the text of a footnote is prose
  /^ {0,3}\[\^[^\]\n]+\]:/gm,
  /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, // where links and images lead
  /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"«»]+|\b(?:mailto|tel):[^\s<>]+/gi,
  /\{[{%#<][^\n]{0,2000}?[}%#>]\}|\{[.#:][^{}\n]*\}/g, // shortcodes, templates, attributes
  /^[ \t|:]*-[-:| \t]*$/gm, // the line under the head of a table
  /:[\w+-]+:/g, // emoji by name
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, // entities
  /\$\$[^$]*\$\$|\$[^\s$](?:[^$\n]*[^\s$\\])?\$(?!\d)/g, // formulas
  /^import\s.*['"];?$|^export\s+(?:default|const|let|function|\{).*$/gm, // MDX
  /^[ \t]*(?:!!!|\?\?\?\+?|:::).*$/gm, // admonitions and containers
  /^[ \t>]*\[![\w-]+\][+-]?/gm, // alerts and callouts
];

/** Spans of the body that hold code, addresses or markup: in order, without overlaps. UTF-16 offsets. */
export function protectedSpans(text: string, from: number): readonly Span[] {
  const body = text.slice(from);
  const spans = NOT_PROSE.flatMap((pattern) =>
    Array.from(body.matchAll(pattern), ({ index, 0: { length } }) => ({
      start: from + index,
      end: from + index + length,
    })),
  );
  return merged([...codeSpans(text, from), ...spans]);
}

/** The same ground without overlaps, in order. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || start > last.end) result.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return result;
}
