import { dateText } from './observe';
import { isPerPost, isPicture } from './keyRoles';
import { flagOf } from './learnDraft';
import type { SeenKey } from './listStyle';
import type { Observed, ObservedKey } from './observe';
import type { FrontMatterValue } from '../frontMatter/types';
import type { GeneratorFacts } from '../generators/types';
import type { KeyRole } from './types';
import { elect, weigh } from './vote';

/** One key as all posts together show it. */
export interface KeyGroup {
  readonly id: string;
  readonly role: KeyRole;
  /** Newest first. */
  readonly seen: readonly SeenKey[];
  readonly newest: ObservedKey;
  /** The part of the posts that carry it, newer ones counting more. */
  readonly share: number;
}

/** Gathers the keys of posts (newest first). Where case does not count, `Title` and `title` are one key. */
export function groupKeys(posts: readonly Observed[], ignoresCase: boolean): readonly KeyGroup[] {
  const groups = new Map<string, SeenKey[]>();
  for (const [index, post] of posts.entries()) {
    for (const value of post.keys) {
      const id = keyId(value, ignoresCase);
      const seen = groups.get(id);
      if (seen) seen.push({ value, index, text: post.text });
      else groups.set(id, [{ value, index, text: post.text }]);
    }
  }
  const all = weigh(posts.map((_, index) => ({ index })));
  return Array.from(groups, ([id, seen]) => groupOf(id, seen, all)).filter((group) => group !== undefined);
}

/**
 * Where posts have tags under two keys (`tags` and `keywords`), those that the writer picks go under one of
 * them: the generator's own, else the one that is called so.
 */
export function oneForTags(groups: readonly KeyGroup[], facts?: GeneratorFacts): readonly KeyGroup[] {
  const [first, ...others] = groups.filter(({ role }) => role === 'tags');
  if (!first || others.length === 0) return groups;
  const own = new Set(facts?.keys.tags.map((path) => path.join('.').toLowerCase()));
  const rank = ({ newest }: KeyGroup): number => {
    const name = newest.path.join('.').toLowerCase();
    return own.has(name) ? 2 : /(?:^|\.)tags?$/.test(name) ? 1 : 0;
  };
  const main = others.reduce((best, next) => (rank(next) > rank(best) ? next : best), first);
  return groups.map((group) =>
    group.role === 'tags' && group !== main ? { ...group, role: 'other' } : group,
  );
}

/** What names a key among those of all posts; where case does not count, in lower case. */
export function keyId({ path }: Pick<ObservedKey, 'path'>, ignoresCase: boolean): string {
  const id = path.join('\u0000');
  return ignoresCase ? id.toLowerCase() : id;
}

function groupOf(id: string, seen: readonly SeenKey[], all: number): KeyGroup | undefined {
  const [first] = seen;
  if (!first) return undefined;
  return { id, seen, newest: first.value, role: settledRole(seen), share: weigh(seen) / all };
}

/** A name promises a role, the values decide: `published` may be a date, a flag or a state. */
function settledRole(seen: readonly SeenKey[]): KeyRole {
  const role = seen[0]?.value.role ?? 'other';
  const share = (test: (key: ObservedKey) => boolean): number =>
    weigh(seen.filter(({ value }) => test(value))) / weigh(seen);
  const dated = share((key) => dateText(key) !== undefined);
  if (role === 'date' || role === 'modified') return dated > 0.5 ? role : 'other';
  if (role !== 'draft') return role;
  if (dated > 0.5) return 'date';
  return share(isDraftValue) > 0.5 ? 'draft' : 'other';
}

const states = /^(draft|private|hidden|review|wip|published|publish|public|live|scheduled)$/i;

function isDraftValue({ value, path }: ObservedKey): boolean {
  if (path.at(-1)?.toLowerCase() === 'status') return typeof value === 'string' && states.test(value);
  return flagOf(value) !== undefined && path.at(-1)?.toLowerCase() !== 'unlisted';
}

export interface CarryOptions {
  readonly facts?: GeneratorFacts;
  readonly ignoresCase: boolean;
  readonly alsoKept: (group: KeyGroup) => boolean;
}

/** This part of the posts carries a picture where the next one gets room for its own. */
const pictured = 0.8;

