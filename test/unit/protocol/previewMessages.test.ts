import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFromWebview, parseToWebview } from '../../../src/protocol/previewMessages';

const source = 'file:///a.md';

test('known messages pass', () => {
  assert.ok(parseFromWebview({ type: 'ready' }));
  assert.ok(parseFromWebview({ type: 'open', source, address: 'file:///etc/passwd', use: 'link' }));
  assert.ok(parseFromWebview({ type: 'revealLine', source, line: 3 }));
  assert.ok(parseToWebview({ type: 'scrollTo', source, line: 3.5 }));
});

test('everything else is ignored', () => {
  const lines = [1e308, NaN, -1, '5', null, {}, Infinity, 1.5];
  for (const line of lines) assert.equal(parseFromWebview({ type: 'revealLine', source, line }), undefined);
  for (const message of [
    null,
    'ready',
    [],
    { type: 'executeCommand', command: 'workbench.action.quit', args: [] },
    { type: 'command', command: 'x' },
    { type: 'save', text: 'x' },
    { type: 'toggleTask', line: 3, text: 'rm -rf' },
    { type: 'open', source, address: 'x'.repeat(9000), use: 'link' },
    { type: 'open', source, address: 'x', use: 'command' },
    { type: '__proto__' },
    Object.create({ type: 'ready' }),
  ]) {
    assert.equal(parseFromWebview(message), undefined);
  }
  assert.equal(parseToWebview({ type: 'update', html: '<img src=x onerror=__pwn(1)>' }), undefined);
});
