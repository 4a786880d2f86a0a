import { tagKey } from './tagKey';

/** A tag and the number of posts that carry it. */
export interface TagCount {
  readonly name: string;
  readonly count: number;
}

export type DuplicateReason = 'spelling' | 'plural' | 'typo';

/** Tags that are most likely one; `keep` is the one that most posts carry. */
export interface NearDuplicate {
  readonly keep: TagCount;
  readonly others: readonly (TagCount & { readonly reason: DuplicateReason })[];
}

/**
 * Groups tags that differ in spelling, number or one slip of the keyboard. Linear in the number of tags:
 * candidates meet under what is left of them when one letter is taken out. It suggests; people decide.
 */
export function nearDuplicates(tags: readonly TagCount[]): readonly NearDuplicate[] {
  const groups = groupsByKey(tags);
  const byForm = formsOf(groups);
  const taken = new Set<KeyGroup>();
  const found: NearDuplicate[] = [];
  for (const group of groups) {
    if (taken.has(group)) continue;
    taken.add(group);
    const others = relatives(group, byForm).filter(([other]) => !taken.has(other));
    for (const [other] of others) taken.add(other);
    const [keep, ...spellings] = group.tags;
    const all = [
      ...spellings.map((tag) => ({ ...tag, reason: 'spelling' as const })),
      ...others.flatMap(([other, reason]) => other.tags.map((tag) => ({ ...tag, reason }))),
    ];
    if (keep !== undefined && all.length > 0) found.push({ keep, others: all });
  }
  return found;
}

interface KeyGroup {
  readonly key: string;
  /** Most used first. */
  readonly tags: readonly TagCount[];
  readonly count: number;
}

function groupsByKey(tags: readonly TagCount[]): readonly KeyGroup[] {
  const byKey = new Map<string, TagCount[]>();
  for (const tag of tags) {
    const known = byKey.get(tagKey(tag.name));
    if (known === undefined) byKey.set(tagKey(tag.name), [tag]);
    else known.push(tag);
  }
  return [...byKey]
    .map(([key, members]) => ({
      key,
      tags: [...members].sort(mostUsedFirst),
      count: members.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function mostUsedFirst(a: TagCount, b: TagCount): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}

/** Longer keys are phrases: nobody misspells them the same way twice, and their forms would fill memory. */
const LONGEST = 40;
/** Versions and years differ in a digit and mean it. */
const HAS_DIGIT = /\p{N}/u;
/** Where so many tags meet, they are a numbered series or noise. */
const MOST_AT_ONE_FORM = 50;

function formsOf(groups: readonly KeyGroup[]): ReadonlyMap<string, readonly KeyGroup[]> {
  const byForm = new Map<string, KeyGroup[]>();
  for (const group of groups) {
    for (const form of forms(group.key)) {
      const known = byForm.get(form);
      if (known === undefined) byForm.set(form, [group]);
      else if (known.length < MOST_AT_ONE_FORM) known.push(group);
    }
  }
  return byForm;
}

/** The key, the key with one letter less, and its singular: two keys that are one slip apart share one of them. */
function forms(key: string): ReadonlySet<string> {
  const all = new Set([key, ...singulars(key)]);
  if (key.length > LONGEST || HAS_DIGIT.test(key)) return all;
  for (let at = 0; at < key.length; at += 1) all.add(key.slice(0, at) + key.slice(at + 1));
  return all;
}

function relatives(
  group: KeyGroup,
  byForm: ReadonlyMap<string, readonly KeyGroup[]>,
): readonly (readonly [KeyGroup, DuplicateReason])[] {
  const found = new Map<KeyGroup, DuplicateReason>();
  for (const form of forms(group.key)) {
    for (const other of byForm.get(form) ?? []) {
      if (other === group || found.has(other)) continue;
      const reason = relation(group.key, other.key);
      if (reason !== undefined) found.set(other, reason);
    }
  }
  return [...found];
}

/** How two different keys may be one word. */
export function relation(a: string, b: string): 'plural' | 'typo' | undefined {
  if (isPlural(a, b) || isPlural(b, a)) return 'plural';
  if (HAS_DIGIT.test(a) || HAS_DIGIT.test(b)) return undefined;
  return isTypo(a, b) ? 'typo' : undefined;
}

/** Words that end in s and are no plural of what is left. */
const NO_PLURALS = new Set([
  'news',
  'windows',
  'rails',
  'arms',
  'physics',
  'means',
  'series',
  'goods',
  'pass',
]);

function isPlural(one: string, many: string): boolean {
  return one.length >= 3 && !NO_PLURALS.has(many) && singulars(many).includes(one);
}

/** What a word may be the plural of, in English and French. */
function singulars(word: string): readonly string[] {
  const found: string[] = [];
  if (/[^s]s$/.test(word)) found.push(word.slice(0, -1));
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2));
  if (/[^aeiou]ies$/.test(word)) found.push(`${word.slice(0, -3)}y`);
  if (/(?:eau|eu)x$/.test(word)) found.push(word.slice(0, -1));
  return found;
}

/**
 * One letter missing, doubled, swapped or wrong. Short words that differ in a letter are different words
 * (`rust`, `rest`), and so are those that begin differently (`docker`, `locker`).
 */
function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long === `${short}s`) return false;
  if (short.length < long.length) return short.length >= 5 && short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  if (isSwapped && short.slice(at + 2) === long.slice(at + 2)) return true;
  return short.length >= 7 && short.slice(at + 1) === long.slice(at + 1);
}
