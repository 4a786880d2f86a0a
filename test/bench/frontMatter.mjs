// Measures the engine of front matter alone, in this process: no editor is needed for it.
// node test/bench/frontMatter.mjs
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../host/paths.mjs';
import { bundleForNode } from '../run/nodeTests.mjs';
import { keepRows } from './rows.mjs';

const [file = ''] = await bundleForNode(
  [path.join(root, 'test/bench/frontMatter.bench.ts')],
  'bench-front-matter',
);
const { measure } = await import(pathToFileURL(file).href);
process.exitCode = keepRows(
  'frontMatter',
  measure((line) => console.log(line)),
)
  ? 0
  : 1;
