/** One entry of a folder; symbolic links count as what they point to, dangling ones as `other`. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * Read-only view of one folder. Paths are POSIX and relative to it (`''` is the folder itself); they are
 * opaque names, never resolved against anything else. Nothing throws: what cannot be read is not there.
 */
export interface FolderReader {
  /** The entries of a folder, in no promised order; empty when it is not there. */
  list(path: string): Promise<readonly FolderEntry[]>;
  /** The text of a file, or `undefined` when missing, binary, or above `maxBytes` (default 1 MB). */
  read(path: string, maxBytes?: number): Promise<string | undefined>;
  /** Last modification in milliseconds since the epoch, or `undefined` when it is not there. */
  modified(path: string): Promise<number | undefined>;
}
