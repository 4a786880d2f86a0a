// A file system in memory that links, refuses and lies about sizes, under a scheme of its own.
import * as vscode from 'vscode';

type Fault = 'dangling' | 'forbidden' | 'huge';
let count = 0;

export class FaultyFiles implements vscode.FileSystemProvider {
  /** Contents that were handed out. */
  reads = 0;
  readonly folder: vscode.WorkspaceFolder;
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #faults = new Map<string, Fault>();
  readonly #links = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registration: { dispose(): unknown };
  #clock = 1;
  #held: Promise<void> | undefined;

  readonly onDidChangeFile = this.#changed.event;

  constructor() {
    const scheme = `galley-faulty-${++count}`;
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this);
    this.folder = { uri: vscode.Uri.from({ scheme, path: '/blog' }), name: 'faulty', index: 0 };
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  /** A file that was there before anybody looked. */
  put(path: string, text: string): void {
    this.#files.set(path, { bytes: new TextEncoder().encode(text), mtime: ++this.#clock });
  }

  /** Writes a file and tells those who watch. */
  write(path: string, text: string): void {
    const type = this.#files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.put(path, text);
    this.#changed.fire([{ type, uri: vscode.Uri.joinPath(this.folder.uri, path) }]);
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.#changed.fire([
      { type: vscode.FileChangeType.Deleted, uri: vscode.Uri.joinPath(this.folder.uri, path) },
    ]);
  }

  fail(path: string, fault: Fault): void {
    this.put(path, '');
    this.#faults.set(path, fault);
  }

  /** A linked folder; `''` is the root. */
  link(path: string, target: string): void {
    this.#links.set(path, target);
  }

  /** No folder is listed until the returned function is called. */
  hold(): () => void {
    let letGo: () => void = () => undefined;
    this.#held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const path = this.#real(uri);
    const file = this.#files.get(path);
    const fault = this.#faults.get(path);
    if (fault === 'dangling') throw vscode.FileSystemError.FileNotFound(uri);
    if (file !== undefined)
      return {
        type: vscode.FileType.File,
        ctime: 0,
        mtime: file.mtime,
        size: fault === 'huge' ? 1e9 : file.bytes.length,
      };
    if (this.#children(path).size === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.#held;
    const children = this.#children(this.#real(uri));
    if (children.size === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return [...children];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const path = this.#real(uri);
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (this.#faults.get(path) === 'forbidden') throw vscode.FileSystemError.NoPermissions(uri);
    this.reads++;
    return file.bytes;
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** The path without links, relative to the root. */
  #real(uri: vscode.Uri): string {
    let path = uri.path.replace(/^\/blog\/?/, '');
    for (let again = true; again;) {
      again = false;
      for (const [link, target] of this.#links)
        if (path === link || path.startsWith(`${link}/`)) {
          path = [target, path.slice(link.length + 1)].filter((part) => part !== '').join('/');
          again = true;
        }
    }
    return path;
  }

  #children(folder: string): Map<string, vscode.FileType> {
    const prefix = folder === '' ? '' : `${folder}/`;
    const children = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      const dangling =
        this.#faults.get(path) === 'dangling' ? vscode.FileType.SymbolicLink : vscode.FileType.File;
      children.set(name, rest.length > 0 ? vscode.FileType.Directory : dangling);
    }
    for (const link of this.#links.keys())
      if (link.startsWith(prefix) && !link.slice(prefix.length).includes('/'))
        children.set(link.slice(prefix.length), vscode.FileType.SymbolicLink | vscode.FileType.Directory);
    return children;
  }
}
