import type { Blog } from '../generators/types';
import { isMap } from '../generators/values';
import type { FrontMatterValue } from '../frontMatter/types';
import type { Post, PostDate, PostLink } from './post';

/** Raise when `Post`, or what is read into it, changes: older caches are then rebuilt. */
export const cacheVersion = 2;

/** A post as it was read from a file of this modification time and size. */
export interface CachedPost {
  /** Milliseconds since the epoch. */
  readonly modified: number;
  readonly size: number;
  readonly post: Post;
}

/** First line of each cache file. `key` stands for what the posts depend on besides their text. */
interface Header {
  readonly version: number;
  readonly key: string;
  readonly count: number;
}

/** Cache files hold this many posts each, so that none takes long to parse. */
export const postsPerShard = 250;

/** One cache file: a header line, then one line of JSON for each post. */
export function writeShard(posts: readonly CachedPost[], key: string): string {
  const header: Header = { version: cacheVersion, key, count: posts.length };
  return [header, ...posts].map((line) => JSON.stringify(line)).join('\n') + '\n';
}

/**
 * Reads a cache file back; `undefined` when it is of another version, for other blogs, truncated or in any
 * way not what was written, and so has to be built anew.
 */
export function readShard(text: string, key: string): readonly CachedPost[] | undefined {
  const lines = text.split('\n');
  const header = parsed(lines[0]);
  if (!isMap(header) || header['version'] !== cacheVersion || header['key'] !== key) return undefined;
  if (lines.length !== Number(header['count']) + 2 || lines.at(-1) !== '') return undefined;
  const posts: CachedPost[] = [];
  for (const line of lines.slice(1, -1)) {
    const entry = cachedPost(parsed(line));
    if (entry === undefined) return undefined;
    posts.push(entry);
  }
  return posts;
}

function parsed(line: string | undefined): FrontMatterValue | undefined {
  try {
    return JSON.parse(line ?? '') as FrontMatterValue;
  } catch {
    return undefined;
  }
}

/** The one place where what a cache file holds becomes a post. */
function cachedPost(value: FrontMatterValue | undefined): CachedPost | undefined {
  if (!isMap(value) || typeof value['modified'] !== 'number' || typeof value['size'] !== 'number')
    return undefined;
  const post = value['post'];
  return isPostShaped(post) ? { modified: value['modified'], size: value['size'], post } : undefined;
}

function isPostShaped(value: unknown): value is Post {
  if (typeof value !== 'object' || value === null) return false;
  const post: Partial<Record<keyof Post, unknown>> = value;
  const isWhole = ['path', 'root', 'title', 'titleFrom', 'slug'].every(
    (key) => typeof Reflect.get(post, key) === 'string',
  );
  const isOptional = (item: unknown): boolean => item === undefined || typeof item === 'string';
  return (
    isWhole &&
    [post.description, post.language, post.permalink, post.image, post.problem].every(isOptional) &&
    [post.tags, post.categories, post.aliases].every((list) =>
      isListOf(list, (item) => typeof item === 'string'),
    ) &&
    [post.date, post.publish, post.modified, post.expiry].every(
      (date) => date === undefined || isDate(date),
    ) &&
    isListOf(post.links, isLink) &&
    typeof post.isDraft === 'boolean' &&
    typeof post.isDateFromName === 'boolean'
  );
}

function isListOf(list: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isItem);
}

function isDate(value: unknown): value is PostDate {
  if (typeof value !== 'object' || value === null || !('text' in value)) return false;
  const instant = 'instant' in value ? value.instant : undefined;
  return typeof value.text === 'string' && (instant === undefined || typeof instant === 'number');
}

function isLink(value: unknown): value is PostLink {
  if (typeof value !== 'object' || value === null || !('form' in value) || !('target' in value)) return false;
  return typeof value.form === 'string' && typeof value.target === 'string';
}

/**
 * Stands for what posts depend on besides their text: blogs, their facts, zones. FNV-1a over JSON, two
 * rounds of 32 bits.
 */
export function cacheKey(blogs: readonly Blog[], zones: readonly string[]): string {
  const all = JSON.stringify([zones, blogs.map(({ facts, generator, root }) => [root, generator.id, facts])]);
  return [0x811c9dc5, 0x01234567].map((seed) => fnv(all, seed).toString(16)).join('-');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
