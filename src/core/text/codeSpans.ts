import type { Span } from './textEdit';

/**
 * Where Markdown shows its text as code: fenced and indented blocks, inline code, `<pre>`, `<code>`,
 * `<script>` and `<style>` elements, and highlight shortcodes. In order, without overlaps, UTF-16 offsets.
 * @param from where the body starts; nothing before it is code.
 * One pass in linear time. Follows CommonMark 0.31 (4.4, 4.5, 6.1) but knows containers only by their marks.
 */
export function codeSpans(text: string, from = 0): readonly Span[] {
  const blocks = blockSpans(text, from);
  return blocks.flatMap((block) =>
    block.code ? [{ start: block.start, end: block.end }] : inlineSpans(text, block),
  );
}

/** A function that tells whether an offset lies in one of the spans; ask with growing or any offsets. */
export function spanLookup(spans: readonly Span[]): (offset: number) => Span | undefined {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span !== undefined && span.end <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.start <= offset ? span : undefined;
  };
}

interface Block extends Span {
  readonly code: boolean;
}

interface Line extends Span {
  /** The line without its break. */
  readonly content: string;
}

/** The counts are bounded so that a line made of marks cannot make the search slow. */
const FENCE = /^(?:[ \t]{0,99}(?:>|[-+*]|\d{1,9}[.)])[ \t]){0,9}[ \t>]{0,99}(`{3,}|~{3,})(.*)$/;
const LIST_ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const HTML_CODE = /<(pre|code|script|style|samp|kbd|textarea)\b[^<>]*>/i;
const HIGHLIGHT = /\{%-?\s*(highlight|codeblock|raw)\b|\{\{[<%]\s*(highlight)\b/;

/** Splits into paragraphs (up to a blank line) and code blocks. */
function blockSpans(text: string, from: number): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: Block | undefined;
  let inList = false;
  let afterBlank = true;
  const close = (): void => {
    if (paragraph !== undefined) blocks.push(paragraph);
    paragraph = undefined;
  };
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    at = line.end;
    const blank = line.content.trim() === '';
    if (LIST_ITEM.test(line.content)) inList = true;
    else if (!blank && afterBlank && !/^[ \t]/.test(line.content)) inList = false;
    const end = codeBlockEnd(text, line, afterBlank && !inList && paragraph === undefined);
    if (end !== undefined) {
      close();
      blocks.push({ start: line.start, end, code: true });
      at = end;
    } else if (blank) close();
    else paragraph = { start: paragraph?.start ?? line.start, end: line.end, code: false };
    afterBlank = blank;
  }
  close();
  return blocks;
}

function lineAt(text: string, start: number): Line {
  let stop = start;
  while (stop < text.length && text[stop] !== '\n' && text[stop] !== '\r') stop += 1;
  const end = text.startsWith('\r\n', stop) ? stop + 2 : Math.min(stop + 1, text.length);
  return { start, end, content: text.slice(start, stop) };
}

/** Where the code block ends that starts at this line, or undefined when none does. */
function codeBlockEnd(text: string, line: Line, mayIndent: boolean): number | undefined {
  const fence = FENCE.exec(line.content);
  const mark = fence?.[1] ?? '';
  if (mark !== '' && !(mark.startsWith('`') && (fence?.[2] ?? '').includes('`'))) {
    return endOfLines(text, line.end, (content) => isClosing(content, mark), true);
  }
  const highlight = HIGHLIGHT.exec(line.content);
  const name = highlight?.[1] ?? highlight?.[2];
  if (name !== undefined) {
    const closing = new RegExp(`(?:\\{%-?\\s*end${name}|\\{\\{[<%]\\s*/\\s*${name})\\b`);
    if (closing.test(line.content)) return undefined;
    return endOfLines(text, line.end, (content) => closing.test(content), true);
  }
  if (mayIndent && INDENTED.test(line.content) && line.content.trim() !== '') {
    return endOfLines(text, line.end, (content) => content.trim() !== '' && !INDENTED.test(content), false);
  }
  return htmlBlockEnd(text, line);
}

function htmlBlockEnd(text: string, line: Line): number | undefined {
  const name = /^[ \t]*<(pre|script|style|textarea)\b/i.exec(line.content)?.[1];
  if (name === undefined) return undefined;
  const closing = new RegExp(`</${name}\\s*>`, 'i');
  if (closing.test(line.content)) return line.end;
  return endOfLines(text, line.end, (content) => closing.test(content), true);
}

function isClosing(content: string, mark: string): boolean {
  const bare = content.replace(/^[ \t>]+/, '').trimEnd();
  return bare.length >= mark.length && bare === mark.charAt(0).repeat(bare.length);
}

/** Goes on to the line that satisfies `stops`, with it or before it, or to the end of the text. */
function endOfLines(
  text: string,
  from: number,
  stops: (content: string) => boolean,
  inclusive: boolean,
): number {
  let at = from;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (stops(line.content)) return inclusive ? line.end : line.start;
    at = line.end;
  }
  return text.length;
}

/** Inline code of one paragraph: a run of backticks up to the next run of the same length. */
function inlineSpans(text: string, block: Span): readonly Span[] {
  const content = text.slice(block.start, block.end);
  const runs = [...content.matchAll(/(\\*)(`+)/g)].map((match) => ({
    start: match.index + (match[1] ?? '').length,
    length: (match[2] ?? '').length,
    escaped: (match[1] ?? '').length % 2 === 1,
  }));
  const spans: Span[] = [];
  const later = positionsByLength(runs);
  let index = 0;
  while (index < runs.length) {
    const run = runs[index];
    if (run === undefined) break;
    const length = run.escaped ? run.length - 1 : run.length;
    const closer = length === 0 ? undefined : nextAfter(later.get(length), index);
    const closing = closer === undefined ? undefined : runs[closer];
    if (closer === undefined || closing === undefined) {
      index += 1;
      continue;
    }
    spans.push({ start: block.start + run.start, end: block.start + closing.start + closing.length });
    index = closer + 1;
  }
  return [...spans, ...htmlInlineSpans(content, block.start)]
    .sort((a, b) => a.start - b.start)
    .reduce(joined, []);
}

function joined(spans: Span[], span: Span): Span[] {
  const last = spans.at(-1);
  if (last === undefined || span.start >= last.end) spans.push(span);
  else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  return spans;
}

interface Positions {
  readonly all: number[];
  next: number;
}

function positionsByLength(runs: readonly { readonly length: number }[]): Map<number, Positions> {
  const positions = new Map<number, Positions>();
  runs.forEach((run, index) => {
    const known = positions.get(run.length);
    if (known === undefined) positions.set(run.length, { all: [index], next: 0 });
    else known.all.push(index);
  });
  return positions;
}

/** The first position after `index`; never looks back, so that all calls together stay linear. */
function nextAfter(positions: Positions | undefined, index: number): number | undefined {
  if (positions === undefined) return undefined;
  while ((positions.all[positions.next] ?? Infinity) <= index) positions.next += 1;
  return positions.all[positions.next];
}

function htmlInlineSpans(content: string, offset: number): readonly Span[] {
  if (!HTML_CODE.test(content)) return [];
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  const open = new RegExp(HTML_CODE.source, 'gi');
  for (let match = open.exec(content); match !== null; match = open.exec(content)) {
    const name = (match[1] ?? '').toLowerCase();
    if (unclosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = open.lastIndex;
    const end = closing.exec(content);
    if (end === null) {
      unclosed.add(name);
      continue;
    }
    spans.push({ start: offset + match.index, end: offset + closing.lastIndex });
    open.lastIndex = closing.lastIndex;
  }
  return spans;
}
