// A file system in memory under a scheme of its own, as a virtual workspace has one, that can be slow or refuse to write.
import * as vscode from 'vscode';

/** A time in which all that is asked for waits. */
export interface Slowness {
  /** Resolves when the first has asked. */
  readonly began: Promise<void>;
  readonly end: () => void;
}

/** Lets those who come wait while it is slow. */
class Gate {
  #open: Promise<void> | undefined;
  #asked = (): void => undefined;

  slow(): Slowness {
    let end = (): void => undefined;
    this.#open = new Promise((resolve) => (end = resolve));
    const began = new Promise<void>((resolve) => (this.#asked = resolve));
    return { began, end };
  }

  async pass(): Promise<void> {
    this.#asked();
    await this.#open;
  }
}

export class MemoryFiles implements vscode.FileSystemProvider {
  /** While set, no file can be written. */
  refusesWrites = false;
  readonly #listings = new Gate();
  readonly #writes = new Gate();
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registration: vscode.Disposable;
  #clock = 1;

  readonly onDidChangeFile = this.#changed.event;

  /** @param root A workspace folder, below which the files are. */
  constructor(
    readonly root: vscode.Uri,
    options: { readonly isReadonly?: boolean } = {},
  ) {
    this.#registration = vscode.workspace.registerFileSystemProvider(root.scheme, this, options);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  /** Puts a file there past VS Code. */
  put(path: string, text: string): vscode.Uri {
    const uri = this.uri(path);
    this.#set(uri, new TextEncoder().encode(text));
    return uri;
  }

  text(uri: vscode.Uri): string {
    return new TextDecoder().decode(this.readFile(uri));
  }

  slowListings(): Slowness {
    return this.#listings.slow();
  }

  slowWrites(): Slowness {
    return this.#writes.slow();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 1, mtime: file.mtime, size: file.bytes.length };
    if (this.#namesIn(uri).size === 0 && uri.path !== this.root.path) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.#listings.pass();
    return [...this.#namesIn(uri)];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await this.#writes.pass();
    if (this.refusesWrites) throw vscode.FileSystemError.NoPermissions(uri);
    this.#set(uri, bytes);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {
    // Folders are there as soon as a file is in them.
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #namesIn(folder: vscode.Uri): ReadonlyMap<string, vscode.FileType> {
    const names = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(`${folder.path}/`)) continue;
      const [name = '', ...rest] = path.slice(folder.path.length + 1).split('/');
      names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return names;
  }

  #set(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, { bytes, mtime: ++this.#clock });
    this.#changed.fire([{ type, uri }]);
  }
}
