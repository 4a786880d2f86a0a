// Where things are. Everything that a run makes is either under the repository or under its own temporary folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. Set by the runner where a bundle no longer knows where its source was. */
export const root =
  process.env.GALLEY_ROOT ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Fetched once, ignored by git. */
export const cache = path.join(root, '.vscode-test');

/** Screenshots, logs and bundles: made by each run, ignored by git. */
export const out = path.join(root, 'out');

/** macOS hands out temporary folders too long for the server's sockets. */
const temporary = process.platform === 'darwin' ? '/tmp' : tmpdir();

/**
 * A folder of this process's own, removed when it ends.
 * @param {string} label
 */
export function ownTempFolder(label) {
  const folder = mkdtempSync(path.join(temporary, `galley-${label}-`));
  if (own.length === 0) process.on('exit', removeOwn);
  own.push(folder);
  return folder;
}

/** @type {string[]} */
const own = [];

function removeOwn() {
  if (process.env.GALLEY_KEEP === '1') return;
  own.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

/**
 * A folder under out/ for what a person should look at.
 * @param {...string} parts
 */
export function outFolder(...parts) {
  const folder = path.join(out, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}
