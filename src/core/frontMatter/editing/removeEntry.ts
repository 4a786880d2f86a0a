import { fail, ok, type Result } from '../../problem';
import { lineAt, lineStart } from '../../text/lines';
import type { Span, TextEdit } from '../../text/textEdit';
import type { FoundEntry } from '../findNode';
import type { Entry, MapNode } from '../tree';
import { isOnOwnLine } from './listStyle';
import { holdsComment, removeInFlow } from './removeInFlow';

/** Takes an entry of a YAML, JSON or line block, or one statement of TOML, out: its lines in a block map, its part and one comma between braces. */
export function removeEntry(text: string, { parent, entry }: FoundEntry): Result<readonly TextEdit[]> {
  if (parent.isFlow) return ok(removeFlowEntry(text, parent, entry));
  const span = blockLines(text, parent, entry);
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

/** An entry on a line of its own goes with the line, its comment included; else with the comma before it. The comments of others stay. */
function removeFlowEntry(text: string, parent: MapNode, entry: Entry): readonly TextEdit[] {
  const index = parent.entries.indexOf(entry);
  const [before, after] = [parent.entries[index - 1], parent.entries[index + 1]];
  const span = { start: entry.keySpan.start, end: endOf(entry) };
  const gap = { start: before ? endOf(before) : span.end, end: before ? span.start : after?.keySpan.start };
  if (
    gap.end !== undefined &&
    (isOnOwnLine(text, parent, { span }) || holdsComment(text, { ...gap, end: gap.end }))
  ) {
    const items = parent.entries.map((other) => ({
      span: { start: other.keySpan.start, end: endOf(other) },
    }));
    return removeInFlow(text, { span: parent.span, items }, new Set([index]));
  }
  if (before) return [{ start: endOf(before), end: span.end, newText: '' }];
  return [{ start: span.start, end: after ? after.keySpan.start : span.end, newText: '' }];
}

function endOf(entry: Entry): number {
  return Math.max(entry.value.span.end, entry.valueAt);
}
