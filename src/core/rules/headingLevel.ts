import { say, type Finding, type Rule } from './rule';

export const headingLevel: Rule = {
  id: 'heading-level',
  title: 'A heading that skips a level',
  why: 'Screen readers and tables of contents go by the levels.',
  severity: 'information',
  isOn: false,
  check: ({ text, bodyStart, isCode, hasMarkdownLinter }) => {
    if (hasMarkdownLinter) return [];
    const found: Finding[] = [];
    let last = 0;
    for (const match of text.slice(bodyStart).matchAll(/^ {0,3}(#{1,6})[ \t]+[^\r\n]*/gm)) {
      const start = bodyStart + match.index;
      if (isCode(start)) continue;
      const level = (match[1] ?? '').length;
      if (last > 0 && level > last + 1) {
        const span = { start: start + match[0].indexOf('#'), end: start + match[0].trimEnd().length };
        const message = say('A heading of level {0} follows one of level {1}.', String(level), String(last));
        const edits = [{ start: span.start, end: span.start + level, newText: '#'.repeat(last + 1) }];
        const title = say('Make it level {0}', String(last + 1));
        found.push({ span, message, fixes: [{ title, edits, isSure: false }] });
      }
      last = level;
    }
    return found;
  },
  examples: [
    {
      text: '---\ntitle: A\n---\n## One\n\n#### Two\n',
      marks: ['#### Two'],
      after: '---\ntitle: A\n---\n## One\n\n### Two\n',
    },
    { text: '## One\n\n### Two\n\n## Three\n', marks: [] },
    { text: '## One\n\n```\n#### no heading\n```\n', marks: [] },
  ],
};
