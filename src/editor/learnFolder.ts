import { learnConventions } from '../core/conventions/learnConventions';
import type { Conventions, Sample } from '../core/conventions/types';
import type { FolderReader } from '../core/folderReader';
import { isPost } from '../core/generators/isPost';
import { LeafBundles } from '../core/generators/leafBundles';
import type { Blog } from '../core/generators/types';
import { joinPaths } from './paths';
import { readNewest, walk } from './samples';

/** A posts folder and how its owner writes there. */
export interface LearnedFolder {
  readonly conventions: Conventions;
  readonly samples: readonly Sample[];
  /** Files and folders that exist below it, relative to the blog. */
  readonly taken: readonly string[];
}

/** Reads the newest posts of a folder (relative to the blog's root, as the reader's paths are) and learns. */
export async function learnFolder(reader: FolderReader, blog: Blog, folder: string): Promise<LearnedFolder> {
  const { posts, taken } = await walk(
    reader,
    folder,
    (path) => isPost(blog, joinPaths(blog.root, path)).kind === 'post',
  );
  const bundles = new LeafBundles(() => blog);
  const paths = posts.map((path) => joinPaths(blog.root, path));
  bundles.add(paths);
  const samples = await readNewest(
    reader,
    posts.filter((_, at) => !bundles.isResource(paths[at] ?? '')),
    blog.facts.sidecar,
  );
  return { samples, taken, conventions: learnConventions(samples, { folder, blog }) };
}
