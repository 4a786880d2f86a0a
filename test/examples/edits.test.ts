import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../src/core/text/textEdit';
import { augmentations } from './augment';
import { KEY_EXAMPLES, SET_EXAMPLES, type EditExample } from './edits';
import { ITEM_EXAMPLES } from './itemEdits';

function edited(text: string, { edit }: EditExample): string {
  const edits = edit(text);
  return edits.ok ? applyEdits(text, edits.value) : `[${edits.problem.code}]`;
}

const GROUPS = { set: SET_EXAMPLES, keys: KEY_EXAMPLES, items: ITEM_EXAMPLES };

for (const [group, examples] of Object.entries(GROUPS)) {
  for (const example of examples) {
    test(`${group}: ${example.name}`, () => {
      assert.equal(edited(example.before, example), example.after);
      for (const { name, change } of augmentations(example.before)) {
        if (example.before.startsWith('---\n---') && name !== 'Windows line ends') continue;
        const after = example.after.startsWith('[') ? example.after : change(example.after);
        assert.equal(edited(change(example.before), example), after, name);
      }
    });
  }
}
