import type { Post } from './post';

/** A tag with the number of posts that carry it. */
export interface TagCount {
  /** The most usual spelling. */
  readonly tag: string;
  readonly count: number;
  /** Other spellings of it (`Web` beside `web`), most usual first. */
  readonly otherSpellings: readonly string[];
}

/** Tags that differ in case or Unicode composition only are one tag. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** Counts tags by language; a post without language counts under `''`. */
export class TagTable {
  /** language -> key -> spelling -> posts */
  readonly #counts = new Map<string, Map<string, Map<string, number>>>();

  add(post: Post): void {
    this.#change(post, 1);
  }

  remove(post: Post): void {
    this.#change(post, -1);
  }

  clear(): void {
    this.#counts.clear();
  }

  /** Tags of one language, or of all, most used first, then by name. */
  list(language?: string): readonly TagCount[] {
    const merged = new Map<string, Map<string, number>>();
    for (const [code, tags] of this.#counts) {
      if (language !== undefined && code !== language) continue;
      for (const [key, spellings] of tags)
        for (const [spelling, count] of spellings) {
          const into = merged.get(key) ?? new Map<string, number>();
          merged.set(key, into.set(spelling, (into.get(spelling) ?? 0) + count));
        }
    }
    return [...merged.values()].map(tagCount).sort((a, b) => b.count - a.count || compare(a.tag, b.tag));
  }

  #change(post: Post, by: number): void {
    const language = post.language ?? '';
    const tags = this.#counts.get(language) ?? new Map<string, Map<string, number>>();
    this.#counts.set(language, tags);
    for (const tag of new Set(post.tags)) {
      const key = tagKey(tag);
      const spellings = tags.get(key) ?? new Map<string, number>();
      const count = (spellings.get(tag) ?? 0) + by;
      if (count > 0) spellings.set(tag, count);
      else spellings.delete(tag);
      if (spellings.size > 0) tags.set(key, spellings);
      else tags.delete(key);
    }
    if (tags.size === 0) this.#counts.delete(language);
  }
}

function tagCount(spellings: ReadonlyMap<string, number>): TagCount {
  const sorted = [...spellings].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const [first, ...others] = sorted.map(([spelling]) => spelling);
  const count = sorted.reduce((sum, [, one]) => sum + one, 0);
  return { tag: first ?? '', count, otherSpellings: others };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
