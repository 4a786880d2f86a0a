import { locateFrontMatter } from '../frontMatter/locate';
import { readFrontMatter } from '../frontMatter/read';
import { lineAt, lineStart } from '../text/lines';
import { applyEdits, type Span, type TextEdit } from '../text/textEdit';
import { say, type Rule } from './rule';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  title: 'A key that stands twice',
  why: 'Some generators take the first value, some the last, and some stop. Galley leaves such a block alone.',
  severity: 'error',
  isOn: true,
  check: ({ text, read }) => {
    if (read.ok || read.problem.code !== 'frontMatter.duplicateKey' || read.problem.span === undefined)
      return [];
    const { span, args } = read.problem;
    const name = args?.[0] ?? text.slice(span.start, span.end);
    const edits = removalOfTwin(text, span);
    const fix = { title: say('Remove the second “{0}”', name), edits, isSure: true };
    const message = say('The key “{0}” stands here a second time.', name);
    return [{ span, message, problem: read.problem, ...(edits.length === 0 ? {} : { fixes: [fix] }) }];
  },
  examples: [
    {
      text: '---\ntitle: A\ndraft: true\ntitle: A\n---\n',
      marks: ['title'],
      after: '---\ntitle: A\ndraft: true\n---\n',
      note: 'The same value twice: one can go.',
    },
    {
      text: '---\ntitle: A\ntitle: B\n---\n',
      marks: ['title'],
      note: 'Only the writer knows which one is meant.',
    },
    { text: '---\nseo:\n  title: A\ntitle: B\n---\n', marks: [] },
  ],
};

/** Takes the line of the second key out when the same line stands in the block before. */
function removalOfTwin(text: string, span: Span): readonly TextEdit[] {
  const block = locateFrontMatter(text);
  if (block.state !== 'closed') return [];
  const start = lineStart(text, span.start);
  const line = lineAt(text, start);
  const twin = text.slice(start, line.end);
  const above = text.slice(block.content.start, start).split(/\r\n|\n|\r/);
  if (!above.includes(twin)) return [];
  const edits = [{ start, end: line.next, newText: '' }];
  return readFrontMatter(applyEdits(text, edits)).ok ? edits : [];
}
