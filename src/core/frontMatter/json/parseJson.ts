import { parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { fail, ok, type Result } from '../../problem';
import { isTooDeep, tooDeep } from '../depth';
import type { ParsedContent } from '../tree';
import { readJsonTree } from './jsonTree';

/**
 * Parses the JSON of a block; `base` is the offset of `source` in the post. Hexo's `;;;` may leave the outer
 * braces out (`hexo-front-matter` adds them), with an opening fence or without: `isBraceless` is tried there.
 */
export function parseJson(source: string, base: number, isBraceless: boolean): Result<ParsedContent> {
  if (isBraceless && !source.trimStart().startsWith('{')) return parseObject(`{${source}}`, base - 1);
  return parseObject(source, base);
}

function parseObject(source: string, base: number): Result<ParsedContent> {
  const tree = readJsonTree(source, base);
  if (tree.state === 'tooDeep') return tooDeep(base);
  if (tree.state === 'broken') return syntaxProblem(source, base);
  const { root, duplicate } = tree;
  if (root.kind !== 'map') {
    return fail('frontMatter.noKeys', 'The front matter holds no keys.', {
      span: { start: base, end: base },
    });
  }
  if (!duplicate) return ok({ root, sharedAnchors: new Set() });
  const { key, keySpan } = duplicate;
  return fail('frontMatter.duplicateKey', `The key “${key}” stands here twice.`, {
    args: [key],
    span: keySpan,
  });
}

/** Where and why a text is not JSON, by a parser that goes on behind an error. */
function syntaxProblem(source: string, base: number): ReturnType<typeof fail> {
  if (isTooDeep(source, 'json')) return tooDeep(base);
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  const start = base + (error?.offset ?? 0);
  const name = error ? printParseErrorCode(error.error) : '';
  const what = SENTENCES[name] ?? SENTENCES.Other;
  return fail('frontMatter.syntax', `The front matter is not valid JSON: ${what}`, {
    args: [what],
    span: { start, end: start + (error?.length ?? 0) },
  });
}

/** @translated */
const SENTENCES: Readonly<Record<string, string>> & { readonly Other: string } = {
  Other: 'something is out of place.',
  InvalidSymbol: 'this word has no meaning there.',
  PropertyNameExpected: 'a key in quotes is missing here.',
  ValueExpected: 'a value is missing here.',
  ColonExpected: 'a colon is missing here.',
  CommaExpected: 'a comma is missing here.',
  CloseBraceExpected: 'a closing brace is missing here.',
  CloseBracketExpected: 'a closing bracket is missing here.',
  EndOfFileExpected: 'there is text behind its end.',
  InvalidCommentToken: 'it has no comments.',
  UnexpectedEndOfString: 'a quote is never closed.',
  InvalidEscapeCharacter: 'a backslash stands before a letter that it does not go with.',
  InvalidCharacter: 'a character must be escaped.',
};
