import { locateFrontMatter } from '../frontMatter/locate';
import type { ClosedBlock } from '../frontMatter/types';
import { eolOf } from '../text/lines';
import type { Span, TextEdit } from '../text/textEdit';
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
  const isAlone = /^[\s>]*$/.test(text.slice(line.start, start)) && text.slice(end, line.end).trim() === '';
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

/** The edit that excuses one line: a comment above it, or behind it in the front matter. */
export function excuseLine(text: string, span: Span, rule: string, isMdx: boolean): TextEdit | undefined {
  const block = locateFrontMatter(text);
  const line = aroundLine(text, span.start);
  if (span.start >= block.bodyStart) {
    const indent = /^[ \t>]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
    const comment = `${indent}${commentOf(`galley-ignore ${rule}`, isMdx)}${eolOf(text)}`;
    return { start: line.start, end: line.start, newText: comment };
  }
  if (block.state !== 'closed' || !hasComments(block) || line.end > block.content.end) return undefined;
  const isInside = line.start >= block.content.start;
  const at = isInside ? line.end : block.content.start;
  const newText = isInside ? ` # galley-ignore ${rule}` : `# galley-ignore-file ${rule}${eolOf(text)}`;
  return { start: at, end: at, newText };
}

/** The edit that excuses a whole post: a comment in its front matter, else at its end. */
export function excuseFile(text: string, rule: string, isMdx: boolean): TextEdit {
  const block = locateFrontMatter(text);
  const eol = eolOf(text);
  if (block.state === 'closed' && hasComments(block)) {
    const { end } = block.content;
    return { start: end, end, newText: `# galley-ignore-file ${rule}${eol}` };
  }
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  const newText = `${gap}${eol}${commentOf(`galley-ignore-file ${rule}`, isMdx)}${eol}`;
  return { start: text.length, end: text.length, newText };
}

function commentOf(words: string, isMdx: boolean): string {
  return isMdx ? `{/* ${words} */}` : `<!-- ${words} -->`;
}

function hasComments({ format }: ClosedBlock): boolean {
  return format === 'yaml' || format === 'toml';
}
