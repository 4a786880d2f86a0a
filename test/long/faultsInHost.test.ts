// Runs faultsInHost.suite.ts in the extension host of a real VS Code.
import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from '../bench/bundleSuite.mjs';
import { fetchHost } from '../host/fetch.mjs';
import { ownTempFolder, root } from '../host/paths.mjs';

test('faults within the extension host', { timeout: 900_000 }, async () => {
  await fetchHost('newest');
  const workspace = path.join(ownTempFolder('faults'), 'blog');
  mkdirSync(workspace);
  await runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite('../long/faultsInHost.suite.ts'),
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node', GALLEY_TIMEOUT: '600' },
  });
});
