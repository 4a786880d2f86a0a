import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstOf, firstPosts } from '../../../../src/core/postTree/order';
import { on, paths, post } from './posts';

const posts = [
  post('a.md', { title: 'Part 10', date: on('2024-01-02') }),
  post('b.md', { title: 'part 2', date: on('2025-03-04'), modified: on('2025-03-05') }),
  post('c.md', { title: 'Élan', isDraft: true }),
  post('d.md', { title: 'zebra', date: on('2023-01-01'), modified: on('2026-01-01') }),
  post('e.md', { title: 'fable', date: on('2020-01-01'), publish: on('2027-01-01') }),
];

test('newest first goes by when a post goes live, and posts without date come last', () => {
  assert.deepEqual(paths(firstPosts(posts, 'newest', 9)), ['e.md', 'b.md', 'a.md', 'd.md', 'c.md']);
});

test('oldest first keeps posts without date last too', () => {
  assert.deepEqual(paths(firstPosts(posts, 'oldest', 9)), ['d.md', 'a.md', 'b.md', 'e.md', 'c.md']);
});

test('titles go as people sort: accents, capitals and numbers by their sense', () => {
  assert.deepEqual(paths(firstPosts(posts, 'title', 9)), ['c.md', 'e.md', 'b.md', 'a.md', 'd.md']);
});

test('last changed first; a post without modified date goes by its date', () => {
  assert.deepEqual(paths(firstPosts(posts, 'modified', 9)), ['d.md', 'b.md', 'a.md', 'e.md', 'c.md']);
});

test('a page is what sorting everything would begin with, whatever its size', () => {
  let seed = 7;
  const numbers = Array.from({ length: 1000 }, () => (seed = (seed * 48271) % 2147483647) % 500);
  const sorted = numbers.toSorted((a, b) => a - b);
  for (const count of [0, 1, 2, 3, 10, 499, 500, 999, 1000, 2000])
    assert.deepEqual(
      firstOf(numbers, (a, b) => a - b, count),
      sorted.slice(0, count),
      String(count),
    );
});
