import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { generators } from '../../../../src/core/generators/all';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import type { Blog, GeneratorId } from '../../../../src/core/generators/types';
import { allFiles, diskFolder } from './diskFolder';

const blogs = path.resolve('test/fixtures/blogs');
const corpus = path.resolve('../shared/corpus');

interface Expected {
  readonly id: GeneratorId;
  readonly root?: string;
  readonly folders: readonly string[];
  readonly posts: number;
  readonly drafts?: number;
  /** Markdown files that are no posts, with the reason. */
  readonly others?: Readonly<Record<string, string>>;
  readonly zone?: string;
  readonly base?: string;
  readonly site?: string;
  readonly statics?: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  hugo: {
    id: 'hugo',
    folders: ['content/posts'],
    posts: 5,
    others: {
      'archetypes/default.md': 'template',
      'content/_index.md': 'page',
      'content/about.md': 'page',
      'content/posts/_index.md': 'section',
    },
    zone: 'Europe/Lisbon',
    base: '/log',
    site: 'https://tides.example',
    statics: ['static', 'assets'],
  },
  jekyll: {
    id: 'jekyll',
    folders: ['_posts', '_drafts'],
    posts: 3,
    drafts: 1,
    others: { '_posts/undated.md': 'noDatePrefix', 'README.md': 'repository', 'index.md': 'page' },
    zone: 'Europe/Vienna',
    base: '/oven',
    site: 'https://bread.example',
    statics: [''],
  },
  hexo: {
    id: 'hexo',
    folders: ['source/_posts', 'source/_drafts'],
    posts: 3,
    drafts: 1,
    others: { 'scaffolds/post.md': 'template', 'source/about/index.md': 'page' },
    zone: 'Asia/Shanghai',
    site: 'https://walks.example',
  },
  astro: {
    id: 'astro',
    folders: ['src/content/blog'],
    posts: 3,
    base: '/notes',
    site: 'https://ink.example',
    statics: ['public'],
  },
  eleventy: {
    id: 'eleventy',
    folders: ['content/blog'],
    posts: 4,
    others: { 'content/about.md': 'page' },
    base: '/owls',
    statics: ['public', 'content', ''],
  },
  gatsby: {
    id: 'gatsby',
    folders: ['content/blog'],
    posts: 3,
    base: '/kites',
    site: 'https://kites.example',
  },
  docusaurus: {
    id: 'docusaurus',
    folders: ['blog', 'i18n/fr/docusaurus-plugin-content-blog'],
    posts: 4,
    others: { 'blog/_template.md': 'excluded', 'docs/intro.md': 'page' },
    base: '/repair',
    site: 'https://clocks.example',
    statics: ['static', 'media'],
  },
  zola: {
    id: 'zola',
    folders: ['content/blog'],
    posts: 4,
    others: { 'content/blog/_index.md': 'section', 'content/_index.md': 'page' },
    site: 'https://moss.example',
  },
  pelican: {
    id: 'pelican',
    folders: ['content'],
    posts: 3,
    others: { 'content/pages/about.md': 'excluded' },
    zone: 'Europe/Rome',
    site: 'https://rails.example',
  },
  nikola: {
    id: 'nikola',
    folders: ['posts'],
    posts: 4,
    others: { 'pages/about.md': 'excluded' },
    zone: 'Europe/Madrid',
    site: 'https://loom.example',
  },
  'mkdocs-material': {
    id: 'mkdocs-material',
    folders: ['docs/blog/posts'],
    posts: 3,
    others: { 'docs/index.md': 'page', 'docs/blog/index.md': 'page' },
    base: '/apiary',
    site: 'https://bees.example',
  },
  'nextjs-mdx': {
    id: 'nextjs-mdx',
    folders: ['data/blog'],
    posts: 3,
    others: { 'data/authors/default.mdx': 'excluded' },
    base: '/atlas',
  },
  nextra: { id: 'nextra', folders: ['app/posts'], posts: 3 },
  vitepress: { id: 'vitepress', folders: ['posts'], posts: 3, others: { 'index.md': 'page' }, base: '/sky' },
  quarto: {
    id: 'quarto',
    folders: ['posts'],
    posts: 3,
    others: { 'about.qmd': 'page' },
    site: 'https://rain.example',
  },
  'quartz-obsidian': {
    id: 'quartz-obsidian',
    folders: ['content'],
    posts: 3,
    others: { 'content/index.md': 'section', 'content/templates/Bird.md': 'template' },
    base: '/book',
  },
  obsidian: {
    id: 'quartz-obsidian',
    folders: [''],
    posts: 3,
    others: { 'Patterns/Post.md': 'template' },
    statics: ['', 'Attachments'],
  },
  lume: {
    id: 'lume',
    folders: ['src/posts'],
    posts: 3,
    base: '/games',
    site: 'https://dice.example',
    statics: ['src/static', 'src'],
  },
  bridgetown: {
    id: 'bridgetown',
    folders: ['src/_posts'],
    posts: 3,
    zone: 'America/Chicago',
    base: '/rows',
    site: 'https://hedge.example',
  },
  ablog: {
    id: 'ablog',
    folders: ['posts'],
    posts: 3,
    others: { 'index.md': 'page' },
    site: 'https://ledger.example',
  },
  'sveltekit-mdsvex': {
    id: 'sveltekit-mdsvex',
    folders: ['src/posts'],
    posts: 3,
    base: '/ice',
    statics: ['static'],
  },
  'nuxt-content': {
    id: 'nuxt-content',
    folders: ['content/blog'],
    posts: 3,
    others: { 'content/index.md': 'page' },
    base: '/leaf',
  },
  plain: {
    id: 'plain',
    folders: ['posts'],
    posts: 3,
    others: {
      'README.md': 'repository',
      'AGENTS.md': 'agent',
      '.github/prompts/title.prompt.md': 'agent',
    },
  },
  unmarked: { id: 'plain', folders: [''], posts: 3 },
};

