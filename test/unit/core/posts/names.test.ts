import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameParts } from '../../../../src/core/posts/names';
import { memoryBlog } from './sampleBlog';

const plain = () => memoryBlog({ 'posts/a.md': '---\ntitle: A\ndate: 2024-01-02\n---\n' });

const cases: Readonly<
  Record<string, { name: string; language?: string; date?: string; bundle?: string; dir?: string }>
> = {
  'posts/a.md': { name: 'a' },
  'posts/2024-01-02-a.md': { name: 'a', date: '2024-01-02' },
  'posts/2024-01-02_a.md': { name: 'a', date: '2024-01-02' },
  'posts/2024-01-02.md': { name: '2024-01-02', date: '2024-01-02' },
  'posts/a.fr.md': { name: 'a', language: 'fr' },
  'posts/a.pt-BR.md': { name: 'a', language: 'pt-BR' },
  'posts/v1.2.md': { name: 'v1.2' },
  'posts/node.js.md': { name: 'node.js' },
  'posts/a/index.md': { name: 'a', bundle: 'posts/a' },
  'posts/a/index.fr.md': { name: 'a', bundle: 'posts/a', language: 'fr' },
  'posts/2024-01-02-a/index.md': { name: 'a', date: '2024-01-02', bundle: 'posts/2024-01-02-a' },
  'posts/2024/01/02/a.md': { name: 'a', date: '2024-01-02', dir: '2024/01/02' },
  'posts/sub/a.md': { name: 'a', dir: 'sub' },
};

for (const [path, want] of Object.entries(cases)) {
  test(`the parts of ${path}`, async () => {
    const { bundle, date, dir, language, name } = nameParts(await plain(), path);
    assert.deepEqual(
      { bundle, date, dir, language, name },
      { bundle: undefined, date: undefined, dir: '', language: undefined, ...want },
    );
  });
}

test('declared languages decide, in names and folders', async () => {
  const blog = await memoryBlog({
    'hugo.toml': '[languages.en]\n[languages.tlh]\n',
    'content/posts/a.md': '',
  });
  assert.equal(nameParts(blog, 'content/posts/a.tlh.md').language, 'tlh');
  assert.equal(nameParts(blog, 'content/posts/a.fr.md').language, undefined);
  assert.equal(nameParts(blog, 'content/posts/a.fr.md').name, 'a.fr');
});

test('numbers that order files are no part of a name', async () => {
  const blog = await memoryBlog({
    'package.json': '{"dependencies":{"@nuxt/content":"3"}}',
    'content/blog/1.a.md': '',
  });
  assert.equal(nameParts(blog, 'content/blog/12.a-b.md').name, 'a-b');
});
