import { lineAt } from '../text/lines';
import type { FrontMatterBlock } from './types';

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/**
 * Hugo's bare JSON: an object that opens the text and is followed by a line break or the end. `{{< … >}}`
 * and `{% … %}` are no such thing: behind the brace stands a quoted key with its colon, or the closing brace.
 */
export function locateBraces(text: string, start: number): FrontMatterBlock | undefined {
  const opening = /\{\s*(?:"(?:[^"\\\r\n]|\\.)*"\s*:|\})/y;
  opening.lastIndex = start;
  if (!opening.test(text)) return undefined;
  const end = closingBrace(text, start);
  const format = 'json' as const;
  if (end === undefined) {
    return { state: 'unclosed', format, span: { start, end: start + 1 }, line: 1, bodyStart: 0 };
  }
  const line = lineAt(text, end);
  if (text.slice(end, line.end).trim() !== '') return undefined;
  return {
    state: 'closed',
    format,
    fence: 'braces',
    span: { start, end: line.next },
    content: { start, end },
    bodyStart: line.next,
  };
}

/** The offset behind the brace that closes the one at `start`; braces in strings do not count. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at);
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
    if (code === 10 || code === 13) return text.length;
  }
  return text.length;
}
