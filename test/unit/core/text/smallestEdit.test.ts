import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallestEdit } from '../../../../src/core/text/smallestEdit';
import { applyEdits } from '../../../../src/core/text/textEdit';

test('the edit is as small as it can be', () => {
  assert.deepEqual(smallestEdit('tags: [a, b, c]', 'tags: [a, x, c]'), [
    { start: 10, end: 11, newText: 'x' },
  ]);
  assert.deepEqual(smallestEdit('same', 'same'), []);
  assert.deepEqual(smallestEdit('aaa', 'aa'), [{ start: 2, end: 3, newText: '' }]);
});

test('it makes the one of the other and splits no character', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', '😀', '😁', '\r\n', '\n', '🏋'), { maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const edits = smallestEdit(before, after);
      assert.equal(applyEdits(before, edits), after);
      for (const { start, end, newText } of edits) {
        assert.doesNotMatch(before.slice(start, end), /\p{Cs}/u);
        assert.doesNotMatch(newText, /\p{Cs}/u);
      }
    }),
    { numRuns: 3000 },
  );
});
