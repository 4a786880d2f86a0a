import type { TextEdit } from '../text/textEdit';
import type { Finding, Fix } from './rule';

/**
 * The edits of every fix that is sure, without those that would overlap another. Findings come in the order
 * of the text, and so do the edits.
 */
export function sureEdits(findings: readonly Finding[]): {
  readonly edits: readonly TextEdit[];
  readonly count: number;
} {
  const sure = findings.flatMap(({ fixes }) => (fixes?.[0]?.isSure === true ? [fixes[0]] : []));
  const inOrder = sure.toSorted((a, b) => startOf(a) - startOf(b));
  const edits: TextEdit[] = [];
  let count = 0;
  let behind = -1;
  for (const fix of inOrder) {
    if (fix.edits.length === 0 || startOf(fix) < behind) continue;
    edits.push(...fix.edits);
    behind = Math.max(behind, ...fix.edits.map(({ end }) => end));
    count += 1;
  }
  return { edits, count };
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ start }) => start));
}
