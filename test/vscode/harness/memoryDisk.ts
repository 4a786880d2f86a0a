// A disk in memory under a scheme of its own, that can be full, locked, or lose a folder.
import * as vscode from 'vscode';

let count = 0;

export class MemoryDisk implements vscode.FileSystemProvider {
  /** The folder that everything is in. */
  readonly root: vscode.Uri;
  /** Bytes that still fit; what is written beyond them is cut off and refused, as disks do. */
  room = Number.POSITIVE_INFINITY;
  isLocked = false;
  /** Called before each write, with the path below the root. */
  beforeWrite: (path: string) => void = () => undefined;
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>(['/blog']);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registration: { dispose(): unknown };

  readonly onDidChangeFile = this.#changed.event;

  constructor() {
    const scheme = `galley-memory-${++count}`;
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this);
    this.root = vscode.Uri.from({ scheme, path: '/blog' });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  /** Puts a file there, whatever is wrong with the disk. */
  put(path: string, text: string): void {
    const whole = `/blog/${path}`;
    this.#files.set(whole, new TextEncoder().encode(text));
    for (let at = whole.lastIndexOf('/'); at > 0; at = whole.lastIndexOf('/', at - 1))
      this.#folders.add(whole.slice(0, at));
  }

  /** Takes a folder and all below it away. */
  lose(path: string): void {
    const whole = `/blog/${path}`;
    for (const one of [...this.#files.keys(), ...this.#folders])
      if (one === whole || one.startsWith(`${whole}/`)) {
        this.#files.delete(one);
        this.#folders.delete(one);
      }
  }

  /** Everything there is, folders with a slash at their end, relative to the root. */
  all(): readonly string[] {
    const folders = [...this.#folders].map((path) => `${path}/`);
    return [...this.#files.keys(), ...folders].map((path) => path.slice('/blog/'.length)).sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 1, size: bytes.length };
    if (!this.#folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 1, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (!this.#folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const inside = (path: string): boolean => path.slice(0, path.lastIndexOf('/')) === uri.path;
    const named = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
    return [
      ...[...this.#files.keys()].filter(inside).map((path) => [named(path), vscode.FileType.File] as const),
      ...[...this.#folders].filter(inside).map((path) => [named(path), vscode.FileType.Directory] as const),
    ].map(([name, type]) => [name, type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.beforeWrite(uri.path.slice('/blog/'.length));
    if (this.isLocked) throw vscode.FileSystemError.NoPermissions(uri);
    const kept = content.slice(0, Math.max(0, this.room));
    this.#files.set(uri.path, kept);
    this.room -= kept.length;
    if (kept.length < content.length)
      throw vscode.FileSystemError.Unavailable('ENOSPC: no space left on device, write');
  }

  createDirectory(uri: vscode.Uri): void {
    if (this.isLocked) throw vscode.FileSystemError.NoPermissions(uri);
    this.#folders.add(uri.path);
  }

  delete(uri: vscode.Uri): void {
    if (!this.#files.delete(uri.path) && !this.#folders.delete(uri.path))
      throw vscode.FileSystemError.FileNotFound(uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
