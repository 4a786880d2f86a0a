import type { Post } from '../posts/post';
import { tagKey } from '../posts/tagTable';
import { compareNames } from './order';

interface HasPost {
  readonly post: Post;
}

/** A tag with the posts that carry it, whatever their spelling of it. */
export interface TagGroup<T> {
  /** The same for all spellings. */
  readonly key: string;
  /** The most usual spelling. */
  readonly tag: string;
  /** All spellings, most usual first: what a rename has to look for. */
  readonly spellings: readonly string[];
  readonly posts: readonly T[];
}

export interface LanguageGroup<T> {
  /** `undefined` for posts whose language nothing tells. */
  readonly language: string | undefined;
  readonly tags: readonly TagGroup<T>[];
}

export type TagOrder = 'count' | 'name';

/** Posts by tag; a post stands under each of its tags once. */
export function groupByTag<T extends HasPost>(
  posts: readonly T[],
  order: TagOrder = 'name',
): readonly TagGroup<T>[] {
  const groups = new Map<string, Gathered<T>>();
  const keys = new Map<string, string>();
  for (const item of posts) {
    for (const tag of item.post.tags) {
      let key = keys.get(tag);
      if (key === undefined) keys.set(tag, (key = tagKey(tag)));
      const group = groups.get(key) ?? { spellings: new Map<string, number>(), posts: [] };
      groups.set(key, group);
      if (group.posts.at(-1) === item) continue;
      group.posts.push(item);
      group.spellings.set(tag, (group.spellings.get(tag) ?? 0) + 1);
    }
  }
  return [...groups].map(([key, group]) => tagGroup(key, group)).sort(comparison(order));
}

/** The tags of each language, the language with the most posts first. */
export function groupTagsByLanguage<T extends HasPost>(
  posts: readonly T[],
  order: TagOrder,
): readonly LanguageGroup<T>[] {
  const byLanguage = new Map<string, T[]>();
  for (const item of posts) {
    if (item.post.tags.length === 0) continue;
    const language = item.post.language ?? '';
    const group = byLanguage.get(language);
    if (group === undefined) byLanguage.set(language, [item]);
    else group.push(item);
  }
  return [...byLanguage]
    .sort(([a, postsA], [b, postsB]) => postsB.length - postsA.length || compareNames(a, b))
    .map(([language, found]) => ({
      language: language === '' ? undefined : language,
      tags: groupByTag(found, order),
    }));
}

interface Gathered<T> {
  readonly spellings: Map<string, number>;
  readonly posts: T[];
}

function tagGroup<T>(key: string, { spellings, posts }: Gathered<T>): TagGroup<T> {
  const sorted = [...spellings]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([spelling]) => spelling);
  return { key, tag: sorted[0] ?? key, spellings: sorted, posts };
}

function comparison(order: TagOrder): (a: TagGroup<unknown>, b: TagGroup<unknown>) => number {
  const byName = (a: TagGroup<unknown>, b: TagGroup<unknown>): number =>
    compareNames(a.tag, b.tag) || (a.key < b.key ? -1 : 1);
  return order === 'name' ? byName : (a, b) => b.posts.length - a.posts.length || byName(a, b);
}
