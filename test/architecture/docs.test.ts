// The reference pages say what the code says. `GALLEY_WRITE_DOCS=1 npm run test:architecture` writes them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { notices } from '../docs/notices';
import { pages } from '../docs/pages';
import { root } from '../host/paths.mjs';
import { readRoot } from './sources';

const strings = JSON.parse(readRoot('package.nls.json')) as Record<string, string>;
const manifest = JSON.parse(readRoot('package.json')) as Parameters<typeof pages>[0];

for (const [name, page] of pages(manifest, strings)) {
  test(`media/docs/${name} is not stale`, () => {
    const file = path.join(root, 'media/docs', name);
    if (process.env['GALLEY_WRITE_DOCS'] === '1') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, page);
    }
    // Told in one line: a diff of two whole pages helps nobody.
    assert.ok(readRoot(`media/docs/${name}`) === page, 'run GALLEY_WRITE_DOCS=1 npm run test:architecture');
  });
}

test('THIRD-PARTY-NOTICES.md lists what ships', async () => {
  const page = await notices();
  if (process.env['GALLEY_WRITE_DOCS'] === '1')
    writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), page);
  assert.equal(readRoot('THIRD-PARTY-NOTICES.md'), page, 'run GALLEY_WRITE_DOCS=1 npm run test:architecture');
});

test('links of the pages that are written by hand lead somewhere', () => {
  const written = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SUPPORT.md',
    'media/docs/architecture.md',
  ];
  const broken = written.flatMap((page) =>
    Array.from(readRoot(page).matchAll(/\]\(([^)\s:#]+)(?:#[^)\s]*)?\)/g), ([, target = '']) => target)
      .filter((target) => !existsSync(path.resolve(root, path.dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  assert.deepEqual(broken, []);
});
