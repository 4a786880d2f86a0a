// Makes node_modules what package-lock.json says, once per lock file and one run at a time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { withLock } from '../host/lock.mjs';
import { npm } from '../host/npm.mjs';
import { cache, root } from '../host/paths.mjs';

const stampFile = path.join(root, 'node_modules/.galley-lock');
const lockFile = path.join(root, 'package-lock.json');

/** Installs the packages when the lock file is not the one that they were installed from. */
export async function ensureInstalled() {
  if (readQuietly(stampFile) === hash()) return;
  mkdirSync(cache, { recursive: true });
  await withLock(path.join(cache, 'install.lock'), 'npm ci', async () => {
    if (readQuietly(stampFile) === hash()) return;
    if (!isInstalled()) {
      console.log('Installing the packages of package-lock.json…');
      await npm(['ci', '--ignore-scripts', '--prefer-offline'], { cwd: root, what: 'the packages' });
    }
    writeFileSync(stampFile, hash());
  });
}

function hash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** Whether npm itself recorded, when it finished, just the packages of the lock file. */
function isInstalled() {
  const record = readQuietly(path.join(root, 'node_modules/.package-lock.json'));
  if (record === undefined) return false;
  const there = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  delete wanted[''];
  const same = (/** @type {string} */ name) => there[name]?.integrity === wanted[name]?.integrity;
  return (
    Object.keys(there).every(same) && Object.keys(wanted).every((name) => wanted[name].optional || same(name))
  );
}

/** @param {string} file */
function readQuietly(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
