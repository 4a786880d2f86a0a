import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PostIndex, type IndexChange } from '../../../../src/core/posts/postIndex';
import { memoryBlog, read } from './sampleBlog';
import { assertLinear, isLinear } from '../../growth';

async function hugoIndex() {
  const blog = await memoryBlog({
    'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.fr]\n',
    'content/posts/a.md': '',
  });
  const index = new PostIndex([blog]);
  const changes: IndexChange[] = [];
  index.onDidChange((change) => changes.push(change));
  const post = (name: string, front: string, body = '') =>
    read(blog, `content/posts/${name}.md`, `---\n${front}\n---\n${body}`);
  return { blog, index, changes, post };
}

test('adding, changing, renaming and removing, each told once', async () => {
  const { index, changes, post } = await hugoIndex();
  index.put([post('a', 'title: A\ntags: [x]'), post('b', 'title: B\ntags: [X, y]')]);
  assert.deepEqual(
    index.withTag('x').map((one) => one.title),
    ['A', 'B'],
  );
  index.put([post('a', 'title: A2\ntags: [y]')]);
  assert.deepEqual(
    index.withTag('x').map((one) => one.title),
    ['B'],
  );
  index.rename('content/posts/b.md', post('c', 'title: B\ntags: [y]'));
  assert.deepEqual(
    index
      .withTag('Y')
      .map((one) => one.path)
      .sort(),
    ['content/posts/a.md', 'content/posts/c.md'],
  );
  index.remove(['content/posts/a.md', 'content/posts/nothing.md']);
  assert.equal(index.size, 1);
  assert.deepEqual(
    changes.map(({ added, changed, removed }) => [added.length, changed.length, removed.length]),
    [
      [2, 0, 0],
      [0, 1, 0],
      [1, 0, 1],
      [0, 0, 1],
    ],
  );
  index.remove(['content/posts/c.md']);
  assert.deepEqual(index.tags(), []);
});

test('a listener that was disposed of hears nothing', async () => {
  const { index, post } = await hugoIndex();
  let heard = 0;
  const listening = index.onDidChange(() => heard++);
  listening.dispose();
  index.put([post('a', 'title: A')]);
  assert.equal(heard, 0);
});

test('tags count by language, and spellings of one tag together', async () => {
  const { index, post } = await hugoIndex();
  index.put([
    post('a', 'tags: [Web, go]'),
    post('b', 'tags: [web]'),
    post('c', 'tags: [web]'),
    post('d.fr', 'tags: [web, thé]'),
  ]);
  assert.deepEqual(index.tags(), [
    { tag: 'web', count: 4, otherSpellings: ['Web'] },
    { tag: 'go', count: 1, otherSpellings: [] },
    { tag: 'thé', count: 1, otherSpellings: [] },
  ]);
  assert.deepEqual(
    index.tags('fr').map(({ tag, count }) => [tag, count]),
    [
      ['thé', 1],
      ['web', 1],
    ],
  );
});

test('two posts at one address are found by it, however it is spelt', async () => {
  const { index, post } = await hugoIndex();
  index.put([post('a', 'slug: same'), post('b', 'slug: Same'), post('c', 'title: C\naliases: [/old/]')]);
  assert.deepEqual(
    index.atPermalink('/posts/same').map((one) => one.path),
    ['content/posts/a.md', 'content/posts/b.md'],
  );
  assert.equal(index.atPermalink('/posts/same/index.html').length, 2);
  assert.deepEqual(
    index.atPermalink('/old').map((one) => one.title),
    ['C'],
  );
});

test('links in every form lead to the post, in the language of the post', async () => {
  const { index, post } = await hugoIndex();
  const forms = [
    '[a](a.md)',
    '[a](./a.md#part)',
    '[a](/posts/a/)',
    '[a](../a/)',
    '{{< ref "a" >}}',
    '{{% relref "/posts/a.md" %}}',
    '<a href="/posts/a/">a</a>',
    '[a][r]\n\n[r]: a.md',
  ];
  index.put([
    post('a', 'title: A'),
    post('a.fr', 'title: AF'),
    ...forms.map((form, at) => post(`l${at}`, 'title: L', `See ${form}\n`)),
  ]);
  for (const [at] of forms.entries())
    assert.deepEqual(
      index.linksOut(`content/posts/l${at}.md`).map((one) => one.path),
      ['content/posts/a.md'],
      forms[at],
    );
  assert.equal(index.linksIn('content/posts/a.md').length, forms.length);
  index.put([post('f.fr', 'title: F', '{{< ref "a" >}}')]);
  assert.deepEqual(
    index.linksOut('content/posts/f.fr.md').map((one) => one.path),
    ['content/posts/a.fr.md'],
  );
});

test('a link finds its post when that appears, and loses it when it goes', async () => {
  const { index, post } = await hugoIndex();
  index.put([post('l', 'title: L', '[a](a.md)')]);
  assert.deepEqual(index.linksOut('content/posts/l.md'), []);
  index.put([post('a', 'title: A')]);
  assert.deepEqual(
    index.linksIn('content/posts/a.md').map((one) => one.title),
    ['L'],
  );
  index.remove(['content/posts/l.md']);
  assert.deepEqual(index.linksIn('content/posts/a.md'), []);
});

test('code, other sites and anchors are no links', async () => {
  const { index, post } = await hugoIndex();
  const body =
    '`[a](a.md)`\n\n```\n[a](a.md)\n```\n\n    [a](a.md)\n\n[x](https://x.example/a) [y](#part) [z](mailto:a@b.example) ![i](i.png)\n';
  index.put([post('a', 'title: A'), post('l', 'title: L', body)]);
  assert.deepEqual(index.get('content/posts/l.md')?.links, [{ form: 'image', target: 'i.png' }]);
});

test('a body made of brackets is scanned in linear time', async () => {
  const { post } = await hugoIndex();
  for (const piece of ['[', '](', '[[', '{{<', '{%', '<a ', '![', '[a](b', '`['.repeat(3)]) {
    const length = Math.floor(20_000 / piece.length);
    assertLinear((size) => void post('a', 'title: A', piece.repeat(size)), length, piece);
  }
});

test('each change costs the post, not the index', async () => {
  const changeAll = async (count: number): Promise<() => void> => {
    const { index, post } = await hugoIndex();
    const all = Array.from({ length: count }, (_, at) =>
      post(`p${at}`, `title: P${at}\ntags: [t${at % 50}]`, `[n](p${at + 1}.md)`),
    );
    index.put(all);
    return () => {
      for (let at = 0; at < 500; at++) index.put([post(`p${at}`, `title: Q\ntags: [t1]`, '[n](p1.md)')]);
      assert.equal(index.size, count);
    };
  };
  // The same changes in an index that is sixteen times as large: four times as long would be a cost of the index.
  const [small, large] = [await changeAll(625), await changeAll(10_000)];
  assert.equal(isLinear(small, large, 20_000), true);
});
