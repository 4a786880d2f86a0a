import { parseInstant } from '../dates/parseInstant';
import { recognizeDate } from '../dates/recognizeDate';
import type { GeneratorId } from '../generators/types';
import { isQuoted, type RuleContext } from './context';
import { postDates } from './postDates';
import { say, type Finding, type PlacedValue, type Rule } from './rule';

export const dateUnreadable: Rule = {
  id: 'date-unreadable',
  title: 'A date that the generator does not read',
  why: 'The build stops, or the post gets another date than the one that stands here.',
  severity: 'warning',
  isOn: true,
  check: (context) => postDates(context).flatMap((placed) => check(context, placed)),
  examples: [
    {
      text: '---\ntitle: A\ndate: 2024-02-30\n---\n',
      marks: ['2024-02-30'],
      note: 'There is no such day.',
    },
    {
      text: '---\ntitle: A\ndate: next week\n---\n',
      marks: ['next week'],
      given: { generator: 'hugo' },
    },
    {
      text: '---\ntitle: A\ndate: 01/02/2024\n---\n',
      marks: ['01/02/2024'],
      given: { generator: 'hugo' },
    },
    {
      text: '---\ntitle: A\ndate: 10 Oct 2012\n---\n',
      marks: ['10 Oct 2012'],
      given: { generator: 'zola' },
    },
    {
      text: '---\ntitle: A\ndate: 2024-01-02T10:00:00+02:00\n---\n',
      marks: [],
      given: { generator: 'hugo' },
    },
    { text: '---\ntitle: A\ndate: git Last Modified\n---\n', marks: [], given: { generator: 'eleventy' } },
    { text: '+++\ntitle = "A"\ndate = 2024-01-02\n+++\n', marks: [], given: { generator: 'zola' } },
    {
      text: '---\ntitle: A\ndate: Some day in May\n---\n',
      marks: [],
      note: 'Without a generator any form goes.',
    },
  ],
};

function check(context: RuleContext, placed: PlacedValue & { readonly value: string }): readonly Finding[] {
  const { span, value } = placed;
  const known = recognizeDate(value, { order: 'dayFirst' });
  if (known.ok) {
    const instant = parseInstant(value, 'UTC', { order: 'dayFirst' });
    const other = parseInstant(value, 'UTC', { order: 'monthFirst' });
    if (!instant.ok && !other.ok) return [{ span, message: say('There is no such day as “{0}”.', value) }];
  }
  const { generator } = context;
  if (CAREFREE.has(generator.id) || isNative(context, placed)) return [];
  if (!known.ok || isRejected(context, placed)) {
    return [
      { span, message: say('{0} does not read dates that are written like “{1}”.', generator.name, value) },
    ];
  }
  return [];
}

/** The site's own code reads the date, so any form may be right. */
const CAREFREE: ReadonlySet<GeneratorId> = new Set([
  'plain',
  'quartz-obsidian',
  'nextjs-mdx',
  'sveltekit-mdsvex',
  'vitepress',
  'nuxt-content',
  'gatsby',
  'lume',
  'quarto',
]);

/** TOML's own dates are read by every TOML reader. */
function isNative({ read }: RuleContext, placed: PlacedValue): boolean {
  return read.block.state === 'closed' && read.block.format === 'toml' && !isQuoted(placed);
}

/** Hugo: https://github.com/spf13/cast, `timeFormats`; there is none that begins with a month or has slashes. */
const UNREAD: Partial<Record<GeneratorId, RegExp>> = {
  hugo: /^\d{1,4}\/|^\d{1,2}-\d{1,2}-\d{4}|^\d{4}\.\d|^(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
  zola: /^(?!\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}|$))/,
  astro: /^\d{1,2}\.\d{1,2}\.\d{4}/,
};

function isRejected(
  { generator, facts }: RuleContext,
  placed: PlacedValue & { readonly value: string },
): boolean {
  if (UNREAD[generator.id]?.test(placed.value) === true) return true;
  // Hexo mangles only what YAML has made a date.
  if (generator.id === 'hexo') return false;
  const shape = shapeOf(placed.value);
  return facts.dates.rejected.some((sample) => shapeOf(sample) === shape);
}

/** Digits and letters by their number, so that samples stand for their kind. */
function shapeOf(stamp: string): string {
  return stamp
    .replace(/\d/g, '0')
    .replace(/[+-](?=\d\d:?\d\d$)/, '+')
    .replace(/[A-Za-z]{3,}/g, 'Mon');
}
