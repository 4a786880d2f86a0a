import * as path from 'node:path';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog } from '../../../../src/core/generators/types';
import type { Post } from '../../../../src/core/posts/post';
import { PostIndex } from '../../../../src/core/posts/postIndex';
import { readPost } from '../../../../src/core/posts/readPost';
import { allFiles, diskFolder } from '../generators/diskFolder';
import { memoryFolder } from '../generators/memoryFolder';

/** The index of one of the sample blogs. */
export async function sampleIndex(name: string): Promise<PostIndex> {
  const root = path.resolve('test/fixtures/blogs', name);
  const folder = diskFolder(root);
  const blogs = await detectBlogs(folder);
  const index = new PostIndex(blogs);
  for (const file of await allFiles(root))
    for (const blog of blogs)
      if (isPost(blog, file).kind !== 'notPost')
        index.put([
          readPost((await folder.read(file)) ?? '', file, blog, blog.facts.zone.configured ?? 'UTC'),
        ]);
  return index;
}

/** A blog made of these files. */
export async function memoryBlog(files: Readonly<Record<string, string>>): Promise<Blog> {
  const [blog] = await detectBlogs(memoryFolder(files));
  if (blog === undefined) throw new Error('No blog in these files.');
  return blog;
}

/** The first of the given posts as the index would keep it. */
export function read(blog: Blog, path: string, text: string, zone = 'UTC'): Post {
  return readPost(text, path, blog, zone);
}
