import * as vscode from 'vscode';
import { fileFailure } from '../core/newPost/fileFailure';
import type { Problem } from '../core/problem';
import type { FreshPost } from './freshPosts';
import { joinPaths, parentOf } from './paths';

export interface NewFile {
  /** Relative to the blog, POSIX. */
  readonly path: string;
  readonly text: string;
}

/** A file that was not written: the sentence for the writer, and in `cause` what the file system said. */
export class FileFailure extends Error {
  constructor(
    readonly problem: Problem,
    cause: unknown,
  ) {
    super(problem.message, { cause });
  }
}

/**
 * Writes a post and what comes with it, and never over an existing file. Returns what to remove should the
 * writer think better of it. When a file cannot be written, whatever was made so far is removed again and a
 * `FileFailure` is thrown.
 */
export async function createFiles(
  root: vscode.Uri,
  post: NewFile,
  extra: readonly NewFile[],
): Promise<FreshPost> {
  const folders = await missingFolders(root, parentOf(post.path));
  const made: vscode.Uri[] = [];
  for (const { path, text } of [post, ...extra]) {
    const target = vscode.Uri.joinPath(root, path);
    try {
      if (await exists(target)) throw vscode.FileSystemError.FileExists(target);
      made.push(target);
      await vscode.workspace.fs.writeFile(target, await vscode.workspace.encode(text, { uri: target }));
    } catch (error) {
      await removeAll(made.reverse(), folders);
      throw new FileFailure(fileFailure(refusalOf(error), path), error);
    }
  }
  return { uri: vscode.Uri.joinPath(root, post.path), others: made.slice(1), folders };
}

function refusalOf(error: unknown): { readonly code?: string; readonly message: string } {
  if (error instanceof vscode.FileSystemError) return { code: error.code, message: error.message };
  return { message: error instanceof Error ? error.message : String(error) };
}

/** The folders of a path that are not there yet, innermost first. */
async function missingFolders(root: vscode.Uri, path: string): Promise<readonly vscode.Uri[]> {
  const missing: vscode.Uri[] = [];
  for (let at = path; at !== ''; at = parentOf(at)) {
    const folder = vscode.Uri.joinPath(root, joinPaths(at));
    if (await exists(folder)) break;
    missing.push(folder);
  }
  return missing;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function removeAll(files: readonly vscode.Uri[], folders: readonly vscode.Uri[]): Promise<void> {
  for (const uri of [...files, ...folders]) {
    try {
      await vscode.workspace.fs.delete(uri);
    } catch {
      // It was never made, or the disk refuses this too: the error that led here is the one to tell.
    }
  }
}
