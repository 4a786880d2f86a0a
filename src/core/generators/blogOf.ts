import { below } from './isPost';
import type { Blog } from './types';

/** The blog that a path (relative to the workspace folder) lies in: the innermost one. */
export function blogOf(blogs: readonly Blog[], path: string): Blog | undefined {
  let best: Blog | undefined;
  for (const blog of blogs) {
    const isIn = path === blog.root || below(path, blog.root) !== undefined;
    if (isIn && (best === undefined || blog.root.length > best.root.length)) best = blog;
  }
  return best;
}
