import * as vscode from 'vscode';
import { exists } from '../../editor/createFiles';
import { isFolder, isLink } from '../../editor/folderReader';

/** What was copied: files, the folders made for them (innermost first), and what first went wrong, if anything. */
export interface Copied {
  readonly files: readonly vscode.Uri[];
  readonly folders: readonly vscode.Uri[];
  readonly failure?: unknown;
}

/**
 * Copies what lies beside the post of a bundle: not the post itself in any language, nor folders that are posts of
 * their own. Never fails: what can be copied is, and nothing is overwritten.
 */
export async function copyBundle(source: vscode.Uri, target: vscode.Uri): Promise<Copied> {
  const copy = new Copy();
  await copy.folder(source, target, isIndex);
  return copy.outcome();
}

/** Copies the folder of files that goes with a post, as `copyBundle` does. */
export async function copyAssets(source: vscode.Uri, target: vscode.Uri): Promise<Copied> {
  const copy = new Copy();
  await copy.folder(source, target, () => false);
  return copy.outcome();
}

const isIndex = (name: string): boolean => /^(?:index|\+?page)\.[a-z.-]+$/i.test(name);

class Copy {
  readonly #files: vscode.Uri[] = [];
  readonly #folders: vscode.Uri[] = [];
  readonly #failures: unknown[] = [];

  outcome(): Copied {
    const [failure] = this.#failures;
    return { files: this.#files, folders: this.#folders, ...(failure !== undefined && { failure }) };
  }

  async folder(source: vscode.Uri, target: vscode.Uri, isSkipped: (name: string) => boolean): Promise<void> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(source);
      const isNew = !(await exists(target));
      if (isNew) await vscode.workspace.fs.createDirectory(target);
      for (const [name, type] of entries) {
        const [from, to] = [vscode.Uri.joinPath(source, name), vscode.Uri.joinPath(target, name)];
        if (isFolder(type)) await this.#inner(from, to, type);
        else if (!isSkipped(name)) await this.#file(from, to);
      }
      if (isNew) this.#folders.push(target);
    } catch (error) {
      this.#failures.push(error);
    }
  }

  /** A linked folder is not the post's own, and may lead round in a circle; a folder may be another post's. */
  async #inner(from: vscode.Uri, to: vscode.Uri, type: vscode.FileType): Promise<void> {
    if (!isLink(type) && !(await holdsPost(from))) await this.folder(from, to, () => false);
  }

  async #file(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.copy(from, to, { overwrite: false });
      this.#files.push(to);
    } catch (error) {
      this.#failures.push(error);
    }
  }
}

async function holdsPost(folder: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => isIndex(name));
}
