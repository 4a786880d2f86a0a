import { lineAbove, lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import type { Entry, MapNode } from '../tree';

/** Takes a TOML table out, wherever its parts are written: headers, keys, and the blank line above a header. */
export function removeTable(text: string, entry: Entry): readonly TextEdit[] {
  return partsOf(text, entry)
    .map((span) => ({ ...span, newText: '' }))
    .sort((a, b) => a.start - b.start);
}

/** Whether an entry is a table, or an array of tables, with lines of its own. */
export function isTable({ value }: Entry): boolean {
  return (value.kind === 'map' || value.kind === 'list') && !value.isFlow;
}

function partsOf(text: string, entry: Entry): readonly Span[] {
  const { value } = entry;
  if (value.kind === 'map' && !value.isFlow) return mapParts(text, value);
  if (value.kind === 'list' && !value.isFlow) {
    return value.items.flatMap((item) => (item.kind === 'map' ? mapParts(text, item) : []));
  }
  const start = lineStart(text, entry.start ?? entry.keySpan.start);
  return [{ start, end: lineAt(text, value.span.end).next }];
}

function mapParts(text: string, map: MapNode): readonly Span[] {
  const children = map.entries.flatMap((entry) => partsOf(text, entry));
  if (map.table?.kind !== 'header') return children;
  const start = lineStart(text, map.table.header.start);
  const end = lineAt(text, map.table.header.end).next;
  const above = lineAbove(text, start);
  const isBlank = above < start && text.slice(above, start).trim() === '';
  return [{ start: isBlank ? above : start, end }, ...children];
}
