import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastContentChanges, type HistoryCommit } from '../../../../src/core/modified/contentHistory';

interface Made {
  readonly path: string;
  readonly text: string;
  readonly before?: readonly [string, string];
}

function commit(at: number, ...made: readonly Made[]): HistoryCommit {
  return {
    at,
    changes: () =>
      Promise.resolve(
        made.map(({ path, text, before }) => ({
          path,
          text: () => Promise.resolve(text),
          textBefore: () => Promise.resolve(before?.[1] ?? ''),
          ...(before && { pathBefore: before[0] }),
        })),
      ),
  };
}

async function* newestFirst(...commits: readonly HistoryCommit[]): AsyncGenerator<HistoryCommit> {
  for (const one of commits) {
    await Promise.resolve();
    yield one;
  }
}

const post = (keys: string, body: string): string => `---\n${keys}\n---\n${body}\n`;

test('commits that touch only front matter are passed over, and renames followed', async () => {
  const history = newestFirst(
    commit(50, { path: 'b.md', text: post('t: 2', 'two'), before: ['b.md', post('t: 1', 'two')] }),
    commit(40, { path: 'b.md', text: post('t: 1', 'two'), before: ['a.md', post('t: 1', 'two')] }),
    commit(30, { path: 'a.md', text: post('t: 1', 'two'), before: ['a.md', post('t: 1', 'one')] }),
    commit(20, { path: 'a.md', text: post('t: 1', 'one') }),
  );
  const found = await lastContentChanges(['b.md'], history, { goOn: () => true });
  assert.deepEqual([...found], [['b.md', 30]]);
});

test('the commit that made the file counts, and the walk ends when all are found', async () => {
  let walked = 0;
  const history = newestFirst(
    commit(20, { path: 'a.md', text: post('t: 1', 'one') }, { path: 'c.md', text: 'c' }),
    commit(10, { path: 'x.md', text: 'x' }),
  );
  const found = await lastContentChanges(['a.md', 'c.md'], history, { goOn: () => ++walked < 9 });
  assert.deepEqual(
    [...found],
    [
      ['a.md', 20],
      ['c.md', 20],
    ],
  );
  assert.equal(walked, 0);
});

test('a walk that is stopped keeps what it found', async () => {
  const history = newestFirst(
    commit(20, { path: 'a.md', text: 'a' }),
    commit(10, { path: 'b.md', text: 'b' }),
  );
  const found = await lastContentChanges(['a.md', 'b.md'], history, { goOn: () => false });
  assert.deepEqual([...found], [['a.md', 20]]);
});
