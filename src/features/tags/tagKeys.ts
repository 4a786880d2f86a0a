import type { KeyPath } from '../../core/frontMatter/types';
import type { ListSeparator } from '../../core/frontMatter/values';
import { generators } from '../../core/generators/all';
import type { Blog, GeneratorFacts } from '../../core/generators/types';

/** Keys that hold tags, and those whose values are completed like tags. */
export interface TagKeys {
  readonly tags: readonly KeyPath[];
  readonly categories: readonly KeyPath[];
  readonly separator: ListSeparator;
}

/** What a blog calls its tags; a folder without a known generator calls them `tags`. */
export function tagKeysOf(blog: Blog | undefined): TagKeys {
  const facts = factsOf(blog);
  const separator = facts.traps.some(({ id }) => id === 'stringListSplits') ? ' ' : ',';
  return { tags: facts.keys.tags, categories: facts.keys.categories, separator };
}

export function factsOf(blog: Blog | undefined): GeneratorFacts {
  const facts = blog?.facts ?? generators.find(({ id }) => id === 'plain')?.defaults;
  if (facts === undefined) throw new Error('The plain generator is missing');
  return facts;
}

/** Whether a path is one of these keys, whatever its case. */
export function isOneOf(path: KeyPath, keys: readonly KeyPath[]): boolean {
  const name = path.join('.').toLowerCase();
  return keys.some((key) => key.join('.').toLowerCase() === name);
}
