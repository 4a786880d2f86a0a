import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInPath } from '../../../../src/core/postLife/place';

const fallback = { year: '1', month: '2', day: '3', hour: '4', minute: '5', second: '6' };

/** What the path itself tells, in order. */
function told(path: string): string {
  const parts = Object.entries(dayInPath(path, fallback));
  return parts
    .map(([name, value]) => (fallback[name as keyof typeof fallback] === value ? '_' : value))
    .join(' ');
}

test('the day in a path, parted by marks or in one piece with the time', () => {
  assert.equal(told('_posts/2024-01-02-foo.md'), '2024 01 02 _ _ _');
  assert.equal(told('blog/2024/01/02/foo.md'), '2024 01 02 _ _ _');
  assert.equal(told('blog/2024/01/foo.md'), '2024 01 _ _ _ _');
  assert.equal(told('blog/2024/01/02-foo.md'), '2024 01 02 _ _ _');
  assert.equal(told('blog/20240102-foo.md'), '2024 01 02 _ _ _');
  assert.equal(told('notes/202401022021 foo.md'), '2024 01 02 20 21 _');
  assert.equal(told('notes/20240102202122.md'), '2024 01 02 20 21 22');
});

test('a number in a slug is no day and no time', () => {
  assert.equal(told('blog/2024/01/451234-foo.md'), '2024 01 _ _ _ _');
  assert.equal(told('blog/2024/01/051234-foo.md'), '2024 01 _ _ _ _');
  assert.equal(told('blog/2024/01/45-foo.md'), '2024 01 _ _ _ _');
  assert.equal(told('blog/2024/0102-foo.md'), '2024 _ _ _ _ _');
  assert.equal(told('blog/2024/13-foo.md'), '2024 _ _ _ _ _');
  assert.equal(told('blog/202445678901-foo.md'), '_ _ _ _ _ _');
  assert.equal(told('blog/202401023099-foo.md'), '_ _ _ _ _ _');
});
