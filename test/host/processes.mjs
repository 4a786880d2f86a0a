// Nothing outlives the command that started it: children are remembered and ended, with all that they started.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const isWindows = process.platform === 'win32';
const guard = path.join(path.dirname(fileURLToPath(import.meta.url)), 'guard.cjs');

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.on('exit', () => children.forEach((child) => endTree(child)));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
}

/**
 * Starts a program as the head of a group of its own, which ends with this process at the latest.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !isWindows, windowsHide: true, ...options });
  children.add(child);
  child.once('exit', () => {
    endTree(child);
    children.delete(child);
  });
  child.once('error', () => children.delete(child));
  return child;
}

/**
 * Node's arguments for a child that must end when its parent was killed without a chance to say so.
 * @param {readonly string[]} args the script and its own arguments
 */
export function guarded(...args) {
  return ['--require', guard, ...args];
}

/**
 * Ends a program and everything in its group.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endTree(child) {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

/**
 * Ends whatever still carries this run's mark in its environment (Linux; elsewhere the groups have to do).
 * @param {string} mark `NAME=value`
 */
export function endMarked(mark) {
  if (process.platform !== 'linux') return 0;
  const found = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && carries(pid, mark));
  found.forEach((pid) => killQuietly(pid));
  return found.length;
}

/** @param {number} pid @param {string} mark */
function carries(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
  } catch {
    return false;
  }
}

/** @param {number} pid */
function killQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
