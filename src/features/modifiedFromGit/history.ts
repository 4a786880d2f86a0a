import * as vscode from 'vscode';
import type { HistoryChange, HistoryCommit } from '../../core/modified/contentHistory';
import { pathBelow } from '../../editor/paths';
import type { Change, Commit, Repository } from './gitApi';

/** What every first commit is compared with: git's own name for a tree with nothing in it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const MOST_COMMITS = 20_000;

/** The history of a repository, newest first; each commit is looked into only when asked. */
export async function* historyOf(repository: Repository): AsyncGenerator<HistoryCommit> {
  for (const commit of await repository.log({ maxEntries: MOST_COMMITS })) {
    const at = (commit.authorDate ?? commit.commitDate)?.getTime();
    // A merge changes nothing that its branches did not change.
    if (at === undefined || commit.parents.length > 1) continue;
    yield { at, changes: () => changesOf(repository, commit) };
  }
}

async function changesOf(repository: Repository, commit: Commit): Promise<readonly HistoryChange[]> {
  const parent = commit.parents[0] ?? EMPTY_TREE;
  const changes = await repository.diffBetween(parent, commit.hash);
  return changes.flatMap((change) => toHistoryChange(repository, { change, commit, parent }) ?? []);
}

interface CommitChange {
  readonly change: Change;
  readonly commit: Commit;
  readonly parent: string;
}

function toHistoryChange(
  repository: Repository,
  { change, commit, parent }: CommitChange,
): HistoryChange | undefined {
  const pathOf = (uri: vscode.Uri): string | undefined => pathBelow(repository.rootUri, uri);
  const path = pathOf(change.renameUri ?? change.uri);
  const pathBefore = pathOf(change.originalUri);
  if (path === undefined) return undefined;
  return {
    path,
    ...(parent !== EMPTY_TREE && pathBefore !== undefined && { pathBefore }),
    text: () => repository.show(commit.hash, path),
    textBefore: async () => {
      try {
        return await repository.show(parent, pathBefore ?? path);
      } catch {
        return '';
      }
    },
  };
}

/** The path of a file in its repository, as git calls it. */
export function repositoryPath(repository: Repository, uri: vscode.Uri): string | undefined {
  return pathBelow(repository.rootUri, uri);
}
