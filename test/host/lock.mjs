// A lock between processes: a file that names its owner. A dead owner's lock is taken over.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const heartbeat = 5_000;
/** A living owner touches its lock, so an old one is dead even where its number is in use again. */
const patience = 60_000;

/**
 * Runs `work` while no other process holds the lock at `file`.
 * @template T
 * @param {string} file
 * @param {string} what shown to a person who has to wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, what, work) {
  let told = false;
  while (!take(file)) {
    if (isStale(file)) {
      removeStale(file);
      continue;
    }
    if (!told) console.log(`Another run is busy with ${what}; waiting for it.`);
    told = true;
    await delay(250);
  }
  const touch = setInterval(() => touchQuietly(file), heartbeat).unref();
  const release = () => {
    if (ownerOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears at once and whole, so that nobody ever reads a lock without an owner.
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Takes a dead owner's lock away. Another run may have done so a moment before and hold the lock by now: what was
 * taken is looked at once more, and given back.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (!isStale(aside)) linkSync(aside, file);
  } catch {
    // Gone already, or taken anew in between: the next attempt finds out.
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function isStale(file) {
  const owner = ownerOf(file);
  if (owner === undefined) return false; // released in between: the next attempt finds out
  return !isAlive(owner) || Date.now() - statSync(file).mtimeMs > patience;
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @param {string} file */
function touchQuietly(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken away by a person who lost patience: the work itself is done in a folder of our own.
  }
}
