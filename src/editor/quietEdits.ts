import * as vscode from 'vscode';

/**
 * Galley's own edits over several posts. While one runs, its files are quiet: what changes in them is not
 * the writer's doing, and the saves VS Code makes of them must not be stamped, or undo could not take the
 * whole back.
 */
export class QuietEdits {
  readonly #running = new Map<string, number>();

  isQuiet(uri: vscode.Uri): boolean {
    return this.#running.has(uri.toString());
  }

  /** Applies an edit; resolves to whether VS Code took it. */
  async apply(edit: vscode.WorkspaceEdit, metadata?: vscode.WorkspaceEditMetadata): Promise<boolean> {
    const uris = [...new Set(edit.entries().map(([uri]) => uri.toString()))];
    for (const uri of uris) this.#running.set(uri, (this.#running.get(uri) ?? 0) + 1);
    try {
      return await vscode.workspace.applyEdit(edit, metadata);
    } finally {
      for (const uri of uris) this.#leave(uri);
    }
  }

  #leave(uri: string): void {
    const left = (this.#running.get(uri) ?? 1) - 1;
    if (left > 0) this.#running.set(uri, left);
    else this.#running.delete(uri);
  }
}
