import { findItems } from '../frontMatter/spans';
import type { GeneratorId } from '../generators/types';
import { placedValues } from './context';
import { say, type Rule } from './rule';

/** Written in Ruby or Python, they read YAML 1.1, where these words are switches. */
const OLD_YAML: ReadonlySet<GeneratorId> = new Set([
  'jekyll',
  'bridgetown',
  'mkdocs-material',
  'nikola',
  'ablog',
]);

export const tagBoolean: Rule = {
  id: 'tag-boolean',
  title: 'A tag that YAML 1.1 takes for yes or no',
  why: 'Without quotes the tag “no” (the code of Norway, too) becomes “false”.',
  severity: 'hint',
  isOn: true,
  check: (context) => {
    const { read, facts, generator, text } = context;
    if (read.block.state !== 'closed' || read.block.format !== 'yaml' || !OLD_YAML.has(generator.id))
      return [];
    return placedValues(context, [...facts.keys.tags, ...facts.keys.categories]).flatMap(({ name, value }) =>
      (Array.isArray(value) ? findItems(text, name.split('.')) : []).flatMap(({ span }) => {
        const written = text.slice(span.start, span.end);
        if (!/^(?:y|n|yes|no|on|off|true|false)$/i.test(written)) return [];
        const edits = [{ ...span, newText: `'${written}'` }];
        const message = say('{0} reads “{1}” without quotes as true or false.', generator.name, written);
        return [{ span, message, fixes: [{ title: say('Put it in quotes'), edits, isSure: true }] }];
      }),
    );
  },
  examples: [
    {
      text: '---\ntags: [no, maybe]\n---\n',
      marks: ['no'],
      after: "---\ntags: ['no', maybe]\n---\n",
      given: { generator: 'jekyll' },
    },
    { text: '---\ntags: [no, maybe]\n---\n', marks: [], given: { generator: 'astro' } },
    { text: "---\ntags: ['no', Norway]\n---\n", marks: [], given: { generator: 'jekyll' } },
  ],
};
