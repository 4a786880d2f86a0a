// From keystroke to painted change in Galley's preview, an echo and the built-in one. Needs the package.
// node test/run/package.mjs && node test/bench/preview.mjs [keys]
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/paths.mjs';
import { bundleForNode } from '../run/nodeTests.mjs';

const [file] = await bundleForNode([path.join(root, 'test/bench/previewBench.ts')], 'bench-preview');
const { previewBench } = await import(pathToFileURL(file).href);
await previewBench(Number(process.argv[2] ?? 25));
process.exit(0);
