import type { Conventions } from '../conventions/types';
import type { Blog } from '../generators/types';
import type { Problem } from '../problem';
import type { TextEdit } from '../text/textEdit';

/** One post and what has to be known to change its state. */
export interface LifeRequest {
  /** Relative to the blog, POSIX. */
  readonly path: string;
  readonly text: string;
  readonly blog: Blog;
  /** Learned in the posts folder, not among drafts. */
  readonly conventions: Conventions;
  /** Milliseconds since the epoch, read once. */
  readonly now: number;
  /** IANA name of the zone that stamps are written in. */
  readonly zone: string;
  /** Paths that exist, files and folders, relative to the blog. */
  readonly taken: readonly string[];
}

/** A file or a folder (of a bundle) that gets another place; both relative to the blog. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What changes in one post. Edits are UTF-16 offsets into the text before the move. */
export interface LifePlan {
  readonly edits: readonly TextEdit[];
  readonly move?: Move;
  /** The folder of files that goes with the post. */
  readonly assets?: Move;
  readonly notes: readonly Problem[];
}

/** A file that is to be made. */
export interface NewFilePlan {
  readonly path: string;
  readonly text: string;
  /** UTF-16 offset where writing starts. */
  readonly cursor: number;
  readonly notes: readonly Problem[];
}
