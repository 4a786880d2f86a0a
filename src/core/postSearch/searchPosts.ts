import type { Post } from '../posts/post';
import { firstOf } from '../postTree/order';
import { foldText } from './foldText';
import { scoreExact, scoreFuzzy } from './scoreTerm';

export interface HasPost {
  readonly post: Post;
}

/** A query taken apart; every term must be found. */
export interface PostQuery {
  readonly terms: readonly QueryTerm[];
}

interface QueryTerm {
  /** Folded. */
  readonly text: string;
  /** Written `#term`: tags alone count. */
  readonly isTag: boolean;
}

export interface Match<T> {
  readonly item: T;
  readonly score: number;
}

/** More terms than this are a pasted paragraph. */
const mostTerms = 12;

/** Reads what was typed: words, and `#word` for tags. */
export function parseQuery(typed: string): PostQuery {
  const terms = foldText(typed.trim().slice(0, 200)).split(/\s+/).slice(0, mostTerms);
  return {
    terms: terms
      .map((term) => ({ text: term.replace(/^#(?=.)/, ''), isTag: /^#./.test(term) }))
      .filter(({ text }) => text !== ''),
  };
}

/**
 * How well a post fits a query; 0 when some term is not found. Title counts most, then names, tags and
 * description; spread letters and slips of the keyboard are looked for in title, names and tags only, as
 * they would be found in any long text.
 */
export function scorePost(post: Post, { terms }: PostQuery): number {
  const entry = entryOf(post);
  let sum = 0;
  for (const term of terms) {
    const score = scoreTerm(entry, term);
    if (score === 0) return 0;
    sum += score;
  }
  return terms.length === 0 ? 1 : sum / terms.length;
}

/** Does ahead of time what the first search would have to do, so that it is as quick as those after it. */
export function preparePosts(posts: readonly HasPost[]): void {
  for (const { post } of posts) entryOf(post);
}

/** The posts that fit, in the order given. For slices of a large blog: their results can be joined. */
export function matchPosts<T extends HasPost>(posts: readonly T[], query: PostQuery): readonly Match<T>[] {
  const found: Match<T>[] = [];
  for (const item of posts) {
    const score = scorePost(item.post, query);
    if (score > 0) found.push({ item, score });
  }
  return found;
}

/** The best `count` of them, best first, and the newest first among equals. */
export function bestMatches<T extends HasPost>(matches: readonly Match<T>[], count: number): readonly T[] {
  return firstOf(matches, betterFirst, count).map(({ item }) => item);
}

/** Small differences of score are no reason to show an old post before a new one. */
function betterFirst(a: Match<HasPost>, b: Match<HasPost>): number {
  return (
    Math.round(b.score * 20) - Math.round(a.score * 20) ||
    instant(b) - instant(a) ||
    (a.item.post.path < b.item.post.path ? 1 : -1)
  );
}

function instant({ item: { post } }: Match<HasPost>): number {
  return (post.publish ?? post.date)?.instant ?? post.modified?.instant ?? 0;
}

/** What is compared, folded. */
interface Entry {
  readonly title: string;
  /** The slug, and the name of the file or its folder where that is another. */
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly description: string;
}

/** A post of the index never changes, another takes its place: what is prepared for it holds. */
const entries = new WeakMap<Post, Entry>();

function entryOf(post: Post): Entry {
  const known = entries.get(post);
  if (known !== undefined) return known;
  const entry: Entry = {
    title: foldText(post.title),
    names: [...new Set([foldText(post.slug), foldText(fileName(post.path))])],
    tags: [...post.tags, ...post.categories].slice(0, 100).map(foldText),
    description: foldText((post.description ?? '').slice(0, 300)),
  };
  entries.set(post, entry);
  return entry;
}

/** What people see of a path: the file, or the folder of an `index.md`, without ending. */
function fileName(path: string): string {
  return /([^/]+?)(?:\/_?index)?(?:\.[^./]*)?$/.exec(path)?.[1] ?? '';
}

const tagWeight = 0.8;
const nameWeight = 0.85;

function scoreTerm(entry: Entry, { text, isTag }: QueryTerm): number {
  const { title, names, tags, description } = entry;
  let best = 0;
  const offer = (score: number, weight: number): void => {
    best = Math.max(best, score * weight);
  };
  for (const tag of tags) offer(scoreExact(text, tag), isTag ? 1 : tagWeight);
  if (!isTag) {
    offer(scoreExact(text, title), 1);
    if (best < 0.8) for (const name of names) offer(scoreExact(text, name), nameWeight);
    if (best < 0.5) offer(scoreExact(text, description), 0.5);
  }
  if (best > 0) return best;
  for (const tag of tags) offer(scoreFuzzy(text, tag), isTag ? 1 : tagWeight);
  if (isTag) return best;
  offer(scoreFuzzy(text, title), 1);
  for (const name of names) offer(scoreFuzzy(text, name), nameWeight);
  return best;
}