for (const [name, want] of Object.entries(expected)) {
  test(`${name}: recognised, with its posts and settings`, () => check(path.join(blogs, name), want));
}

const real: Readonly<Record<string, Expected>> = {
  '11ty+eleventy-base-blog': { id: 'eleventy', folders: ['content/blog'], posts: 5 },
  'etcd-io+website': {
    id: 'hugo',
    folders: ['content/en/blog'],
    posts: 23,
    others: { 'content/en/blog/_index.md': 'section', 'archetypes/blog.md': 'template' },
    site: 'https://etcd.io',
  },
  'gatsbyjs+gatsby-starter-blog': { id: 'gatsby', folders: ['content/blog'], posts: 3 },
  'getnikola+nikola-site': { id: 'nikola', folders: ['posts'], posts: 9 },
  'getpelican+pelican': { id: 'pelican', root: 'samples', folders: ['content'], posts: 1 },
  'hexojs+site': {
    id: 'hexo',
    folders: ['source/_posts', 'source/_drafts'],
    posts: 58,
    others: { 'scaffolds/post.md': 'template' },
    zone: 'UTC',
    site: 'https://hexo.io',
  },
  'nuxt+nuxt.com': { id: 'nuxt-content', folders: ['content/blog'], posts: 50 },
  'spf13+spf13.com': {
    id: 'hugo',
    folders: ['content/post'],
    posts: 124,
    others: { 'archetypes/default.md': 'template' },
    site: 'https://spf13.com',
  },
  'squidfunk+mkdocs-material': {
    id: 'mkdocs-material',
    folders: ['docs/blog/posts'],
    posts: 13,
    base: '/mkdocs-material',
    site: 'https://squidfunk.github.io',
  },
  'timlrx+tailwind-nextjs-starter-blog': {
    id: 'nextjs-mdx',
    folders: ['data/blog'],
    posts: 11,
    others: { 'data/authors/default.mdx': 'excluded' },
  },
  'vuejs+blog': { id: 'vitepress', folders: ['posts'], posts: 15 },
};

