import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setModified } from '../../src/core/modified/setModified';
import { applyEdits } from '../../src/core/text/textEdit';
import { augmentations } from './augment';
import { STAMP_EXAMPLES, type StampExample } from './stamps';

function stamp(
  text: string,
  example: StampExample,
): { readonly text: string; readonly problem: string | undefined } {
  const edits = setModified(text, {
    now: Date.parse(example.now ?? '2026-03-10T14:05:06.789Z'),
    zone: example.zone ?? 'Europe/Berlin',
    keys: example.keys ?? ['modified'],
    ...(example.empty && { empty: example.empty }),
    ...(example.addMissing && { addMissing: true }),
  });
  if (!edits.ok) return { text, problem: edits.problem.code };
  assert.ok(edits.value.length <= 1, 'more than one edit');
  return { text: applyEdits(text, edits.value), problem: undefined };
}

for (const example of STAMP_EXAMPLES) {
  test(`stamp: ${example.name}`, () => {
    assert.deepEqual(stamp(example.before, example), { text: example.after, problem: example.problem });
    if (example.problem === undefined)
      assert.equal(stamp(example.after, example).text, example.after, 'stamped twice');
  });

  test(`stamp: ${example.name}, augmented`, () => {
    if (example.isExact) return;
    for (const { name, change } of augmentations(example.before)) {
      const stamped = stamp(change(example.before), example);
      assert.deepEqual(stamped, { text: change(example.after), problem: example.problem }, name);
    }
  });
}
