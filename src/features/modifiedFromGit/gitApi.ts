import * as vscode from 'vscode';

// The parts of VS Code's git extension (API version 1) that are used here, as its own typings describe them:
// https://github.com/microsoft/vscode/blob/main/extensions/git/src/api/git.d.ts

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

export interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  log(options: { readonly maxEntries: number }): Promise<readonly Commit[]>;
  show(ref: string, path: string): Promise<string>;
  diffBetween(ref1: string, ref2: string): Promise<readonly Change[]>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The repository a file is in; `undefined` without VS Code's git extension, git itself or a repository. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = await extension.activate();
    return git.enabled ? (git.getAPI(1).getRepository(uri) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
