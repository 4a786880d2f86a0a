// Bundles test/browser and runs it with node:test in a real Chromium.
// node test/run/browser.mjs [part of a path ...]
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { bundles } from '../host/bundles.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = readdirSync(path.join(root, 'test/browser'), { recursive: true })
  .map((name) => path.join(root, 'test/browser', String(name)))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));

const out = path.join(root, 'out', wanted.length === 0 ? 'browser' : `browser-${process.pid}`);
rmSync(out, { recursive: true, force: true });
for (const bundle of bundles({ production: true }).filter(({ outdir }) => outdir === 'dist/webview')) {
  await esbuild.build({ ...bundle, outdir: path.join(out, 'webview') });
}
await esbuild.build({
  absWorkingDir: root,
  entryPoints: files,
  outdir: out,
  outbase: path.join(root, 'test/browser'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  external: ['*/test/host/browser.mjs'],
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const built = readdirSync(out, { recursive: true })
  .map((name) => path.join(out, String(name)))
  .filter((file) => file.endsWith('.test.mjs'));
const result = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-concurrency=1', '--test-reporter=spec', ...built],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GALLEY_BROWSER_OUT: out },
  },
);
if (wanted.length > 0) rmSync(out, { recursive: true, force: true });
process.exit(result.status ?? 1);
