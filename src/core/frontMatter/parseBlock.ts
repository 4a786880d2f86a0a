import { fail, ok, type Problem, type Result } from '../problem';
import { lineNumber } from '../text/lines';
import { locateFrontMatter } from './locate';
import type { ParsedContent } from './tree';
import type { ClosedBlock, FrontMatterBlock } from './types';
import { parseJson } from './json/parseJson';
import { parseLines } from './lines/parseLines';
import { parseToml } from './toml/parseToml';
import { parseYaml } from './yaml/parseYaml';

/** Blocks above this many characters are left alone. */
export const MAX_BLOCK = 4_000_000;

/** A block that is there, is closed and can be parsed. */
export interface ParsedBlock extends ParsedContent {
  readonly text: string;
  readonly block: ClosedBlock;
}

/** Locates and parses the block of a post; none, an open fence and a syntax error are Problems. */
export function parseBlock(text: string): Result<ParsedBlock> {
  const block = locateFrontMatter(text);
  const usable = requireClosed(block);
  if (!usable.ok) return usable;
  const parsed = parseContent(text, usable.value);
  return parsed.ok ? ok({ text, block: usable.value, ...parsed.value }) : parsed;
}

/** The closed block, or the Problem that there is none. */
export function requireClosed(block: FrontMatterBlock): Result<ClosedBlock> {
  switch (block.state) {
    case 'closed':
      return ok(block);
    case 'none':
      return fail('frontMatter.none', 'This text has no front matter.');
    case 'unclosed':
      return fail('frontMatter.unclosed', 'The front matter that opens here is never closed.', {
        span: block.span,
      });
  }
}

/**
 * Parses what stands between the fences (`source`, if it is at hand already). Every span of the result
 * counts from the start of the post.
 */
export function parseContent(
  text: string,
  block: ClosedBlock,
  source = text.slice(block.content.start, block.content.end),
): Result<ParsedContent> {
  const { start } = block.content;
  if (source.length > MAX_BLOCK) {
    return fail('frontMatter.tooLong', 'The front matter is too long to be read.', { span: block.span });
  }
  const parsed = parseFormat(unifyBreaks(source), block, start);
  return parsed.ok ? parsed : { ok: false, problem: withLine(text, parsed.problem) };
}

function parseFormat(source: string, block: ClosedBlock, base: number): Result<ParsedContent> {
  switch (block.format) {
    case 'yaml':
      return parseYaml(source, base);
    case 'toml':
      return parseToml(source, base);
    case 'json':
      return parseJson(source, base, block.fence === 'semicolons' || block.fence === 'closingOnly');
    case 'pelican':
    case 'nikola':
      return parseLines(source, base, block.format);
  }
}

/** A lone `\r` ends a line for us and for none of the parsers. The length stays, and so do the offsets. */
export function unifyBreaks(source: string): string {
  return source.includes('\r') ? source.replace(/\r(?!\n)/g, '\n') : source;
}

function withLine(text: string, problem: Problem): Problem {
  if (!problem.span || problem.code === 'frontMatter.tooLong') return problem;
  const line = lineNumber(text, problem.span.start);
  return {
    ...problem,
    message: `Line ${line}: ${problem.message}`,
    args: [...(problem.args ?? []), String(line)],
  };
}
