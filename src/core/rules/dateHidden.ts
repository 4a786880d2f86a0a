import { isDateOnly } from '../dates/dateForm';
import { parseInstant } from '../dates/parseInstant';
import { readDate } from '../dates/recognizeDate';
import { wallClock } from '../dates/zone';
import { setValue } from '../frontMatter/edit';
import { placedValue, type RuleContext } from './context';
import { liveDate } from './postDates';
import { say, type Finding, type Fix, type PlacedValue, type Rule } from './rule';

export const dateHidden: Rule = {
  id: 'date-hidden',
  title: 'A date that hides the post',
  why:
    'Some generators leave posts out until their date has passed, and read a time without an offset in ' +
    'another zone than the writer’s: a post written after midnight is missing for hours.',
  severity: 'information',
  isOn: true,
  check: (context) => {
    const { facts, read, now } = context;
    if (facts.futurePosts.shown || !read.ok || isDraft(context)) return [];
    const placed = liveDate(context);
    const zone = placed === undefined ? undefined : zoneOf(context, placed.value);
    if (placed === undefined || zone === undefined) return [];
    const live = parseInstant(placed.value, zone, { order: 'dayFirst' });
    if (!live.ok || live.value <= now) return [];
    return [findingOf(context, placed, zone)];
  },
  examples: [
    {
      text: '---\ntitle: A\ndate: 2024-03-05\n---\n',
      marks: ['2024-03-05'],
      given: { generator: 'hugo', now: '2024-03-01T12:00:00Z' },
    },
    {
      text: '---\ntitle: A\ndate: 2024-07-05T00:30:00\n---\n',
      marks: ['2024-07-05T00:30:00'],
      after: '---\ntitle: A\ndate: 2024-07-05T00:30:00+02:00\n---\n',
      given: { generator: 'hugo', now: '2024-07-04T22:45:00Z', zone: 'Europe/Paris' },
      note: 'A quarter of an hour old for its writer, two hours ahead for Hugo.',
    },
    {
      text: '---\ntitle: A\ndate: 2024-03-05\npublishDate: 2024-02-01\n---\n',
      marks: [],
      given: { generator: 'hugo', now: '2024-03-01T12:00:00Z' },
      note: 'publishDate decides.',
    },
    {
      text: '---\ntitle: A\ndate: 2024-03-05\ndraft: true\n---\n',
      marks: [],
      given: { generator: 'hugo', now: '2024-03-01T12:00:00Z' },
    },
    {
      text: '---\ntitle: A\ndate: 2024-03-05\n---\n',
      marks: [],
      given: { generator: 'zola', now: '2024-03-01T12:00:00Z' },
    },
    {
      text: '+++\ntitle = "A"\ndate = 2024-07-05T00:30:00\n+++\n',
      marks: ['2024-07-05T00:30:00'],
      after: '+++\ntitle = "A"\ndate = 2024-07-05T00:30:00+02:00\n+++\n',
      given: { generator: 'hugo', now: '2024-07-04T22:45:00Z', zone: 'Europe/Paris' },
    },
  ],
};

function findingOf(
  context: RuleContext,
  placed: PlacedValue & { readonly value: string },
  zone: string,
): Finding {
  const { facts, generator, now } = context;
  const meant = parseInstant(placed.value, context.zone, { order: 'dayFirst' });
  if (meant.ok && meant.value <= now) {
    const message = say(
      'Without an offset {0} reads this time in {1}, where it has not come yet.',
      generator.name,
      zone,
    );
    return { span: placed.span, message, fixes: withOffset(context, placed, meant.value) };
  }
  return { span: placed.span, message: say('This date lies in the future. {0}', facts.futurePosts.sentence) };
}

function withOffset(
  context: RuleContext,
  placed: PlacedValue & { readonly value: string },
  instant: number,
): readonly Fix[] {
  const read = readDate(placed.value, { order: 'dayFirst' });
  if (!read.ok || isDateOnly(read.value.form)) return [];
  const { offset } = wallClock(instant, context.zone);
  const written = `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  const gap = /\d[Tt]\d/.test(placed.value) ? '' : ' ';
  const edits = setValue(context.text, placed.name.split('.'), `${placed.value}${gap}${written}`, {
    isDate: true,
  });
  return edits.ok ? [{ title: say('Add the offset {0}', written), edits: edits.value, isSure: true }] : [];
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

/** In which zone the generator reads a stamp that names none. */
function zoneOf({ facts, zone }: RuleContext, stamp: string): string | undefined {
  if (facts.zone.configured !== undefined) return facts.zone.configured;
  switch (facts.zone.zoneless) {
    case 'utc':
      return 'UTC';
    case 'local':
      return zone;
    case 'javaScript': {
      const read = readDate(stamp, { order: 'monthFirst' });
      return read.ok && isDateOnly(read.value.form) ? 'UTC' : zone;
    }
  }
}

/** Whether the front matter says that the post is not to be seen yet. */
function isDraft(context: RuleContext): boolean {
  return context.facts.drafts.some((rule) => {
    if (rule.kind === 'folder') return /(^|\/)_?drafts\//.test(context.path);
    if (rule.kind === 'noDate') return false;
    const value = placedValue(context, [rule.key])?.value;
    if (rule.kind === 'flag') return value === rule.draftWhen;
    return typeof value === 'string' && [...rule.draft, ...rule.scheduled].includes(value.toLowerCase());
  });
}
