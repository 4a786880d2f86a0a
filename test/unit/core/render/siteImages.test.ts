// Where a picture of a post lies, as each generator would serve it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileCandidates } from '../../../../src/core/render/addresses';
import { memoryBlog } from '../posts/sampleBlog';

type Row = readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  post: string,
  address: string,
  first: string,
];

const hugo = { 'hugo.toml': 'baseURL = "https://example.org/"\n' };
const hugoBelow = { 'hugo.toml': 'baseURL = "https://example.org/blog/"\n' };
const mounts = { 'hugo.toml': 'baseURL = "https://example.org/"\nstaticDir = ["static", "more"]\n' };
const jekyll = {
  '_config.yml': 'title: A\nbaseurl: /notes\n',
  '_posts/2024-01-02-a.md': '---\ntitle: A\n---\n',
};
const hexo = {
  '_config.yml': 'title: A\nroot: /\npost_asset_folder: true\n',
  'package.json': '{"dependencies":{"hexo":"7"},"hexo":{"version":"7.0.0"}}',
  'source/_posts/a.md': '---\ntitle: A\n---\n',
};
const astro = {
  'astro.config.mjs': "export default defineConfig({ base: '/docs' });\n",
  'package.json': '{"dependencies":{"astro":"5"}}',
  'src/content/blog/a.md': '---\ntitle: A\n---\n',
};

/** The first place that is looked at. */
const rows: readonly Row[] = [
  ['Hugo: static', hugo, 'content/posts/a.md', '/img/x.png', 'static/img/x.png'],
  ['Hugo: a page bundle', hugo, 'content/posts/a/index.md', 'x.png', 'content/posts/a/x.png'],
  [
    'Hugo: the path of the base URL is taken off',
    hugoBelow,
    'content/posts/a.md',
    '/blog/img/x.png',
    'static/img/x.png',
  ],
  [
    'Hugo: what only begins like it is not',
    hugoBelow,
    'content/posts/a.md',
    '/blogs/x.png',
    'static/blogs/x.png',
  ],
  ['Hugo: folders named in the configuration', mounts, 'content/posts/a.md', '/x.png', 'static/x.png'],
  [
    'Jekyll: the root, without baseurl',
    jekyll,
    '_posts/2024-01-02-a.md',
    '/notes/assets/x.png',
    'assets/x.png',
  ],
  ['Hexo: source', hexo, 'source/_posts/a.md', '/img/x.png', 'source/img/x.png'],
  ['Astro: public, without base', astro, 'src/content/blog/a.md', '/docs/x.png', 'public/x.png'],
];

for (const [name, files, postPath, address, first] of rows) {
  test(name, async () => {
    const blog = await memoryBlog(files);
    assert.equal(fileCandidates(address, { postPath, blog })[0]?.path, first);
  });
}

test('Hexo: the folder named as the post comes right after the post’s own', async () => {
  const blog = await memoryBlog(hexo);
  const found = fileCandidates('x.png', { postPath: 'source/_posts/a.md', blog }).map(({ path }) => path);
  assert.deepEqual(found.slice(0, 2), ['source/_posts/x.png', 'source/_posts/a/x.png']);
});

test('a site in a folder of the workspace has its files there', async () => {
  const blog = await memoryBlog({
    'site/hugo.toml': 'baseURL = "https://example.org/"\n',
    'site/content/a.md': '---\ntitle: A\n---\n',
  });
  const [first] = fileCandidates('/x.png', { postPath: 'site/content/a.md', blog });
  assert.equal(first?.path, 'site/static/x.png');
});

test('a second folder of the configuration is looked at as well', async () => {
  const blog = await memoryBlog(mounts);
  const found = fileCandidates('/x.png', { postPath: 'content/posts/a.md', blog }).map(({ path }) => path);
  assert.ok(found.includes('more/x.png'), found.join());
});
