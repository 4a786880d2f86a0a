import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Post } from '../../../../src/core/posts/post';
import { stateOf } from '../../../../src/core/posts/post';
import { memoryBlog, read, sampleIndex } from './sampleBlog';

const now = Date.UTC(2025, 0, 1);

interface Want {
  readonly title: string;
  readonly state: string;
  readonly date?: string;
  readonly permalink?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly modified?: string;
  readonly image?: string;
  readonly out?: readonly string[];
}

/** One or two telling posts of each sample blog. */
const samples: Readonly<Record<string, Readonly<Record<string, Want>>>> = {
  hugo: {
    'content/posts/spring-tide.md': {
      title: 'Spring Tide',
      state: 'published',
      date: '2024-03-11T06:40:00.000Z',
      permalink: '/2024/03/spring-tide/',
      language: 'en',
      tags: ['tides', 'harbor'],
      modified: '2024-03-12T18:05:00.000Z',
      out: ['content/posts/winter-low.md'],
    },
    'content/posts/spring-tide.fr.md': {
      title: 'Grande marée',
      state: 'published',
      language: 'fr',
      permalink: '/fr/2024/03/grande-marée/',
    },
    'content/posts/mooring/index.md': {
      title: 'Where We Moor',
      state: 'draft',
      image: 'berth.png',
      permalink: '/2024/05/where-we-moor/',
    },
    'content/posts/next-eclipse.md': { title: 'The Next Eclipse', state: 'scheduled' },
  },
  jekyll: {
    '_posts/2024-02-03-sourdough-starter.md': {
      title: 'A Starter That Lives',
      state: 'published',
      date: '2024-02-03T07:30:00.000Z',
      permalink: '/baking/basics/2024/sourdough-starter/',
      out: ['_posts/2024-02-17-first-loaf.md'],
    },
    '_posts/2023-12-01-why-slow.markdown': { title: 'Why Slow', state: 'draft' },
    '_drafts/oven-stone.md': { title: 'A Stone for the Oven', state: 'draft' },
  },
  hexo: {
    'source/_posts/Old-Bridge.md': {
      title: '老桥',
      state: 'published',
      date: '2024-04-06T07:20:00.000Z',
      permalink: '/2024/04/06/Old-Bridge/',
      tags: ['桥', '河'],
      image: '/images/bridge.png',
      out: ['source/_posts/Night-Market.md'],
    },
  },
  astro: {
    'src/content/blog/nibs.md': {
      title: 'Three Nibs',
      state: 'published',
      permalink: '/blog/nibs/',
      image: './nibs.png',
      out: ['src/content/blog/paper.md'],
    },
  },
  eleventy: {
    'content/blog/pellets/pellets.md': {
      title: 'What Pellets Tell',
      state: 'draft',
      tags: ['single tag'],
      permalink: '/blog/pellets/',
    },
    'content/blog/barn-owl.md': {
      title: 'The Barn Owl at Six',
      state: 'published',
      out: ['content/blog/tawny.md'],
    },
    'content/blog/2023-11-05-first-frost.md': {
      title: 'First Frost',
      state: 'published',
      permalink: '/blog/2023-11-05-first-frost/',
    },
  },
  docusaurus: {
    'blog/2024-01-20-mainspring.md': {
      title: 'Changing a Mainspring',
      state: 'published',
      date: '2024-01-20T00:00:00.000Z',
      modified: '2024-02-01T00:00:00.000Z',
      permalink: '/journal/mainspring/',
      out: ['blog/2024-03-08-oak-case/index.md'],
    },
  },
  zola: {
    'content/blog/sphagnum.md': {
      title: 'Sphagnum',
      state: 'published',
      tags: ['bog', 'peat'],
      image: 'sphagnum.png',
      out: ['content/blog/on-a-wall/index.md'],
    },
    'content/blog/2024-05-01_under-glass.md': {
      title: 'Under Glass',
      state: 'draft',
      date: '2024-05-01T00:00:00.000Z',
      permalink: '/blog/under-glass/',
    },
  },
  pelican: {
    'content/night-train.md': {
      title: 'The Night Train',
      state: 'published',
      date: '2024-01-30T21:15:00.000Z',
      tags: ['sleeper', 'alps'],
      permalink: '/posts/2024/01/night-train/',
      out: ['content/funicular.md'],
    },
    'content/timetables.md': { title: 'In Praise of Timetables', state: 'draft' },
  },
  nikola: {
    'posts/warp-and-weft.md': {
      title: 'Warp and Weft',
      state: 'published',
      language: 'en',
      out: ['posts/choosing-wool.md'],
    },
    'posts/warp-and-weft.es.md': {
      title: 'Urdimbre y trama',
      state: 'published',
      language: 'es',
      permalink: '/es/posts/urdimbre-y-trama/',
    },
  },
  'mkdocs-material': {
    'docs/blog/posts/first-swarm.md': {
      title: 'The First Swarm',
      state: 'published',
      date: '2024-05-12T00:00:00.000Z',
      modified: '2024-05-20T00:00:00.000Z',
      permalink: '/blog/2024/05/12/the-first-swarm/',
    },
  },
  'nextjs-mdx': {
    'data/blog/contour-lines.mdx': {
      title: 'Contour Lines',
      state: 'published',
      image: '/static/contours.png',
      out: ['data/blog/legends.mdx'],
    },
  },
  quarto: {
    'posts/march-totals/index.qmd': { title: 'March Totals', state: 'published', tags: ['rain', 'data'] },
  },
  obsidian: {
    'Posts/On Rope.md': { title: 'On Rope', state: 'published', tags: ['craft'], out: ['Posts/Splices.md'] },
    'Posts/Splices.md': { title: 'Splices', state: 'draft' },
  },
  ablog: { 'posts/carrying-over.md': { title: 'Carrying Over', state: 'draft', tags: ['numbers'] } },
  'sveltekit-mdsvex': { 'src/posts/thin-ice.md': { title: 'Thin Ice', state: 'draft' } },
  'nuxt-content': {
    'content/blog/2.green.md': {
      title: 'A Green Leaf',
      state: 'published',
      permalink: '/blog/green',
      out: ['content/blog/1.water.md'],
    },
  },
  nextra: {
    'app/posts/leek/page.mdx': {
      title: 'Leek Soup',
      state: 'published',
      permalink: '/posts/leek/',
      out: ['app/posts/nettle/page.mdx'],
    },
  },
  unmarked: {
    'a-walk.md': {
      title: 'A Walk',
      state: 'published',
      date: '2023-10-01T14:20:00.000Z',
      out: ['the-mill.md'],
    },
  },
};

