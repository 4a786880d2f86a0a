// `npm test`: needs nothing but Node to start. Runs every stage, whatever fails, and ends with one line of counts.
import { randomUUID } from 'node:crypto';
import { ownTempFolder, root } from '../host/paths.mjs';
import { endMarked, endTree, guarded, start } from '../host/processes.mjs';
import { ensureInstalled } from './install.mjs';
import { hasTests, stages } from './stages.mjs';

const run = randomUUID();
process.on('exit', () => endMarked(`GALLEY_RUN=${run}`));
/** What a stage that was cut off leaves behind goes with this. */
const temporary = ownTempFolder('run');

/** Seconds after which a stage is not slow but stuck. */
const giveUp = (/** @type {import('./stages.mjs').Stage} */ stage) => Math.max(600, stage.budget * 4);

/**
 * Runs one stage to its end, or until it must be stuck.
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
function runStage(stage) {
  const began = Date.now();
  const child = start(process.execPath, guarded(...stage.args), {
    cwd: root,
    env: { ...process.env, GALLEY_RUN: run, TMPDIR: temporary, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  const timer = setTimeout(
    () => {
      output += `\nGiven up: took more than ${giveUp(stage)} s.\n`;
      endTree(child);
    },
    giveUp(stage) * 1000,
  );
  return new Promise((resolve) => {
    child.once('error', (error) => (output += error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, seconds: (Date.now() - began) / 1000 });
    });
  });
}

/**
 * Counts of a stage, from what its runner printed. A runner that failed without a failed test is one failure.
 * @param {import('./stages.mjs').Stage} stage
 * @param {number} code
 * @param {string} output
 */
function count(stage, code, output) {
  if (stage.single) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const sum = (/** @type {string} */ word) =>
    [...output.matchAll(new RegExp(`^(?:#|ℹ) ${word} (\\d+)`, 'gm'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    );
  const passed = sum('pass');
  const failed = sum('fail') + sum('cancelled');
  const silent = failed === 0 && (code !== 0 || passed + sum('skipped') === 0);
  return { passed, failed: silent ? 1 : failed, skipped: sum('skipped') };
}

/**
 * Runs stages one after the other until none is left, and tells of each.
 * @param {import('./stages.mjs').Stage[]} queue
 */
async function work(queue) {
  for (let stage = queue.shift(); stage !== undefined; stage = queue.shift()) {
    if (hasTests(stage)) report(stage, await runStage(stage));
    else console.log(`– ${stage.name}: nothing there yet, skipped`);
  }
}

/**
 * Counts and prints what a stage did.
 * @param {import('./stages.mjs').Stage} stage
 * @param {{ code: number, output: string, seconds: number }} done
 */
function report(stage, { code, output, seconds }) {
  const { passed, failed, skipped } = count(stage, code, output);
  total.passed += passed;
  total.failed += failed;
  const counts = `${passed} passed${failed ? `, ${failed} failed` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  const over = seconds > stage.budget ? ', over budget' : '';
  const retries = [...output.matchAll(/^.* tried once more.*$/gm)].map(([line]) => line);
  const again = retries.length > 0 ? `, ${retries.length} only when tried once more` : '';
  if (failed > 0) console.log(output.trimEnd());
  else for (const line of retries) console.log(`  ${line}`);
  console.log(
    `${failed ? '✖' : '✔'} ${stage.name}: ${counts}${again} (${seconds.toFixed(1)} s of ${stage.budget} s${over})`,
  );
}

const total = { passed: 0, failed: 0 };
const beganAll = Date.now();
await ensureInstalled();
// Lint takes one core about as long as all that can run beside it takes the other.
const beside = stages.filter(({ keepsToItself }) => keepsToItself);
await Promise.all([work(beside), work(beside)]);
await work(stages.filter(({ keepsToItself }) => !keepsToItself));
const minutes = (Date.now() - beganAll) / 60_000;
console.log(`All stages took ${minutes.toFixed(1)} of 10 minutes.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
