import type { TagCount } from '../../core/tags/nearDuplicates';
import type { IndexedPost } from '../../editor/postSource';

/** Every tag as written, with the number of posts that carry it; most used first. */
export function tagCounts(
  posts: readonly IndexedPost[],
  of: 'tags' | 'categories' = 'tags',
): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { post } of posts) {
    for (const tag of new Set(post[of])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

export function postsWith(posts: readonly IndexedPost[], tag: string): readonly IndexedPost[] {
  return posts.filter(({ post }) => post.tags.includes(tag));
}
