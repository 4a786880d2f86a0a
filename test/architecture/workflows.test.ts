// What runs in the cloud: nothing that could change under its name, and a release that can be tried without releasing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../host/paths.mjs';
import { filesOf, manifest, readRoot } from './sources';

const workflows = filesOf('.github/workflows', /\.yml$/);

test('every action is pinned by its commit', () => {
  const used = workflows.flatMap((file) => readRoot(file).match(/(?<=uses: )\S+/g) ?? []);
  assert.ok(used.length > 0);
  assert.deepEqual(
    used.filter((action) => !/^(?:[\w-]+\/[\w-]+@[\da-f]{40}|\.\/\S+)$/.test(action)),
    [],
  );
});

test('no workflow may write to the repository', () => {
  for (const file of workflows) assert.match(readRoot(file), /^permissions:\n {2}contents: read$/m, file);
});

test('a release of the wrong tag stops before anything is published', () => {
  const args = ['test/run/release.mjs', '--tag', 'v0.0.0'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(
    stderr,
    new RegExp(`The tag is v0\\.0\\.0, the version ${manifest().version.replaceAll('.', '\\.')}`),
  );
});
