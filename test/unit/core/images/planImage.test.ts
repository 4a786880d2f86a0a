import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { addressKind, fileCandidates } from '../../../../src/core/render/addresses';
import { createBodyRenderer } from '../../../../src/core/render/renderBody';
import { diskFolder } from '../generators/diskFolder';
import { blogs, tryImage, tryImageIn } from './tryImage';

/** Blog, post, where the file goes, what is written (the alternative text between bars). */
const inBody: readonly (readonly [string, string, string, string])[] = [
  [
    'hugo',
    'content/posts/mooring/index.md',
    'content/posts/mooring/where-we-moor.png',
    '![||](where-we-moor.png)',
  ],
  ['hugo', 'content/posts/winter-low.md', 'static/img/a-winter-low.png', '![||](/img/a-winter-low.png)'],
  [
    'jekyll',
    '_posts/2024-02-17-first-loaf.md',
    'assets/the-first-loaf.png',
    "![||]({{ '/assets/the-first-loaf.png' | relative_url }})",
  ],
  ['hexo', 'source/_posts/Ferry.md', 'source/_posts/Ferry/轮渡.png', `{% asset_img 轮渡.png "'' '||'" %}`],
  [
    'astro',
    'src/content/blog/nibs.md',
    'public/images/three-nibs.png',
    '![||](/notes/images/three-nibs.png)',
  ],
  ['eleventy', 'content/blog/tawny.md', 'public/img/a-tawny-calls.png', '![||](/img/a-tawny-calls.png)'],
  ['gatsby', 'content/blog/knots/index.md', 'content/blog/knots/knots.png', '![||](./knots.png)'],
  [
    'docusaurus',
    'blog/2024-03-08-oak-case/index.md',
    'blog/2024-03-08-oak-case/an-oak-case.png',
    '![||](./an-oak-case.png)',
  ],
  [
    'docusaurus',
    'blog/2024-01-20-mainspring.md',
    'static/img/changing-a-mainspring.png',
    '![||](/img/changing-a-mainspring.png)',
  ],
  ['zola', 'content/blog/on-a-wall/index.md', 'content/blog/on-a-wall/on-a-wall.png', '![||](on-a-wall.png)'],
  [
    'zola',
    'content/blog/2024-05-01_under-glass.md',
    'static/img/under-glass.png',
    '![||](/img/under-glass.png)',
  ],
  [
    'pelican',
    'content/timetables.md',
    'content/images/in-praise-of-timetables.png',
    '![||]({static}/images/in-praise-of-timetables.png)',
  ],
  ['nikola', 'posts/tension.md', 'images/tension.png', '![||](/images/tension.png)'],
  [
    'mkdocs-material',
    'docs/blog/posts/smoker.md',
    'docs/blog/posts/lighting-the-smoker.png',
    '![||](lighting-the-smoker.png)',
  ],
  ['nextjs-mdx', 'data/blog/grids/utm.mdx', 'public/static/utm.png', '![||](/atlas/static/utm.png)'],
  ['nextra', 'app/posts/stock/page.mdx', 'public/stock.png', '![||](/stock.png)'],
  ['vitepress', 'posts/orion.md', 'public/orion-in-january.png', '![||](/orion-in-january.png)'],
  ['quarto', 'posts/dry-june/index.qmd', 'posts/dry-june/a-dry-june.png', '![||](a-dry-june.png)'],
  ['quartz-obsidian', 'content/Snipe.md', 'content/Snipe.png', '![[Snipe.png]]'],
  ['obsidian', 'Posts/Splices.md', 'Attachments/Eye.png', '![[Eye.png]]'],
  ['lume', 'src/posts/cup.md', 'src/static/the-cup.png', '![||](/the-cup.png)'],
  ['bridgetown', 'src/_posts/2024-03-10-hazel.md', 'src/images/hazel.png', '![||](/images/hazel.png)'],
  ['ablog', 'posts/day-book.md', 'posts/images/the-day-book.png', '![||](images/the-day-book.png)'],
  ['sveltekit-mdsvex', 'src/posts/thin-ice.md', 'static/thin-ice.png', '![||](/thin-ice.png)'],
  ['nuxt-content', 'content/blog/3.smoked.md', 'public/smoked.png', '![||](/smoked.png)'],
  ['plain', 'posts/2024-03-10-mud.md', 'posts/images/mud.png', '![||](images/mud.png)'],
  ['unmarked', 'the-mill.md', 'images/the-mill.png', '![||](images/the-mill.png)'],
  [
    'sample',
    'posts/2025-the-last-stop-is-a-bakery.md',
    'posts/images/walking-back.png',
    '![||](images/walking-back.png)',
  ],
];

