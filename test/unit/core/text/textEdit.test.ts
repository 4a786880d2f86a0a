import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../../src/core/text/textEdit';

test('edits apply in any order and leave the rest', () => {
  const edits = [
    { start: 4, end: 5, newText: 'E' },
    { start: 0, end: 1, newText: '' },
  ];
  assert.equal(applyEdits('abcdef', edits), 'bcdEf');
});

test('overlapping edits are our own bug and throw', () => {
  const edits = [
    { start: 0, end: 3, newText: '' },
    { start: 2, end: 4, newText: '' },
  ];
  assert.throws(() => applyEdits('abcdef', edits), RangeError);
});
