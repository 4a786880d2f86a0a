import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { bundleFoldersOf, LeafBundles, leafBundleOf } from '../../../../src/core/generators/leafBundles';
import type { Blog } from '../../../../src/core/generators/types';
import { memoryFolder } from './memoryFolder';

const post = '---\ntitle: A\ndate: 2024-01-02\n---\n\nText.\n';

async function blogWith(files: Readonly<Record<string, string>>): Promise<Blog> {
  const [blog] = await detectBlogs(memoryFolder(files));
  assert.ok(blog);
  return blog;
}

const hugo = (): Promise<Blog> => blogWith({ 'site/hugo.toml': '', 'site/content/posts/a.md': post });

test('the post of a folder of its own makes it a bundle', async () => {
  const blog = await hugo();
  const folder = 'site/content/posts/b';
  for (const name of ['index.md', 'index.fr.md', 'index.pt-br.md', 'INDEX.MD', 'index.html'])
    assert.equal(leafBundleOf(blog, `${folder}/${name}`), folder, name);
  for (const name of ['b.md', '_index.md', 'index-2.md', 'my.index.md', 'index.png', 'index.en.json'])
    assert.equal(leafBundleOf(blog, `${folder}/${name}`), undefined, name);
});

test('the list at the top of a posts folder makes no bundle of all posts, nor does a page outside', async () => {
  const blog = await hugo();
  assert.equal(leafBundleOf(blog, 'site/content/posts/index.md'), undefined);
  assert.equal(leafBundleOf(blog, 'site/content/about/index.md'), undefined);
  assert.equal(leafBundleOf(blog, 'other/posts/b/index.md'), undefined);
  assert.deepEqual(bundleFoldersOf(blog, 'site/content/posts/2024/b/notes/x.md'), [
    'site/content/posts/2024/b/notes',
    'site/content/posts/2024/b',
    'site/content/posts/2024',
  ]);
});

test('all else in a bundle belongs to its post, at any depth, and no bundle is nested', async () => {
  const blog = await hugo();
  const bundles = new LeafBundles(() => blog);
  const at = 'site/content/posts';
  assert.deepEqual(bundles.add([`${at}/b/index.md`, `${at}/b/index.fr.md`, `${at}/c.md`]), [`${at}/b`]);
  const resources = ['b/notes.md', 'b/notes.fr.md', 'b/snippets/text.md', 'b/deep/er/index.md'];
  for (const path of resources) assert.ok(bundles.isResource(`${at}/${path}`), path);
  for (const path of ['b/index.md', 'b/index.fr.md', 'c.md', 'bb/notes.md', 'a.md'])
    assert.ok(!bundles.isResource(`${at}/${path}`), path);
});

test('a bundle lasts as long as its post', async () => {
  const blog = await hugo();
  const bundles = new LeafBundles(() => blog);
  const at = 'site/content/posts';
  bundles.add([`${at}/b/index.md`]);
  assert.deepEqual(bundles.add([`${at}/b/index.md`]), []);
  assert.deepEqual(bundles.remove([`${at}/b/notes.md`]), []);
  assert.deepEqual(bundles.remove([`${at}/b/index.md`]), [`${at}/b`]);
  assert.ok(!bundles.isResource(`${at}/b/notes.md`));
});

test('other generators build a page of every file beside an index', async () => {
  const zola = await blogWith({ 'config.toml': 'base_url = "/"', 'content/blog/b/index.md': post });
  assert.equal(zola.generator.id, 'zola');
  assert.equal(leafBundleOf(zola, 'content/blog/b/index.md'), undefined);
  assert.deepEqual(bundleFoldersOf(zola, 'content/blog/b/notes.md'), []);
});
