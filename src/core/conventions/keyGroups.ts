import { dateText } from './observe';
import { isPerPost } from './keyRoles';
import type { SeenKey } from './listStyle';
import type { Observed, ObservedKey } from './observe';
import type { GeneratorFacts } from '../generators/types';
import type { KeyRole } from './types';
import { weigh } from './vote';

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

function keyId({ path }: Pick<ObservedKey, 'path'>, ignoresCase: boolean): string {
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
  return typeof value === 'boolean' && path.at(-1)?.toLowerCase() !== 'unlisted';
}

export interface CarryOptions {
  readonly facts?: GeneratorFacts;
  readonly ignoresCase: boolean;
  readonly alsoKept: (group: KeyGroup) => boolean;
}

/** `featured: false` in most posts says that posts are not featured; only `true` is one post's own. */
function isOnePostsOwn({ newest, seen }: KeyGroup, facts?: GeneratorFacts): boolean {
  if (!isPerPost(newest.path, facts)) return false;
  return weigh(seen.filter(({ value }) => value.value === false)) < weigh(seen) / 2;
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
