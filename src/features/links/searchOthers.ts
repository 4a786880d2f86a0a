import type { Post } from '../../core/posts/post';
import { prepareSearch, searchPosts } from '../../editor/searchPosts';
import type { LinkWorld } from './linkWorld';

/** A post of the list; posts of one index never change, so the search may keep what it made of them. */
interface Candidate {
  readonly post: Post;
}

/** The other posts of a blog, to be searched by words of their titles while somebody types. */
export class OtherPosts {
  readonly #own: readonly Candidate[];
  readonly #rest: readonly Candidate[];

  constructor({ index, post: from }: LinkWorld) {
    const all = Array.from(index.all(), (post) => ({ post })).filter(
      ({ post }) => post.root === from.root && post.path !== from.path,
    );
    this.#own = all.filter(({ post }) => post.language === from.language);
    this.#rest = all.filter(({ post }) => post.language !== from.language);
  }

  /**
   * The best for what was typed, those in the language of the post first; the newest where nothing was.
   * `undefined` once `isStale` says that nobody waits any more.
   */
  async search(typed: string, count: number, isStale: () => boolean): Promise<readonly Post[] | undefined> {
    const found: Post[] = [];
    for (const part of [this.#own, this.#rest]) {
      const some = await searchPosts(part, typed, { count: count - found.length, isStale });
      if (some === undefined) return undefined;
      found.push(...some.map(({ post }) => post));
      if (found.length >= count) break;
    }
    return found;
  }

  /** Makes the first search as quick as those after it. */
  async prepare(isStale: () => boolean): Promise<void> {
    await prepareSearch([...this.#own, ...this.#rest], isStale);
  }
}
