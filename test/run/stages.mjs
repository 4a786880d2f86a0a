// What `npm test` runs, in order. Budgets are seconds on two cores with a warm cache.
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} budget seconds
 * @property {readonly string[]} args for Node
 * @property {boolean} [single] counts as one test, by its exit code
 * @property {boolean} [keepsToItself] reads files and shows nothing, so another such stage may run beside it
 */

const tool = (/** @type {string} */ file) => path.join('node_modules', file);
const tests = (/** @type {string} */ folder) => ['test/run/tests.mjs', folder];

/** @type {readonly Stage[]} */
export const stages = [
  {
    name: 'lint',
    budget: 75,
    args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
    single: true,
    keepsToItself: true,
  },
  {
    name: 'types',
    budget: 45,
    args: [tool('typescript/bin/tsc'), '-b'],
    single: true,
    keepsToItself: true,
  },
  {
    name: 'unused code',
    budget: 15,
    args: [tool('knip/bin/knip.js'), '--no-progress'],
    single: true,
    keepsToItself: true,
  },
  {
    name: 'format',
    budget: 20,
    args: [tool('prettier/bin/prettier.cjs'), '--check', '.'],
    single: true,
    keepsToItself: true,
  },
  { name: 'unit and examples', budget: 30, args: ['test/run/unit.mjs'], keepsToItself: true },
  { name: 'architecture', budget: 15, args: tests('architecture'), keepsToItself: true },
  { name: 'build', budget: 10, args: ['esbuild.mjs'], single: true },
  { name: 'package', budget: 15, args: ['test/run/package.mjs'], single: true },
  { name: 'what is in the package', budget: 30, args: tests('package') },
  {
    name: 'VS Code, newest, Node',
    budget: 160,
    args: ['test/run/vscode.mjs', '--host=newest', '--kind=node'],
  },
  {
    name: 'VS Code, newest, web worker',
    budget: 60,
    // The rest runs in the web worker with `npm run test:long`: both hosts whole do not fit into ten minutes.
    args: ['test/run/vscode.mjs', '--host=newest', '--kind=web', 'threeJobs', 'modified.test'],
  },
  { name: 'VS Code, oldest', budget: 30, args: ['test/run/vscode.mjs', '--host=oldest', 'threeJobs'] },
  { name: 'driven', budget: 170, args: tests('driven') },
  { name: 'browser', budget: 60, args: tests('browser') },
];

/**
 * Whether a stage has anything to run yet.
 * @param {Stage} stage
 */
export function hasTests({ args: [script, folder] }) {
  if (script === 'test/run/vscode.mjs') return anyTest('vscode');
  return script !== 'test/run/tests.mjs' || anyTest(folder ?? '');
}

/** @param {string} folder */
export function anyTest(folder) {
  const full = path.join(root, 'test', folder);
  return (
    existsSync(full) &&
    readdirSync(full, { recursive: true }).some((name) => /\.test\.(ts|mjs)$/.test(String(name)))
  );
}
