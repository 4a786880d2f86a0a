import { findItems, type FoundItem } from '../frontMatter/spans';
import { placedValues, type RuleContext } from './context';
import { say, type Rule } from './rule';

export const tagUsedOnce: Rule = {
  id: 'tag-used-once',
  title: 'A tag that only this post carries',
  why: 'Its page lists one post; often it is a misspelt other tag.',
  severity: 'hint',
  isOn: false,
  check: (context) =>
    tagsOf(context)
      .filter(({ text }) => context.lookups.tagUse?.(text) === 1)
      .map(({ text, span }) => ({ span, message: say('Only this post carries the tag “{0}”.', text) })),
  examples: [
    {
      text: '---\ntags: [garden, tomatos]\n---\n',
      marks: ['tomatos'],
      given: { tags: { garden: 9, tomatos: 1 } },
    },
    { text: '---\ntags: [garden]\n---\n', marks: [] },
  ],
};

export const tagSimilar: Rule = {
  id: 'tag-similar',
  title: 'A tag that is most likely another one',
  why: '“Machine Learning” and “machine-learning” each get half of the posts.',
  severity: 'information',
  isOn: false,
  check: (context) =>
    tagsOf(context).flatMap(({ text, span }) => {
      const similar = context.lookups.similarTag?.(text);
      if (similar === undefined || similar === text) return [];
      const message = say('More posts carry “{0}” than “{1}”.', similar, text);
      return [{ span, message, fixes: fixOf(context, { text, span }, similar) }];
    }),
  examples: [
    {
      text: '---\ntags: [machine-learning, python]\n---\n',
      marks: ['machine-learning'],
      after: '---\ntags: [Machine Learning, python]\n---\n',
      given: { tags: { 'Machine Learning': 9, 'machine-learning': 1, python: 4 } },
    },
    {
      text: '---\ntags:\n  - "photos"\n---\n',
      marks: ['"photos"'],
      after: '---\ntags:\n  - "photo"\n---\n',
      given: { tags: { photo: 9, photos: 1 } },
    },
    { text: '---\ntags: [C, C++]\n---\n', marks: [], given: { tags: { C: 9, 'C++': 1 } } },
  ],
};

function tagsOf(context: RuleContext): readonly FoundItem[] {
  const { tags } = context.facts.keys;
  return placedValues(context, tags).flatMap(({ name }) => findItems(context.text, name.split('.')));
}

/** Only the letters change, so quotes and list stay; a name that would need quotes is left to Rename Tag. */
function fixOf(
  context: RuleContext,
  { text, span }: FoundItem,
  similar: string,
): readonly ReturnType<typeof fix>[] {
  const at = context.text.slice(span.start, span.end).indexOf(text);
  if (at < 0 || !/^[\p{L}\p{N}][\p{L}\p{N} ._/+-]*$/u.test(similar)) return [];
  const start = span.start + at;
  return [fix(start, text, similar)];
}

function fix(start: number, text: string, similar: string) {
  const edits = [{ start, end: start + text.length, newText: similar }];
  return { title: say('Change to “{0}”', similar), edits, isSure: false };
}
