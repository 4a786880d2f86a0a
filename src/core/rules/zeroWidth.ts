import { say, type Finding, type Rule } from './rule';

/** Zero-width space, word joiner, byte order mark; joiners only where they join nothing. */
const HIDDEN =
  /[\u200b\u2060\ufeff]+|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])[\u200c\u200d]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d\s])/gu;
/** They break lines with zero-width spaces, as they write without blanks. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const zeroWidth: Rule = {
  id: 'zero-width',
  title: 'Characters without width',
  why: 'They come along with copied text and break searches, slugs and links where nobody sees them.',
  severity: 'information',
  isOn: false,
  check: ({ text }) => {
    const found: Finding[] = [];
    for (const match of text.matchAll(HIDDEN)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const around = text.slice(Math.max(0, span.start - 2), span.end + 2);
      if (span.start === 0 || UNSPACED.test(around)) continue;
      const fix = { title: say('Remove the character'), edits: [{ ...span, newText: '' }], isSure: true };
      found.push({ span, message: say('There is a character without width here.'), fixes: [fix] });
    }
    return found;
  },
  examples: [
    { text: 'A zero\u200bwidth space\n', marks: ['\u200b'], after: 'A zerowidth space\n' },
    { text: 'French\u00a0: a\u202f; emoji 👩\u200d💻; می\u200cخواهم; ภาษา\u200bไทย\n', marks: [] },
  ],
};
