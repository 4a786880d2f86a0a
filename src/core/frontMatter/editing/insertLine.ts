import { ok, type Result } from '../../problem';
import { eolOf, lineAt } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printValue } from '../printValue';
import type { Insertion } from './insertYaml';

/** Inserts a line into a Pelican or Nikola block, with the blanks of the line before it. */
export function insertLine(parsed: ParsedBlock, insertion: Insertion): Result<readonly TextEdit[]> {
  const { text, block, root } = parsed;
  const printed = printValue(insertion.value, block.format, { quotes: 'plain' });
  if (!printed.ok) return printed;
  const wanted = insertion.after.map((key) => root.entries.find((entry) => entry.key === key));
  const neighbor = wanted.find((entry) => entry !== undefined) ?? root.entries.at(-1);
  const lead = neighbor
    ? text.slice(neighbor.start ?? neighbor.keySpan.start, neighbor.keySpan.start)
    : '.. ';
  const gap =
    neighbor?.value.kind === 'scalar' && neighbor.value.style === 'line' ? gapOf(text, neighbor) : ' ';
  const line = `${lead}${insertion.key}:${printed.value === '' ? '' : gap + printed.value}`;
  const eol = eolOf(text, block.span.start);
  const end = neighbor ? lineAt(text, Math.max(neighbor.value.span.end, neighbor.valueAt)) : undefined;
  const start = end?.next ?? block.content.end;
  const isBroken = end === undefined || end.next > end.end;
  return ok([{ start, end: start, newText: isBroken ? line + eol : eol + line }]);
}

function gapOf(
  text: string,
  entry: { readonly valueAt: number; readonly value: { readonly span: { readonly start: number } } },
): string {
  const gap = text.slice(entry.valueAt, entry.value.span.start);
  return /^[ \t]+$/.test(gap) ? gap : ' ';
}
