import * as vscode from 'vscode';

/** Answers of one folder listing are good for this long (milliseconds); events make them shorter-lived. */
const FRESH = 20_000;
const MOST = 5_000;

/**
 * Tells rules at once what is known about files, and remembers what they asked in vain, so that it can be
 * looked up before they run again. Folders are listed once and answer for all their files.
 */
export class FileFacts implements vscode.Disposable {
  readonly #known = new Map<string, { readonly at: number; readonly names: readonly string[] }>();
  readonly #asked = new Map<string, vscode.Uri>();
  readonly #listeners: vscode.Disposable;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidCreateFiles(() => this.#known.clear()),
      vscode.workspace.onDidDeleteFiles(() => this.#known.clear()),
      vscode.workspace.onDidRenameFiles(() => this.#known.clear()),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Whether a file or folder is there; `undefined` when that is not known yet. */
  exists(uri: vscode.Uri): boolean | undefined {
    const names = this.names(vscode.Uri.joinPath(uri, '..'));
    return names?.includes(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  }

  /** The names in a folder, none when it is not there; `undefined` when that is not known yet. */
  names(folder: vscode.Uri): readonly string[] | undefined {
    const found = this.#known.get(folder.toString());
    if (found !== undefined && Date.now() - found.at < FRESH) return found.names;
    if (this.#asked.size < MOST) this.#asked.set(folder.toString(), folder);
    return undefined;
  }

  /** Looks up what was asked for; resolves to whether anything was. */
  async lookUp(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    if (this.#known.size > MOST) this.#known.clear();
    await Promise.all(
      asked.map(async ([key, folder]) => {
        this.#known.set(key, { at: Date.now(), names: await list(folder) });
      }),
    );
    return asked.length > 0;
  }
}

async function list(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
