// Numbers that are written in more than one place agree, and no file has grown past what can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf, manifest, readRoot } from './sources';

const { version, engines, devDependencies } = manifest();

test('the changelog begins with this version', () => {
  assert.equal(/^## \[?(\d+\.\d+\.\d+)/m.exec(readRoot('CHANGELOG.md'))?.[1], version);
});

test('the lock file is of this version', () => {
  const lock = JSON.parse(readRoot('package-lock.json')) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  assert.equal(lock.version, version);
  assert.equal(lock.packages['']?.version, version);
});

test('the API is that of the oldest VS Code that is supported and tested', () => {
  assert.equal(engines.vscode, `^${devDependencies['@types/vscode'] ?? ''}`);
  const tested = /oldest: \{ vscode: '(\d+\.\d+)/.exec(readRoot('test/host/fetch.mjs'))?.[1] ?? '';
  assert.ok(engines.vscode.startsWith(`^${tested}.`), `${engines.vscode} and ${tested}`);
});

test('no file is longer than 400 lines, tables of examples aside', () => {
  const files = [...filesOf('src', /\.(ts|css)$/), ...filesOf('test', /\.(ts|mjs|cjs)$/)];
  const code = files.filter((file) => !/^test\/(examples|fixtures)\//.test(file));
  assert.deepEqual(
    code.filter((file) => readRoot(file).split('\n').length > 401),
    [],
  );
});
