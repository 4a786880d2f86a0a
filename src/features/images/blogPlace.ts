import * as vscode from 'vscode';
import type { Conventions } from '../../core/conventions/types';
import { below, isPost, postsFolderOf } from '../../core/generators/isPost';
import type { Blog } from '../../core/generators/types';
import type { FolderReader } from '../../core/folderReader';
import type { ImageStyle } from '../../core/images/imageStyle';
import type { Blogs } from '../../editor/blogs';
import { folderReader } from '../../editor/folderReader';
import { pathBelow } from '../../editor/paths';

/** What is learned of a folder of posts is good for this long (milliseconds). */
const fresh = 60_000;

/** A post, its blog, and what the posts around it show. */
export interface BlogPlace {
  readonly blog: Blog;
  /** The folder of the blog. */
  readonly root: vscode.Uri;
  readonly reader: FolderReader;
  /** The post, relative to the blog. */
  readonly path: string;
  readonly style: ImageStyle;
  readonly conventions: Conventions;
}

interface Learned {
  readonly at: number;
  readonly habits: Promise<{ readonly style: ImageStyle; readonly conventions: Conventions }>;
}

/** Finds the blog of a post and learns from its siblings, at most once a minute. */
export class BlogPlaces {
  readonly #blogs: Blogs;
  readonly #learned = new Map<string, Learned>();

  constructor(blogs: Blogs) {
    this.#blogs = blogs;
  }

  /** `undefined` for a file that is no post of a blog. */
  async of(uri: vscode.Uri): Promise<BlogPlace | undefined> {
    const found = await this.#blogs.blogFor(uri);
    const path = found && pathBelow(found.folder.uri, uri);
    if (found === undefined || path === undefined || isPost(found.blog, path).kind === 'notPost')
      return undefined;
    const { blog } = found;
    const root = vscode.Uri.joinPath(found.folder.uri, blog.root);
    const inBlog = below(path, blog.root) ?? path;
    const reader = folderReader(root);
    const folder = postsFolderOf(blog, inBlog)?.path ?? '';
    const habits = await this.#habits(`${root.toString()} ${folder}`, { blog, folder, reader });
    return { blog, root, reader, path: inBlog, ...habits };
  }

  #habits(key: string, of: { blog: Blog; folder: string; reader: FolderReader }): Learned['habits'] {
    const known = this.#learned.get(key);
    if (known !== undefined && Date.now() - known.at < fresh) return known.habits;
    // What learns is evaluated with the first image, not when VS Code starts.
    const habits = import('./learnPlace').then(({ learnPlace }) => learnPlace(of));
    this.#learned.set(key, { at: Date.now(), habits });
    habits.catch(() => this.#learned.delete(key));
    return habits;
  }
}
