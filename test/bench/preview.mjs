// The preview against a webview that only echoes, and against the built-in one. Needs the package.
// node test/run/package.mjs && node test/bench/preview.mjs [--keys=25] [small|large|huge|memory|open|header ...]
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { outFolder, root } from '../host/paths.mjs';
import { bundleForNode } from '../run/nodeTests.mjs';

const files = await bundleForNode(
  ['bench', 'rows'].map((name) => path.join(root, `test/bench/preview/${name}.ts`)),
  'bench-preview',
);
const load = (name) => import(pathToFileURL(files.find((file) => file.endsWith(`${name}.mjs`))).href);
const { measurePreview, parts } = await load('bench');
const { table } = await load('rows');

const words = process.argv.slice(2);
const keys = Number(words.find((word) => word.startsWith('--keys='))?.slice(7) ?? 25);
const named = words.filter((word) => Object.hasOwn(parts, word));
const kept = path.join(outFolder('bench'), 'preview.json');
const rows = [];
for (const part of named.length > 0 ? named : Object.keys(parts)) {
  const measured = (await measurePreview([part], keys)).map((row) => ({ part, ...row }));
  rows.push(...measured);
  keep(part, measured);
}
console.log(table(rows));
process.exit(rows.every((row) => row.isWithin) ? 0 : 1);

/** Puts a part's rows in the place of those of an earlier run. */
function keep(part, measured) {
  let others = [];
  try {
    others = JSON.parse(readFileSync(kept, 'utf8')).filter((row) => row.part !== part);
  } catch {
    // The first run.
  }
  writeFileSync(kept, `${JSON.stringify([...others, ...measured], null, 2)}\n`);
}