for (const [name, wanted] of Object.entries(samples)) {
  test(`posts of ${name}`, async () => {
    const index = await sampleIndex(name);
    for (const [path, want] of Object.entries(wanted)) {
      const post = index.get(path);
      assert.ok(post, path);
      assert.deepEqual(
        { title: post.title, state: stateOf(post, now) },
        { title: want.title, state: want.state },
        path,
      );
      if (want.date !== undefined) assert.equal(iso(post.date), want.date, path);
      if (want.modified !== undefined) assert.equal(iso(post.modified), want.modified, path);
      if (want.permalink !== undefined) assert.equal(post.permalink, want.permalink);
      if (want.language !== undefined) assert.equal(post.language, want.language);
      if (want.tags !== undefined) assert.deepEqual(post.tags, want.tags);
      if (want.image !== undefined) assert.equal(post.image, want.image);
      if (want.out !== undefined)
        assert.deepEqual(
          index.linksOut(path).map((one) => one.path),
          want.out,
          path,
        );
      for (const target of want.out ?? [])
        assert.ok(
          index.linksIn(target).some((one) => one.path === path),
          target,
        );
    }
  });
}

test('the place of a table of contents is no link', async () => {
  const blog = await memoryBlog({ 'posts/a.md': '---\ndate: 2024-01-02\n---\n' });
  const text = '---\ndate: 2024-01-02\n---\n[[toc]] [[TOC]] [[_toc_]] [[Tocsin]] [[Table|toc]]\n';
  const { links } = read(blog, 'posts/a.md', text);
  assert.deepEqual(
    links.map(({ form, target }) => `${form} ${target}`),
    ['wiki Tocsin', 'wiki Table'],
  );
});

