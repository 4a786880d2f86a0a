import { readDate } from '../dates/recognizeDate';
import type { GeneratorId } from '../generators/types';
import { isQuoted } from './context';
import { postDates } from './postDates';
import { say, type Rule } from './rule';

/** Their readers take a quoted date for a text and stop, or sort it wrongly. */
const STRICT: ReadonlySet<GeneratorId> = new Set(['docusaurus', 'mkdocs-material', 'pelican']);

export const dateQuoted: Rule = {
  id: 'date-quoted',
  title: 'A date in quotes where the generator wants none',
  why: 'In quotes a date is a mere text, and this generator stops at it or loses it.',
  severity: 'warning',
  isOn: true,
  check: (context) => {
    const { facts, generator } = context;
    if (facts.dates.quoting !== 'unquoted' || !STRICT.has(generator.id)) return [];
    return postDates(context).flatMap((placed) => {
      if (!isQuoted(placed) || !isDate(placed.value)) return [];
      const message = say('{0} takes a date in quotes for a text.', generator.name);
      const edits = [{ ...placed.span, newText: placed.value }];
      return [
        { span: placed.span, message, fixes: [{ title: say('Remove the quotes'), edits, isSure: true }] },
      ];
    });
  },
  examples: [
    {
      text: '---\ntitle: A\ndate: "2024-01-02"\n---\n',
      marks: ['"2024-01-02"'],
      after: '---\ntitle: A\ndate: 2024-01-02\n---\n',
      given: { generator: 'mkdocs-material' },
    },
    { text: '---\ntitle: A\ndate: "2024-01-02"\n---\n', marks: [], given: { generator: 'hugo' } },
    { text: '---\ntitle: A\ndate: 2024-01-02\n---\n', marks: [], given: { generator: 'docusaurus' } },
    {
      text: '---\ntitle: A\ndate: "2024-01-02 at: noon"\n---\n',
      marks: [],
      given: { generator: 'docusaurus' },
      note: 'Without its quotes this would be no YAML.',
    },
  ],
};

/** A whole date that starts with the year; with more behind it, the quotes may hold the block together. */
function isDate(text: string): boolean {
  return /^\d{4}-/.test(text) && readDate(text).ok;
}
