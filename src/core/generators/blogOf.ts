import type { Blog } from './types';

/** The blog that a path (relative to the workspace folder) lies in: the innermost one. */
export function blogOf(blogs: readonly Blog[], path: string): Blog | undefined {
  return blogs
    .filter((blog) => blog.root === '' || path === blog.root || path.startsWith(`${blog.root}/`))
    .reduce<Blog | undefined>(
      (best, blog) => (best && best.root.length >= blog.root.length ? best : blog),
      undefined,
    );
}
