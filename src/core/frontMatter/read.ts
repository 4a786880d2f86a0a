import matter from 'gray-matter';
import { ok, type Problem, type Result } from '../problem';
import { locateFrontMatter } from './locate';
import { parseContent, requireClosed, unifyBreaks } from './parseBlock';
import { dataOf } from './treeData';
import type { ClosedBlock, FrontMatterBlock, FrontMatterData } from './types';

/** The values of a post, or why there are none. A post without front matter has no values and no problem. */
export type ReadResult =
  | { readonly ok: true; readonly block: FrontMatterBlock; readonly data: FrontMatterData }
  | { readonly ok: false; readonly block: FrontMatterBlock; readonly problem: Problem };

/**
 * Reads the front matter of a post as plain data. Nothing is evaluated and nothing is cached; the body is
 * not looked at. Dates, leading zeros and the like are the text that stands in the file.
 */
export function readFrontMatter(text: string): ReadResult {
  const block = locateFrontMatter(text);
  if (block.state === 'none') return { ok: true, block, data: {} };
  const closed = requireClosed(block);
  const data = closed.ok ? readWithGrayMatter(text, closed.value) : closed;
  return data.ok ? { ok: true, block, data: data.value } : { ok: false, block, problem: data.problem };
}

/**
 * gray-matter splits and dispatches, our engine reads. gray-matter would evaluate `---js`, and takes the word
 * behind the fence over any option, so it is handed the content in a fence of ours, never the file's own.
 */
function readWithGrayMatter(text: string, block: ClosedBlock): Result<FrontMatterData> {
  const content = unifyBreaks(text.slice(block.content.start, block.content.end));
  let result: Result<FrontMatterData> = ok({});
  const read = (source: string): FrontMatterData => {
    result = readContent(text, block, source);
    return result.ok ? result.value : {};
  };
  if (content.includes(FENCE) || LONG_BLANK.test(content)) read(content);
  else {
    const engines = { galley: { parse: (source: string) => read(source.slice(1)) }, ...NO_CODE };
    matter(`${FENCE}galley\n${content}\n${FENCE}\n`, { engines, language: 'galley', delimiters: FENCE });
  }
  return result;
}

function readContent(text: string, block: ClosedBlock, source: string): Result<FrontMatterData> {
  const parsed = parseContent(text, block, source);
  return parsed.ok ? dataOf(parsed.value.root, block.format) : parsed;
}

/** Private-use characters, in a row that no post holds; one that does goes past gray-matter. */
const FENCE = '\u{F8FE}\u{F8FF}\u{F8FD}';

/** gray-matter looks for comments with a pattern that takes quadratic time over blank lines. */
const LONG_BLANK = /\s{1000}/;

const refuse = (): never => {
  throw new Error('Front matter is never run.');
};

/** In place of the engines of gray-matter that evaluate. */
const NO_CODE = { javascript: { parse: refuse }, coffee: { parse: refuse } };

export { findKeyPath, listOf, textOf, valueAt } from './values';
