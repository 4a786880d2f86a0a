// What every benchmark hands to the one table: rows of the same shape, in out/bench/NAME.json.
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { outFolder } from '../host/paths.mjs';

/**
 * @typedef {object} Row
 * @property {string} what was measured
 * @property {string} ours median, in ms unless it says so
 * @property {string} peer its name and its median
 * @property {string} ratio ours ÷ peer, or as the row says
 * @property {string} limit what the ratio or the time must keep; empty where it only informs
 * @property {string} spread quartiles, ours and then the peer's
 * @property {boolean} [isWithin]
 */

/** @param {readonly number[]} numbers @param {number} share */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/** @param {readonly number[]} numbers */
export const quartiles = (numbers) =>
  `${quantile(numbers, 0.25).toFixed(1)} to ${quantile(numbers, 0.75).toFixed(1)}`;

/**
 * Keeps the rows of a benchmark and says whether all are within their limits.
 * @param {string} name
 * @param {readonly Row[]} rows
 */
export function keepRows(name, rows) {
  writeFileSync(path.join(outFolder('bench'), `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  return rows.every(({ isWithin }) => isWithin !== false);
}
