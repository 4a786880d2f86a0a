import type { Span } from '../text/textEdit';
import { placedValues, type RuleContext } from './context';
import { say, type Finding, type Rule } from './rule';

export const placeholderText: Rule = {
  id: 'placeholder-text',
  title: 'Text of the template left over',
  why: 'What was to be replaced before publishing would be read by everyone.',
  severity: 'warning',
  isOn: true,
  check: (context) => [...inFrontMatter(context), ...inBody(context)],
  examples: [
    { text: '---\ntitle: "{{ title }}"\n---\nBody\n', marks: ['"{{ title }}"'] },
    {
      text: '---\ntitle: \'{{ replace .Name "-" " " | title }}\'\n---\nBody\n',
      marks: ['\'{{ replace .Name "-" " " | title }}\''],
      given: { generator: 'hugo' },
    },
    { text: '---\ntitle: A\ndescription: Add a description here\n---\n', marks: ['Add a description here'] },
    {
      text: '---\ntitle: A\n---\nLorem ipsum dolor sit amet, and so on.\n',
      marks: ['Lorem ipsum dolor sit amet'],
    },
    { text: '---\ntitle: A\n---\nWrite your post here\n', marks: ['Write your post here'] },
    {
      text: '---\ntitle: Why we write lorem ipsum\n---\nIt begins with `Lorem ipsum dolor sit amet`.\n',
      marks: [],
    },
    { text: '---\ntitle: Your Name\n---\nA film.\n', marks: [] },
    { text: '---\ntitle: Todo\ndescription: TODO\n---\n', marks: ['TODO'] },
    { text: '---\ntitle: My TODO list\n---\nWe read {{ title }} from the page.\n', marks: [] },
    {
      text: '---\ntitle: A\npermalink: "/{{ title | slug }}/"\n---\n',
      marks: [],
      given: { generator: 'eleventy' },
      note: 'Eleventy fills it in.',
    },
  ],
};

const WHAT = String.raw`(?:(?:post|page|blog|article|short|meta) ){0,2}(?:title|description|summary|excerpt|tags?|category)`;
/** Whole values only: a post about placeholders may name them. */
const VALUE = new RegExp(
  [
    String.raw`^(?:insert|enter|add|type|write|put) (?:(?:your|the|a|an) )?${WHAT}(?: here)?[.…!]*$`,
    String.raw`^(?:your |the )?${WHAT} (?:goes |comes )?here[.…!]*$`,
    String.raw`^your ${WHAT}[.…!]*$`,
    String.raw`^lorem ipsum\b`,
    String.raw`^yyyy-mm-dd`,
  ].join('|'),
  'i',
);
/** Single words, which a title may be. */
const WORD = /^(?:todo|tbd|fixme|xxx+|change ?me|placeholder)[.…!]*$/i;
const TEMPLATE = /\{\{.*\}\}|<%.*%>|\{%.*%\}/;
const BODY = new RegExp(
  [
    String.raw`^lorem ipsum dolor sit amet\b`,
    String.raw`^(?:write|add|put|insert|type|start) (?:your|the|writing your) (?:post|content|text|article|story|introduction)\b(?: here)?`,
    String.raw`^(?:your|post|article) (?:content|text|body|introduction) (?:goes |comes )?here\b`,
    String.raw`\[(?:insert|add|your) [a-z ]{2,40} here\]`,
  ].join('|'),
  'gim',
);

function inFrontMatter(context: RuleContext): readonly Finding[] {
  const { title, description, slug, date, tags, categories } = context.facts.keys;
  const titles = new Set(placedValues(context, title).map(({ name }) => name));
  return placedValues(context, [...title, ...description, ...slug, ...date, ...tags, ...categories]).flatMap(
    ({ value, span, name }): readonly Finding[] => {
      const text = typeof value === 'string' ? value.trim() : '';
      if (context.generator.id === 'eleventy' && TEMPLATE.test(text)) return [];
      const isLeft = TEMPLATE.test(text) || VALUE.test(text) || (WORD.test(text) && !titles.has(name));
      return isLeft ? [{ span, message: say('This “{0}” is still the text of a template.', name) }] : [];
    },
  );
}

function inBody({ text, bodyStart, isCode }: RuleContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const match of text.slice(bodyStart).matchAll(BODY)) {
    const start = bodyStart + match.index;
    const span: Span = { start, end: start + match[0].length };
    if (!isCode(start)) found.push({ span, message: say('This looks like the text of a template.') });
  }
  return found;
}
