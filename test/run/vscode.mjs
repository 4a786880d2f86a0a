// Runs the in-host suites of test/vscode in a real VS Code, each in a window and a workspace of its own; the small ones,
// which take less time than a window, share one.
// node test/run/vscode.mjs [--host=newest|oldest] [--kind=node|web] [part of a path ...]
// VSCODE_TEST_HOST=desktop takes a desktop VS Code instead of the headless one.
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { ensureBrowser } from '../host/browser.mjs';
import { fetchHost } from '../host/fetch.mjs';
import { root } from '../host/paths.mjs';
import { start } from '../host/processes.mjs';
import { ensureInstalled } from './install.mjs';

const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const host = option('host') ?? 'newest';
const kind = option('kind') ?? 'node';
const isDesktop = process.env.VSCODE_TEST_HOST === 'desktop';
const suites = readdirSync(path.join(root, 'test/vscode'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const small = ['convert', 'editing', 'harness', 'manifest', 'postLife'].map((name) => `${name}.test.ts`);
const windows = [
  suites.filter((name) => small.includes(name)),
  ...suites.filter((name) => !small.includes(name)).map((name) => [name]),
].filter((names) => names.length > 0);

await ensureInstalled();
if (!isDesktop) {
  await fetchHost(host);
  await ensureBrowser();
}
if (suites.length === 0) {
  console.log('No in-host suite has that name.');
  process.exit(1);
}
// Two windows keep two cores busy; a desktop has one screen.
const queue = windows.map((names) => names.join());
/** @type {string[]} */
const again = [];
await Promise.all(Array.from({ length: isDesktop ? 1 : 2 }, work));
let failures = 0;
// A machine that is busy with something else makes windows late: what failed gets the machine to itself, once.
for (const names of again) if (!(await tell(names, await attempt(names)))) failures++;
process.exit(failures === 0 ? 0 : 1);

/** Opens windows until none is left, and puts those that failed aside. */
async function work() {
  for (let names = queue.shift(); names !== undefined; names = queue.shift()) {
    const result = await attempt(names);
    if (result.isPassed) tell(names, result);
    else {
      again.push(names);
      console.log(`${names} failed and will be tried once more, alone:`);
      console.log(result.output.trimEnd().replace(/^/gm, '| '));
    }
  }
}

/** @typedef {{ isPassed: boolean, output: string }} Attempt */

/**
 * Prints what a window said when it is done, so that two at once stay readable.
 * @param {string} names
 * @param {Attempt} attempt
 */
function tell(names, { isPassed, output }) {
  // A suite that never came to its counts is one failure that nothing else would show.
  const silent = !isPassed && !/^ℹ fail [1-9]/m.test(output);
  console.log(`${names}\n${output.trimEnd()}${silent ? '\nℹ fail 1' : ''}`);
  return isPassed;
}

/**
 * Runs suites in a window of their own.
 * @param {string} names with commas between them
 * @returns {Promise<Attempt>}
 */
function attempt(names) {
  const script = path.join(root, 'test/run/vscodeSuite.mjs');
  const child = start(process.execPath, [script, names, host, kind], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve({ isPassed: code === 0, output }));
  });
}