test('no sample blog holds a link that leads nowhere', async () => {
  for (const name of Object.keys(samples)) {
    const index = await sampleIndex(name);
    const broken = [...index.all()].flatMap((post) =>
      post.links
        .filter((link) => link.form !== 'image' && index.resolve(post, link).length === 0)
        .map((link) => `${post.path}: ${link.target}`),
    );
    assert.deepEqual(broken, [], name);
  }
});

const hugo = () => memoryBlog({ 'hugo.toml': 'timeZone = "Europe/Paris"\n', 'content/posts/a.md': '' });

test('front matter that cannot be read leaves a post with its name, and the reason', async () => {
  const blog = await hugo();
  const broken = read(blog, 'content/posts/my-post.md', '---\ntitle: "x\ndate: 2024\n---\n\nText\n');
  assert.equal(broken.title, 'my-post');
  assert.ok(broken.problem);
  const unclosed = read(blog, 'content/posts/my-post.md', '---\ntitle: x\n');
  assert.equal(unclosed.problem, 'frontMatter.unclosed');
});

test('expired, scheduled by publishDate, and drafts by whatever date', async () => {
  const blog = await hugo();
  const state = (yaml: string) =>
    stateOf(read(blog, 'content/posts/a.md', `---\ntitle: A\n${yaml}\n---\n`), now);
  assert.equal(state('date: 2024-01-02\nexpiryDate: 2024-06-01'), 'expired');
  assert.equal(state('date: 2024-01-02\npublishDate: 2025-06-01'), 'scheduled');
  assert.equal(state('date: 2030-01-02\ndraft: true'), 'draft');
  assert.equal(state('Date: 2030-01-02'), 'scheduled');
  assert.equal(state('date: not a date'), 'published');
});

test('stamps without zone mean what the generator takes them for', async () => {
  const instant = (post: Post) => iso(post.date);
  const text = '---\ndate: 2024-07-02 10:00:00\n---\n';
  assert.equal(
    instant(read(await hugo(), 'content/posts/a.md', text, 'Europe/Paris')),
    '2024-07-02T08:00:00.000Z',
  );
  const eleventy = await memoryBlog({ 'eleventy.config.js': '', 'posts/a.md': '' });
  assert.equal(instant(read(eleventy, 'posts/a.md', text, 'Europe/Paris')), '2024-07-02T10:00:00.000Z');
  const next = await memoryBlog({ 'velite.config.ts': '', 'posts/a.md': '' });
  assert.equal(instant(read(next, 'posts/a.md', text, 'Europe/Paris')), '2024-07-02T08:00:00.000Z');
  assert.equal(
    instant(read(next, 'posts/a.md', '---\ndate: 2024-07-02\n---\n', 'Europe/Paris')),
    '2024-07-02T00:00:00.000Z',
  );
});

test('a hundred thousand tags are cut to a thousand', async () => {
  const tags = Array.from({ length: 100_000 }, (_, at) => `t${at}`).join(', ');
  const post = read(await hugo(), 'content/posts/a.md', `---\ntags: [${tags}]\n---\n`);
  assert.equal(post.tags.length, 1000);
});

test('what a post keeps does not hold on to its text', async () => {
  const blog = await hugo();
  const posts: Post[] = [];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 200; at++)
    posts.push(
      read(
        blog,
        `content/posts/${at}.md`,
        `---\ntitle: A title long enough to be a slice ${at}\n---\n${'x'.repeat(500_000)}`,
      ),
    );
  globalThis.gc?.();
  const grown = process.memoryUsage().heapUsed - before;
  assert.equal(posts.length, 200);
  assert.ok(grown < 60_000_000, `${grown} bytes for posts of 100 MB`);
});

function iso(date: { readonly instant?: number } | undefined): string | undefined {
  return date?.instant === undefined ? undefined : new Date(date.instant).toISOString();
}
