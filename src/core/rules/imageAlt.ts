import { isEscaped } from '../text/escapes';
import { say, type Finding, type Rule } from './rule';

export const imageAlt: Rule = {
  id: 'image-alt',
  title: 'An image without words for those who do not see it',
  why: 'Screen readers say the file’s name, and search engines learn nothing.',
  severity: 'information',
  isOn: false,
  check: ({ text, bodyStart, isCode, hasMarkdownLinter }) => {
    if (hasMarkdownLinter) return [];
    const found: Finding[] = [];
    for (const match of text
      .slice(bodyStart)
      .matchAll(/!\[[ \t]*\](?:\([^()\r\n]*\)|\[[^\]\r\n]*\])|<img\b[^<>]*>/gi)) {
      const start = bodyStart + match.index;
      if (isCode(start) || isEscaped(text, start) || (match[0].startsWith('<') && /\salt\b/i.test(match[0])))
        continue;
      const span = { start, end: start + match[0].length };
      found.push({ span, message: say('This image has no alternative text.') });
    }
    return found;
  },
  examples: [
    { text: 'See ![](cat.jpg) and ![A cat](cat.jpg)\n', marks: ['![](cat.jpg)'] },
    {
      text: '<img src="a.png"> <img src="b.png" alt="">\n',
      marks: ['<img src="a.png">'],
      note: 'An empty alt is a decision.',
    },
    { text: '`![](cat.jpg)` \\![](cat.jpg)\n', marks: [] },
  ],
};