for (const [blog, post, file, written] of inBody)
  test(`${blog}: an image in ${post}`, async () => {
    const image = await tryImage(path.join(blogs, blog), post);
    assert.equal(image.path, file);
    assert.equal(image.written, written);
    // In a vault the preview searches for the name.
    if (written.startsWith('![[')) return;
    const places = await placesInPreview(path.join(blogs, blog), post, image.text);
    assert.ok(places.includes(file), `the preview looks at ${places.join(', ')}`);
  });

/** Where the preview looks for the last image of a post. */
async function placesInPreview(root: string, postPath: string, text: string): Promise<readonly string[]> {
  const [blog] = await detectBlogs(diskFolder(root));
  const dialect = { mdx: postPath.endsWith('.mdx'), wikiLinks: true };
  const { blocks } = createBodyRenderer('token').render(text, locateFrontMatter(text).bodyStart, dialect);
  const html = blocks.map((block) => block.html).join('\n');
  const src = [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].at(-1)?.[1] ?? '';
  const kind = addressKind(src, blog);
  assert.equal(kind.kind, 'site', html);
  const found = fileCandidates(kind.path, { postPath, blog });
  return found.map((candidate) => candidate.path);
}

const covers: readonly (readonly [string, string, string, string])[] = [
  [
    'hugo',
    'content/posts/mooring/index.md',
    'content/posts/mooring/where-we-moor.png',
    "image = 'where-we-moor.png'",
  ],
  ['hugo', 'content/posts/winter-low.md', 'static/img/a-winter-low.png', "image = '/img/a-winter-low.png'"],
  [
    'docusaurus',
    'blog/2024-03-08-oak-case/index.md',
    'blog/2024-03-08-oak-case/an-oak-case.png',
    'image: ./an-oak-case.png',
  ],
  ['quarto', 'posts/dry-june/index.qmd', 'posts/dry-june/a-dry-june.png', 'image: "a-dry-june.png"'],
  ['hexo', 'source/_posts/Ferry.md', 'source/images/轮渡.png', 'cover: /images/轮渡.png'],
  [
    'nextjs-mdx',
    'data/blog/contour-lines.mdx',
    'public/static/contour-lines.png',
    "images: ['/static/contour-lines.png']",
  ],
  ['zola', 'content/blog/sphagnum.md', 'static/img/sphagnum.png', 'cover = "/img/sphagnum.png"'],
  ['nikola', 'posts/tension.md', 'images/tension.png', '.. previewimage: /images/tension.png'],
];

for (const [blog, post, file, written] of covers)
  test(`${blog}: a cover for ${post}`, async () => {
    const image = await tryImage(path.join(blogs, blog), post, { cover: true });
    assert.equal(image.path, file);
    assert.equal(image.written, written);
    assert.ok(readFrontMatter(image.text).ok);
  });

const hugo = { 'hugo.toml': 'baseURL = "https://example.org/"\n' };

test('a figure shortcode is written as the posts write it, without what was meant for one image', async () => {
  const files = {
    ...hugo,
    'content/posts/a.md':
      '---\ntitle: A\ndate: 2026-01-02\n---\n{{< figure src="/img/2026/one.png" alt="One" class="wide" width="300" caption="Said *of it*" >}}\n',
    'content/posts/b.md': '---\ntitle: B & C\ndate: 2026-03-02\n---\n## Deep water\n\nText\n',
    'static/img/2026/one.png': '',
  };
  const image = await tryImageIn(files, 'content/posts/b.md', { alt: 'A "quoted" view' });
  assert.equal(image.path, 'static/img/2026/deep-water.png');
  assert.equal(
    image.written,
    '{{< figure src="/img/2026/deep-water.png" alt="|A quoted view|" class="wide" >}}',
  );
});

test('a folder by year and one by post are patterns, not names', async () => {
  const post = (title: string, body: string, year: number) =>
    `---\ntitle: ${title}\ndate: ${year}-05-06\n---\n${body}\n`;
  const files = {
    '_config.yml': 'title: X\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2025-05-06-old.md': post('Old', '![x](/assets/images/2025/old/x.png)', 2025),
    '_posts/2026-05-06-new.md': post('New', 'Text', 2026),
    'assets/images/2025/old/x.png': '',
  };
  const image = await tryImageIn(files, '_posts/2026-05-06-new.md');
  assert.equal(image.path, 'assets/images/2026/new/new.png');
  assert.equal(image.written, '![||](/assets/images/2026/new/new.png)');
});

