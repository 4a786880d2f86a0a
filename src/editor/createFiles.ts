import * as vscode from 'vscode';
import { joinPaths, parentOf } from './paths';
import type { FreshPost } from './freshPosts';

export interface NewFile {
  /** Relative to the blog, POSIX. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a post and what comes with it, and never over an existing file. Returns what to remove should the
 * writer think better of it. When a file cannot be written, whatever was made so far is removed again.
 */
export async function createFiles(
  root: vscode.Uri,
  post: NewFile,
  extra: readonly NewFile[],
): Promise<FreshPost> {
  const uri = vscode.Uri.joinPath(root, post.path);
  const folders = await missingFolders(root, parentOf(post.path));
  const made: vscode.Uri[] = [];
  try {
    for (const file of [post, ...extra]) {
      const target = vscode.Uri.joinPath(root, file.path);
      if (await exists(target)) throw vscode.FileSystemError.FileExists(target);
      made.push(target);
      await vscode.workspace.fs.writeFile(target, await vscode.workspace.encode(file.text, { uri: target }));
    }
  } catch (error) {
    await removeAll(made.reverse(), folders);
    throw error;
  }
  return { uri, folders };
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
