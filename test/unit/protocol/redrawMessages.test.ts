import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRedrawReply, parseRedrawRequest } from '../../../src/protocol/redrawMessages';

const bytes = new Uint8Array([1]);

test('known messages pass', () => {
  assert.ok(parseRedrawRequest({ bytes, mime: 'image/webp', largestWidth: 0 }));
  assert.ok(parseRedrawReply({ type: 'ready' }));
  assert.ok(parseRedrawReply({ type: 'redrawn', bytes, mime: 'image/webp', isNarrower: false }));
});

test('everything else is ignored', () => {
  for (const message of [
    null,
    'failed',
    { type: 'redrawn', bytes: [1], mime: 'image/webp', isNarrower: false },
    { type: 'redrawn', bytes, mime: 'x'.repeat(60), isNarrower: false },
    { type: 'redrawn', bytes, mime: 'image/webp' },
    { type: 'open', address: 'file:///etc/passwd' },
    Object.create({ type: 'ready' }),
  ])
    assert.equal(parseRedrawReply(message), undefined);
  assert.equal(parseRedrawRequest({ bytes, mime: 'image/webp', largestWidth: NaN }), undefined);
});
