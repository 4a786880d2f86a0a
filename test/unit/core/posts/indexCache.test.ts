import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheKey, readShard, writeShard } from '../../../../src/core/posts/indexCache';
import { memoryBlog, read } from './sampleBlog';

async function cached() {
  const blog = await memoryBlog({ 'hugo.toml': '', 'content/posts/a.md': '' });
  const post = read(
    blog,
    'content/posts/a.md',
    '---\ntitle: "A \\"b\\" \\u2028"\ndate: 2024-01-02\ntags: [x]\n---\n\n[b](b.md)\n',
  );
  return {
    blog,
    entries: [
      { modified: 1.5, size: 20, post },
      { modified: 2, size: 21, post: { ...post, path: 'content/posts/b.md' } },
    ],
  };
}

test('what is written is read back', async () => {
  const { entries } = await cached();
  assert.deepEqual(readShard(writeShard(entries, 'k'), 'k'), entries);
});

test('another key, another version, cut short or changed in any way: built anew', async () => {
  const { entries } = await cached();
  const text = writeShard(entries, 'k');
  assert.equal(readShard(text, 'other'), undefined);
  assert.equal(readShard(text.replace('"version":', '"version":9'), 'k'), undefined);
  for (const at of [0, 1, 20, text.indexOf('\n') + 1, text.length - 30, text.length - 1])
    assert.equal(readShard(text.slice(0, at), 'k'), undefined, String(at));
  assert.equal(readShard(text.replace('"tags":["x"]', '"tags":[1]'), 'k'), undefined);
  assert.equal(readShard(text.replace('"links":[', '"links":[null,'), 'k'), undefined);
  assert.equal(readShard('null\n', 'k'), undefined);
  assert.equal(readShard('', 'k'), undefined);
});

test('the key follows the facts of the blogs and the zone', async () => {
  const { blog } = await cached();
  const key = cacheKey([blog], ['UTC']);
  assert.equal(cacheKey([blog], ['UTC']), key);
  assert.notEqual(cacheKey([blog], ['Europe/Paris']), key);
  assert.notEqual(cacheKey([{ ...blog, facts: { ...blog.facts, basePath: '/x' } }], ['UTC']), key);
});
