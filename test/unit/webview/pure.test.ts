import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanStyle } from '../../../src/webview/cleanStyle';
import { directionOf } from '../../../src/webview/direction';
import { matchBlocks } from '../../../src/webview/matchBlocks';

test('styles keep what shapes text and lose what reaches out', () => {
  assert.equal(cleanStyle('text-align:center; color: red'), 'text-align: center; color: red');
  for (const bad of [
    'background:url(https://x)',
    'background-color:u\\72l(x)',
    'width:1e9px',
    'margin:-50px',
    '--vscode-editor-background:red',
    'position:fixed',
    'all:initial',
    'animation:x 1s',
    'content:"x"',
    'width:expression(1)',
    'color:var(--x)',
  ]) {
    assert.equal(cleanStyle(bad), '', bad);
  }
});

test('directions by the first letter', () => {
  assert.deepEqual(['12 عربي abc', 'abc عربي', '12 !'].map(directionOf), ['rtl', 'ltr', undefined]);
});

test('matched blocks are equal, in order, and never fewer than the equal ends', () => {
  const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(keys, keys, (old, fresh) => {
      const matched = matchBlocks(old, fresh);
      const found = matched.flatMap((at, to) => (at === undefined ? [] : [[at, to] as const]));
      assert.ok(found.every(([at, to]) => old[at] === fresh[to]));
      assert.ok(found.every(([at], index) => index === 0 || at > (found[index - 1]?.[0] ?? -1)));
      let head = 0;
      while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
      assert.ok(found.length >= head);
    }),
  );
});
