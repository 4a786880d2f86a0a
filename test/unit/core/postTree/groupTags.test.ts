import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByTag, groupTagsByLanguage } from '../../../../src/core/postTree/groupTags';
import { paths, post } from './posts';

const posts = [
  post('a.md', { tags: ['Web', 'bread'], language: 'en' }),
  post('b.md', { tags: ['web', 'web', 'Web'], language: 'en' }),
  post('c.md', { tags: ['Web'], language: 'fr' }),
  post('d.md', { tags: ['caf\u00e9'] }),
  post('e.md', { tags: ['cafe\u0301', 'Bread'] }),
  post('f.md'),
];

test('spellings of one tag are one group, named by the most usual; a post counts once', () => {
  const groups = groupByTag(posts, 'count').map(({ tag, spellings, posts: found }) => [
    tag,
    spellings.length,
    paths(found),
  ]);
  assert.deepEqual(groups, [
    ['Web', 2, ['a.md', 'b.md', 'c.md']],
    ['Bread', 2, ['a.md', 'e.md']],
    ['cafe\u0301', 2, ['d.md', 'e.md']],
  ]);
});

test('by name', () => {
  const names = groupByTag(posts, 'name').map(({ key }) => key);
  assert.deepEqual(names, ['bread', 'caf\u00e9', 'web']);
});

test('each language has its own tags, the one with most posts first', () => {
  const groups = groupTagsByLanguage(posts, 'count').map(({ language, tags }) => [
    language,
    tags.map(({ key, posts: found }) => `${key} ${found.length}`),
  ]);
  assert.deepEqual(groups, [
    [undefined, ['caf\u00e9 2', 'bread 1']],
    ['en', ['web 2', 'bread 1']],
    ['fr', ['web 1']],
  ]);
});
