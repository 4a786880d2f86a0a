import { keysFromFacts } from '../conventions/factsKeys';
import type { Conventions } from '../conventions/types';
import { parseInstant } from '../dates/parseInstant';
import { locateFrontMatter } from '../frontMatter/locate';
import { bomLength, eolOf } from '../text/lines';
import { dayParts } from '../newPost/pattern';
import { printBlock } from '../newPost/printPost';
import { fail, ok, type Result } from '../problem';
import { dayInPath, placeOf } from './place';
import type { LifePlan, LifeRequest } from './types';

/**
 * Gives a text without front matter that of its siblings: the title is its first heading, else its name;
 * the date that of its name, else today. The text itself is not touched.
 */
export function addFrontMatter(request: LifeRequest): Result<LifePlan> {
  const { text, path, conventions, now, zone } = request;
  if (locateFrontMatter(text).state !== 'none') {
    return fail('postLife.hasFrontMatter', 'This post has front matter already.');
  }
  const today = dayParts(now, zone);
  const day = dayInPath(path, today);
  const { slug } = placeOf(request).shape;
  const named = parseInstant(`${day.year}-${day.month}-${day.day}`, zone);
  const isToday = day.year === today.year && day.month === today.month && day.day === today.day;
  const block = printBlock({
    conventions: withKeys(conventions, request),
    parts: { ...day, slug, title: headingOf(text) ?? titleOfName(slug) },
    now: isToday || !named.ok ? now : named.value,
    zone,
    tags: [],
  });
  const start = bomLength(text);
  const blank =
    /^\s*\r?\n/.test(text.slice(start)) || text.length === start ? 0 : conventions.text.blankAfterBlock;
  const newText = (block + '\n'.repeat(blank)).replace(
    /\n/g,
    text.includes('\n') ? eolOf(text) : conventions.text.eol,
  );
  return ok({ edits: [{ start, end: start, newText }], notes: [] });
}

/** Where no post has front matter, the keys are those of a first post. */
function withKeys(conventions: Conventions, { blog }: LifeRequest): Conventions {
  const { format, folder, keys } = conventions;
  return keys.length > 0 ? conventions : { ...conventions, keys: keysFromFacts(format, folder, blog.facts) };
}

function headingOf(text: string): string | undefined {
  const start = text.slice(0, 20_000).replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm, '');
  return (
    /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(start)?.[1] ?? /^(?=\S)(.{1,200})\r?\n=+[ \t]*$/m.exec(start)?.[1]
  );
}

/** `hello-world` reads as `Hello world`. */
function titleOfName(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
