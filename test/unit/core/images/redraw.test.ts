import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorthIt, redrawFor } from '../../../../src/core/images/redraw';

const off = { toWebp: false, largestWidth: 0 };
const both = { toWebp: true, largestWidth: 800 };

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const header = bytes([0, 0, 0, 13], 'IHDR', new Array<number>(17).fill(0));
const data = bytes([0, 0, 0, 4], 'IDAT', new Array<number>(8).fill(0));
const animation = bytes([0, 0, 0, 8], 'acTL', new Array<number>(12).fill(0));
const png = bytes(pngStart, [...header], [...data]);

test('nothing is redrawn as long as nobody asks for it', () => {
  assert.equal(redrawFor(png, 'png', off), undefined);
  assert.equal(redrawFor(bytes('RIFF....WEBPVP8 '), 'webp', { toWebp: true, largestWidth: 0 }), undefined);
});

test('PNG and JPEG become WebP, or keep their type where only the width is limited', () => {
  assert.deepEqual(redrawFor(png, 'png', both), { mime: 'image/webp', ending: 'webp', largestWidth: 800 });
  const narrower = { toWebp: false, largestWidth: 800 };
  for (const [ending, mime] of [
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)
    assert.deepEqual(redrawFor(png, ending, narrower), { mime, ending, largestWidth: 800 });
});

test('drawings, animations and what not every canvas reads stay as they are', () => {
  for (const ending of ['svg', 'gif', 'avif', 'heic', 'tif', 'jxl', 'ico'])
    assert.equal(redrawFor(png, ending, both), undefined, ending);
  assert.equal(redrawFor(bytes(pngStart, [...header], [...animation], [...data]), 'png', both), undefined);
  assert.equal(redrawFor(bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 2]), 'webp', both), undefined);
  assert.ok(redrawFor(bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 16]), 'webp', both));
});

test('a PNG that breaks off or lies about the length of its parts is looked through once', () => {
  const huge = bytes(pngStart, [0xff, 0xff, 0xff, 0xff], 'junk');
  const none = bytes(pngStart, [0, 0, 0, 0]);
  for (const broken of [huge, none, bytes(pngStart), bytes([])]) assert.ok(redrawFor(broken, 'png', both));
});

test('an image is kept as it was unless it got narrower or smaller, in the type that was asked for', () => {
  const redraw = { mime: 'image/webp', ending: 'webp', largestWidth: 0 };
  const after = { mime: 'image/webp', size: 90, isNarrower: false };
  assert.equal(isWorthIt(redraw, 100, after), true);
  assert.equal(isWorthIt(redraw, 90, after), false);
  assert.equal(isWorthIt(redraw, 80, { ...after, isNarrower: true }), true);
  assert.equal(isWorthIt(redraw, 100, { ...after, mime: 'image/png' }), false);
});
