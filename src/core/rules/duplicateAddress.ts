import { placedValue } from './context';
import { say, type Rule } from './rule';

export const duplicateAddress: Rule = {
  id: 'duplicate-address',
  title: 'Two posts with one address',
  why: 'Only one of them is on the site; which one is left to chance.',
  severity: 'warning',
  isOn: true,
  check: (context) => {
    const others = context.lookups.sameAddress?.() ?? [];
    const { read, facts, text } = context;
    if (others.length === 0 || read.block.state !== 'closed') return [];
    const { permalink, slug, title } = facts.keys;
    const placed = placedValue(context, [...permalink, ...slug, ...title]);
    const start = read.block.span.start;
    const span = placed?.span ?? { start, end: start + text.slice(start).search(/[\r\n]|$/) };
    return [{ span, message: say('{0} has the same address as this post.', others.slice(0, 3).join(', ')) }];
  },
  examples: [
    {
      text: '---\ntitle: A\nslug: hello\n---\n',
      marks: ['hello'],
      given: { sameAddress: ['posts/other.md'] },
    },
    { text: '---\ntitle: A\n---\n', marks: ['A'], given: { sameAddress: ['posts/other.md'] } },
    { text: '---\ntitle: A\n---\n', marks: [], given: { sameAddress: [] } },
  ],
};
