import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { addItem, removeItem, renameItem } from '../../../../src/core/frontMatter/editItems';
import { insertKey, removeKey, renameKey, setValue } from '../../../../src/core/frontMatter/edit';
import { asWritten } from '../../../../src/core/frontMatter/editing/verify';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { findValue, type FoundValue } from '../../../../src/core/frontMatter/spans';
import type { FrontMatterValue } from '../../../../src/core/frontMatter/types';
import { listOf, valueAt } from '../../../../src/core/frontMatter/values';
import { lineAt } from '../../../../src/core/text/lines';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { anyText, samplePost } from './arbitraryBlocks';

/** `GALLEY_LONG=1` runs a hundred thousand of each; a seed that fails is printed by fast-check. */
const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : Number(process.env['GALLEY_RUNS'] ?? 400);

const anyValue: fc.Arbitrary<FrontMatterValue> = fc.oneof(
  anyText,
  fc.integer(),
  fc.boolean(),
  fc.array(anyText, { maxLength: 3 }),
);

const pick = fc.nat();

/** The end of a value; of an empty one, of the blanks that wait for it. */
function placeEnd(text: string, { value, raw }: FoundValue): number {
  return raw === '' ? value.end + (/^[ \t]*/.exec(text.slice(value.end))?.[0].length ?? 0) : value.end;
}

test('a value that is set reads back, and no other byte changes', () => {
  fc.assert(
    fc.property(samplePost, pick, anyValue, (post, index, value) => {
      const path = post.paths[index % post.paths.length]!;
      const found = findValue(post.text, path);
      assert.ok(found, `not found: ${path.join('.')}`);
      const edits = setValue(post.text, path, value);
      if (!edits.ok) return;
      // An item that goes from a list takes its line along; nothing else reaches past the value.
      const end = Array.isArray(value) ? lineAt(post.text, found.value.end).next : placeEnd(post.text, found);
      for (const edit of edits.value) {
        assert.ok(edit.start >= found.key.end && edit.end <= end, 'an edit outside the value');
      }
      const after = applyEdits(post.text, edits.value);
      const read = readFrontMatter(after);
      assert.ok(read.ok, 'broken');
      assert.deepEqual(valueAt(read.data, path), asWritten(value, post.format));
      assert.deepEqual(setValue(after, path, value), { ok: true, value: [] }, 'set twice');
    }),
    { numRuns, includeErrorInReport: true },
  );
});

test('a text can be set wherever a text stands', () => {
  fc.assert(
    fc.property(
      samplePost,
      pick,
      fc.constantFrom('x', 'Notes: part 1', 'été 🧪', '2026-03-10', 'no'),
      (post, index, value) => {
        const path = post.paths[index % post.paths.length]!;
        const edits = setValue(post.text, path, value);
        if (!edits.ok) assert.match(edits.problem.code, /frontMatter\.(?:shared|tag|table)/);
      },
    ),
    { numRuns, includeErrorInReport: true },
  );
});

test('a key that is inserted and removed again leaves the post as it was', () => {
  fc.assert(
    fc.property(samplePost, anyValue, pick, (post, value, index) => {
      const after = post.paths[index % post.paths.length]!.slice(0, 1);
      const inserted = insertKey(post.text, ['galley'], value, { after });
      if (!inserted.ok) {
        assert.ok(typeof value === 'string' || Array.isArray(value), inserted.problem.message);
        return;
      }
      const between = applyEdits(post.text, inserted.value);
      const read = readFrontMatter(between);
      assert.ok(read.ok);
      assert.deepEqual(valueAt(read.data, ['galley']), asWritten(value, post.format));
      const removed = removeKey(between, ['galley']);
      assert.ok(removed.ok, 'not removed');
      assert.equal(applyEdits(between, removed.value), post.text);
    }),
    { numRuns, includeErrorInReport: true },
  );
});

test('a simple key can always be inserted', () => {
  fc.assert(
    fc.property(
      samplePost,
      fc.constantFrom<readonly string[]>(['galley'], ['nested', 'key']),
      (post, path) => {
        const inserted = insertKey(post.text, path, '2026-03-10', { isDate: true });
        const isFlat = post.format === 'pelican' || post.format === 'nikola';
        assert.equal(inserted.ok, !(isFlat && path.length > 1), JSON.stringify(inserted));
      },
    ),
    { numRuns, includeErrorInReport: true },
  );
});

test('a key that is renamed and renamed back leaves the post as it was', () => {
  fc.assert(
    fc.property(samplePost, pick, (post, index) => {
      const path = post.paths[index % post.paths.length]!;
      const renamed = renameKey(post.text, path, 'galley');
      if (!renamed.ok) return;
      const between = applyEdits(post.text, renamed.value);
      const back = renameKey(between, [...path.slice(0, -1), 'galley'], path.at(-1)!);
      assert.ok(back.ok);
      assert.equal(applyEdits(between, back.value), post.text);
    }),
    { numRuns, includeErrorInReport: true },
  );
});

test('an item that is added and removed again leaves the list as it was', () => {
  fc.assert(
    fc.property(samplePost, pick, anyText, (post, index, item) => {
      const path = post.lists[index % Math.max(1, post.lists.length)];
      if (!path) return;
      const before = readFrontMatter(post.text);
      assert.ok(before.ok);
      const old = listOf(before.data, path);
      const added = addItem(post.text, path, item);
      if (!added.ok || item.trim() === '' || old.includes(item)) return;
      const between = applyEdits(post.text, added.value);
      const read = readFrontMatter(between);
      assert.ok(read.ok);
      const isFlat = post.format === 'pelican' || post.format === 'nikola';
      assert.deepEqual(listOf(read.data, path), [...old, isFlat ? item.trim() : item]);
      const removed = removeItem(between, path, item);
      assert.ok(removed.ok);
      assert.equal(applyEdits(between, removed.value), post.text);
    }),
    { numRuns, includeErrorInReport: true },
  );
});

test('an item can be renamed and taken out of any list', () => {
  fc.assert(
    fc.property(samplePost, pick, pick, (post, index, which) => {
      const path = post.lists[index % Math.max(1, post.lists.length)];
      const before = readFrontMatter(post.text);
      assert.ok(before.ok);
      const items = path ? listOf(before.data, path) : [];
      const item = items[which % Math.max(1, items.length)];
      if (!path || item === undefined) return;
      const renamed = renameItem(post.text, path, item, 'new name');
      assert.ok(renamed.ok, JSON.stringify(renamed));
      const read = readFrontMatter(applyEdits(post.text, renamed.value));
      assert.ok(read.ok);
      assert.deepEqual(
        listOf(read.data, path),
        items.map((old) => (old === item ? 'new name' : old)),
      );
      const removed = removeItem(post.text, path, item);
      assert.ok(removed.ok, JSON.stringify(removed));
      const rest = readFrontMatter(applyEdits(post.text, removed.value));
      assert.ok(rest.ok);
      assert.deepEqual(
        listOf(rest.data, path),
        items.filter((old) => old !== item),
      );
    }),
    { numRuns, includeErrorInReport: true },
  );
});
