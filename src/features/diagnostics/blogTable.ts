import type * as vscode from 'vscode';
import type { Blog } from '../../core/generators/types';
import { sameAddress } from '../../core/posts/permalink';
import type { Post } from '../../core/posts/post';
import { nearDuplicates } from '../../core/tags/nearDuplicates';
import type { IndexedPost } from '../../editor/postSource';

/** What rules ask about the other posts of a blog; each answer is prepared when it is first wanted. */
export class BlogTable {
  readonly #posts: readonly Post[];
  #byAddress: ReadonlyMap<string, readonly Post[]> | undefined;
  #tags: ReadonlyMap<string, number> | undefined;
  #similar: ReadonlyMap<string, string> | undefined;

  constructor(posts: readonly Post[]) {
    this.#posts = posts;
  }

  atAddress(permalink: string): readonly Post[] {
    this.#byAddress ??= grouped(this.#posts);
    return this.#byAddress.get(sameAddress(permalink)) ?? [];
  }

  /** How many posts carry a tag; at least the one that asks. */
  tagUse(tag: string): number {
    return Math.max(1, this.#counts().get(tag) ?? 0);
  }

  /** The tag that more posts carry and that is most likely the same. */
  similarTag(tag: string): string | undefined {
    this.#similar ??= similarTags(this.#counts());
    return this.#similar.get(tag);
  }

  #counts(): ReadonlyMap<string, number> {
    if (this.#tags !== undefined) return this.#tags;
    const counts = new Map<string, number>();
    for (const { tags } of this.#posts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    this.#tags = counts;
    return counts;
  }
}

/** For as long as the index gives the same list, the tables hold. */
const tables = new WeakMap<readonly IndexedPost[], Map<string, BlogTable>>();

export function blogTable(
  known: readonly IndexedPost[],
  folder: vscode.WorkspaceFolder,
  blog: Blog,
): BlogTable {
  const byBlog = tables.get(known) ?? new Map<string, BlogTable>();
  tables.set(known, byBlog);
  const key = `${folder.uri.toString()} ${blog.root}`;
  const found = byBlog.get(key);
  if (found !== undefined) return found;
  const inBlog = known.filter((one) => one.folder.index === folder.index && one.post.root === blog.root);
  const table = new BlogTable(inBlog.map(({ post }) => post));
  byBlog.set(key, table);
  return table;
}

function grouped(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const byAddress = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.permalink === undefined) continue;
    const address = sameAddress(post.permalink);
    const known = byAddress.get(address);
    if (known === undefined) byAddress.set(address, [post]);
    else known.push(post);
  }
  return byAddress;
}

function similarTags(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const similar = new Map<string, string>();
  for (const { keep, others } of nearDuplicates([...counts].map(([name, count]) => ({ name, count })))) {
    for (const { name } of others) similar.set(name, keep.name);
  }
  return similar;
}
