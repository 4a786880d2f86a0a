// What goes wrong around a run: another run at once, one that died, a browser that is not there.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../host/paths.mjs';

const run = promisify(execFile);
const module = (name: string): string => pathToFileURL(path.join(root, 'test/host', name)).href;

/** A process that holds the lock for a while and notes when it came and went. */
function holder(lock: string, log: string, name: string): string {
  return `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(module('lock.mjs'))};
    await withLock(${JSON.stringify(lock)}, 'a test', async () => {
      appendFileSync(${JSON.stringify(log)}, '${name} in\\n');
      await new Promise((resolve) => setTimeout(resolve, 200));
      appendFileSync(${JSON.stringify(log)}, '${name} out\\n');
    });`;
}

test('two runs at once go one after the other, and leave no lock', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-lock-'));
  const [lock, log] = [path.join(folder, 'lock'), path.join(folder, 'log')];
  const start = (name: string): Promise<unknown> =>
    run(process.execPath, ['--input-type=module', '-e', holder(lock, log, name)]);
  await Promise.all([start('a'), start('b')]);
  const [first = '', second = '', third = '', fourth = ''] = readFileSync(log, 'utf8').trim().split('\n');
  assert.equal(second, first.replace(' in', ' out'));
  assert.equal(fourth, third.replace(' in', ' out'));
  assert.notEqual(first, third);
  assert.ok(!existsSync(lock));
  rmSync(folder, { recursive: true });
});

test('the lock of a run that died is taken over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-lock-'));
  const [lock, log] = [path.join(folder, 'lock'), path.join(folder, 'log')];
  const dead = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, String(dead.pid));
  await run(process.execPath, ['--input-type=module', '-e', holder(lock, log, 'a')], { timeout: 20_000 });
  assert.equal(readFileSync(log, 'utf8'), 'a in\na out\n');
  rmSync(folder, { recursive: true });
});

test('a browser that is not there is told in a sentence', () => {
  const script = `
    import { ensureBrowser } from ${JSON.stringify(module('browser.mjs'))};
    try { await ensureBrowser(); } catch (error) { console.log(error.message); }`;
  const env = { ...process.env, GALLEY_BROWSER: '/nowhere/chrome' };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
  });
  assert.match(stdout, /GALLEY_BROWSER names \/nowhere\/chrome, which is not an executable file/);
});
