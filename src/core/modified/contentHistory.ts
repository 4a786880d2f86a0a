import { locateFrontMatter } from '../frontMatter/locate';

/** One commit as far as it is needed: what it changed, and the texts before and after on request. */
export interface HistoryCommit {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** What the commit changed, at least of the paths that are wanted. */
  readonly changes: (wanted: readonly string[]) => Promise<readonly HistoryChange[]>;
}

export interface HistoryChange {
  readonly path: string;
  /** Another path when the commit renamed the file; absent when the commit created it. */
  readonly pathBefore?: string;
  readonly text: () => Promise<string>;
  readonly textBefore: () => Promise<string>;
}

export interface HistoryOptions {
  /** Called after each commit; false stops the walk and keeps what was found. */
  readonly goOn: (left: number) => boolean;
}

/**
 * The time of the last commit that changed the body of each post, in one pass over the history, newest first.
 * Renames are followed; a commit that only touched front matter does not count.
 */
export async function lastContentChanges(
  paths: readonly string[],
  history: AsyncIterable<HistoryCommit>,
  { goOn }: HistoryOptions,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  /** Paths as they were called at this point of the history, to their names today. */
  const wanted = new Map(paths.map((path) => [path, path]));
  for await (const commit of history) {
    for (const change of await commit.changes([...wanted.keys()])) {
      const today = wanted.get(change.path);
      if (today === undefined) continue;
      wanted.delete(change.path);
      if (await changedContent(change)) found.set(today, commit.at);
      else if (change.pathBefore !== undefined) wanted.set(change.pathBefore, today);
    }
    if (wanted.size === 0 || !goOn(wanted.size)) break;
  }
  return found;
}

async function changedContent(change: HistoryChange): Promise<boolean> {
  if (change.pathBefore === undefined) return true;
  const [after, before] = [await change.text(), await change.textBefore()];
  return bodyOf(after) !== bodyOf(before);
}

function bodyOf(text: string): string {
  const bare = text.replace(/^\uFEFF/, '');
  return bare.slice(locateFrontMatter(bare).bodyStart).replace(/\r\n?/g, '\n').trimEnd();
}
