import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { findLinks } from '../../../../src/core/links/findLinks';
import { learnLinkStyle } from '../../../../src/core/links/linkStyle';
import { linkText, targetFor } from '../../../../src/core/links/writeLink';
import { blogs, indexIn, indexOf, type Indexed } from './indexOf';

function linkIn(
  { blog, index }: Indexed,
  fromPath: string,
  toPath: string,
  label?: string,
  anchor?: string,
): string {
  const [from, to] = [index.get(fromPath), index.get(toPath)];
  assert.ok(from && to, `${fromPath} or ${toPath} is no post`);
  const written = targetFor(index, { blog, from, to }, learnLinkStyle(index, blog));
  const { before, label: words, after } = linkText(written, label ?? to.title, anchor);
  return before + words + after;
}

const asThePostsDo: readonly (readonly [string, string, string, string])[] = [
  [
    'hugo',
    'content/posts/mooring/index.md',
    'content/posts/winter-low.md',
    '[A Winter Low](../winter-low.md)',
  ],
  [
    'jekyll',
    '_drafts/oven-stone.md',
    '_posts/2024-02-17-first-loaf.md',
    '[The First Loaf]({% post_url 2024-02-17-first-loaf %})',
  ],
  ['hexo', 'source/_posts/Ferry.md', 'source/_posts/Night-Market.md', '{% post_link Night-Market 夜市 %}'],
  ['astro', 'src/content/blog/paper.md', 'src/content/blog/nibs.md', '[Three Nibs](/notes/blog/nibs/)'],
  [
    'zola',
    'content/blog/sphagnum.md',
    'content/blog/on-a-wall/index.md',
    '[On a Wall](@/blog/on-a-wall/index.md)',
  ],
  [
    'pelican',
    'content/timetables.md',
    'content/night-train.md',
    '[The Night Train]({filename}night-train.md)',
  ],
  ['nikola', 'posts/tension.md', 'posts/choosing-wool.md', '[Choosing Wool](link://slug/choosing-wool)'],
  ['obsidian', 'Posts/Tar.md', 'Posts/On Rope.md', '[[Posts/On Rope|On Rope]]'],
  ['quartz-obsidian', 'content/Snipe.md', 'content/Wet Meadow.md', '[[Wet Meadow]]'],
  ['vitepress', 'posts/orion.md', 'posts/telescope.md', '[A Borrowed Telescope](./telescope.md)'],
  ['nextra', 'app/posts/leek/page.mdx', 'app/posts/stock/page.mdx', '[Stock](/posts/stock)'],
];

for (const [name, from, to, link] of asThePostsDo)
  test(`${name}: a link from ${from}`, async () => assert.equal(linkIn(await indexOf(name), from, to), link));

for (const name of readdirSync(blogs))
  test(`${name}: every link from a post to another is found again and leads there`, async () => {
    const { blog, index } = await indexOf(name);
    const style = learnLinkStyle(index, blog);
    let tried = 0;
    for (const from of index.all())
      for (const to of index.all()) {
        if (from === to) continue;
        tried += 1;
        const written = targetFor(index, { blog, from, to }, style);
        const { before, label, after } = linkText(written, 'The [words] of it', 'part');
        const text = `---\ntitle: x\n---\nSee ${before}${label}${after}.\n`;
        const [found] = findLinks(text, locateFrontMatter(text).bodyStart, blog.facts.siteUrl);
        assert.ok(found, text);
        assert.equal(index.resolve(from, found.link)[0]?.path, to.path, text);
      }
    assert.ok(tried > 1);
  });

const hugo = { 'hugo.toml': 'baseURL = "https://example.org/"\n' };
const post = (title: string, body = 'Text', day = '2026-01-01'): string =>
  `---\ntitle: ${title}\ndate: ${day}\n---\n${body}\n`;

test('relref names a page by its name where one bears it, else by its path', async () => {
  const files = {
    ...hugo,
    'content/posts/a.md': post('A', '[b]({{< relref "b.md" >}})'),
    'content/posts/b.md': post('B'),
    'content/posts/deep/same.md': post('Same'),
    'content/notes/same.md': post('Other'),
  };
  const all = await indexIn(files);
  assert.equal(linkIn(all, 'content/posts/a.md', 'content/posts/b.md'), '[B]({{< relref "b.md" >}})');
  assert.equal(
    linkIn(all, 'content/posts/a.md', 'content/posts/deep/same.md', undefined, 'top'),
    '[Same]({{< relref "/posts/deep/same.md#top" >}})',
  );
});

test('spaces and brackets in names and titles do not break a Markdown link', async () => {
  const all = await indexIn({
    'my post (1).md': post('"One [two]"'),
    'b.md': post('B'),
    'c.md': post('C', '[b](b.md)'),
  });
  assert.equal(linkIn(all, 'b.md', 'my post (1).md'), '[One \\[two\\]](my%20post%20%281%29.md)');
  assert.equal(
    linkIn(all, 'b.md', 'my post (1).md', 'a *b* \\[c\\]'),
    '[a *b* \\[c\\]](my%20post%20%281%29.md)',
  );
});

test('a draft that post_url cannot name is linked by another form', async () => {
  const all = await indexIn({
    '_config.yml': 'title: X\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2026-01-01-a.md': post('A', '[b]({% post_url 2026-01-02-b %})'),
    '_posts/2026-01-02-b.md': post('B'),
    '_drafts/c.md': '---\ntitle: C\n---\n',
  });
  assert.equal(linkIn(all, '_posts/2026-01-02-b.md', '_drafts/c.md'), '[C]({% link _drafts/c.md %})');
});
