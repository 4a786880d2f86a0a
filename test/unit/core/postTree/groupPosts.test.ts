import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupByState, groupByYear, nextChange } from '../../../../src/core/postTree/groupPosts';
import { writtenDay } from '../../../../src/core/postTree/writtenDay';
import { on, paths, post } from './posts';

const now = Date.parse('2025-06-01T00:00:00Z');

test('states come in the order of a life, and empty ones are left out', () => {
  const posts = [
    post('out.md', { date: on('2024-01-01') }),
    post('draft.md', { date: on('2030-01-01'), isDraft: true }),
    post('gone.md', { date: on('2024-01-01'), expiry: on('2025-01-01') }),
  ];
  const groups = groupByState(posts, now).map((group) => [group.state, paths(group.posts)]);
  assert.deepEqual(groups, [
    ['draft', ['draft.md']],
    ['published', ['out.md']],
    ['expired', ['gone.md']],
  ]);
});

test('a year is the one the writer wrote, whatever its instant is elsewhere', () => {
  const posts = [
    post('a.md', { date: on('2024-01-01T00:30:00+02:00') }),
    post('b.md'),
    post('c.md', { date: { text: '2025/1/5 10:00' } }),
    post('d.md', { date: { text: 'Jan 2, 2023', instant: Date.UTC(2023, 0, 2) } }),
  ];
  const groups = groupByYear(posts).map((group) => [group.year, paths(group.posts)]);
  assert.deepEqual(groups, [
    ['2025', ['c.md']],
    ['2024', ['a.md']],
    ['2023', ['d.md']],
    [undefined, ['b.md']],
  ]);
});

for (const [text, day] of [
  ['2024-01-02', '2024-01-02'],
  ['2024-01-01T00:30:00+02:00', '2024-01-01'],
  ['2024/1/5', '2024-01-05'],
  ['"2024-01-02 10:00"', '2024-01-02'],
  ['soon', undefined],
] as const)
  test(`the day of ${text} is ${day ?? 'none'}`, () => {
    assert.equal(writtenDay(post('a.md', { date: { text } }).post), day);
  });

test('an instant that no calendar has is no day', () => {
  assert.equal(writtenDay(post('a.md', { date: { text: 'x', instant: 9e15 } }).post), undefined);
});

test('the next change is the nearest going live or expiry to come, drafts left out', () => {
  const posts = [
    post('a.md', { date: on('2025-08-01') }),
    post('b.md', { date: on('2025-07-01') }),
    post('c.md', { date: on('2024-01-01'), expiry: on('2025-06-15') }),
    post('d.md', { date: on('2025-06-02'), isDraft: true }),
  ];
  assert.equal(nextChange(posts, now), Date.parse('2025-06-15'));
  assert.equal(nextChange([], now), undefined);
});
