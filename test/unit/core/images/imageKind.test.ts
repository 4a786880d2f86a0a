import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageEnding, isImageName } from '../../../../src/core/images/imageKind';
import { assertLinear } from '../../growth';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test('the first bytes outrank type and name', () => {
  assert.equal(
    imageEnding({ bytes: bytes('\x89PNG\r\n\x1a\nxxxx'), name: 'a.jpg', mime: 'image/jpeg' }),
    'png',
  );
  assert.equal(imageEnding({ bytes: bytes('\xff\xd8\xff\xe0'), name: 'image.png' }), 'jpg');
  assert.equal(imageEnding({ bytes: bytes('RIFF\x10\0\0\0WEBPVP8 ') }), 'webp');
  assert.equal(imageEnding({ bytes: bytes('\0\0\0 ftypavif') }), 'avif');
  assert.equal(imageEnding({ bytes: bytes('GIF89a') }), 'gif');
});

test('SVG is told by its element, whatever stands before', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a --><svg viewBox="0 0 1 1">',
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg>',
  ])
    assert.equal(imageEnding({ bytes: bytes(text), name: 'x' }), 'svg');
  assert.equal(imageEnding({ bytes: bytes('<html><svg>'), name: 'x.txt' }), undefined);
});

test('type, then name, where the bytes say nothing', () => {
  assert.equal(imageEnding({ mime: 'image/svg+xml; charset=utf-8' }), 'svg');
  assert.equal(imageEnding({ mime: 'application/octet-stream', name: 'Photo.JPEG' }), 'jpeg');
  assert.equal(imageEnding({ mime: 'text/html', name: 'a.html' }), undefined);
  assert.ok(isImageName('/a/b.webp?v=2') && !isImageName('b.md') && !isImageName('png'));
});

test('spaces and comments take no more than their length', () => {
  for (const piece of [' ', '<!-- ', '<!----> ']) {
    assertLinear((size) => void imageEnding({ bytes: bytes(piece.repeat(size)) }), 10_000, piece);
  }
});
