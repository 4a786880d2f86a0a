// Writes galley-VERSION.vsix into the root: production bundles and what .vscodeignore allows, the same bytes each time.
import {
  chmodSync,
  cpSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import * as path from 'node:path';
import { outFolder, root } from '../host/paths.mjs';
import { ensureInstalled } from './install.mjs';

// A package holds the times of its files in local time; these make both the same everywhere.
process.env.TZ = 'UTC';
process.env.SOURCE_DATE_EPOCH = '1577836800';

await ensureInstalled();
const { createVSIX } = await import('@vscode/vsce');
const { build, bundles } = await import('../host/bundles.mjs');

const shipped =
  /^(media|package\.json|package\.nls.*|README\.md|CHANGELOG\.md|LICENSE|SUPPORT\.md|THIRD-PARTY.*|\.vscodeignore)$/;

/** Packed away from dist/, so that a build going on there is neither disturbed nor shipped. */
const own = outFolder('package', String(process.pid));
const stage = outFolder('package', String(process.pid), 'stage');
process.on('exit', () => rmSync(own, { recursive: true, force: true }));
for (const name of readdirSync(root).filter((entry) => shipped.test(entry))) {
  cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
}
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
delete manifest.scripts;
delete manifest.devDependencies;
delete manifest.prettier;
delete manifest.knip;
writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const options = { production: true };
await Promise.all(bundles(options).map((bundle) => build(intoStage(bundle), options)));
for (const entry of readdirSync(stage, { recursive: true }).map((name) => path.join(stage, String(name)))) {
  chmodSync(entry, statSync(entry).isDirectory() ? 0o755 : 0o644);
}
const name = `galley-${manifest.version}.vsix`;
const draft = path.join(own, name);
await createVSIX({ cwd: stage, packagePath: draft, dependencies: false, followSymlinks: false });
const file = path.join(root, name);
renameSync(draft, file);
console.log(`${file} (${Math.round(statSync(file).size / 1024)} KB)`);

/** @param {import('esbuild').BuildOptions} bundle @returns {import('esbuild').BuildOptions} */
function intoStage(bundle) {
  if (bundle.outfile) return { ...bundle, outfile: path.join(stage, bundle.outfile) };
  return { ...bundle, outdir: path.join(stage, bundle.outdir ?? 'dist') };
}