for (const [name, want] of Object.entries(real)) {
  const root = path.join(corpus, name);
  const skip = existsSync(root) ? false : 'the shared corpus is not here';
  test(`corpus ${name}: recognised, with its posts`, { skip }, () => check(root, want));
}

test('every generator has a sample blog, a source and facts that hold together', () => {
  for (const { id, source, defaults } of generators) {
    assert.ok(existsSync(path.join(blogs, id)), `${id} has no sample blog`);
    assert.match(source, /^https:\/\//);
    assert.match(defaults.draftPosts.sentence, /^[A-Z].*\.$/);
    assert.match(defaults.futurePosts.sentence, /^[A-Z].*\.$/);
    assert.ok(defaults.acceptedFormats.includes(defaults.format), id);
    for (const trap of defaults.traps) assert.match(trap.sentence, /^[A-Z].*\.$/);
  }
});

test('facts read from configuration', async () => {
  const facts = async (name: string) => (await only(path.join(blogs, name))).facts;
  const hugo = await facts('hugo');
  assert.deepEqual(hugo.permalink.bySection, { posts: '/:year/:month/:slug_or_title/' });
  assert.deepEqual(hugo.languages, { forms: ['suffix', 'folder'], codes: ['en', 'fr'], default: 'en' });
  assert.deepEqual((await facts('jekyll')).templates.defaults, { comments: true });
  assert.equal((await facts('hexo')).names.keepsCase, true);
  assert.equal((await facts('pelican')).futurePosts.shown, false);
  assert.equal((await facts('obsidian')).templates.folders[0], 'Patterns');
  assert.deepEqual(
    (await facts('docusaurus')).traps.map((trap) => trap.id),
    ['declaredAuthors', 'declaredTags'],
  );
  assert.equal((await facts('vitepress')).permalink.pattern, '/:dir/:name');
  const [schema] = (await facts('astro')).schemas;
  assert.equal(schema?.folder, 'src/content/blog');
  assert.equal(schema.otherKeys, 'dropped');
  assert.deepEqual(
    schema.fields.map(({ name, type, required }) => `${name}${required ? '' : '?'}: ${type}`),
    [
      'title: string',
      'description: string',
      'pubDate: date',
      'updatedDate?: date',
      'heroImage?: image',
      'draft?: boolean',
      'tags?: array',
      'kind?: string',
    ],
  );
  assert.deepEqual((await facts('nuxt-content')).schemas[1]?.fields[2]?.values, ['Leaf', 'Water']);
});

async function only(root: string): Promise<Blog> {
  const found = await detectBlogs(diskFolder(root));
  assert.equal(found.length, 1, found.map((blog) => blog.root).join());
  return found[0]!;
}

async function check(root: string, want: Expected): Promise<void> {
  const blog = await only(root);
  assert.equal(blog.generator.id, want.id);
  assert.equal(blog.root, want.root ?? '');
  assert.deepEqual(blog.notes, []);
  assert.deepEqual(
    blog.facts.postsFolders.map((folder) => folder.path),
    want.folders,
  );
  const verdicts = (await allFiles(root)).map((file) => ({ file, verdict: isPost(blog, file) }));
  const count = (kind: string): number => verdicts.filter(({ verdict }) => verdict.kind === kind).length;
  assert.equal(count('post'), want.posts);
  assert.equal(count('draft'), want.drafts ?? 0);
  const reasons = new Map(
    verdicts.map(({ file, verdict }) => [file, verdict.kind === 'notPost' ? verdict.reason : 'post']),
  );
  for (const [file, reason] of Object.entries(want.others ?? {}))
    assert.equal(reasons.get(file), reason, file);
  assert.equal(blog.facts.zone.configured, want.zone);
  assert.equal(blog.facts.basePath, want.base ?? '');
  if (want.site !== undefined) assert.equal(blog.facts.siteUrl, want.site);
  if (want.statics !== undefined)
    assert.deepEqual(
      blog.facts.staticRoots.map(({ folder }) => folder),
      want.statics,
    );
}
