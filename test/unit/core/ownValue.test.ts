import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageEnding } from '../../../src/core/images/imageKind';
import { redrawFor } from '../../../src/core/images/redraw';
import { ownValue } from '../../../src/core/ownValue';

const inherited = ['constructor', '__proto__', 'toString'];

test('a name that every object inherits is looked up like any other', () => {
  for (const name of inherited) {
    assert.equal(ownValue({ a: 1 }, name), undefined, name);
    assert.equal(ownValue(Object.fromEntries([[name, 1]]), name), 1, name);
  }
  assert.equal(ownValue(undefined, 'a'), undefined);
});

test('an image may claim to be of any kind', () => {
  for (const name of inherited) {
    assert.equal(imageEnding({ mime: name, name: 'a.png' }), 'png', name);
    assert.equal(redrawFor(new Uint8Array(), name, { toWebp: true, largestWidth: 9 }), undefined, name);
  }
});
