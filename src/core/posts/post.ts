import type { LinkForm } from '../generators/types';

/** A date as it stands in the post. */
export interface PostDate {
  readonly text: string;
  /** Milliseconds since the epoch; absent when the text is no date that Galley can read. */
  readonly instant?: number;
}

export type PostState = 'draft' | 'scheduled' | 'published' | 'expired';

/** A link inside the blog, as written. */
export interface PostLink {
  readonly form: LinkForm | 'image';
  /** Address or name without the part after `#`. */
  readonly target: string;
}

/** What the index keeps of a post; plain data that survives JSON. */
export interface Post {
  /** Relative to the workspace folder. */
  readonly path: string;
  /** Root of its blog, relative to the workspace folder. */
  readonly root: string;
  readonly title: string;
  readonly titleFrom: 'frontMatter' | 'heading' | 'name';
  readonly description?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly date?: PostDate;
  /** When it goes live, where that is not `date` (Hugo's publishDate). */
  readonly publish?: PostDate;
  readonly modified?: PostDate;
  readonly expiry?: PostDate;
  /** Whether `date` comes from the file's name or folders. */
  readonly isDateFromName: boolean;
  readonly slug: string;
  /** Path on the site, base path left out; `undefined` when the pattern needs a date that is missing. */
  readonly permalink?: string;
  readonly aliases: readonly string[];
  readonly image?: string;
  readonly isDraft: boolean;
  readonly links: readonly PostLink[];
  /** Code of the Problem that kept the front matter from being read. */
  readonly problem?: string;
}

/**
 * The state of a post at an instant (milliseconds since the epoch). A draft stays one whatever its dates;
 * `scheduled` speaks of the date alone, and the generator's rule says whether that hides the post.
 */
export function stateOf(post: Post, now: number): PostState {
  if (post.isDraft) return 'draft';
  if (post.expiry?.instant !== undefined && post.expiry.instant <= now) return 'expired';
  const goesLive = (post.publish ?? post.date)?.instant;
  return goesLive !== undefined && goesLive > now ? 'scheduled' : 'published';
}
