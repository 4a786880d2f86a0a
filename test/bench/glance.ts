// What the views and pickers do with a large blog, without VS Code around it.
import { bestMatches, matchPosts, parseQuery, preparePosts } from '../../src/core/postSearch/searchPosts';
import { groupByState } from '../../src/core/postTree/groupPosts';
import { groupByTag } from '../../src/core/postTree/groupTags';
import { firstPosts } from '../../src/core/postTree/order';
import type { Post } from '../../src/core/posts/post';
import { fieldAt } from '../../src/core/tags/fieldAt';
import { tagCounts } from '../../src/features/tags/tagCounts';

const words = 'slow water stone bridge bread tram night oven snow depot light letter window town'.split(' ');
const word = (at: number): string => words[at % words.length] ?? '';
const draft = '---\ntitle: A\ndate: 2024-01-02\ntags: [bread, tr]\n---\n\nText.\n';

/** Posts as the index holds them. */
export function postsOf(count: number): readonly { readonly post: Post }[] {
  return Array.from({ length: count }, (_, at) => ({
    post: {
      path: `content/posts/p${at}.md`,
      root: '',
      title: `The ${word(at)} and the ${word(at * 7 + 3)} no. ${at}`,
      titleFrom: 'frontMatter',
      description: `What the ${word(at * 5)} said about the ${word(at * 3 + 1)}`,
      language: 'en',
      tags: [word(at * 11), `topic ${at % 400}`],
      categories: [],
      date: { instant: 1_600_000_000_000 + at * 3_600_000, raw: '2024-01-02', isDay: true },
      isDateFromName: false,
      slug: `p${at}`,
      aliases: [],
      isDraft: at % 10 === 0,
      links: [],
    } as unknown as Post,
  }));
}

/** One job on posts, and the least that any program would have to do for it. */
export interface Job {
  readonly what: string;
  readonly limit: number;
  readonly ours: (posts: readonly { readonly post: Post }[]) => unknown;
  readonly peer: (posts: readonly { readonly post: Post }[]) => unknown;
  readonly prepare?: (posts: readonly { readonly post: Post }[]) => void;
}

const countTags = (posts: readonly { readonly post: Post }[]): number =>
  new Set(posts.flatMap(({ post }) => post.tags)).size;

export const jobs: readonly Job[] = [
  {
    what: 'Go to Post: the best 100 for two words, one misspelt',
    limit: 50,
    prepare: preparePosts,
    ours: (posts) => bestMatches(matchPosts(posts, parseQuery('brdge snow')), 100),
    peer: (posts) => posts.filter(({ post }) => post.title.toLowerCase().includes('bridge')).slice(0, 100),
  },
  {
    what: 'Completion of a tag: the place, and all tags by use',
    limit: 50,
    ours: (posts) => [
      fieldAt(draft, draft.indexOf('tr]') + 2),
      tagCounts(posts as unknown as Parameters<typeof tagCounts>[0]),
    ],
    peer: countTags,
  },
  {
    what: 'Posts view: groups by state, and a first page of each',
    limit: 250,
    ours: (posts) =>
      groupByState(posts, 1_900_000_000_000).map((group) => firstPosts(group.posts, 'newest', 200)),
    peer: (posts) => posts.filter(({ post }) => !post.isDraft).length,
  },
  {
    what: 'Tags view: tags of all spellings with their posts',
    limit: 500,
    ours: (posts) => groupByTag(posts),
    peer: countTags,
  },
];
