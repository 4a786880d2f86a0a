import * as path from 'node:path';
import type { FolderReader } from '../../../../src/core/folderReader';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog } from '../../../../src/core/generators/types';
import { PostIndex } from '../../../../src/core/posts/postIndex';
import { readPost } from '../../../../src/core/posts/readPost';
import { allFiles, diskFolder } from '../generators/diskFolder';
import { memoryFolder } from '../images/tryImage';

export const blogs = path.resolve('test/fixtures/blogs');

export interface Indexed {
  readonly blog: Blog;
  readonly index: PostIndex;
  readonly texts: ReadonlyMap<string, string>;
}

async function indexed(reader: FolderReader, files: readonly string[]): Promise<Indexed> {
  const found = await detectBlogs(reader);
  const [blog] = found;
  if (blog === undefined) throw new Error('no blog');
  const index = new PostIndex(found);
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = isPost(blog, file).kind === 'notPost' ? undefined : await reader.read(file);
    if (text === undefined) continue;
    texts.set(file, text);
    index.put([readPost(text, file, blog, 'UTC')]);
  }
  return { blog, index, texts };
}

/** The posts of a sample blog. */
export async function indexOf(name: string): Promise<Indexed> {
  const root = path.join(blogs, name);
  return indexed(diskFolder(root), await allFiles(root));
}

/** The posts of a blog held in memory. */
export async function indexIn(files: Readonly<Record<string, string>>): Promise<Indexed> {
  return indexed(memoryFolder(files), Object.keys(files));
}
