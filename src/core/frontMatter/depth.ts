import { fail, type Problem } from '../problem';

/** No real post nests as deep; behind this the parsers would use up the stack. */
export const MAX_DEPTH = 100;

/** Whether brackets outside strings and comments nest too deeply for a recursive parser (TOML, JSON). */
export function isTooDeep(source: string, comment?: string): boolean {
  let depth = 0;
  const token = comment === '#' ? TOML_TOKEN : JSON_TOKEN;
  token.lastIndex = 0;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    const [text] = found;
    if (text === '[' || text === '{') depth += 1;
    else if (text === ']' || text === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The Problem of a block that nests too deeply. */
export function tooDeep(start: number): { readonly ok: false; readonly problem: Problem } {
  return fail('frontMatter.tooDeep', 'The front matter is nested too deeply to be read.', {
    span: { start, end: start },
  });
}

const JSON_TOKEN = /"(?:[^"\\\r\n]|\\.)*"?|[[\]{}]/g;
const TOML_TOKEN =
  /"""(?:[^\\"]|\\[^]|"(?!""))*(?:"{3,5})?|'''(?:[^']|'(?!''))*(?:'{3,5})?|"(?:[^"\\\r\n]|\\.)*"?|'[^'\r\n]*'?|#[^\r\n]*|[[\]{}]/g;
