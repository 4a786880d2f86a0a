// `npm run demo [-- path/to/blog]`: everything from a bare clone to a used extension, see test/demo/demo.ts.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { out, root } from '../host/paths.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const made = spawnSync(process.execPath, [path.join(root, 'test/run/package.mjs')], { encoding: 'utf8' });
if (made.status !== 0) {
  console.error(made.stdout + made.stderr);
  process.exit(1);
}
console.log(`Packaged ${made.stdout.trim().split('\n').at(-1)}`);
const { bundleForNode } = await import('./nodeTests.mjs');
const [file] = await bundleForNode([path.join(root, 'test/demo/demo.ts')], 'demo');
const { demo } = await import(pathToFileURL(file).href);
const blog = process.argv.slice(2).find((word) => !word.startsWith('--'));
try {
  await demo(blog);
  console.log(`\nAll of it really happened. The pictures are in ${path.join(out, 'screens')}`);
  process.exit(0);
} catch (error) {
  console.error(`\nThe demo did not come to its end. ${error.message}`);
  process.exit(1);
}
