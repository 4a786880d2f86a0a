/** A line of a text: its start, the end of its characters, and the start of the next line. */
export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  /** Behind the line break, or the end of the text. */
  readonly next: number;
}

/** The line that starts at `start` (UTF-16 offset); `\n`, `\r\n` and a lone `\r` all end one. */
export function lineAt(text: string, start: number): Line {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return { start, end: at, next: at + 1 };
    if (code === 13) return { start, end: at, next: at + (text.charCodeAt(at + 1) === 10 ? 2 : 1) };
  }
  return { start, end: text.length, next: text.length };
}

/** The offset where the line that holds `offset` starts. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The start of the line above the one that starts at `start`; `start` itself where there is none. */
export function lineAbove(text: string, start: number): number {
  return start === 0 ? 0 : lineStart(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1));
}

/** The first line break from `from` on, or else of the whole text; `\n` where there is none. */
export function eolOf(text: string, from = 0): '\n' | '\r\n' | '\r' {
  const found = /\r\n|\n|\r/g;
  found.lastIndex = from;
  const match = found.exec(text) ?? /\r\n|\n|\r/.exec(text);
  return match?.[0] === '\r\n' ? '\r\n' : match?.[0] === '\r' ? '\r' : '\n';
}

/** The number of the line (from 1) that holds `offset`. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

/** How many characters a byte order mark takes at the start: 0 or 1. */
export function bomLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
