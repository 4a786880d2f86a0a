import { fail, type Problem } from '../../problem';

/** The parts of the parser's error that are used. */
export interface SyntaxFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Says in a writer's words what is wrong with a block, and where. */
export function yamlProblem(
  source: string,
  base: number,
  error: SyntaxFault,
): { readonly ok: false; readonly problem: Problem } {
  const [start, end] = error.pos;
  const { code, message, args = [], at } = explain(source, error);
  const from = base + Math.min(at ?? start, source.length);
  const to = base + Math.min(Math.max(end, at ?? start), source.length);
  return fail(code, message, { args, span: { start: from, end: at === undefined ? to : from + 1 } });
}

interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly args?: readonly string[];
  readonly at?: number;
}

function explain(source: string, error: SyntaxFault): Explanation {
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
    return {
      code: 'frontMatter.openQuote',
      message: 'A quote that opens here is never closed.',
      at: openingQuote(source, error.pos[0]),
    };
  }
  if (error.code === 'TAB_AS_INDENT') {
    return { code: 'frontMatter.tab', message: 'YAML is indented with spaces, not with tabs.' };
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || /Nested mappings/.test(error.message)) {
    return {
      code: 'frontMatter.colon',
      message: 'A value that holds a colon and a space needs quotes.',
    };
  }
  return {
    code: 'frontMatter.syntax',
    message: `The front matter is not valid YAML: ${error.message}`,
    args: [error.message],
  };
}

/** The last quote that opens a value before `offset`. */
function openingQuote(source: string, offset: number): number {
  const opening = /(?:[:,[{-][ \t]+|[[{,]|^[ \t]*)(["'])/gm;
  let found = offset;
  for (let match = opening.exec(source); match && match.index < offset; match = opening.exec(source)) {
    found = match.index + match[0].length - 1;
  }
  return found;
}
