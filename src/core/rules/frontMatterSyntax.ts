import { locateFrontMatter } from '../frontMatter/locate';
import { readFrontMatter } from '../frontMatter/read';
import { quoteScalar } from '../frontMatter/write';
import type { Problem } from '../problem';
import { applyEdits, type Span, type TextEdit } from '../text/textEdit';
import type { RuleContext } from './context';
import { say, type Finding, type Fix, type Rule } from './rule';

export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  title: 'Front matter that cannot be read',
  why: 'The site does not build, or the generator shows the block as text. Galley leaves such a block alone.',
  severity: 'error',
  isOn: true,
  check: (context) => {
    if (context.read.ok) return [];
    const { problem } = context.read;
    if (problem.code === 'frontMatter.duplicateKey' || isProse(context)) return [];
    return [findingOf(context, problem)];
  },
  examples: [
    {
      text: '---\ntitle: Galley: a proof\n---\nBody\n',
      marks: ['title: Galley: a proof'],
      after: '---\ntitle: "Galley: a proof"\n---\nBody\n',
    },
    { text: '---\ntitle: "A: B"\n---\nBody\n', marks: [] },
    { text: '+++\ntitle = "A: B"\n+++\nBody\n', marks: [] },
    { text: 'No front matter: nothing to say\n', marks: [] },
    {
      text: '---\n\nA rule, some text, and another rule\n\n---\n\nText\n',
      marks: [],
      note: 'Two rules are no block.',
    },
  ],
};

/** Two thematic breaks with text between them, or one at the top: no line has a key. */
function isProse({ text, read: { block } }: RuleContext): boolean {
  if (block.state === 'none') return true;
  const end = block.state === 'closed' ? block.content.end : block.span.end + 2000;
  const content = text.slice(block.state === 'closed' ? block.content.start : block.span.end, end);
  return block.format === 'yaml' && !/^[ \t]*(?:- )?["']?[\w.-][^\r\n:]{0,60}:(?:[ \t\r\n]|$)/m.test(content);
}

function findingOf(context: RuleContext, problem: Problem): Finding {
  const span = problem.span ?? firstLine(context.text, context.read.block.bodyStart);
  const fix = problem.span === undefined ? undefined : fixOf(context.text, problem.code, problem.span);
  return {
    span: problem.code === 'frontMatter.colon' ? lineAround(context.text, span.start) : span,
    message: say(problem.message.replace(/^Line \d+: /, '')),
    problem,
    ...(fix === undefined ? {} : { fixes: [fix] }),
  };
}

/** Only a fix after which the whole block can be read is one. */
function fixOf(text: string, code: string, span: Span): Fix | undefined {
  const edit =
    code === 'frontMatter.colon' ? quoteValue(text, span) : code === 'frontMatter.tab' ? spaces(text) : [];
  if (edit.length === 0 || !readFrontMatter(applyEdits(text, edit)).ok) return undefined;
  const title = code === 'frontMatter.tab' ? say('Indent with spaces') : say('Put the value in quotes');
  return { title, edits: edit, isSure: true };
}

function quoteValue(text: string, span: Span): readonly TextEdit[] {
  const line = lineAround(text, span.start);
  const match = /^(\s*(?:- +)?[^\s:'"#][^:]*:[ \t]+)([^'"[{|>&*!%@`].*?)[ \t]*$/.exec(
    text.slice(line.start, line.end),
  );
  if (match === null) return [];
  const start = line.start + (match[1] ?? '').length;
  const value = match[2] ?? '';
  return [{ start, end: start + value.length, newText: quoteScalar(value, 'yaml', 'double') }];
}

function spaces(text: string): readonly TextEdit[] {
  const block = locateFrontMatter(text);
  if (block.state !== 'closed') return [];
  const { start, end } = block.content;
  return [...text.slice(start, end).matchAll(/^[ ]*\t[ \t]*/gm)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    newText: match[0].replaceAll('\t', '  '),
  }));
}

function firstLine(text: string, bodyStart: number): Span {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? Math.max(bodyStart, text.length) : end };
}

function lineAround(text: string, at: number): Span {
  const before = /[^\r\n]*$/.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
  const start = at - before;
  const line = text.slice(start, at + after);
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}
