// `npm run bench`: runs the benchmarks one by one, on a package built as it ships, and writes one table of ratios
// against peers in the same run into the documentation.
// node test/run/bench.mjs [--table] [NAME ...]    --table only gathers what earlier runs kept in out/bench
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import * as path from 'node:path';
import { out, root } from '../host/paths.mjs';
import { ensureInstalled } from './install.mjs';

/** In the order of the table. Each is test/bench/NAME.mjs and writes out/bench/NAME.json. */
const benches = ['activation', 'save', 'preview', 'index', 'frontMatter', 'newPost', 'glance'];
/** Those that say how many times faster than the peer. */
const inverse = new Set(['preview']);
const page = path.join(root, 'media/docs/benchmarks.md');

const words = process.argv.slice(2);
const named = benches.filter((name) => words.includes(name));
let failed = [];
if (!words.includes('--table')) {
  await ensureInstalled();
  run('test/run/package.mjs');
  const wanted = (named.length > 0 ? named : benches).filter((name) => existsSync(fileOf(name)));
  failed = wanted.filter((name) => !run(`test/bench/${name}.mjs`));
}
const table = tableOf(benches.flatMap(rowsOf));
console.log(table);
writeFileSync(page, pageOf(table));
console.log(`Written to ${path.relative(root, page)}.`);
if (failed.length > 0) console.log(`Not within their limits: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);

/** @param {string} name */
function fileOf(name) {
  return path.join(root, `test/bench/${name}.mjs`);
}

/** @param {string} file @returns {boolean} whether it ended well */
function run(file) {
  console.log(`\n▶ ${file}`);
  return spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** @param {string} name @returns {readonly import('../bench/rows.mjs').Row[]} */
function rowsOf(name) {
  const file = path.join(out, 'bench', `${name}.json`);
  const rows = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  if (!inverse.has(name)) return rows;
  return rows.map((row) => ({ ...row, ratio: `${row.ratio} (peer ÷ Galley)` }));
}

/** @param {readonly import('../bench/rows.mjs').Row[]} rows */
function tableOf(rows) {
  const sign = ({ limit, isWithin }) => (limit && isWithin !== undefined ? (isWithin ? ' ✔' : ' ✖') : '');
  const lines = rows.map((row) => {
    const { what, ours, peer, ratio, limit, spread } = row;
    return `| ${[what, ours, peer, ratio, `${limit}${sign(row)}`, spread].map(cell).join(' | ')} |`;
  });
  const head = ['What', 'Galley', 'Peer', 'Ratio', 'Limit', 'Spread'];
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join('\n');
}

/** @param {unknown} value */
function cell(value) {
  return String(value ?? '')
    .replaceAll('|', '\\|')
    .trim();
}

/** @param {string} lines */
function pageOf(lines) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const hosts = readFileSync(path.join(root, 'test/host/fetch.mjs'), 'utf8');
  const vscode = /newest: \{ vscode: '([\d.]+)'/.exec(hosts)?.[1];
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Benchmarks

Written by \`npm run bench\`. Times in other tools and on other machines differ; the ratios are taken against a peer in the same run, on the same machine, so they can be compared. Medians in milliseconds, unless a row says otherwise, with the spread beside them. The ratio is Galley ÷ peer, unless a row says otherwise.

- Galley ${version}, VS Code ${vscode}, Node ${process.versions.node}
- ${type()} ${release()}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB
- ${new Date().toISOString().slice(0, 10)}

${lines}

## What the peers are

- **Activation**: VS Code’s own Markdown extension, in the same window, by VS Code’s own Startup Performance page.
- **Save**: the same save with no extension, and with the least extension that could stamp: it hands over an edit made before.
- **Preview**: a webview that only echoes what it gets, and VS Code’s own Markdown preview.
- **Index**: reading the same files and doing nothing with them.
- **Front matter**: the parsers alone.
- **New post**: creating an empty file.
- **Views and pickers**: the least that any program does, one loop over all posts. The limit is a time.
`;
}
