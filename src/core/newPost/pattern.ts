import { wallClock } from '../dates/zone';

/** What the placeholders of a pattern stand for. */
export interface PatternParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** The time of day, for names that start with a whole stamp. */
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  readonly slug: string;
  readonly title: string;
  readonly lang?: string;
  readonly number?: string;
}

/** The parts of a pattern that say when. */
export type DayParts = Pick<PatternParts, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>;

/** What clocks in `zone` show at `instant`, as parts of a pattern. */
export function dayParts(instant: number, zone: string): DayParts {
  const clock = wallClock(instant, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    year: String(clock.year).padStart(4, '0'),
    month: two(clock.month),
    day: two(clock.day),
    hour: two(clock.hour),
    minute: two(clock.minute),
    second: two(clock.second),
  };
}

/**
 * Fills `{year} {yy} {month} {day} {hour} {minute} {second} {slug} {title} {lang} {number}`. A language or number that is not there
 * takes the mark next to it along: `{slug}.{lang}.md` becomes `slug.md`.
 */
export function fillPattern(pattern: string, parts: PatternParts): string {
  const values: Readonly<Record<string, string | undefined>> = {
    year: parts.year,
    yy: parts.year.slice(-2),
    month: parts.month,
    day: parts.day,
    hour: parts.hour,
    minute: parts.minute,
    second: parts.second,
    slug: parts.slug,
    title: parts.title,
    lang: parts.lang,
    number: parts.number,
  };
  return pattern
    .replace(/\.\{lang\}/g, (whole) => (parts.lang === undefined ? '' : whole))
    .replace(/\{(?:lang|number)\}[./_-]/g, (whole) => (values[whole.slice(1, -2)] === undefined ? '' : whole))
    .replace(/\{([a-z]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
    );
}

/** What is known of a post whose own words are to be found again in a text. */
export interface KnownParts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
  readonly slugs: readonly string[];
  readonly title?: string;
}

/**
 * The reverse: a text with the post's own title, slug and day replaced by placeholders. What is not found
 * stays as it is.
 */
export function generalize(text: string, known: KnownParts): string {
  let result = text.replace(/[{}]/g, '');
  if (result !== text) return text;
  for (const slug of [...known.slugs].sort((a, b) => b.length - a.length)) {
    if (slug.length > 1) result = replaceWord(result, slug, '{slug}');
  }
  if (known.title !== undefined && known.title.length > 1) {
    result = replaceWord(result, known.title, '{title}');
  }
  return generalizeDay(result, known);
}

function generalizeDay(text: string, { year, month, day }: KnownParts): string {
  if (year === undefined || month === undefined || day === undefined) return text;
  return text
    .replace(
      new RegExp(`(?<!\\d)${year}([-/_.]?)${month}(?:\\1)${day}(?!\\d)`, 'g'),
      '{year}$1{month}$1{day}',
    )
    .replace(new RegExp(`(?<!\\d)${year}([-/_.])${month}(?!\\d)`, 'g'), '{year}$1{month}')
    .replace(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), '{year}');
}

/** Replaces a whole word, never inside another one or inside a placeholder that stands already. */
function replaceWord(text: string, word: string, placeholder: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}{])${escaped}(?![\\p{L}\\p{N}}])`, 'gu'), placeholder);
}
