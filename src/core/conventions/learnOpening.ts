import { openingBlocks } from './bodyBlocks';
import { objectBlock } from './objectBlock';
import { dateHints, isDate } from './dateHints';
import type { Observed } from './observe';
import { sameText } from './sameText';
import { recognizeDate, type DateHints } from '../dates/recognizeDate';
import type { OpeningPart } from './types';
import { elect, weigh } from './vote';

/** This part of the posts has to open in the same way. */
const agreed = 0.75;

/** What is no prose: imports, directives, a table of contents, raw HTML, a chunk of code that is run, a section. */
const boilerplate =
  /^(?:import\s|export\s|\{%|\{\{|\[{1,2}_?toc_?\]|[*-] toc\b|\{:|:::|```\{|<[a-z!/]|#{2,6}\s)/i;

/**
 * How the text of nearly all posts (newest first) opens, before the first words of the writer: imports, a table
 * of contents, the title as a heading, the day in words. A title alone is left to `titleHeading`, and what looks
 * like prose is never taken. `usual` is the language of the site.
 */
export function learnOpening(posts: readonly Observed[], usual?: string): readonly OpeningPart[] {
  const opened = posts
    .map((post) => openingBlocks(post.text.slice(post.bodyStart)))
    .flatMap((blocks, index) => (blocks.length > 0 ? [{ blocks, index, post: posts[index] }] : []));
  const all = weigh(opened);
  const parts: OpeningPart[] = [];
  let isMore = false;
  for (let at = 0; at < 6 && opened.length > 1; at += 1) {
    const seen = opened.map(({ blocks, index, post }) => ({ value: blocks[at], index, post }));
    const object = objectBlock(seen, usual);
    const days = seen.flatMap(({ value = '' }) => dayIn(value)?.day ?? []);
    const hints = dateHints(days.filter(isDate), usual);
    const ballots = seen.flatMap(({ value, index, post }) => {
      const read = value === undefined || !post ? undefined : readBlock(value, post, hints);
      return read ? [{ value: read, index }] : [];
    });
    const most = elect(ballots, (read) => JSON.stringify(read));
    const next =
      object ?? (most && most.votes.length > 1 && weigh(most.votes) / all >= agreed ? most.value : undefined);
    if (!next) break;
    isMore ||= !next.some((part) => 'field' in part && part.field === 'title') || object !== undefined;
    parts.push(...next, { text: '\n\n' });
  }
  return isMore ? parts : [];
}

/** One block as parts, or `undefined` for prose. */
function readBlock(block: string, { title }: Observed, hints: DateHints): readonly OpeningPart[] | undefined {
  const heading = /^#[ \t]+(.+?)[ \t]*#*$/.exec(block)?.[1];
  if (heading !== undefined)
    return title === undefined || sameText(heading, title) ? [{ text: '# ' }, { field: 'title' }] : undefined;
  return dayBlock(block, hints) ?? (boilerplate.test(block) ? [{ text: block }] : undefined);
}

interface DayLine {
  readonly before: string;
  readonly day: string;
  readonly after: string;
}

/** A line that may say when and nothing else: `*6 May 2024*`, `Posted on May 6, 2024`. */
function dayIn(block: string): DayLine | undefined {
  const [, before = '', day = '', after = ''] =
    /^([*_>( \t]*(?:\p{L}{2,12}(?: \p{L}{2,3})?:?[ \t]+)??[*_ \t]*)([\p{L}\d][^\n*_)]{5,40}\d[^\n*_)]{0,3}?)([*_) \t]*)$/u.exec(
      block,
    ) ?? [];
  return day === '' ? undefined : { before, day, after };
}

function dayBlock(block: string, hints: DateHints): readonly OpeningPart[] | undefined {
  const line = dayIn(block);
  if (!line) return undefined;
  const form = recognizeDate(line.day, hints);
  if (!form.ok || form.value.kind !== 'calendar') return undefined;
  return [{ text: line.before }, { field: 'date', form: form.value }, { text: line.after }];
}
