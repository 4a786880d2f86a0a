import { fail, ok, type Result } from '../../problem';
import { lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import type { FoundEntry } from '../findNode';
import type { Entry, MapNode } from '../tree';

/** Takes an entry of a YAML, JSON or line block, or one statement of TOML, out: its lines in a block map, its part and one comma between braces. */
export function removeEntry(text: string, { parent, entry }: FoundEntry): Result<readonly TextEdit[]> {
  const span = parent.isFlow ? flowPart(parent, entry) : blockLines(text, parent, entry);
  if (span) return ok([{ ...span, newText: '' }]);
  return fail(
    'frontMatter.removal',
    `“${entry.key}” cannot be taken out without touching what stands beside it.`,
    {
      args: [entry.key],
      span: entry.keySpan,
    },
  );
}

/** From the start of the key's line to the end of the value's last line, comment included. */
function blockLines(text: string, parent: MapNode, entry: Entry): Span | undefined {
  const start = lineStart(text, entry.keySpan.start);
  const line = lineAt(text, endOf(entry));
  if (text.slice(start, entry.start ?? entry.keySpan.start).trim() === '') return { start, end: line.next };
  const next = parent.entries[parent.entries.indexOf(entry) + 1];
  return next && next.keySpan.start >= line.next
    ? { start: entry.keySpan.start, end: next.keySpan.start }
    : undefined;
}

function flowPart(parent: MapNode, entry: Entry): Span {
  const index = parent.entries.indexOf(entry);
  const [before, after] = [parent.entries[index - 1], parent.entries[index + 1]];
  if (before) return { start: endOf(before), end: endOf(entry) };
  return { start: entry.keySpan.start, end: after ? after.keySpan.start : endOf(entry) };
}

function endOf(entry: Entry): number {
  return Math.max(entry.value.span.end, entry.valueAt);
}
