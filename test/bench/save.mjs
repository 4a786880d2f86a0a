// Time of a save with Galley against the same save with no extension, as the difference of medians.
// node test/bench/save.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { fetchHost } from '../host/fetch.mjs';
import { ownTempFolder, root } from '../host/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';

const limits = { '20KB': 3, '1MB': 8 };
const head =
  '---\ntitle: "A post"\ntags: [a, b]\ndate: 2024-01-01\nmodified: 2024-01-02T03:04:05+01:00\n---\n\n';
const line = 'The slow water under a stone bridge keeps its own time and carries leaves toward town.\n\n';
const text = (bytes) => head + line.repeat(Math.ceil((bytes - head.length) / line.length));

/** An extension that does nothing, so that both runs have one. */
function emptyExtension() {
  const folder = ownTempFolder('empty');
  const manifest = { name: 'empty', publisher: 'bench', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function run(extension, tests) {
  const workspace = path.join(ownTempFolder('bench-save'), 'blog');
  mkdirSync(path.join(workspace, 'posts'), { recursive: true });
  writeFileSync(path.join(workspace, 'posts/20KB.md'), text(20_000));
  writeFileSync(path.join(workspace, 'posts/1MB.md'), text(1_000_000));
  await runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node' },
  });
  return (size) => JSON.parse(readFileSync(path.join(workspace, `${size}.json`), 'utf8'));
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(1);
  return `${at(0.25)} to ${at(0.75)}`;
};

await fetchHost('newest');
const tests = await bundleSuite('save.bench.ts');
const without = await run(emptyExtension(), tests);
const withGalley = await run(root, tests);
console.log('| Save | no extension, ms | with Galley, ms | more, ms | limit | ratio |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [size, limit] of Object.entries(limits)) {
  const [before, after] = [without(size), withGalley(size)];
  const more = median(after) - median(before);
  const ratio = (median(after) / median(before)).toFixed(2);
  console.log(
    `| ${size} | ${median(before).toFixed(1)} (${spread(before)}) | ${median(after).toFixed(1)} (${spread(after)}) | ${more.toFixed(1)} | ${limit} | ${ratio} |`,
  );
}
