// What VS Code evaluates when Galley starts: no parser, no renderer, no package at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import esbuild from 'esbuild';
import { bundles } from '../host/bundles.mjs';

const start = 'src/extension.ts';

/** The modules that are reached from the entry without a dynamic import, each with the one that asks for it. */
async function evaluatedAtStart(): Promise<ReadonlyMap<string, string | undefined>> {
  const [host] = bundles();
  assert.ok(host);
  const { metafile } = await esbuild.build({ ...host, write: false, metafile: true, sourcemap: false });
  const reached = new Map<string, string | undefined>([[start, undefined]]);
  const todo = [start];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    for (const { external, kind, path } of metafile.inputs[file]?.imports ?? []) {
      if (external || kind === 'dynamic-import' || reached.has(path)) continue;
      reached.set(path, file);
      todo.push(path);
    }
  }
  return reached;
}

test('starting evaluates no package: parsers and the renderer come with the first post or command', async () => {
  const reached = await evaluatedAtStart();
  const chain = (file: string | undefined): string =>
    file === undefined ? '' : `${file} <- ${chain(reached.get(file))}`;
  const packages = [...reached.keys()].filter((file) => file.startsWith('node_modules/'));
  assert.deepEqual(packages.map(chain), []);
});
