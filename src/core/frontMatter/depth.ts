import { fail, type Problem } from '../problem';
import { lineAt } from '../text/lines';

/** No real post nests as deep; behind this the parsers would use up the stack. */
export const MAX_DEPTH = 100;

/** Whether brackets outside strings and comments, or dotted keys, nest too deeply for TOML's and JSON's parsers. */
export function isTooDeep(source: string, format: 'toml' | 'json'): boolean {
  if (!hasManySigns(source)) return false;
  const sign = format === 'toml' ? /["'#[\]{}.=,\n]/g : /["[\]{}]/g;
  let depth = 0;
  let dots = 0;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    const [token] = found;
    if (token === '"' || token === "'") sign.lastIndex = stringEnd(source, found.index);
    else if (token === '#') sign.lastIndex = lineAt(source, found.index).end;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    dots = token === '.' ? dots + 1 : token === '"' || token === "'" ? dots : 0;
    if (depth > MAX_DEPTH || dots > MAX_DEPTH) return true;
  }
  return false;
}

/** Whether there are enough brackets and dots at all; most posts have not, and this is quickly told. */
function hasManySigns(source: string): boolean {
  let count = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 91 || code === 123 || code === 46) count += 1;
  }
  return count > MAX_DEPTH;
}

/** Behind the string that opens at `start`; one that stays open ends with its line, or with the text. */
function stringEnd(source: string, start: number): number {
  const quote = source.charAt(start);
  const isLong = source.startsWith(quote.repeat(3), start);
  const closing = isLong ? quote.repeat(3) : quote;
  for (let at = start + closing.length; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\' && quote === '"') at += 1;
    else if (character === quote && source.startsWith(closing, at)) return at + closing.length;
    else if (character === '\n' && !isLong) return at;
  }
  return source.length;
}

/** The Problem of a block that nests too deeply. */
export function tooDeep(start: number): { readonly ok: false; readonly problem: Problem } {
  return fail('frontMatter.tooDeep', 'The front matter is nested too deeply to be read.', {
    span: { start, end: start },
  });
}
