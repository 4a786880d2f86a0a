import type { Conventions, KeyConvention, KeyRole } from '../conventions/types';
import { keysFromFacts } from '../conventions/factsKeys';
import type { PatternParts } from './pattern';

/**
 * The keys of one new post. Beyond those of its siblings: tags that the writer picked need a key, also where
 * no post carries one yet, and so does a title that neither the file's name nor a heading can hold.
 */
export function carriedKeys(
  conventions: Conventions,
  tags: readonly string[],
  { title, slug }: Pick<PatternParts, 'title' | 'slug'>,
): readonly KeyConvention[] {
  const { keys, text } = conventions;
  const has = (role: KeyRole): boolean => keys.some((key) => key.role === role);
  const isTold = has('title') || text.titleHeading || text.isBare || slug === title;
  const titled = isTold ? keys : [...usualKey(conventions, 'title'), ...keys];
  if (tags.length === 0 || has('tags')) return titled;
  const at = titled.findIndex((key) => key.role === 'draft');
  const before = at < 0 ? titled.length : at;
  return [...titled.slice(0, before), ...usualKey(conventions, 'tags'), ...titled.slice(before)];
}

/** A key that no sibling shows, in the way of the format. */
function usualKey({ format, folder }: Conventions, role: KeyRole): readonly KeyConvention[] {
  const key = keysFromFacts(format, folder).find((candidate) => candidate.role === role);
  if (!key) return [];
  return [
    format === 'pelican' ? { ...key, name: key.name.replace(/^./, (letter) => letter.toUpperCase()) } : key,
  ];
}