test('includes, elements and aliases are kept as they are written', async () => {
  const tried = async (body: string, at: string): Promise<string> => {
    const files = {
      ...hugo,
      [at]: '',
      'content/posts/a.md': `---\ntitle: A\ndate: 2026-01-02\n---\n${body}\n`,
      'content/posts/b.md': '---\ntitle: B\ndate: 2026-02-02\n---\n',
    };
    const image = await tryImageIn(files, 'content/posts/b.md');
    assert.equal(image.path.slice(0, image.path.lastIndexOf('/')), at.slice(0, at.lastIndexOf('/')));
    return image.written;
  };
  assert.equal(
    await tried('{% include figure.html src="/img/x.png" alt="X" id="x" %}', 'static/img/x.png'),
    '{% include figure.html src="/img/b.png" alt="||" %}',
  );
  assert.equal(
    await tried('<img src="/img/x.png" alt="X" width="20" loading="lazy">', 'static/img/x.png'),
    '<img src="/img/b.png" alt="||" loading="lazy">',
  );
  assert.equal(
    await tried('{% image "/img/x.png", "An X" %}', 'static/img/x.png'),
    '{% image "/img/b.png", "||" %}',
  );
  assert.equal(await tried('![X](@/assets/x.png "T")', 'src/assets/x.png'), '![||](@/assets/b.png)');
  assert.equal(
    await tried('![X]({{ site.baseurl }}/img/x.png)', 'static/img/x.png'),
    '![||]({{ site.baseurl }}/img/b.png)',
  );
});

test('a name that is taken, in any case, is never used again', async () => {
  const files = {
    'a.md': '---\ntitle: Ä river\ndate: 2026-01-01\n---\n![x](images/x.png)\n',
    'images/x.png': '',
    'images/\u0041\u0308-River.PNG': '',
    'images/ä-river-2.png': '',
  };
  assert.equal((await tryImageIn(files, 'a.md')).path, 'images/ä-river-3.png');
});

test('names come from the nearest heading above, not from code, front matter or emoji alone', async () => {
  const text =
    '---\ntitle: The title\ndate: 2026-01-01\n---\nIntro\n\n## 🎉\n\nParty\n\n```\n# not this\n```\n\n## [Low *tide*](x) {#low}\n\nText\n';
  const named = async (marker: string) =>
    (await tryImageIn({ 'a.md': text }, 'a.md', { offset: text.indexOf(marker) })).path;
  assert.equal(await named('Intro'), 'images/the-title.png');
  assert.equal(await named('Party'), 'images/the-title.png');
  assert.equal(await named('Text'), 'images/low-tide.png');
});

test('a heading cannot lead out of the blog, nor name a device', async () => {
  for (const heading of ['../../etc/passwd', '..\\..\\x', 'CON', '/', '...']) {
    const files = { 'a.md': `---\ntitle: ${JSON.stringify(heading)}\ndate: 2026-01-01\n---\n# ${heading}\n` };
    const { path: file } = await tryImageIn(files, 'a.md');
    assert.match(file, /^images\/[\p{L}\p{N}-]+\.png$/u, file);
    assert.notEqual(file, 'images/con.png');
  }
});

test('folders that a post names outside the blog are not written to', async () => {
  const files = {
    'a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n![x](../../elsewhere/x.png)\n',
    'b.md': '---\ntitle: B\ndate: 2026-01-02\n---\n',
  };
  assert.equal((await tryImageIn(files, 'b.md')).path, 'images/b.png');
});

test('the key on the line of the cursor is the one that is filled, and a list stays one', async () => {
  const text = '---\ntitle: A\ndate: 2026-01-01\nthumbnail:\nimage: one.png\n---\n';
  const image = await tryImageIn({ ...hugo, 'content/posts/a.md': text }, 'content/posts/a.md', {
    offset: text.indexOf('thumbnail') + 5,
  });
  assert.equal(image.written, 'thumbnail: /images/a.png');
});

test('brackets in the selected text do not end the alternative text', async () => {
  const image = await tryImageIn({ 'a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n' }, 'a.md', {
    alt: 'a [b] \\ c',
  });
  assert.equal(image.written, '![|a \\[b\\] \\\\ c|](images/a.png)');
});

test('Hexo gets the words as a description, in the next image too, and no quote ends them', async () => {
  const files = {
    '_config.yml': 'title: A\npost_asset_folder: true\n',
    'package.json': '{"hexo":{"version":"7.3.0"},"dependencies":{"hexo":"7.3.0"}}',
    'source/_posts/a.md': '---\ntitle: A\ndate: 2026-01-02 10:00:00\n---\nText\n',
  };
  const first = await tryImageIn(files, 'source/_posts/a.md', { alt: `It's "it"` });
  assert.equal(first.written, `{% asset_img a.png "'' '|It’s it|'" %}`);
  const text = { ...files, 'source/_posts/a.md': first.text, 'source/_posts/a/a.png': '' };
  const second = await tryImageIn(text, 'source/_posts/a.md', { alt: 'Two' });
  assert.equal(second.written, `{% asset_img a-2.png "'' '|Two|'" %}`);
});
