import assert from 'node:assert/strict';
import { test } from 'node:test';
import matter from 'gray-matter';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import type { Sample } from '../../../../src/core/conventions/types';
import { hexo } from '../../../../src/core/generators/hexo';
import { hugo } from '../../../../src/core/generators/hugo';
import { jekyll } from '../../../../src/core/generators/jekyll';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';
import type { NewPostRequest } from '../../../../src/core/newPost/types';
import { named, now, plan, seed } from './tryPlan';

const places: readonly (readonly [readonly Sample[], string, Partial<NewPostRequest>?])[] = [
  [named('posts/2024-05-06-some-title.md', 'posts/2024-05-07-b.md'), 'posts/2026-03-10-hello.md'],
  [named('posts/2024/some-title.md', 'posts/2023/b.md'), 'posts/2026/hello.md'],
  [named('posts/2024/05/some-title.md', 'posts/2024/04/b.md'), 'posts/2026/03/hello.md'],
  [named('posts/2024/2024-05-06-some-title.md'), 'posts/2026/2026-03-10-hello.md'],
  [named('posts/2024/05-06-some-title.md', 'posts/2024/05-07-b.md'), 'posts/2026/03-10-hello.md'],
  [named('posts/2024/05/06-some-title.md'), 'posts/2026/03/10-hello.md'],
  [named('posts/some-title/index.md', 'posts/b/index.md'), 'posts/hello/index.md'],
  [named('posts/some-title/some-title.md', 'posts/b/b.md'), 'posts/hello/hello.md'],
  [named('posts/2024-05-06-some-title/index.mdx'), 'posts/2026-03-10-hello/index.mdx'],
  [named('posts/some-title.fr.md', 'posts/b.fr.md'), 'posts/hello.fr.md'],
  [named('posts/1.some-title.md', 'posts/2.b.md', 'posts/09.c.md'), 'posts/10.hello.md'],
  [named('posts/some_title.md', 'posts/b_c.md'), 'posts/hello_you.md', { title: 'Hello you' }],
  [named('posts/Some Title.md', 'posts/B c.md'), 'posts/Hello you.md', { title: 'Hello you' }],
  [named('posts/Some-Title.md'), 'posts/Hello-You.md', { title: 'Hello You' }],
  [named('posts/20240506-some-title.md'), 'posts/20260310-hello.md'],
  [named('posts/tech/some-title.md', 'posts/life/b.md'), 'posts/hello.md'],
  [named('posts/tech/some-title.md', 'posts/life/b.md'), 'posts/tech/hello.md', { folder: 'posts/tech' }],
  [named('posts/2024/some-title.md'), 'posts/2026/hello.md', { folder: 'posts/2026' }],
  [named('posts/2024/some-title.md'), 'posts/2025/hello.md', { folder: 'posts/2025' }],
  [named('posts/learn.js.md', 'posts/node.js.md'), 'posts/hello.md'],
];
for (const [samples, expected, more] of places) {
  test(`beside ${samples.map(({ path }) => path).join(', ')}`, () => {
    assert.equal(plan(samples, more).path, expected);
  });
}

test('spelling rules of the names are learned from titles', () => {
  const german = { path: 'posts/groesse-und-strasse.md', text: '---\ntitle: Größe und Straße\n---\nX\n' };
  assert.equal(plan([german], { title: 'Über Öl' }).path, 'posts/ueber-oel.md');
  const plain = { path: 'posts/cafe-creme.md', text: '---\ntitle: Café crème\n---\nX\n' };
  assert.equal(plan([plain], { title: 'Été à Nîmes' }).path, 'posts/ete-a-nimes.md');
  const kept = { path: 'posts/café-crème.md', text: '---\ntitle: Café crème\n---\nX\n' };
  assert.equal(plan([kept], { title: 'Été à Nîmes' }).path, 'posts/été-à-nîmes.md');
});

test('a name that is taken gets the next number, case and format notwithstanding', () => {
  const next = (...taken: readonly string[]): string => plan([], { taken }).path;
  assert.equal(next('posts/Hello.md'), 'posts/hello-2.md');
  assert.equal(next('posts/hello.md', 'posts/HELLO-2.mdx'), 'posts/hello-3.md');
  assert.equal(next('posts/hello/index.md'), 'posts/hello-2.md');
  assert.equal(next('posts/hello'), 'posts/hello-2.md');
  assert.equal(next('other/hello.md'), 'posts/hello.md');
  assert.equal(plan([], { title: 'Café', taken: ['posts/cafe\u0301.md'] }).path, 'posts/café-2.md');
  assert.match(plan([], { taken: ['posts/Hello.md'] }).notes[0]?.message ?? '', /exists already/);
  assert.match(plan([seed], { taken: ['posts/hello.md'] }).text, /^slug: 2026-hello-2$/m);
});

test('titles that no file can be named after are named after the day', () => {
  for (const title of ['...', '😀🎉', '---', '///', '?!']) {
    const made = plan([], { title });
    assert.equal(made.path, 'posts/post-20260310.md');
    assert.equal(matter(made.text).data['title'], title);
  }
  assert.equal(plan([], { title: 'CON' }).path, 'posts/con-post.md');
  assert.equal(
    plan(named('posts/some-title/index.md'), { title: 'index' }).path,
    'posts/index-post/index.md',
  );
});

test('impossible titles are a sentence', () => {
  const conventions = learnConventions([]);
  for (const title of ['', '  ', '\n\n', 'x'.repeat(5000)]) {
    const result = planNewPost({ title, conventions, now, zone: 'UTC', taken: [] });
    assert.ok(!result.ok && /^[A-Z].*\.$/.test(result.problem.message), title.slice(0, 5));
  }
});

test('New Draft: among the drafts where they live apart, without a day; elsewhere as any new post', () => {
  const draftOf = (generator: typeof hugo, folder: string, path: string, more: object = {}): string => {
    const facts = generator.defaults;
    const samples = [{ path, text: '---\ntitle: Some Title\ndate: 2024-05-06 10:20:30\n---\nX\n' }];
    const blogFacts = { generator, facts };
    return plan(samples, { blogFacts, home: folder, apart: true, ...more }).path;
  };
  assert.equal(draftOf(jekyll, '_posts', '_posts/2024-05-06-some-title.md'), '_drafts/hello.md');
  assert.equal(
    draftOf(hexo, 'source/_posts', 'source/_posts/2024/05/Some-Title.md'),
    'source/_drafts/Hello.md',
  );
  const inside = { folder: '_posts/deep' };
  assert.equal(draftOf(jekyll, '_posts', '_posts/2024-05-06-some-title.md', inside), '_drafts/hello.md');
  assert.equal(
    draftOf(hugo, 'content/posts', 'content/posts/2024-05-06-some-title.md'),
    'content/posts/2026-03-10-hello.md',
  );
});
