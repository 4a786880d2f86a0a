import { say, type Finding, type Rule } from './rule';

const CONTROL = /[\u202a-\u202e\u2066-\u2069]+/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

export const bidiControls: Rule = {
  id: 'bidi-controls',
  title: 'Invisible signs that turn the direction of text',
  why: 'They come with text from elsewhere, make code read otherwise than it runs, and break links and searches.',
  severity: 'warning',
  isOn: true,
  check: ({ text }) => {
    const found: Finding[] = [];
    for (const match of text.matchAll(CONTROL)) {
      if (RIGHT_TO_LEFT.test(paragraphAround(text, match.index))) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const message = say('An invisible sign here turns the direction of the text.');
      const fix = { title: say('Remove the sign'), edits: [{ ...span, newText: '' }], isSure: true };
      found.push({ span, message, fixes: [fix] });
    }
    return found;
  },
  examples: [
    { text: 'A \u202eword\u202c here\n', marks: ['\u202e', '\u202c'], after: 'A word here\n' },
    { text: '`if (a\u2066) {`\n', marks: ['\u2066'], after: '`if (a) {`\n', note: 'Most of all in code.' },
    { text: 'The word \u2067שלום\u2069 is Hebrew.\n', marks: [] },
    { text: 'A no-break\u00a0space, a thin\u202fone, 👩\u200d💻\n', marks: [] },
  ],
};

/** Up to 2,000 characters to both sides, cut at line breaks. */
function paragraphAround(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - 2000), at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = text.slice(at, at + 2000).split(/[\r\n]/)[0] ?? '';
  return before + after;
}
