import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';

/** What a new post of 10 March 2026 is, after posts (oldest first) of whose text each is given. */
function next(texts: readonly string[], extension = 'md'): string {
  const samples = texts.map((text, index) => ({
    path: `posts/p${index}.${extension}`,
    text,
    modified: 1000 + index,
  }));
  const plan = planNewPost({
    conventions: learnConventions(samples, { folder: 'posts' }),
    title: 'New',
    now: Date.UTC(2026, 2, 10, 12),
    zone: 'UTC',
    taken: [],
  });
  assert.ok(plan.ok);
  return plan.value.text;
}

test('a day in the opening line is in the order and the language of all posts', () => {
  const line = (...days: readonly string[]): string =>
    next(days.map((day, index) => `---\ntitle: P${index}\n---\n\n*${day}*\n\nText ${index}.\n`));
  assert.match(line('02.01.2024', '02.03.2024', '02.05.2024'), /^\*10\.03\.2026\*$/m);
  assert.match(line('25/05/2024', '02/01/2024'), /^\*10\/03\/2026\*$/m);
  assert.match(line('05/25/2024', '02/01/2024'), /^\*03\/10\/2026\*$/m);
  assert.match(line('2 mei 2024', '2 april 2024'), /^\*10 maart 2026\*$/m);
});

test('a day in the metadata that MDX exports is in the order and the language of all posts', () => {
  const object = (...days: readonly string[]): string =>
    next(
      days.map(
        (day, index) =>
          `export const metadata = {\n  title: 'P${index}',\n  date: '${day}',\n};\n\nText ${index}.\n`,
      ),
      'mdx',
    );
  assert.match(object('25/12/2023', '02/05/2024'), /date: '10\/03\/2026'/);
  assert.match(object('02.05.2024', '03.05.2024'), /date: '10\.03\.2026'/);
  assert.match(object('2 mei 2024', '2 april 2024'), /date: '10 maart 2026'/);
});

test('posts are sorted, and their days compared, in the order that all dates tell', () => {
  const sorted = (...days: readonly string[]): readonly string[] =>
    learnConventions(
      days.map((day) => ({ path: `posts/${day.replace(/\W/g, '-')}x.md`, text: `---\ndate: ${day}\n---\n` })),
      { folder: 'posts' },
    ).learnedFrom.map((path) => path.slice(6, 11));
  // Month-first they would be of May, August and January.
  assert.deepEqual(sorted('05.11.2024', '08.02.2024', '01.12.2024'), ['01-12', '05-11', '08-02']);
  assert.deepEqual(sorted('05/11/2024', '25/02/2024', '01/12/2024'), ['01-12', '05-11', '25-02']);
  const post = (day: string, archive: string): string =>
    `---\ntitle: T\ndate: ${day}\narchive: ${archive}\n---\n`;
  assert.match(
    next([post('02.05.2024', '2024/05'), post('03.06.2024', '2024/06'), post('04.07.2024', '2024/07')]),
    /^archive: 2026\/03$/m,
  );
});
