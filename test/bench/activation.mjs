// What Galley's start takes against the start of VS Code's own Markdown extension, in the same windows.
// node test/bench/activation.mjs [windows]
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build, bundles } from '../host/bundles.mjs';
import { fetchHost } from '../host/fetch.mjs';
import { outFolder, ownTempFolder, root } from '../host/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { keepRows, median, quartiles } from './rows.mjs';

const windows = Number(process.argv[2] ?? 8);
const result = path.join(outFolder('bench'), 'activation-window.json');
const extension = await builtAsItShips();
await fetchHost('newest');

/** @type {[ours: number[], theirs: number[]][]} for each window: loading, calling, finishing, and until a command works, in ms */
const seen = [];
for (let window = 0; window < windows; window++) {
  const workspace = path.join(ownTempFolder('bench-activation'), 'blog');
  mkdirSync(workspace);
  const first = String(window % 2);
  const suite = await bundleSuite('activation.bench.ts', { RESULT: JSON.stringify(result), FIRST: first });
  await runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node' },
  });
  seen.push(JSON.parse(readFileSync(result, 'utf8')));
}

/** The extension in a folder of its own, with the bundles of the package. */
async function builtAsItShips() {
  const folder = ownTempFolder('bench-extension');
  for (const name of ['package.json', 'package.nls.json', 'media'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  for (const bundle of bundles({ production: true }).filter(({ outfile }) => outfile !== undefined))
    await build({ ...bundle, outfile: path.join(folder, bundle.outfile ?? '') }, { production: true });
  return folder;
}

/** A row for some of the three times. */
function row(what, parts, limit) {
  const [ours, theirs] = [0, 1].map((who) =>
    seen.map((pair) => parts.reduce((sum, part) => sum + pair[who][part], 0)),
  );
  const ratio = median(ours) / median(theirs);
  return {
    what,
    ours: median(ours).toFixed(1),
    peer: `VS Code’s Markdown extension: ${median(theirs).toFixed(1)}`,
    ratio: ratio.toFixed(3),
    limit: limit === undefined ? '' : `at most ${limit}`,
    spread: `${quartiles(ours)}; ${quartiles(theirs)}`,
    isWithin: limit === undefined || ratio <= limit,
  };
}

const rows = [
  row('Activation: load the code and start', [0, 1], 0.1),
  row('Activation: load the code', [0]),
  row('Activation: start', [1]),
  row('Activation, and what comes in the turn behind it, until a command works', [3]),
];
for (const { what, ours, peer, ratio, spread } of rows)
  console.log(`${what}: ${ours}, ${peer}, ${ratio} (${spread})`);
process.exit(keepRows('activation', rows) ? 0 : 1);