/**
 * What belongs to one post stays with it, unless most posts show the key as part of their form: empty
 * (`aliases: []`), switched off (`featured: false`), counting on (`weight: 7` after `weight: 6`), or holding
 * a picture in nearly all of them.
 */
function isOnePostsOwn({ newest, seen, share }: KeyGroup, facts?: GeneratorFacts): boolean {
  if (!isPerPost(newest.path, facts)) return false;
  if (weigh(seen.filter(({ value }) => isBlank(value.value))) >= weigh(seen) / 2) return false;
  if (countOn(seen) !== undefined || stampPattern(seen) !== undefined) return false;
  const isRefused = facts?.keys.refusesEmptyImage === true && pictureAtHand(seen) === undefined;
  return isRefused || !isPicture(newest.path, facts) || seen.length < 2 || share < pictured;
}

/** What nearly all posts say of their pictures alike, where the next post can say it too: no file of their own. */
export function pictureAtHand(seen: readonly SeenKey[]): ObservedKey | undefined {
  const most = elect(seen, ({ value }) => JSON.stringify(value));
  if (!most || most.votes.length < 2 || most.share < 0.75) return undefined;
  const { value } = most.value;
  const isOwnFile = typeof value === 'string' && !/^(?:\/|https?:)/i.test(value);
  return isOwnFile || (typeof value === 'object' && value !== null) ? undefined : most.value;
}

function isBlank(value: FrontMatterValue): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** Keys that put posts in order leave room between two of them: 10, 20, 30. */
const ordering = /weight|order|position|sort/i;

/**
 * The next number, as it is to be written, of a key that counts the posts one by one, or in equal steps where it
 * orders them: at least three agree. Parts of a series count that series, not the blog.
 */
export function countOn(seen: readonly SeenKey[]): string | undefined {
  const [first, second] = seen;
  const name = first?.value.path.join('.') ?? '';
  if (!first || !second || seen.length < 3 || /part|chapter|series/i.test(name)) return undefined;
  const numbers = seen.map(({ value }) => (/^\d{1,6}$/.test(value.raw) ? Number(value.raw) : Number.NaN));
  const [newest = 0, before = 0] = numbers;
  const step = ordering.test(name) ? newest - before : 1;
  const counts = step > 0 && numbers.every((number, index) => number === newest - index * step);
  return counts ? String(newest + step).padStart(first.value.raw.length, '0') : undefined;
}

/** The pattern of ids that are the moment of their post, as notes have them: `202401021020`. */
export function stampPattern(seen: readonly SeenKey[]): string | undefined {
  const stamp = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d([0-5]\d)?$/;
  const found = seen.map(({ value: { node } }) => (node.kind === 'scalar' ? stamp.exec(node.text) : null));
  const [newest] = found;
  if (!newest || found.some((one) => one?.[0].length !== newest[0].length)) return undefined;
  return `{year}{month}{day}{hour}{minute}${newest[1] === undefined ? '' : '{second}'}`;
}

/**
 * The keys that a new post carries, in the order of the posts: those of most posts, without what belongs to
 * one post alone; `alsoKept` are carried however rare they are.
 */
export function carriedKeys(
  posts: readonly Observed[],
  groups: readonly KeyGroup[],
  options: CarryOptions,
): readonly KeyGroup[] {
  const kept = groups.filter(
    (group) => options.alsoKept(group) || (group.share > 0.5 && !isOnePostsOwn(group, options.facts)),
  );
  const ids = new Map(kept.map((group) => [group.id, group]));
  const orders = posts.map((post) =>
    post.keys.map((key) => keyId(key, options.ignoresCase)).filter((id) => ids.has(id)),
  );
  return mergeOrders(orders)
    .map((id) => ids.get(id))
    .filter((group) => group !== undefined);
}

/** One order out of many: that of the fullest, newest post, with what it lacks put where others have it. */
function mergeOrders(orders: readonly (readonly string[])[]): readonly string[] {
  const fullest = orders.reduce<readonly string[]>(
    (best, next) => (next.length > best.length ? next : best),
    [],
  );
  const merged = [...new Set(fullest)];
  for (const order of orders) {
    for (const [at, id] of order.entries()) {
      if (merged.includes(id)) continue;
      const before = order.slice(0, at).findLast((other) => merged.includes(other));
      merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
    }
  }
  return merged;
}
