import type { StampFacts, StampRules } from '../../core/modified/target';
import type { Blog, Trap } from '../../core/generators/types';
import type { FrontMatterData, KeyPath } from '../../core/frontMatter/types';
import type { ModifiedSettings } from '../../editor/settings';

const dateKeys: readonly KeyPath[] = [
  ['publishDate'],
  ['date'],
  ['pubDate'],
  ['published_at'],
  ['date', 'created'],
];
const vain: readonly Trap['id'][] = ['gitOutranksModified', 'modifiedInBody'];

/** What a blog's generator says about the modified dates of its posts. */
export function stampFacts(blog: Blog | undefined, isDraft: (data: FrontMatterData) => boolean): StampFacts {
  const trap = blog?.facts.traps.find(({ id }) => vain.includes(id));
  return {
    isDraft,
    dateKeys: blog ? [...blog.facts.keys.publish, ...blog.facts.keys.date] : dateKeys,
    modifiedServesAsDate: blog?.generator.id === 'hugo',
    ...(trap && { writtenInVain: trap.sentence }),
  };
}

export function stampRules(settings: ModifiedSettings, zone: string): StampRules {
  const { update, keys, ignoredKeys, addMissingKey, drafts } = settings;
  return { update, keys, ignoredKeys, addMissingKey, drafts, zone };
}
