import {
  bestMatches,
  matchPosts,
  parseQuery,
  preparePosts,
  type HasPost,
  type Match,
} from '../core/postSearch/searchPosts';
import { breathe } from './reading';

/** Posts looked at in one turn: a few milliseconds. */
const SLICE = 2000;
/** Preparing one costs some ten times as much. */
const PREPARED = 200;

/**
 * The best `count` posts for what was typed, best first; the newest where nothing was. Looks at a slice of
 * the blog at a time, so that typing goes on; `undefined` once `isStale` says that nobody waits any more.
 */
export async function searchPosts<T extends HasPost>(
  posts: readonly T[],
  typed: string,
  { count, isStale }: { readonly count: number; readonly isStale: () => boolean },
): Promise<readonly T[] | undefined> {
  const query = parseQuery(typed);
  const found: Match<T>[] = [];
  for (let at = 0; at < posts.length; at += SLICE) {
    if (at > 0) await breathe();
    if (isStale()) return undefined;
    for (const match of matchPosts(posts.slice(at, at + SLICE), query)) found.push(match);
  }
  return bestMatches(found, count);
}

/** Prepares a blog for its first search, while nobody types yet. */
export async function prepareSearch(posts: readonly HasPost[], isStale: () => boolean): Promise<void> {
  for (let at = 0; at < posts.length && !isStale(); at += PREPARED) {
    preparePosts(posts.slice(at, at + PREPARED));
    await breathe();
  }
}
