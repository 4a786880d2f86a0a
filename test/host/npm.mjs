// npm, called so that a slow or forgetful registry costs time and not the run.
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endTree, start } from './processes.mjs';

const pauses = [2_000, 8_000, 20_000];
const perAttempt = 8 * 60_000;

/**
 * Runs npm in a folder; tries again when it fails, and says so.
 * @param {readonly string[]} args
 * @param {{ cwd: string, what: string }} options `what` is named in messages
 */
export async function npm(args, { cwd, what }) {
  for (let attempt = 0; ; attempt++) {
    const { code, output } = await npmOnce(args, cwd);
    if (code === 0) return;
    const pause = pauses[attempt];
    const reason = output
      .split('\n')
      .filter((line) => /npm (error|ERR!)/.test(line))
      .slice(0, 6)
      .join('\n');
    if (pause === undefined) {
      throw new Error(
        `npm could not fetch ${what}, after ${attempt + 1} attempts. Is the registry within reach?\n${reason || output}`,
      );
    }
    console.log(`npm could not fetch ${what}; trying again in ${pause / 1000} s.\n${reason}`);
    await delay(pause);
  }
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>}
 */
function npmOnce(args, cwd) {
  const [command, ...first] = npmCommand();
  const child = start(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command.endsWith('.cmd'),
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  const timer = setTimeout(() => {
    output += `npm error no answer within ${perAttempt / 60_000} minutes`;
    endTree(child);
  }, perAttempt);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: `npm error ${error.message}` }));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, beside].find(
    (file) => file?.endsWith('npm-cli.js') && existsSync(file),
  );
  if (script) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
