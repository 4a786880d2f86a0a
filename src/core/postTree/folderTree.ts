import type { Post } from '../posts/post';
import { compareNames } from './order';

interface HasPost {
  readonly post: Post;
}

/** A folder with posts somewhere below it. */
export interface PostFolder<T> {
  /** Relative to the workspace folder; `''` at the top. */
  readonly path: string;
  /** What to show: the last part, or several where folders in between hold nothing else (`content/posts`). */
  readonly name: string;
  readonly folders: readonly PostFolder<T>[];
  /** The posts right in it. */
  readonly posts: readonly T[];
  /** The number of posts in it and below. */
  readonly count: number;
}

/**
 * The folders of posts as a tree. The folder that a post has for itself (`slug/index.md`) stands for the
 * post and is left out; folders that hold nothing but one folder become one with it.
 */
export function folderTree<T extends HasPost>(posts: readonly T[]): PostFolder<T> {
  const root = newFolder<T>('');
  const folders = new Map<string, Growing<T>>([['', root]]);
  for (const item of posts) folderAt(folders, homeOf(item.post.path)).posts.push(item);
  return finished(root, '');
}

/** The folder that a post lies in, without the one it has for itself. */
export function homeOf(path: string): string {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const stem = file.replace(/(?<=.)\..*$/, '');
  const holder = parts.at(-1);
  if (holder !== undefined && (/^(?:index|page|\+page)$/.test(stem) || stem === holder)) parts.pop();
  return parts.join('/');
}

interface Growing<T> {
  readonly path: string;
  readonly folders: Growing<T>[];
  readonly posts: T[];
}

function newFolder<T>(path: string): Growing<T> {
  return { path, folders: [], posts: [] };
}

function folderAt<T>(folders: Map<string, Growing<T>>, path: string): Growing<T> {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const made = newFolder<T>(path);
  folders.set(path, made);
  folderAt(folders, path.slice(0, Math.max(0, path.lastIndexOf('/')))).folders.push(made);
  return made;
}

function finished<T>(folder: Growing<T>, above: string): PostFolder<T> {
  const [only] = folder.folders;
  if (folder.path !== '' && folder.posts.length === 0 && folder.folders.length === 1 && only !== undefined)
    return finished(only, above);
  const folders = folder.folders
    .map((one) => finished(one, folder.path))
    .sort((a, b) => compareNames(a.name, b.name));
  return {
    path: folder.path,
    name: above === '' ? folder.path : folder.path.slice(above.length + 1),
    folders,
    posts: folder.posts,
    count: folders.reduce((sum, { count }) => sum + count, folder.posts.length),
  };
}
