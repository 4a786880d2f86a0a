import { folderOf } from '../links/paths';
import { below, postsFolderOf } from './isPost';
import type { Blog } from './types';

/**
 * The folder of which a post is the index (`a/index.md`, `a/index.fr.md`), where all else below it is that
 * post's resources: Markdown among them is no post of its own. `undefined` for any other file.
 *
 * @param path Relative to the workspace folder.
 * @see https://gohugo.io/content-management/page-bundles/#comparison
 */
export function leafBundleOf(blog: Blog, path: string): string | undefined {
  const { facts } = blog;
  if (!facts.names.leafBundles) return undefined;
  const extension = /(?:^|\/)index\.(?:[\w-]+\.)?(\w+)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === undefined || !facts.extensions.includes(extension)) return undefined;
  const folder = folderOf(path);
  // An index at the top of a posts folder is the page that lists the posts.
  return bundleFoldersOf(blog, path).includes(folder) ? folder : undefined;
}

/** The folders above a file, innermost first, that an index in them would make a bundle. */
export function bundleFoldersOf(blog: Blog, path: string): readonly string[] {
  const inBlog = below(path, blog.root);
  const postsFolder = inBlog === undefined ? undefined : postsFolderOf(blog, inBlog);
  if (!blog.facts.names.leafBundles || postsFolder === undefined) return [];
  const top = [blog.root, postsFolder.path].filter((part) => part !== '').join('/');
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== top && folder !== ''; folder = folderOf(folder))
    folders.push(folder);
  return folders;
}

/** The bundles of a blog, told by the files in it. */
export class LeafBundles {
  readonly #blogOf: (path: string) => Blog | undefined;
  readonly #folders = new Set<string>();

  constructor(blogOf: (path: string) => Blog | undefined) {
    this.#blogOf = blogOf;
  }

  /** Takes note of files that are there; the folders that became bundles by them. */
  add(paths: Iterable<string>): readonly string[] {
    const fresh: string[] = [];
    for (const path of paths) {
      const folder = this.#bundleOf(path);
      if (folder === undefined || this.#folders.has(folder)) continue;
      this.#folders.add(folder);
      fresh.push(folder);
    }
    return fresh;
  }

  /** Takes note of files that are gone; the folders that are no bundles any more. */
  remove(paths: Iterable<string>): readonly string[] {
    return [...paths]
      .flatMap((path) => this.#bundleOf(path) ?? [])
      .filter((folder) => this.#folders.delete(folder));
  }

  /** Whether a file belongs to the post of a bundle around it. */
  isResource(path: string): boolean {
    if (this.#folders.size === 0) return false;
    const own = this.#bundleOf(path);
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      if (folder !== own && this.#folders.has(folder)) return true;
    return false;
  }

  #bundleOf(path: string): string | undefined {
    const blog = this.#blogOf(path);
    return blog && leafBundleOf(blog, path);
  }
}
