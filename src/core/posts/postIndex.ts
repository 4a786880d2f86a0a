import { blogOf } from '../generators/blogOf';
import type { Blog } from '../generators/types';
import { keysOf, keysOfLink } from './linkKeys';
import { MultiMap } from './multiMap';
import { sameAddress } from './permalink';
import type { Post, PostLink } from './post';
import { tagKey, TagTable, type TagCount } from './tagTable';

/** What changed, by path. A rename is a removal and an addition in one event. */
export interface IndexChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * All posts of one workspace folder, with the lists that views and checks ask for. Every operation costs the
 * size of the posts concerned, not of the index. Paths are relative to the workspace folder.
 */
export class PostIndex {
  readonly #posts = new Map<string, Post>();
  readonly #keys = new Map<string, readonly string[]>();
  readonly #byKey = new MultiMap<string>();
  /** Key that a link may mean -> posts that hold such a link. */
  readonly #linking = new MultiMap<string>();
  readonly #byTag = new MultiMap<string>();
  readonly #tags = new TagTable();
  readonly #listeners = new Set<(change: IndexChange) => void>();
  #blogs: readonly Blog[];

  constructor(blogs: readonly Blog[]) {
    this.#blogs = blogs;
  }

  get size(): number {
    return this.#posts.size;
  }

  get blogs(): readonly Blog[] {
    return this.#blogs;
  }

  /** Starts anew with other blogs; every post is gone. */
  reset(blogs: readonly Blog[]): void {
    const removed = [...this.#posts.keys()];
    this.#blogs = blogs;
    for (const map of [this.#posts, this.#keys, this.#byKey, this.#linking, this.#byTag, this.#tags])
      map.clear();
    this.#tell({ added: [], changed: [], removed });
  }

  /** Takes posts in, in place of those with the same path. */
  put(posts: readonly Post[]): void {
    const added: string[] = [];
    const changed: string[] = [];
    for (const post of posts) {
      (this.#drop(post.path) ? changed : added).push(post.path);
      this.#take(post);
    }
    this.#tell({ added, changed, removed: [] });
  }

  remove(paths: readonly string[]): void {
    const removed = paths.filter((path) => this.#drop(path));
    this.#tell({ added: [], changed: [], removed });
  }

  /** Moves a post; `post` is what it reads as at its new path. */
  rename(from: string, post: Post): void {
    const wasThere = this.#drop(from);
    const replaced = this.#drop(post.path);
    this.#take(post);
    const now = [post.path];
    this.#tell({ added: replaced ? [] : now, changed: replaced ? now : [], removed: wasThere ? [from] : [] });
  }

  get(path: string): Post | undefined {
    return this.#posts.get(path);
  }

  has(path: string): boolean {
    return this.#posts.has(path);
  }

  all(): IterableIterator<Post> {
    return this.#posts.values();
  }

  /** Posts with a tag, whatever its case. */
  withTag(tag: string): readonly Post[] {
    return this.#found(this.#byTag.get(tagKey(tag)));
  }

  /** Tags with their counts, most used first; of one language when given. */
  tags(language?: string): readonly TagCount[] {
    return this.#tags.list(language);
  }

  /** Posts at an address of the site (without base path): more than one is a clash. */
  atPermalink(permalink: string): readonly Post[] {
    return this.#found(this.#byKey.get(`u:${sameAddress(permalink)}`));
  }

  /** Posts that a link of `from` leads to; empty when it leads to no post. */
  resolve(from: Post, link: PostLink): readonly Post[] {
    const blog = blogOf(this.#blogs, from.path);
    if (blog === undefined) return [];
    for (const key of keysOfLink(blog, from, link)) {
      const found = this.#found(this.#byKey.get(key)).filter((post) => post.root === from.root);
      if (found.length > 0) return nearest(found, from);
    }
    return [];
  }

  /** Posts that a post links to, each once. */
  linksOut(path: string): readonly Post[] {
    const from = this.#posts.get(path);
    if (from === undefined) return [];
    return [...new Set(from.links.flatMap((link) => this.resolve(from, link).slice(0, 1)))];
  }

  /** Posts that link to a post. */
  linksIn(path: string): readonly Post[] {
    const sources = new Set((this.#keys.get(path) ?? []).flatMap((key) => [...this.#linking.get(key)]));
    const posts = this.#found(sources).filter((post) => post.path !== path);
    return posts.filter((post) => this.linksOut(post.path).some((target) => target.path === path));
  }

  /** Calls back after each change, until disposed. */
  onDidChange(listener: (change: IndexChange) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  #found(paths: Iterable<string>): readonly Post[] {
    return [...paths].flatMap((path) => this.#posts.get(path) ?? []);
  }

  #take(post: Post): void {
    this.#posts.set(post.path, post);
    this.#tags.add(post);
    for (const tag of post.tags) this.#byTag.add(tagKey(tag), post.path);
    const blog = blogOf(this.#blogs, post.path);
    if (blog === undefined) return;
    const keys = keysOf(blog, post);
    this.#keys.set(post.path, keys);
    for (const key of keys) this.#byKey.add(key, post.path);
    for (const link of post.links)
      for (const key of keysOfLink(blog, post, link)) this.#linking.add(key, post.path);
  }

  #drop(path: string): boolean {
    const post = this.#posts.get(path);
    if (post === undefined) return false;
    this.#posts.delete(path);
    this.#tags.remove(post);
    for (const tag of post.tags) this.#byTag.delete(tagKey(tag), path);
    for (const key of this.#keys.get(path) ?? []) this.#byKey.delete(key, path);
    this.#keys.delete(path);
    const blog = blogOf(this.#blogs, path);
    if (blog === undefined) return true;
    for (const link of post.links)
      for (const key of keysOfLink(blog, post, link)) this.#linking.delete(key, path);
    return true;
  }

  #tell(change: IndexChange): void {
    if (change.added.length + change.changed.length + change.removed.length === 0) return;
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** Posts of the same language first, then the shortest path: what generators and Obsidian do. */
function nearest(posts: readonly Post[], from: Post): readonly Post[] {
  const rank = (post: Post): number => (post.language === from.language ? 0 : 1);
  return posts.toSorted((a, b) => rank(a) - rank(b) || a.path.length - b.path.length);
}
