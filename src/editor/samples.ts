import type { FolderReader } from '../core/folderReader';
import { sidecarOf } from '../core/conventions/sidecar';
import type { Sample } from '../core/conventions/types';
import { joinPaths } from './paths';

export interface FolderFiles {
  /** Files that may be posts, relative to the reader's folder. */
  readonly posts: readonly string[];
  /** Everything found, files and folders: names that are taken. */
  readonly taken: readonly string[];
}

const MOST_ENTRIES = 20_000;
const MOST_STATS = 400;
const MOST_READ = 40;
const dated = /(?:^|[/_-])(\d{4}[-/]\d{2}(?:[-/]\d{2})?)/;

/** Walks a folder, bounded; `isPost` gets paths relative to the reader's folder. */
export async function walk(
  reader: FolderReader,
  folder: string,
  isPost: (path: string) => boolean,
): Promise<FolderFiles> {
  const posts: string[] = [];
  const taken: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined && taken.length < MOST_ENTRIES; next = folders.pop()) {
    for (const { name, kind } of await reader.list(next)) {
      const path = joinPaths(next, name);
      taken.push(path);
      if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') folders.push(path);
      if (kind === 'file' && isPost(path)) posts.push(path);
    }
  }
  return { posts, taken };
}

/**
 * Reads the posts that are likely the newest: by the date in their path, else by when they were changed. `sidecar`
 * is the ending of files that may hold their front matter.
 */
export async function readNewest(
  reader: FolderReader,
  paths: readonly string[],
  sidecar?: string,
): Promise<readonly Sample[]> {
  const chosen = await newest(reader, paths);
  const read = await Promise.all(
    chosen.map(async ({ path, modified }) => ({
      path,
      modified,
      text: await reader.read(path),
      meta: sidecar === undefined ? undefined : await reader.read(sidecarOf(path, sidecar)),
    })),
  );
  return read.flatMap(({ path, modified, text, meta }) =>
    text === undefined
      ? []
      : [{ path, text, ...(modified !== undefined && { modified }), ...(meta !== undefined && { meta }) }],
  );
}

interface Candidate {
  readonly path: string;
  readonly modified?: number | undefined;
}

async function newest(reader: FolderReader, paths: readonly string[]): Promise<readonly Candidate[]> {
  const withDate = paths.filter((path) => dated.test(path));
  if (withDate.length * 2 > paths.length && paths.length > MOST_STATS) {
    return withDate
      .sort((a, b) => (dateIn(a) < dateIn(b) ? 1 : -1))
      .slice(0, MOST_READ)
      .map((path) => ({ path }));
  }
  const stride = Math.max(1, Math.ceil(paths.length / MOST_STATS));
  const some = paths.filter((_, index) => index % stride === 0);
  const stats = await Promise.all(
    some.map(async (path) => ({ path, modified: await reader.modified(path) })),
  );
  return stats.sort((a, b) => (b.modified ?? 0) - (a.modified ?? 0)).slice(0, MOST_READ);
}

function dateIn(path: string): string {
  return dated.exec(path)?.[1]?.replace(/\//g, '-') ?? '';
}
