// Bundles test/unit and test/examples and runs them with node:test, in as many processes as there are cores: one
// process a file would evaluate the same parsers seventy times.
// node test/run/unit.mjs [part of a path ...]
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
const { default: esbuild } = await import('esbuild');
const { findTests, forNode } = await import('./nodeTests.mjs');

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = ['unit', 'examples'].flatMap((folder) => findTests(folder, wanted));

/** Files in groups of about the same size; long files tend to hold long tests. */
function groups(count) {
  const all = Array.from({ length: count }, () => ({ size: 0, files: [] }));
  const bySize = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  for (const { file, size } of bySize) {
    const smallest = all.reduce((best, group) => (group.size < best.size ? group : best));
    smallest.files.push(file);
    smallest.size += size;
  }
  return all.map((group) => group.files).filter((group) => group.length > 0);
}

const parallel = Math.max(2, availableParallelism());
const out = path.join(root, 'out', wanted.length === 0 ? 'unit' : `unit-${process.pid}`);
rmSync(out, { recursive: true, force: true });
const built = await Promise.all(
  groups(parallel).map(async (group, index) => {
    const outfile = path.join(out, `group-${index}.mjs`);
    await esbuild.build({
      ...forNode,
      stdin: {
        contents: group.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
        resolveDir: root,
      },
      outfile,
    });
    return outfile;
  }),
);
const result = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', `--test-concurrency=${parallel}`, ...built],
  { cwd: root, stdio: 'inherit' },
);
if (wanted.length > 0) rmSync(out, { recursive: true, force: true });
process.exit(result.status ?? 1);
