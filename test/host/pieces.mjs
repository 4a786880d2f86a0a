// The cache of fetched pieces. A piece is there whole or not at all: made beside its place, then renamed into it.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { withLock } from './lock.mjs';
import { cache } from './paths.mjs';

const stampName = '.galley-stamp.json';

/**
 * @typedef {object} Piece
 * @property {string} name folder name inside the cache, version included
 * @property {string} what for messages
 * @property {readonly string[]} proof files that a complete piece has, relative to its folder
 * @property {(folder: string) => Promise<void>} make fills an empty folder
 */

/**
 * The folder of a piece, fetched first where it is missing or incomplete.
 * @param {Piece} piece
 * @returns {Promise<string>}
 */
export async function ensurePiece(piece) {
  const folder = path.join(cache, piece.name);
  if (isWhole(folder, piece)) return folder;
  mkdirSync(cache, { recursive: true });
  return withLock(path.join(cache, `${piece.name}.lock`), piece.what, async () => {
    if (isWhole(folder, piece)) return folder;
    if (existsSync(folder)) console.log(`${piece.what} in ${cache} is incomplete; making it anew.`);
    sweep(piece.name);
    await make(piece, folder);
    return folder;
  });
}

/** @param {Piece} piece @param {string} folder */
async function make(piece, folder) {
  const began = Date.now();
  console.log(`Fetching ${piece.what}…`);
  const draft = `${folder}.tmp-${process.pid}`;
  mkdirSync(draft);
  await piece.make(draft);
  const missing = piece.proof.filter((file) => !existsSync(path.join(draft, file)));
  if (missing.length > 0) throw new Error(`${piece.what} came without ${missing.join(', ')}.`);
  writeFileSync(path.join(draft, stampName), JSON.stringify({ name: piece.name }));
  renameSync(draft, folder);
  console.log(`Fetched ${piece.what} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/**
 * Removes what an interrupted run left. Only called with the lock held, so nobody is filling these.
 * @param {string} name
 */
function sweep(name) {
  for (const entry of readdirSync(cache)) {
    if (entry !== name && !entry.startsWith(`${name}.tmp-`)) continue;
    rmSync(path.join(cache, entry), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} folder @param {Piece} piece */
function isWhole(folder, piece) {
  try {
    const stamp = JSON.parse(readFileSync(path.join(folder, stampName), 'utf8'));
    return stamp.name === piece.name && piece.proof.every((file) => existsSync(path.join(folder, file)));
  } catch {
    return false;
  }
}
