// Time of a save with Galley against the same save with no extension, and against the least that any extension
// which stamps must cost: VS Code asks it, applies its edit and tells it.
// node test/bench/save.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { fetchHost } from '../host/fetch.mjs';
import { ownTempFolder, root } from '../host/paths.mjs';
import { bundleSuite } from './bundleSuite.mjs';
import { keepRows, median, quartiles } from './rows.mjs';

/** Bytes of the post, and the milliseconds that Galley may cost. */
const sizes = { '20KB': { bytes: 20_000, limit: 3 }, '1MB': { bytes: 1_000_000, limit: 8 } };
/** With milliseconds, so that every save has a new stamp to write. */
const stamp = '2024-01-02T03:04:05.678+01:00';
const head = `---\ntitle: "A post"\ntags: [a, b]\ndate: 2024-01-01\nmodified: ${stamp}\n---\n\n`;
const stampLine = 4;
const line = 'The slow water under a stone bridge keeps its own time and carries leaves toward town.\n\n';

/** Looks at nothing and hands over an edit made before. */
const handsOverAnEdit = `
const vscode = require('vscode');
const range = new vscode.Range(${stampLine}, 10, ${stampLine}, ${10 + stamp.length});
const values = ['2025-01-02T03:04:05.678+01:00', '2025-01-02T03:04:05.679+01:00'];
const edits = values.map((value) => Promise.resolve([new vscode.TextEdit(range, value)]));
let saves = 0;
exports.activate = ({ subscriptions }) => subscriptions.push(
  vscode.workspace.onWillSaveTextDocument((event) => event.waitUntil(edits[saves++ % 2])),
);`;

/** An extension in a folder of its own; without a program it does nothing, so that every window has one. */
function madeExtension(name, program) {
  const folder = ownTempFolder(name);
  const manifest = { name, publisher: 'bench', version: '0.0.1', engines: { vscode: '^1.100.0' } };
  const active = program && { main: './main.js', activationEvents: ['onLanguage:markdown'] };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, ...active }));
  if (program) writeFileSync(path.join(folder, 'main.js'), program);
  return folder;
}

/** Opens one window, saves in it, and gives the times by size. */
async function run(extension, suite) {
  const workspace = path.join(ownTempFolder('bench-save'), 'blog');
  mkdirSync(path.join(workspace, 'posts'), { recursive: true });
  for (const [name, { bytes }] of Object.entries(sizes)) {
    const text = head + line.repeat(Math.ceil((bytes - head.length) / line.length));
    writeFileSync(path.join(workspace, `posts/${name}.md`), text);
  }
  await runTests({
    vscodeExecutablePath: path.join(root, 'test/host/launcher.mjs'),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions'],
    extensionTestsEnv: { GALLEY_HOST: 'newest', GALLEY_KIND: 'node' },
  });
  return JSON.parse(readFileSync(path.join(workspace, 'saves.json'), 'utf8'));
}

await fetchHost('newest');
const suite = await bundleSuite('save.bench.ts', { SIZES: JSON.stringify(Object.keys(sizes)) });
const extensions = {
  none: madeExtension('none'),
  least: madeExtension('least', handsOverAnEdit),
  galley: root,
};
/** There and back, so that a machine that grows slower or faster meets all alike. */
const order = ['none', 'least', 'galley', 'galley', 'least', 'none'];
const times = {};
for (const name of order) {
  const saves = await run(extensions[name], suite);
  for (const size of Object.keys(sizes)) {
    if ((name !== 'none') !== saves[size].isStamped)
      throw new Error(`${name}, ${size}: stamped or not is wrong`);
    (times[`${name} ${size}`] ??= []).push(...saves[size].times);
  }
}

const rows = Object.entries(sizes).flatMap(([size, { limit }]) => {
  const of = (name) => times[`${name} ${size}`];
  const more = (name, than) => median(of(name)) - median(of(than));
  const row = (what, name, than, peer, most) => ({
    what,
    ours: `${median(of(name)).toFixed(1)} (${more(name, than).toFixed(1)} more)`,
    peer: `${peer}: ${median(of(than)).toFixed(1)}`,
    ratio: (median(of(name)) / median(of(than))).toFixed(2),
    limit: most === undefined ? '' : `at most ${most} ms more`,
    spread: `${quartiles(of(name))}; ${quartiles(of(than))}`,
    ...(most !== undefined && { isWithin: more(name, than) <= most }),
  });
  return [
    row(`Save of ${size}, with a new stamp`, 'galley', 'none', 'no extension', limit),
    row(`Save of ${size}, with a new stamp`, 'galley', 'least', 'an edit made before'),
  ];
});
for (const { what, ours, peer, spread } of rows) console.log(`${what}: ${ours}, ${peer} (${spread})`);
process.exit(keepRows('save', rows) ? 0 : 1);
