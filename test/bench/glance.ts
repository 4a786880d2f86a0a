// What the views and pickers do with a large blog, without VS Code around it.
import { detectBlogs } from '../../src/core/generators/detect';
import { learnLinkStyle } from '../../src/core/links/linkStyle';
import { destinationFor } from '../../src/core/links/writeLink';
import { bestMatches, matchPosts, parseQuery, preparePosts } from '../../src/core/postSearch/searchPosts';
import { groupByState } from '../../src/core/postTree/groupPosts';
import { groupByTag } from '../../src/core/postTree/groupTags';
import { firstPosts } from '../../src/core/postTree/order';
import { PostIndex } from '../../src/core/posts/postIndex';
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

const files: Readonly<Record<string, string>> = { 'hugo.toml': 'baseURL = "https://bench.example/"\n' };
const [blog] = await detectBlogs({
  list: (folder) => Promise.resolve(folder === '' ? [{ name: 'hugo.toml', kind: 'file' as const }] : []),
  read: (file) => Promise.resolve(files[file]),
  modified: () => Promise.resolve(undefined),
});
if (blog === undefined) throw new Error('There is no blog.');

const indexes = new WeakMap<object, PostIndex>();

/** The index of a list of posts, made once. */
function indexOf(posts: readonly { readonly post: Post }[]): PostIndex {
  const known = indexes.get(posts);
  if (known !== undefined || blog === undefined) return known ?? new PostIndex([]);
  const index = new PostIndex([blog]);
  index.put(posts.map(({ post }) => post));
  indexes.set(posts, index);
  return index;
}

/** What stands in the links that are offered for some words, as the completion makes them. */
function linksTo(posts: readonly { readonly post: Post }[], typed: string): readonly string[] {
  const from = posts[0]?.post;
  if (blog === undefined || from === undefined) return [];
  const index = indexOf(posts);
  const others = Array.from(index.all(), (post) => ({ post })).filter(({ post }) => post !== from);
  const style = learnLinkStyle(index, blog);
  return bestMatches(matchPosts(others, parseQuery(typed)), 100).map(({ post: to }) =>
    destinationFor(index, { blog, from, to }, style),
  );
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
    what: 'Completion of a link: the best 100 for two words, as the blog links',
    limit: 50,
    prepare: (posts: readonly { readonly post: Post }[]): void => {
      preparePosts(posts);
      indexOf(posts);
    },
    ours: (posts) => linksTo(posts, 'bridge snow'),
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
