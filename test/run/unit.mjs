// Bundles test/unit and test/examples and runs them with node:test.
// node test/run/unit.mjs [part of a path ...]
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = ['test/unit', 'test/examples']
  .flatMap((folder) => list(path.join(root, folder)))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

function list(folder) {
  try {
    return readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name)));
  } catch {
    return [];
  }
}

const out = path.join(root, 'out', wanted.length === 0 ? 'unit' : `unit-${process.pid}`);
rmSync(out, { recursive: true, force: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: files,
  outdir: out,
  outbase: path.join(root, 'test'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const built = list(out).filter((file) => file.endsWith('.mjs'));
const result = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...built], {
  cwd: root,
  stdio: 'inherit',
});
if (wanted.length > 0) rmSync(out, { recursive: true, force: true });
process.exit(result.status ?? 1);
