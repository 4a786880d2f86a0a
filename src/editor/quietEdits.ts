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

  /**
   * Applies an edit and saves the files that were saved before, as VS Code itself does only from two files
   * on. Resolves to whether VS Code took the edit.
   */
  async apply(edit: vscode.WorkspaceEdit, metadata?: vscode.WorkspaceEditMetadata): Promise<boolean> {
    const uris = [...new Set(edit.entries().map(([uri]) => uri.toString()))];
    const unsaved = new Set(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
    );
    for (const uri of uris) this.#running.set(uri, (this.#running.get(uri) ?? 0) + 1);
    try {
      if (!(await vscode.workspace.applyEdit(edit, metadata))) return false;
      if (metadata?.isRefactoring) await saveAll(uris.filter((uri) => !unsaved.has(uri)));
      return true;
    } finally {
      for (const uri of uris) this.#leave(uri);
    }
  }

  /** Keeps files quiet until disposed: the edits of a rename are applied, and saved, by VS Code itself. */
  hold(uris: readonly vscode.Uri[]): vscode.Disposable {
    const held = new Set(uris.map((uri) => uri.toString()));
    for (const uri of held) this.#running.set(uri, (this.#running.get(uri) ?? 0) + 1);
    return new vscode.Disposable(() => {
      for (const uri of held) this.#leave(uri);
      held.clear();
    });
  }

  #leave(uri: string): void {
    const left = (this.#running.get(uri) ?? 1) - 1;
    if (left > 0) this.#running.set(uri, left);
    else this.#running.delete(uri);
  }
}

async function saveAll(uris: readonly string[]): Promise<void> {
  const wanted = new Set(uris);
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && wanted.has(document.uri.toString())) await document.save();
  }
}
