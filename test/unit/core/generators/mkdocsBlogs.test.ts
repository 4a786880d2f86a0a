import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { readPost } from '../../../../src/core/posts/readPost';
import { memoryFolder } from './memoryFolder';

const post = '---\ntitle: A\ndate: 2024-01-02\n---\n\nText.\n';

test('MkDocs: each instance of the blog plugin is a folder of posts with addresses of its own', async () => {
  const plugins =
    'plugins:\n  - search\n  - blog\n  - blog:\n      blog_dir: News\n      post_url_format: "{slug}"\n';
  const [blog] = await detectBlogs(
    memoryFolder({
      'mkdocs.yml': `site_name: A\n${plugins}`,
      'docs/blog/posts/a.md': post,
      'docs/News/posts/b.md': post,
    }),
  );
  assert.ok(blog);
  assert.deepEqual(
    blog.facts.postsFolders.map(({ path }) => path),
    ['docs/blog/posts', 'docs/News/posts'],
  );
  assert.equal(readPost(post, 'docs/blog/posts/a.md', blog, 'UTC').permalink, '/blog/2024/01/02/a/');
  assert.equal(readPost(post, 'docs/News/posts/b.md', blog, 'UTC').permalink, '/News/a/');
});

test('MkDocs: blogs in the same folder have addresses of their own', async () => {
  const plugins =
    'plugins:\n  - blog: { blog_dir: news/a }\n  - blog: { blog_dir: news/b, post_url_format: "{slug}" }\n';
  const [blog] = await detectBlogs(
    memoryFolder({
      'site/mkdocs.yml': `site_name: A\n${plugins}`,
      'site/docs/news/a/posts/a.md': post,
      'site/docs/news/b/posts/2024/b.md': post,
    }),
  );
  assert.ok(blog);
  const addressOf = (path: string): string | undefined => readPost(post, path, blog, 'UTC').permalink;
  assert.equal(addressOf('site/docs/news/a/posts/a.md'), '/news/a/2024/01/02/a/');
  assert.equal(addressOf('site/docs/news/b/posts/2024/b.md'), '/news/b/a/');
});
