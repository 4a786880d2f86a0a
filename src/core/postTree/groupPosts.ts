import { stateOf, type Post, type PostState } from '../posts/post';
import { compareNames } from './order';
import { writtenYear } from './writtenDay';

/** What posts are gathered by; `folder` is a tree of its own, see `folderTree`. */
export type PostGrouping = 'state' | 'year' | 'tag' | 'folder';

interface HasPost {
  readonly post: Post;
}

export interface StateGroup<T> {
  readonly state: PostState;
  readonly posts: readonly T[];
}

export interface YearGroup<T> {
  /** Four digits; `undefined` for posts without date. */
  readonly year: string | undefined;
  readonly posts: readonly T[];
}

const states: readonly PostState[] = ['draft', 'scheduled', 'published', 'expired'];

/** Posts by their state at an instant, in the order a post goes through them; empty states are left out. */
export function groupByState<T extends HasPost>(posts: readonly T[], now: number): readonly StateGroup<T>[] {
  const groups = gather(posts, ({ post }) => stateOf(post, now));
  return states.flatMap((state) => {
    const found = groups.get(state);
    return found === undefined ? [] : [{ state, posts: found }];
  });
}

/** Posts by the year the writer gave them, newest first, those without date last. */
export function groupByYear<T extends HasPost>(posts: readonly T[]): readonly YearGroup<T>[] {
  const groups = gather(posts, ({ post }) => writtenYear(post) ?? '');
  return [...groups]
    .map(([year, found]) => ({ year: year === '' ? undefined : year, posts: found }))
    .sort((a, b) => compareNames(b.year ?? '', a.year ?? ''));
}

/** The first instant after `now` at which the state of a post changes by itself. */
export function nextChange(posts: readonly HasPost[], now: number): number | undefined {
  let next: number | undefined;
  for (const { post } of posts) {
    if (post.isDraft) continue;
    for (const instant of [(post.publish ?? post.date)?.instant, post.expiry?.instant]) {
      if (instant !== undefined && instant > now && (next === undefined || instant < next)) next = instant;
    }
  }
  return next;
}

function gather<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
