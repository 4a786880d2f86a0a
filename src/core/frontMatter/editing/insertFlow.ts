import { ok, type Result } from '../../problem';
import { eolOf, lineAt, lineStart } from '../../text/lines';
import type { TextEdit } from '../../text/textEdit';
import type { ParsedBlock } from '../parseBlock';
import { printKey, printValue } from '../printValue';
import type { Entry, MapNode } from '../tree';
import type { Insertion } from './insertYaml';
import { neighborFallback, neighborQuotes } from './style';

/** Inserts an entry between braces (YAML flow maps, JSON, TOML inline tables): `, key: value` behind another. */
export function insertInFlow(
  parsed: ParsedBlock,
  parent: MapNode,
  insertion: Insertion,
): Result<readonly TextEdit[]> {
  const { text, block, root } = parsed;
  const neighbor = neighborOf(parent, insertion.after);
  const isPlainDate = insertion.isDate && block.format !== 'json';
  const printed = printValue(insertion.value, block.format, {
    quotes: insertion.quotes ?? (isPlainDate ? 'plain' : neighborQuotes([parent, root], block.format)),
    fallback: neighborFallback(root),
    isInFlow: true,
    isTyped: isPlainDate,
  });
  if (!printed.ok) return printed;
  const key = printKey(insertion.key, block.format, neighbor?.keyStyle ?? 'plain');
  const colon = neighbor ? text.slice(neighbor.keySpan.end, neighbor.value.span.start) : '';
  const entry = `${key}${usableColon(colon, block.format)}${printed.value}`;
  if (!neighbor) {
    const start = parent.span.start + 1;
    // Hexo's JSON has no braces that would part the entry from the fence.
    const end = parent.span.start < block.content.start ? eolOf(text, block.span.start) : '';
    return ok([{ start, end: start, newText: block.format === 'toml' ? ` ${entry} ` : entry + end }]);
  }
  const start = Math.max(neighbor.value.span.end, neighbor.valueAt);
  return ok(behind(text, start, gapBefore(text, parent, neighbor), entry));
}

/** A comment behind the entry before stays with that one. */
function behind(text: string, at: number, gap: string, entry: string): readonly TextEdit[] {
  const { end } = lineAt(text, at);
  const comment = /^([ \t]*,)?[ \t]+#/.exec(text.slice(at, end));
  if (!comment || !/[\r\n]/.test(gap)) return [{ start: at, end: at, newText: `,${gap}${entry}` }];
  if (comment[1] !== undefined) return [{ start: end, end, newText: `${gap}${entry},` }];
  return [
    { start: at, end: at, newText: ',' },
    { start: end, end, newText: gap + entry },
  ];
}

function neighborOf(parent: MapNode, after: readonly string[]): Entry | undefined {
  for (const key of after) {
    const found = parent.entries.find((entry) => entry.key === key);
    if (found) return found;
  }
  return parent.entries.at(-1);
}

/** The blanks around colon or equals sign as the neighbour has them. */
function usableColon(colon: string, format: string): string {
  if (format === 'toml') return /^[ \t]*=[ \t]*$/.test(colon) ? colon : ' = ';
  if (format === 'json') return /^[ \t]*:[ \t]*$/.test(colon) ? colon : ': ';
  return /^[ \t]*:[ \t]+$/.test(colon) ? colon : ': ';
}

/** What stands before the neighbour: a blank, or a line break with its indentation. */
function gapBefore(text: string, parent: MapNode, neighbor: Entry): string {
  const start = lineStart(text, neighbor.keySpan.start);
  const indent = text.slice(start, neighbor.keySpan.start);
  const isOwnLine = /^[ \t]*$/.test(indent) && start > parent.span.start;
  if (isOwnLine) return eolOf(text, neighbor.keySpan.start) + indent;
  // What stands between two entries, or in the only one, tells: compact maps (`{a:1,b:2}`) stay compact.
  const [, second] = parent.entries;
  const before = second
    ? text[second.keySpan.start - 1]
    : text.slice(neighbor.keySpan.end, neighbor.value.span.start);
  return before !== undefined && /^[,:=]$/.test(before) ? '' : ' ';
}
