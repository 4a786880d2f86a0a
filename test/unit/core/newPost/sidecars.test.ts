import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nikola } from '../../../../src/core/generators/nikola';
import type { Sample } from '../../../../src/core/conventions/types';
import { blogOf, plan } from './tryPlan';

const meta = (n: number): string =>
  `.. title: T${n}\n.. slug: t${n}\n.. date: 2024-05-0${n} 10:20:30 UTC+02:00\n.. tags: a, b\n.. link: \n.. description: \n.. type: text\n`;
const twoFiles = (n: number): Sample => ({ path: `posts/t${n}.md`, text: `Text ${n}.\n`, meta: meta(n) });
const oneFile = (n: number): Sample => ({
  path: `posts/t${n}.md`,
  text: `<!--\n${meta(n)}-->\n\nText ${n}.\n`,
});

test('where front matter stands in files of its own, that of a new post does too', () => {
  const made = plan([twoFiles(1), twoFiles(2)], {
    blogFacts: blogOf(nikola),
    tags: ['zebra'],
    body: 'Mine.',
  });
  assert.equal(made.path, 'posts/hello.md');
  assert.equal(made.text, 'Mine.\n');
  assert.equal(made.cursor, 0);
  assert.deepEqual(made.extra, [
    {
      path: 'posts/hello.meta',
      text: '.. title: Hello\n.. slug: hello\n.. date: 2026-03-10 15:05:06 UTC+01:00\n.. tags: zebra\n.. link: \n.. description: \n.. type: text\n',
    },
  ]);
});

test('also in YAML, whose fences stay', () => {
  const samples = [1, 2].map((n) => ({ ...twoFiles(n), meta: `---\ntitle: T${n}\n---\n` }));
  assert.deepEqual(plan(samples, { blogFacts: blogOf(nikola) }).extra, [
    { path: 'posts/hello.meta', text: '---\ntitle: Hello\n---\n' },
  ]);
});

test('the newest posts decide, and a name that either file has is taken', () => {
  const posts = [oneFile(5), oneFile(4), twoFiles(1)];
  assert.deepEqual(plan(posts, { blogFacts: blogOf(nikola) }).extra, []);
  const made = plan([twoFiles(1)], { blogFacts: blogOf(nikola), taken: ['posts/hello.meta'] });
  assert.equal(made.path, 'posts/hello-2.md');
  assert.equal(made.extra[0]?.path, 'posts/hello-2.meta');
});

test('a file of another generator with that name is nothing of a post', () => {
  assert.deepEqual(plan([twoFiles(1), twoFiles(2)]).extra, []);
});

test('a byte order mark, and front matter that is a comment already, are read as they are meant', () => {
  const wanted =
    '.. title: Hello\n.. slug: hello\n.. date: 2026-03-10 15:05:06 UTC+01:00\n.. tags: \n.. link: \n.. description: \n.. type: text\n';
  for (const wrap of [
    (text: string) => `\uFEFF${text}`,
    (text: string) => `<!--\n${text}-->\n`,
    (text: string) => `\uFEFF<!--\n${text}-->`,
  ]) {
    const samples = [1, 2].map((n) => ({ ...twoFiles(n), meta: wrap(meta(n)) }));
    const made = plan(samples, { blogFacts: blogOf(nikola) });
    assert.equal(made.text, '');
    assert.deepEqual(made.extra, [{ path: 'posts/hello.meta', text: wanted }]);
  }
});

test('without anything to write there is no second file', () => {
  const samples = [1, 2].map((n) => ({ ...twoFiles(n), meta: 'nothing that is front matter\n' }));
  assert.deepEqual(plan(samples, { blogFacts: blogOf(nikola) }).extra, []);
});
