import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertKey, removeKey, setValue } from '../../../../src/core/frontMatter/edit';
import { addItem, removeItem } from '../../../../src/core/frontMatter/editItems';
import { parseBlock } from '../../../../src/core/frontMatter/parseBlock';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { findValue } from '../../../../src/core/frontMatter/spans';
import type { MapNode } from '../../../../src/core/frontMatter/tree';
import { valueAt } from '../../../../src/core/frontMatter/values';
import { asWritten } from '../../../../src/core/frontMatter/editing/verify';
import type { FrontMatterValue } from '../../../../src/core/frontMatter/types';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { hasCorpus, realPosts, somePosts } from './realPosts';

const skip = hasCorpus() ? false : 'only the own fixtures: ../shared/corpus is not here';
const posts = realPosts();

/** Every key of a block, nested ones included. */
function pathsOf(map: MapNode, outer: readonly string[] = []): readonly (readonly string[])[] {
  return map.entries.flatMap(({ key, value }) => {
    const path = [...outer, key];
    return value.kind === 'map' ? [path, ...pathsOf(value, path)] : [path];
  });
}

function parsedPosts(): readonly { name: string; text: string; root: MapNode; isFlat: boolean }[] {
  return somePosts().flatMap(({ name, text }) => {
    const parsed = parseBlock(text);
    if (!parsed.ok) return [];
    const { root, block } = parsed.value;
    return [{ name, text, root, isFlat: block.format === 'pelican' || block.format === 'nikola' }];
  });
}

test('the corpus is read', { skip }, () => {
  const read = posts.filter(({ text }) => readFrontMatter(text).ok);
  assert.ok(posts.length > 300 && read.length > posts.length - 20, `${read.length} of ${posts.length}`);
});

test('each key of each real post can be set, and nothing beside it changes', () => {
  const values: readonly FrontMatterValue[] = ['Notes: “x” 🧪 # 1', '2026-03-10', true, ['x', 'y: z']];
  for (const { name, text, root, isFlat } of parsedPosts()) {
    for (const path of pathsOf(root)) {
      const found = findValue(text, path);
      assert.ok(found, `${name}: ${path.join('.')}`);
      for (const value of values) {
        const edits = setValue(text, path, value);
        if (!edits.ok) {
          assert.match(edits.problem.code, /frontMatter\.(?:shared|table)/, `${name}: ${path.join('.')}`);
          continue;
        }
        const after = applyEdits(text, edits.value);
        assert.equal(after.slice(0, found.key.end), text.slice(0, found.key.end));
        assert.ok(after.endsWith(text.slice(found.value.end).replace(/^[^\n]*\n?/, '')), name);
        const read = readFrontMatter(after);
        assert.ok(read.ok, name);
        const wanted = asWritten(value, isFlat ? 'pelican' : 'yaml');
        assert.deepEqual(valueAt(read.data, path), wanted, `${name}: ${path.join('.')}`);
      }
    }
  }
});

test('a key that is inserted into a real post and removed again leaves its bytes as they were', () => {
  for (const { name, text, root } of parsedPosts()) {
    for (const after of [[], root.entries.slice(0, 1).map((entry) => entry.key)]) {
      for (const value of ['x', ['a', 'b c'], 'Notes: x']) {
        const inserted = insertKey(text, ['galley'], value, { after });
        assert.ok(inserted.ok, name);
        const between = applyEdits(text, inserted.value);
        const removed = removeKey(between, ['galley']);
        assert.ok(removed.ok, name);
        assert.equal(applyEdits(between, removed.value), text, name);
      }
    }
  }
});

test('an item that is added to a list of a real post and taken out again leaves its bytes as they were', () => {
  for (const { name, text, root } of parsedPosts()) {
    for (const { key, value } of root.entries) {
      if (value.kind !== 'list' || value.items.length === 0) continue;
      const added = addItem(text, [key], 'a new tag');
      assert.ok(added.ok, name);
      const between = applyEdits(text, added.value);
      const removed = removeItem(between, [key], 'a new tag');
      assert.ok(removed.ok, name);
      assert.equal(applyEdits(between, removed.value), text, `${name}: ${key}`);
    }
  }
});
