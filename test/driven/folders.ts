// Folders that a test may change: copies and hand-made ones, in the run's own temporary folder.
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { ownTempFolder, root } from '../host/paths.mjs';

/** Installed packages and the history are no part of a blog. */
const leftOut = new Set(['node_modules', '.git']);

/** A link would lead back into the folder that is copied, and what is written there would change it. */
function isCopied(source: string): boolean {
  if (leftOut.has(path.basename(source))) return false;
  return !lstatSync(source).isSymbolicLink() || (existsSync(source) && statSync(source).isFile());
}

/** A fresh copy of a folder, with copies of the files that links in it lead to. */
export function copyFolder(source: string): string {
  const folder = path.join(ownTempFolder('blog'), path.basename(source));
  cpSync(source, folder, { recursive: true, dereference: true, filter: isCopied });
  return folder;
}

/** A fresh copy of one of test/fixtures/blogs. */
export function copyBlog(name: string): string {
  return copyFolder(path.join(root, 'test/fixtures/blogs', name));
}

/** A fresh folder with the given files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = path.join(ownTempFolder('blog'), 'blog');
  mkdirSync(folder);
  return addFiles(folder, files);
}

/** Writes files into a folder that is there, and gives the folder. */
export function addFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Every file below a folder, as sorted paths relative to it with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** A file of the shared library beside the repository, which is not always there. */
export function sharedPath(relative: string): string {
  return path.resolve(root, '../shared', relative);
}
