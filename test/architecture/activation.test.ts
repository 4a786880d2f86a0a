// What VS Code evaluates when Galley starts: no parser, no renderer, no package at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import esbuild from 'esbuild';
import { generators } from '../../src/core/generators/all';
import type { Marker } from '../../src/core/generators/types';
import { bundles } from '../host/bundles.mjs';
import { readRoot } from './sources';

/** The modules that are reached from one without a dynamic import, each with the one that asks for it. */
async function evaluatedWith(start: string): Promise<ReadonlyMap<string, string | undefined>> {
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

test('VS Code waits for a stand-in of each command, and for nothing that is registered behind it', async () => {
  const reached = await evaluatedWith('src/extension.ts');
  assert.deepEqual(
    [...reached.keys()],
    ['src/extension.ts', 'src/features/preview/builtInPreview.ts', 'src/manifest.ts'],
  );
});

test('starting evaluates no package: parsers and the renderer come with the first post or command', async () => {
  const reached = await evaluatedWith('src/registerAll.ts');
  const chain = (file: string | undefined): string =>
    file === undefined ? '' : `${file} <- ${chain(reached.get(file))}`;
  const packages = [...reached.keys()].filter((file) => file.startsWith('node_modules/'));
  assert.deepEqual(packages.map(chain), []);
});

test('a blog is known before a post is opened: by files of its generator in the root, looked for one by one', () => {
  const { activationEvents } = JSON.parse(readRoot('package.json')) as {
    activationEvents: readonly string[];
  };
  const paths = activationEvents.flatMap((event) => /^workspaceContains:(.+)$/.exec(event)?.[1] ?? []);
  assert.deepEqual(
    activationEvents.filter((event) => /\*|onStartupFinished/.test(event)),
    [],
    'none searches',
  );
  const signs = new Map(generators.map(({ id, markers }) => [id, markers.flatMap(signsOf)]));
  const known = new Set([...signs.values()].flat());
  assert.deepEqual(
    paths.filter((path) => !known.has(path) || path === 'package.json'),
    [],
    'each is of a generator',
  );
  const asleep = [...signs].filter(
    ([id, files]) => id !== 'plain' && !files.some((file) => paths.includes(file)),
  );
  assert.deepEqual(
    asleep.map(([id]) => id),
    [],
    'generators that none of them wakes for',
  );
});

/** Files and folders that a sign of a generator looks at. */
function signsOf(marker: Marker): readonly string[] {
  if (marker.kind === 'file' || marker.kind === 'folder') return marker.names;
  return 'files' in marker ? marker.files : [];
}
