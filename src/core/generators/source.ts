/** Reading JavaScript, Ruby and Python configuration as text; nothing here runs or fully parses it. */

type Language = 'script' | 'hash';

const tripleQuotes = ['"""', "'''"] as const;

/**
 * The text without comments, strings left whole. `script`: slash comments (JavaScript); `hash`: `#` comments
 * and strings in triple quotes, which explain (Python, Ruby). One pass over the text.
 */
export function withoutComments(text: string, language: Language): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const end = language === 'hash' ? hashTokenEnd(text, at) : scriptTokenEnd(text, at);
    if (end > at) {
      const isDocstring = language === 'hash' && tripleQuotes.some((quotes) => text.startsWith(quotes, at));
      out += isString(text, at) && !isDocstring ? text.slice(at, end) : ' ';
      at = end;
    } else {
      out += text[at] ?? '';
      at++;
    }
  }
  return out;
}

function isString(text: string, at: number): boolean {
  return '"\'`'.includes(text[at] ?? ' ');
}

function scriptTokenEnd(text: string, at: number): number {
  if (text.startsWith('//', at)) return lineEnd(text, at);
  if (text.startsWith('/*', at)) return after(text, '*/', at + 2);
  return isString(text, at) ? stringEnd(text, at) : at;
}

function hashTokenEnd(text: string, at: number): number {
  if (text[at] === '#') return lineEnd(text, at);
  for (const quotes of tripleQuotes) if (text.startsWith(quotes, at)) return after(text, quotes, at + 3);
  return isString(text, at) ? stringEnd(text, at) : at;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + mark.length;
}

/** End of a quoted string; plain quotes never span lines, so a stray quote spoils one line at most. */
function stringEnd(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i + 1;
    else if (text[i] === '\n' && quote !== '`') return i;
  }
  return text.length;
}

/** Alternatives for one key: `key: 'x'`, `"key": "x"`, `KEY = 'x'`; the value without quotes. */
export function stringOf(text: string, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const pattern = new RegExp(
      `(?<![\\w.-])["']?${key}["']?\\s*[:=]\\s*(?:new URL\\()?["'\`]([^"'\`\\n]{0,400})["'\`]`,
    );
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `key: true`, `KEY = False`. */
export function flagOf(text: string, key: string): boolean | undefined {
  const found = new RegExp(`(?<![\\w.-])["']?${key}["']?\\s*[:=]\\s*(true|false)\\b`, 'i').exec(text)?.[1];
  return found === undefined ? undefined : found.toLowerCase() === 'true';
}

/** The strings of a list: `key: ['a', 'b']`, `KEY = ("a", "b")`; a single string is a list of one. */
export function stringsOf(text: string, key: string): readonly string[] {
  const start = new RegExp(`(?<![\\w.-])["']?${key}["']?\\s*[:=]\\s*(?=["'[(\`])`).exec(text);
  if (start === null) return [];
  const from = start.index + start[0].length;
  if (isString(text, from)) return [text.slice(from + 1, stringEnd(text, from) - 1)];
  return quotedIn(bracketAt(text, from));
}

/** The bracketed expression that starts at `from`, brackets included; to the end when it is never closed. */
export function bracketAt(text: string, from: number): string {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (isString(text, i)) i = Math.max(i, stringEnd(text, i) - 1);
    else if ('([{'.includes(text[i] ?? ' ')) depth++;
    else if (')]}'.includes(text[i] ?? ' ') && --depth <= 0) return text.slice(from, i + 1);
  }
  return text.slice(from);
}

/** The bracketed expressions that follow each match of a pattern (which must be global). */
export function callsOf(text: string, opening: RegExp, most = 50): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(opening)) {
    if (found.length >= most) break;
    found.push(bracketAt(text, match.index + match[0].length - 1));
  }
  return found;
}

/** All quoted strings of a piece of code, in order. */
export function quotedIn(text: string): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < text.length && found.length < 200; i++) {
    if (!isString(text, i)) continue;
    const end = stringEnd(text, i);
    found.push(text.slice(i + 1, end - 1));
    i = end - 1;
  }
  return found;
}
