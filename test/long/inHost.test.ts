// Runs suites in both kinds of extension host, one beyond the date line and one half an hour off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';
import { start } from '../host/processes.mjs';

const hosts = [
  { kind: 'node', zone: 'Pacific/Auckland' },
  { kind: 'web', zone: 'America/St_Johns' },
];

/** Each with a title that its output must hold, so that a suite which finds no test is noticed. */
const suites = {
  modifiedInDepth: /the zone that the setting names is the zone of the stamp/,
  modifiedInWorkspace: /each folder goes by its own settings/,
  externalLinks: /asked on command alone/,
};

for (const { kind, zone } of hosts)
  for (const [suite, title] of Object.entries(suites))
    test(`${suite}: ${kind} host in ${zone}`, { timeout: 900_000 }, async () => {
      const script = path.join(root, 'test/run/vscodeSuite.mjs');
      const child = start(process.execPath, [script, `../long/${suite}.suite.ts`, 'newest', kind], {
        cwd: root,
        env: { ...process.env, GALLEY_TIMEZONE: zone },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
      const code = await new Promise((resolve) => child.once('exit', resolve));
      assert.equal(code, 0, output);
      assert.match(output, title);
    });
