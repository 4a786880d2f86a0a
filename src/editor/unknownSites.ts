import type { FolderReader } from '../core/folderReader';
import { blogOf } from '../core/generators/blogOf';
import type { Blog } from '../core/generators/types';

/**
 * Folders on the way to a path that hold a generator's configuration and are no blog's root yet, as far as the
 * path belongs to no site that is known: a site that was made a moment ago.
 */
export async function unknownSites(
  folder: FolderReader,
  blogs: readonly Blog[],
  path: string,
): Promise<readonly string[]> {
  const known = blogOf(blogs, path);
  if (known !== undefined && known.generator.id !== 'plain') return [];
  const { siteFiles } = await import('../core/generators/configNames');
  const { deepest } = await import('../core/generators/detect');
  const parts = path.split('/').slice(0, deepest + 1);
  const roots = parts.map((_, depth) => parts.slice(0, depth).join('/'));
  const holds = await Promise.all(
    roots.map(async (root) => (await folder.list(root)).some(({ name }) => siteFiles.has(name))),
  );
  return roots.filter((_, index) => holds[index]);
}
