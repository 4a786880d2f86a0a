import type { Post } from '../../../../src/core/posts/post';

/** A post with what a test cares about; the rest is usual. */
export function post(path: string, given: Partial<Post> = {}): { readonly post: Post } {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return {
    post: {
      path,
      root: '',
      title: name,
      titleFrom: 'frontMatter',
      tags: [],
      categories: [],
      isDateFromName: false,
      slug: name,
      aliases: [],
      isDraft: false,
      links: [],
      ...given,
    },
  };
}

/** A stamp with its instant. */
export function on(text: string): { readonly text: string; readonly instant: number } {
  return { text, instant: Date.parse(text) };
}

/** The paths of posts. */
export function paths(posts: readonly { readonly post: Post }[]): readonly string[] {
  return posts.map(({ post: { path } }) => path);
}
