import * as vscode from 'vscode';
import { isLink } from '../../editor/folderReader';

/**
 * Knows which folders below a root are reached through a symbolic link. VS Code tells that something is a link but not
 * where it leads, so what lies behind one may lie outside the workspace: it is not shown, and not copied into a page.
 */
export class LinkedFolders {
  readonly #root: vscode.Uri;
  readonly #known = new Map<string, Promise<boolean>>();

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** Whether a link stands anywhere on the way to the file; the path counts from the root. */
  leadTo(path: string): Promise<boolean> {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? Promise.resolve(false) : this.#isLinked(path.slice(0, slash));
  }

  #isLinked(folder: string): Promise<boolean> {
    const known = this.#known.get(folder) ?? this.#ask(folder);
    this.#known.set(folder, known);
    return known;
  }

  async #ask(folder: string): Promise<boolean> {
    if (await this.leadTo(folder)) return true;
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(this.#root, folder));
    return isLink(type);
  }
}
