import { placedValue } from './context';
import { say, type Rule } from './rule';

export const missingDescription: Rule = {
  id: 'missing-description',
  title: 'A post without a description',
  why: 'Search engines and social networks show a piece of the text of their own choice.',
  severity: 'information',
  isOn: false,
  check: (context) => {
    const { read, facts, text } = context;
    if (!read.ok || read.block.state !== 'closed') return [];
    const placed = placedValue(context, facts.keys.description);
    if (placed !== undefined && placed.value !== '') return [];
    const { start } = read.block.span;
    const span = placed?.key ?? { start, end: start + text.slice(start).search(/[\r\n]|$/) };
    return [{ span, message: say('This post has no description.') }];
  },
  examples: [
    { text: '---\ntitle: A\n---\n', marks: ['---'] },
    { text: '---\ntitle: A\ndescription: ""\n---\n', marks: ['description'] },
    { text: '---\ntitle: A\ndescription: B\n---\n', marks: [] },
    { text: '---\ntitle: A\nexcerpt: B\n---\n', marks: [] },
  ],
};
