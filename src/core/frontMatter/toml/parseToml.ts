import { parseTOML, ParseError } from 'toml-eslint-parser';
import { fail, ok, type Result } from '../../problem';
import { isTooDeep, tooDeep } from '../depth';
import type { ParsedContent } from '../tree';
import { readSimpleToml } from './simpleToml';
import { TomlTreeBuilder } from './tomlTree';

/** Parses the TOML 1.0 of a block. `base` is the offset of `source` in the post. */
export function parseToml(source: string, base: number): Result<ParsedContent> {
  const simple = readSimpleToml(source, base);
  return simple ? ok({ root: simple, sharedAnchors: new Set() }) : parseWholeToml(source, base);
}

/** The same by the parser, for all that TOML allows. */
export function parseWholeToml(source: string, base: number): Result<ParsedContent> {
  if (isTooDeep(source, 'toml')) return tooDeep(base);
  try {
    // The parser gives a zero at the very end of its text an empty range.
    const lines = source.endsWith('\n') ? source : `${source}\n`;
    const [table] = parseTOML(lines, { tomlVersion: '1.0' }).body;
    const builder = new TomlTreeBuilder(source, base);
    return ok({ root: builder.build(table), sharedAnchors: new Set() });
  } catch (error) {
    // The parser spreads a string over the arguments of a call, and a hundred thousand do not fit.
    if (error instanceof RangeError) {
      return fail('frontMatter.tooLong', 'The front matter is too long to be read.', {
        span: { start: base, end: base },
      });
    }
    if (!(error instanceof ParseError)) throw error;
    const at = Math.min(error.index, source.length);
    // A value that is missing is told at the start of the next line.
    const isMissing = /Unspecified|Unterminated/.test(error.message);
    const start = base + (isMissing ? source.slice(0, at).trimEnd().length : at);
    const span = { start, end: start };
    if (/multiple times/.test(error.message)) {
      return fail('frontMatter.duplicateKey', 'A key stands here twice.', { span });
    }
    return fail('frontMatter.syntax', `The front matter is not valid TOML: ${error.message}.`, {
      args: [error.message],
      span,
    });
  }
}
