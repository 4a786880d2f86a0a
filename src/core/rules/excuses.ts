import type { Span } from '../text/textEdit';
import type { RuleContext } from './context';

/**
 * What the writer has excused: `<!-- galley-ignore rule-id -->` (or `{/* … *\/}` in MDX, several ids, none
 * for all rules) on a line of its own excuses the line below, behind text its own line;
 * `galley-ignore-file` the whole post. In the front matter `# galley-ignore rule-id` does the same.
 */
export type Excuse = (rule: string, span: Span) => boolean;

interface Excused {
  readonly rules: readonly string[];
  /** Undefined: the whole file. */
  readonly line: Span | undefined;
}

const COMMENT = /(?:<!--|\{\/\*|#)[ \t]*galley-ignore(-file)?(?![\w-])([ \t\w,-]*?)[ \t]*(?:-->|\*\/\}|$)/gm;

export function excusesOf({ text, bodyStart, isCode }: RuleContext): Excuse {
  if (!text.includes('galley-ignore')) return () => false;
  const excused: Excused[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const inBlock = match.index < bodyStart;
    if (match[0].startsWith('#') !== inBlock || (!inBlock && isCode(match.index))) continue;
    const rules = (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const line =
      match[1] === undefined ? lineOf(text, match.index, match.index + match[0].length) : undefined;
    excused.push({ rules, line });
  }
  return (rule, span) =>
    excused.some(
      ({ rules, line }) =>
        (rules.length === 0 || rules.includes(rule)) &&
        (line === undefined || (span.start <= line.end && span.end >= line.start)),
    );
}

/** The line of a comment, or the next one when the comment stands alone. */
function lineOf(text: string, start: number, end: number): Span {
  const line = aroundLine(text, start);
  const isAlone = text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '';
  if (!isAlone) return line;
  const next = text.startsWith('\r\n', line.end) ? line.end + 2 : line.end + 1;
  return next >= text.length ? line : aroundLine(text, next);
}

function aroundLine(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end += 1;
  return { start, end };
}
