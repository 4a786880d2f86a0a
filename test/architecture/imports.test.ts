// The import graph of what ships obeys the table in CONTRIBUTING, "Who may import whom".
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import esbuild, { type Metafile } from 'esbuild';
import { bundles } from '../host/bundles.mjs';

/** Room of src -> rooms of src that it may import. A feature is a room of its own. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  protocol: ['protocol'],
  editor: ['core', 'editor'],
  feature: ['core', 'protocol', 'editor'],
  webview: ['core', 'protocol', 'webview'],
  root: ['core', 'editor', 'feature', 'root'],
};

const metafiles = await Promise.all(
  bundles({ production: true }).map(async (bundle) => {
    const result = await esbuild.build({ ...bundle, write: false, metafile: true });
    return result.metafile;
  }),
);

/** The room that a file of src is in, and which feature. */
function roomOf(file: string): { room: string; feature: string } {
  const [, first = '', second = ''] = file.split('/');
  if (first === 'features') return { room: 'feature', feature: second };
  return { room: first.endsWith('.ts') ? 'root' : first, feature: '' };
}

function mayImport(from: string, to: string): boolean {
  const [a, b] = [roomOf(from), roomOf(to)];
  if (a.room === 'feature' && b.room === 'feature') return a.feature === b.feature;
  // Ids of commands and settings are no layer: whoever speaks to the editor may name them.
  if (to === 'src/manifest.ts') return ['editor', 'feature', 'root'].includes(a.room);
  return allowed[a.room]?.includes(b.room) ?? false;
}

function wrongEdges(metafile: Metafile): readonly string[] {
  return Object.entries(metafile.inputs)
    .filter(([from]) => from.startsWith('src/'))
    .flatMap(([from, { imports }]) => imports.map(({ path }) => [from, path] as const))
    .filter(([from, to]) => to.startsWith('src/') && !mayImport(from, to))
    .map(([from, to]) => `${from} imports ${to}`);
}

function externals(metafile: Metafile): readonly string[] {
  const all = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  return [...new Set(all.filter(({ external }) => external).map(({ path }) => path))];
}

test('every import goes in an allowed direction', () => {
  for (const metafile of metafiles) assert.deepEqual(wrongEdges(metafile), []);
});

test('the table itself refuses what it should', () => {
  assert.equal(mayImport('src/core/a.ts', 'src/editor/b.ts'), false);
  assert.equal(mayImport('src/features/x/a.ts', 'src/features/y/b.ts'), false);
  assert.equal(mayImport('src/features/x/a.ts', 'src/features/x/b.ts'), true);
});

test('core, protocol and webview do not know the editor', () => {
  const knowing = metafiles
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { imports }]) => imports.some(({ path }) => path === 'vscode'))
    .map(([file]) => roomOf(file).room);
  assert.deepEqual(
    [...new Set(knowing)].filter((room) => !['editor', 'feature', 'root'].includes(room)),
    [],
  );
});

test('the extension asks for nothing but vscode, in Node as in a web worker', () => {
  const [node, web, page] = metafiles.map(externals);
  assert.deepEqual(web, ['vscode']);
  assert.deepEqual(
    node?.filter((name) => name !== 'vscode' && !builtinModules.includes(name)),
    [],
  );
  assert.deepEqual(page, []);
});
