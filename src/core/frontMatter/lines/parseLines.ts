import { ok, type Result } from '../../problem';
import { lineAt, type Line } from '../../text/lines';
import { HEADER_MORE } from '../locateHeader';
import type { Entry, MapNode, ParsedContent } from '../tree';

/** `Key: value`, with at most three blanks before it (Python-Markdown, `META_RE`). */
const PELICAN = /^ {0,3}([A-Za-z0-9_-]+):[ \t]*/;
/** `.. key: value`, as Nikola writes it. */
const NIKOLA = /^[ \t]*\.\. ([^:\s][^:]*):[ \t]*/;

/**
 * Parses the lines of a Pelican or Nikola block. Values are raw text without quotes or types; in Pelican a
 * line that is indented by four blanks or a tab goes on with the value above. Of a key that stands here twice the last
 * one counts for Nikola; for Pelican the first, whatever its letters (`MarkdownReader._parse_metadata`).
 */
export function parseLines(
  source: string,
  base: number,
  format: 'pelican' | 'nikola',
): Result<ParsedContent> {
  const entries = entriesOf(source, base, format === 'pelican' ? PELICAN : NIKOLA);
  const nameOf = ({ key }: Entry): string => (format === 'pelican' ? key.toLowerCase() : key);
  const inTurn = format === 'pelican' ? entries.toReversed() : entries;
  const counting = new Map(inTurn.map((entry) => [nameOf(entry), entry]));
  const span = { start: base, end: base + source.length };
  const own = entries.filter((entry) => counting.get(nameOf(entry)) === entry);
  const root: MapNode = { kind: 'map', span, entries: own, isFlow: false };
  return ok({ root, sharedAnchors: new Set() });
}

function entriesOf(source: string, base: number, pattern: RegExp): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < source.length;) {
    const line = lineAt(source, at);
    const entry = entryOf(source, base, line, pattern);
    const above = entries.at(-1);
    if (entry) entries.push(entry);
    else if (above && HEADER_MORE.test(source.slice(at, line.end)))
      entries.splice(-1, 1, goOn(source, base, above, line));
    at = line.next;
  }
  return entries;
}

function entryOf(source: string, base: number, line: Line, pattern: RegExp): Entry | undefined {
  const words = source.slice(line.start, line.end);
  const found = pattern.exec(words);
  const key = found?.[1];
  if (!found || key === undefined) return undefined;
  const keyStart = base + line.start + words.indexOf(key);
  const valueAt = base + line.start + words.indexOf(':', words.indexOf(key) + key.length) + 1;
  const text = words.slice(found[0].length).trimEnd();
  const start = text === '' ? valueAt : base + line.start + found[0].length;
  return {
    key,
    keySpan: { start: keyStart, end: keyStart + key.length },
    keyStyle: 'plain',
    value: {
      kind: 'scalar',
      span: { start, end: start + text.length },
      style: text === '' ? 'empty' : 'line',
      text,
    },
    valueAt,
    start: base + line.start,
  };
}

/** Adds a line to the value above. */
function goOn(source: string, base: number, entry: Entry, line: Line): Entry {
  const { value } = entry;
  if (value.kind !== 'scalar') return entry;
  const words = source.slice(line.start, line.end);
  const text = words.trim();
  const first = base + line.start + words.length - words.trimStart().length;
  const start = value.style === 'empty' ? first : value.span.start;
  const end = base + line.start + words.trimEnd().length;
  const joined = value.text === '' ? text : `${value.text}\n${text}`;
  return { ...entry, value: { kind: 'scalar', span: { start, end }, style: 'line', text: joined } };
}
