import { findItems } from '../frontMatter/spans';
import type { FrontMatterValue } from '../frontMatter/types';
import { quoteScalar } from '../frontMatter/write';
import { placedValues, type RuleContext } from './context';
import { say, type Finding, type PlacedValue, type Rule } from './rule';

export const tagEntry: Rule = {
  id: 'tag-entry',
  title: 'A tag that is not the text it looks like',
  why: 'YAML reads “#tag” as a comment and “topic: x” as a table, so the tag is lost or the build stops.',
  severity: 'warning',
  isOn: true,
  check: (context) => {
    const { tags, categories } = context.facts.keys;
    if (context.read.block.state !== 'closed' || context.read.block.format !== 'yaml') return [];
    return placedValues(context, [...tags, ...categories]).flatMap((placed) => findingsIn(context, placed));
  },
  examples: [
    {
      text: '---\ntags:\n  - one\n  - #two\n  - three\n---\n',
      marks: ['#two'],
      after: "---\ntags:\n  - one\n  - '#two'\n  - three\n---\n",
    },
    {
      text: '---\ntags:\n  - topic: yaml\n  - a:b\n---\n',
      marks: ['topic: yaml'],
      after: "---\ntags:\n  - 'topic: yaml'\n  - a:b\n---\n",
    },
    { text: '---\ntags: ["#one", "k: v", 2024, C#]\n---\n', marks: [] },
    {
      text: '---\ntags: red, green\n---\n',
      marks: ['red, green'],
      after: '---\ntags: [red, green]\n---\n',
      given: { generator: 'jekyll', path: '_posts/2024-01-01-a.md' },
      note: 'Jekyll parts the text at blanks and keeps the comma.',
    },
    { text: '---\ntags: red, green\n---\n', marks: [], given: { generator: 'eleventy' } },
  ],
};

function findingsIn(context: RuleContext, placed: PlacedValue): readonly Finding[] {
  const { value } = placed;
  if (typeof value === 'string') return commaList(context, placed, value);
  if (!isList(value)) return [];
  const items = findItems(context.text, placed.name.split('.'));
  return value.flatMap((item, index) => {
    const span = items[index]?.span;
    if (span === undefined) return [];
    if (item === null) return commented(context.text, span.start);
    if (typeof item !== 'object' || isList(item)) return [];
    const written = context.text.slice(span.start, span.end).trim();
    if (/[\r\n{]/.test(written)) return [];
    return [quoting(span.start, written, say('This tag is a table for YAML; in quotes it is a text.'))];
  });
}

/** An item that is empty because a number sign made a comment of it. */
function commented(text: string, at: number): readonly Finding[] {
  const comment = /^[ \t]*(#[^\s#][^\r\n]*?)[ \t]*(?=[\r\n]|$)/.exec(text.slice(at, at + 200));
  const tag = comment?.[1];
  if (comment === null || tag === undefined) return [];
  const start = at + comment[0].indexOf('#');
  return [quoting(start, tag, say('“{0}” is a comment for YAML, so there is no tag here.', tag))];
}

function quoting(start: number, written: string, message: Finding['message']): Finding {
  const span = { start, end: start + written.length };
  const edits = [{ ...span, newText: quoteScalar(written, 'yaml', 'single') }];
  return { span, message, fixes: [{ title: say('Put it in quotes'), edits, isSure: true }] };
}

/** Jekyll and Bridgetown part a text at blanks: `a, b` is two tags, and the first is “a,”. */
function commaList(
  { generator, text }: RuleContext,
  { span, raw }: PlacedValue,
  value: string,
): readonly Finding[] {
  if ((generator.id !== 'jekyll' && generator.id !== 'bridgetown') || !value.includes(',')) return [];
  if (raw !== text.slice(span.start, span.end) || /[\r\n]/.test(raw)) return [];
  const items = value.split(',').flatMap((part) => (part.trim() === '' ? [] : [quoteItem(part.trim())]));
  const message = say(
    '{0} parts this text at blanks and keeps the commas. A list keeps the tags whole.',
    generator.name,
  );
  const edits = [{ ...span, newText: `[${items.join(', ')}]` }];
  return [{ span, message, fixes: [{ title: say('Make it a list'), edits, isSure: true }] }];
}

function quoteItem(item: string): string {
  return quoteScalar(item, 'yaml', { preferred: 'plain', isInFlow: true });
}

function isList(value: FrontMatterValue): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}
