import type { Post } from '../posts/post';

/** How posts stand in a list. */
export type PostOrder = 'newest' | 'oldest' | 'title' | 'modified';

interface HasPost {
  readonly post: Post;
}

type Compare<T> = (a: T, b: T) => number;

/** `localeCompare` builds a collator at every call; one serves all. Numbers count as such: 2 before 10. */
const collator = new Intl.Collator(undefined, { numeric: true });

/** Compares names as a reader expects them: by language, without regard to case, numbers by value. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * The first `count` posts in an order, without sorting those behind them: a page of a hundred thousand costs
 * little more than one look at each.
 */
export function firstPosts<T extends HasPost>(
  posts: readonly T[],
  order: PostOrder,
  count: number,
): readonly T[] {
  return firstOf(posts, comparison(order), count);
}

/** The first `count` of a list in the order of `compare`. */
export function firstOf<T>(items: readonly T[], compare: Compare<T>, count: number): readonly T[] {
  if (count <= 0) return [];
  if (count * 2 >= items.length) return items.toSorted(compare).slice(0, count);
  let kept: T[] = [];
  let last: T | undefined;
  for (const item of items) {
    if (last !== undefined && compare(item, last) >= 0) continue;
    kept.push(item);
    if (kept.length < count * 2) continue;
    kept = kept.sort(compare).slice(0, count);
    last = kept.at(-1);
  }
  return kept.sort(compare).slice(0, count);
}

function comparison(order: PostOrder): Compare<HasPost> {
  switch (order) {
    case 'newest':
      return (a, b) => later(liveAt(a.post), liveAt(b.post)) || byPath(b, a);
    case 'oldest':
      return (a, b) => earlier(liveAt(a.post), liveAt(b.post)) || byPath(a, b);
    case 'title':
      return (a, b) => collator.compare(a.post.title, b.post.title) || byPath(a, b);
    case 'modified':
      return (a, b) => later(touchedAt(a.post), touchedAt(b.post)) || byPath(b, a);
  }
}

/** When readers get to see a post; a draft without date goes by its last change. */
function liveAt(post: Post): number | undefined {
  return (post.publish ?? post.date)?.instant ?? post.modified?.instant;
}

function touchedAt(post: Post): number | undefined {
  return post.modified?.instant ?? post.date?.instant;
}

/** Newest first; posts without date come last either way. */
function later(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? known(a, b) : b - a;
}

function earlier(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? known(a, b) : a - b;
}

function known(a: number | undefined, b: number | undefined): number {
  return Number(a === undefined) - Number(b === undefined);
}

function byPath(a: HasPost, b: HasPost): number {
  return a.post.path < b.post.path ? -1 : a.post.path > b.post.path ? 1 : 0;
}
