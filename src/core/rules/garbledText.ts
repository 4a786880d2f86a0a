import { findGarbled, type GarbledRun } from '../text/garbled';
import { say, type Finding, type Fix, type Rule } from './rule';

export const garbledText: Rule = {
  id: 'garbled-text',
  title: 'Text garbled by a wrong decoding',
  why: 'The text was UTF-8, something read it in an old code page and wrote it again: readers see “Ã©” for “é”.',
  severity: 'warning',
  isOn: true,
  check: ({ text, bodyStart }) => findGarbled(text, bodyStart).map((run) => findingOf(text, run)),
  examples: [
    {
      text: '---\ntitle: CafÃ©\n---\nLâ€™Ã©tÃ© â€” enfin âœ¨\n',
      marks: ['Ã©', 'â€™Ã©', 'Ã©', 'â€”', 'âœ¨'],
      after: '---\ntitle: Café\n---\nL’été — enfin ✨\n',
    },
    {
      text: 'A party ğŸ‰ today\n',
      marks: ['ğŸ‰'],
      note: 'A byte is lost for good, so likely characters are offered and none is chosen.',
    },
    {
      text: 'Twice: Ã¢â‚¬â€œ and caf√© from a Mac\n',
      marks: ['Ã¢â‚¬â€œ', '√©'],
      after: 'Twice: – and café from a Mac\n',
    },
    { text: 'Sound: « été », naïve, Ünal, São Paulo, 日本語, Привет, √π\n', marks: [] },
    { text: 'In code, `Ã©` is meant.\n\n```\nÃ©tÃ©\n```\n', marks: [] },
  ],
};

function findingOf(text: string, run: GarbledRun): Finding {
  const span = { start: run.start, end: run.end };
  const garbled = text.slice(run.start, run.end);
  if (run.kind === 'exact') {
    const message = say('“{0}” is “{1}” that was read as {2}.', garbled, run.restored, run.page.label);
    return { span, message, fixes: [replacement(span, run.restored, true)] };
  }
  const message = say('A character was read as {0} here, and a part of it is lost.', run.page.label);
  return { span, message, fixes: run.candidates.map((candidate) => replacement(span, candidate, false)) };
}

function replacement(
  span: { readonly start: number; readonly end: number },
  newText: string,
  isSure: boolean,
): Fix {
  return { title: say('Replace with “{0}”', newText), edits: [{ ...span, newText }], isSure };
}
