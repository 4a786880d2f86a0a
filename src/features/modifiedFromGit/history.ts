import type * as vscode from 'vscode';
import type { HistoryChange, HistoryCommit } from '../../core/modified/contentHistory';
import { pathBelow } from '../../editor/paths';
import type { Repository } from './gitApi';

const MOST_COMMITS = 20_000;

/** The history of a repository, newest first; each commit is looked into only when asked. */
export async function* historyOf(repository: Repository): AsyncGenerator<HistoryCommit> {
  for (const commit of await repository.log({ maxEntries: MOST_COMMITS })) {
    const at = (commit.authorDate ?? commit.commitDate)?.getTime();
    // A merge changes nothing that its branches did not change.
    if (at === undefined || commit.parents.length > 1) continue;
    const [parent] = commit.parents;
    yield {
      at,
      changes: (wanted) =>
        parent === undefined
          ? createdIn(repository, commit.hash, wanted)
          : changesBetween(repository, parent, commit.hash),
    };
  }
}

/** A commit without a parent made all that it holds; git's extension cannot compare it with nothing. */
async function createdIn(
  repository: Repository,
  hash: string,
  wanted: readonly string[],
): Promise<readonly HistoryChange[]> {
  const texts = await Promise.all(wanted.map((path) => shown(repository, hash, path)));
  return wanted.flatMap((path, index) => {
    const text = texts[index];
    return text === undefined
      ? []
      : [{ path, text: () => Promise.resolve(text), textBefore: () => Promise.resolve('') }];
  });
}

async function changesBetween(
  repository: Repository,
  parent: string,
  hash: string,
): Promise<readonly HistoryChange[]> {
  const changes = await repository.diffBetween(parent, hash);
  return changes.flatMap(({ uri, renameUri, originalUri }) => {
    const path = repositoryPath(repository, renameUri ?? uri);
    const pathBefore = repositoryPath(repository, originalUri);
    if (path === undefined) return [];
    return [
      {
        path,
        ...(pathBefore !== undefined && { pathBefore }),
        text: async () => (await shown(repository, hash, path)) ?? '',
        textBefore: async () => (await shown(repository, parent, pathBefore ?? path)) ?? '',
      },
    ];
  });
}

async function shown(repository: Repository, ref: string, path: string): Promise<string | undefined> {
  try {
    return await repository.show(ref, path);
  } catch {
    return undefined;
  }
}

/** The path of a file in its repository, as git calls it. */
export function repositoryPath(repository: Repository, uri: vscode.Uri): string | undefined {
  return pathBelow(repository.rootUri, uri);
}
