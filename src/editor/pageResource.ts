import type { FolderReader } from '../core/folderReader';
import { bundleFoldersOf, LeafBundles } from '../core/generators/leafBundles';
import type { Blog } from '../core/generators/types';
import { joinPaths } from './paths';

/** Whether a file belongs to the post of a bundle around it, by what its folders hold; most blogs have none. */
export async function isPageResource(reader: FolderReader, blog: Blog, path: string): Promise<boolean> {
  const bundles = new LeafBundles(() => blog);
  for (const folder of bundleFoldersOf(blog, path)) {
    const entries = await reader.list(folder);
    bundles.add(entries.map(({ name }) => joinPaths(folder, name)));
  }
  return bundles.isResource(path);
}
