import * as path from 'node:path';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import type { Conventions, Sample } from '../../../../src/core/conventions/types';
import type { FolderReader } from '../../../../src/core/folderReader';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog } from '../../../../src/core/generators/types';
import { join } from '../../../../src/core/generators/values';
import { diskFolder } from '../generators/diskFolder';

/** One posts folder of a blog on disk, as the command would see it. */
export interface TriedFolder {
  readonly blog: Blog;
  readonly folder: string;
  readonly samples: readonly Sample[];
  readonly taken: readonly string[];
  readonly conventions: Conventions;
}

/** Every folder of posts of every blog below a directory, with what is learned there. */
export async function triedFolders(root: string): Promise<readonly TriedFolder[]> {
  const tried: TriedFolder[] = [];
  for (const blog of await detectBlogs(diskFolder(root))) {
    const reader = diskFolder(path.join(root, blog.root));
    const folders = blog.facts.postsFolders.filter((folder) => folder.kind === 'posts');
    for (const { path: folder } of folders.length > 0 ? folders : [{ path: '' }]) {
      const all = await filesBelow(reader, folder);
      const posts = all.filter((file) => isPost(blog, join(blog.root, file)).kind === 'post');
      const samples: Sample[] = [];
      for (const file of posts) {
        const text = await reader.read(file);
        if (text !== undefined) samples.push({ path: file, text });
      }
      const conventions = learnConventions(samples, { folder, blog });
      tried.push({ blog, folder, samples, taken: all, conventions });
    }
  }
  return tried;
}

async function filesBelow(reader: FolderReader, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await reader.list(folder)) {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.kind === 'folder' && entry.name !== 'node_modules')
      found.push(...(await filesBelow(reader, file)));
    if (entry.kind === 'file') found.push(file);
  }
  return found;
}
