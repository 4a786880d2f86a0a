import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogOf } from '../../../../src/core/generators/blogOf';
import { detectBlogs, plainBlog } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import { memoryFolder } from './memoryFolder';

const post = '---\ntitle: A\ndate: 2024-01-02\n---\n\nText.\n';

async function ids(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await detectBlogs(memoryFolder(files))).map((blog) => `${blog.root}:${blog.generator.id}`);
}

const ambiguous: readonly {
  name: string;
  files: Readonly<Record<string, string>>;
  want: readonly string[];
}[] = [
  {
    name: '_config.yml and _posts is Jekyll',
    files: { '_config.yml': 'title: A\n', '_posts/2024-01-02-a.md': post },
    want: [':jekyll'],
  },
  {
    name: '_config.yml and package.json with hexo is Hexo',
    files: {
      '_config.yml': 'title: A\n',
      'package.json': '{"dependencies":{"hexo":"7"}}',
      'source/_posts/a.md': post,
    },
    want: [':hexo'],
  },
  {
    name: '_config.yml with source/_posts is Hexo without package.json',
    files: { '_config.yml': 'title: A\nnew_post_name: :title.md\n', 'source/_posts/a.md': post },
    want: [':hexo'],
  },
  {
    name: 'config.toml with baseURL is Hugo',
    files: { 'config.toml': 'baseURL = "https://a.example"\n', 'content/posts/a.md': post },
    want: [':hugo'],
  },
  {
    name: 'config.toml with base_url is Zola',
    files: { 'config.toml': 'base_url = "https://a.example"\n', 'content/blog/a.md': post },
    want: [':zola'],
  },
  {
    name: 'config.toml of something else is no blog',
    files: { 'config.toml': '[server]\nport = 1\n' },
    want: [],
  },
  {
    name: 'conf.py with POSTS is Nikola',
    files: {
      'conf.py': 'BLOG_TITLE = "A"\nPOSTS = (("posts/*.md", "posts", "post.tmpl"),)\n',
      'posts/a.md': post,
    },
    want: [':nikola'],
  },
  {
    name: 'conf.py with ablog is ABlog',
    files: { 'conf.py': 'extensions = ["ablog"]\n', 'posts/a.md': post },
    want: [':ablog'],
  },
  {
    name: 'conf.py with ablog commented out is Sphinx, no blog',
    files: { 'conf.py': '# extensions = ["ablog"]\n', 'index.rst': 'A\n=\n' },
    want: [],
  },
  {
    name: 'mkdocs.yml without the blog plugin is no blog',
    files: {
      'mkdocs.yml': 'site_name: A\nplugins: [search]\nnav:\n  - blog: blog/index.md\n',
      'docs/index.md': '# A\n',
    },
    want: [],
  },
  {
    name: 'VitePress documentation is no blog',
    files: { '.vitepress/config.ts': 'export default {}', 'guide/start.md': '# A\n' },
    want: [],
  },
  {
    name: 'Gemfile with bridgetown is Bridgetown',
    files: { Gemfile: "gem 'bridgetown'\n", 'src/_posts/2024-01-02-a.md': post },
    want: [':bridgetown'],
  },
  {
    name: 'Next.js with _posts is not Jekyll',
    files: {
      'package.json': '{"dependencies":{"next":"15","gray-matter":"4"}}',
      'next.config.js': '',
      '_posts/a.md': post,
    },
    want: [':nextjs-mdx'],
  },
  {
    name: 'a vault around a Hugo site is Hugo',
    files: { 'hugo.toml': '', '.obsidian/app.json': '{}', 'content/posts/a.md': post },
    want: [':hugo'],
  },
  {
    name: 'an empty Hugo site is Hugo',
    files: { 'hugo.toml': 'title = "A"\n', 'archetypes/default.md': '' },
    want: [':hugo'],
  },
  {
    name: 'a code repository is no blog',
    files: { 'README.md': '# A\n', 'src/a.ts': '', 'package.json': '{}' },
    want: [],
  },
  { name: 'one post in a folder is a plain blog', files: { 'a.md': post }, want: [':plain'] },
  {
    name: 'a theme’s example site is no blog',
    files: { 'hugo.toml': '', 'content/posts/a.md': post, 'themes/t/exampleSite/hugo.toml': '' },
    want: [':hugo'],
  },
  {
    name: 'a site in website/',
    files: { 'package.json': '{}', 'website/docusaurus.config.js': '', 'website/blog/a.md': post },
    want: ['website:docusaurus'],
  },
  {
    name: 'several sites of a monorepo',
    files: {
      'package.json': '{"devDependencies":{"turbo":"1"}}',
      'apps/blog/astro.config.mjs': '',
      'apps/blog/src/content/blog/a.md': post,
      'apps/docs/hugo.toml': '',
      'apps/docs/content/posts/a.md': post,
      'services/site/gatsby-config.js': '',
      'services/site/content/blog/a/index.md': post,
    },
    want: ['apps/blog:astro', 'apps/docs:hugo', 'services/site:gatsby'],
  },
  {
    name: 'documentation of a site without a blog is no blog, whatever its front matter',
    files: {
      'docusaurus.config.js': "module.exports = { presets: [['classic', { blog: false }]] }",
      'docs/start.md': '---\ntitle: Start\nsidebar_position: 1\n---\n',
    },
    want: [],
  },
  {
    name: 'dated posts of a site without a blog are a plain blog',
    files: {
      'package.json': '{"dependencies":{"next":"15"}}',
      'next.config.js': '',
      'diary/a.md': post,
      'docs/start.md': '---\ntitle: Start\n---\n',
    },
    want: [':plain'],
  },
  {
    name: 'what instructs agents is no blog',
    files: {
      'AGENTS.md': '---\ntitle: A\n---\n',
      'skills/pdf/SKILL.md': '---\nname: pdf\ndescription: A\n---\n',
      'commands/review.md': '---\ndescription: A\nallowed-tools: Read\n---\n',
      'agents/helper.md': '---\nname: helper\ndescription: A\nmodel: x\n---\n',
      'prompts/a.prompt.md': '---\nmode: agent\ntitle: A\n---\n',
      '.github/instructions/a.instructions.md': '---\napplyTo: "**"\ntitle: A\n---\n',
    },
    want: [],
  },
  {
    name: 'a post that names a model or a mode is a post',
    files: { 'a.md': '---\ntitle: A\nmodel: X100\nmode: manual\n---\n' },
    want: [':plain'],
  },
  {
    name: 'a blog with another one in docs/',
    files: {
      Gemfile: "gem 'jekyll'\n",
      '_posts/2024-01-02-a.md': post,
      'docs/docusaurus.config.js': '',
      'docs/blog/a.md': post,
    },
    want: [':jekyll', 'docs:docusaurus'],
  },
];

for (const { name, files, want } of ambiguous)
  test(name, async () => assert.deepEqual(await ids(files), want));

test('a path belongs to the innermost blog', async () => {
  const blogs = await detectBlogs(
    memoryFolder({
      Gemfile: "gem 'jekyll'\n",
      '_posts/2024-01-02-a.md': post,
      'docs/hugo.toml': '',
      'docs/content/posts/a.md': post,
    }),
  );
  assert.equal(blogOf(blogs, 'docs/content/posts/a.md')?.root, 'docs');
  assert.equal(blogOf(blogs, 'docsify/a.md')?.root, '');
});

test('an empty folder can become a plain blog', async () => {
  const blog = await plainBlog(memoryFolder({}));
  assert.equal(blog.generator.id, 'plain');
  assert.deepEqual(blog.facts.postsFolders, [{ path: '', kind: 'posts' }]);
});

const hostile: Readonly<Record<string, string>> = {
  binary: '\0\x01\x02',
  'ten megabytes': 'a = 1\n'.repeat(1_700_000),
  broken: 'baseURL = "https://a.example\n= = =\n',
  'deeply nested': `a = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
};

for (const [name, text] of Object.entries(hostile)) {
  test(`a configuration that is ${name} is ignored with a note`, { timeout: 5000 }, async () => {
    const [blog] = await detectBlogs(memoryFolder({ 'hugo.toml': text, 'content/posts/a.md': post }));
    assert.equal(blog?.generator.id, 'hugo');
    assert.deepEqual(
      blog.notes.map((note) => note.args?.[0]),
      ['hugo.toml'],
    );
    assert.deepEqual(blog.facts.postsFolders, [{ path: 'content/posts', kind: 'posts' }]);
  });
}

test('a bomb of aliases in YAML is ignored with a note', { timeout: 5000 }, async () => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
  );
  const bomb = ['a0: &a0 [x, x]', ...lines].join('\n');
  const [blog] = await detectBlogs(
    memoryFolder({ '_config.yml': bomb, Gemfile: "gem 'jekyll'", '_posts/2024-01-02-a.md': post }),
  );
  assert.equal(blog?.generator.id, 'jekyll');
  assert.equal(blog.notes.length, 1);
});

test(
  'JSON nested deeply, and JavaScript made of brackets and quotes, end soon',
  { timeout: 5000 },
  async () => {
    const brackets = '([{"\'`'.repeat(40_000);
    const [blog] = await detectBlogs(
      memoryFolder({
        'package.json': '['.repeat(200_000),
        'astro.config.mjs': brackets,
        'src/content.config.ts': 'glob('.repeat(50_000),
        'src/content/blog/a.md': post,
      }),
    );
    assert.equal(blog?.generator.id, 'astro');
  },
);

test('folders named by a configuration never lead out of the blog', async () => {
  const [hugo] = await detectBlogs(
    memoryFolder({
      'hugo.toml': 'contentDir = "../../etc"\nstaticDir = "/etc"\nbaseURL = "javascript:alert(1)"\n',
      'content/posts/a.md': post,
    }),
  );
  assert.deepEqual(hugo?.facts.postsFolders, [{ path: 'content/posts', kind: 'posts' }]);
  assert.deepEqual(
    hugo.facts.staticRoots.map(({ folder }) => folder),
    ['static', 'assets'],
  );
  assert.equal(hugo.facts.siteUrl, undefined);
});

test('Hugo: renamed date keys, and git outranking lastmod', async () => {
  const facts = async (toml: string) => {
    const [blog] = await detectBlogs(memoryFolder({ 'hugo.toml': toml, 'content/posts/a.md': post }));
    return blog!.facts;
  };
  const renamed = await facts(
    '[frontmatter]\ndate = ["myDate", ":filename"]\nlastmod = ["changed", "lastmod", "date"]\n',
  );
  assert.deepEqual(renamed.keys.date, [['myDate']]);
  assert.deepEqual(renamed.keys.modified, [['changed'], ['lastmod']]);
  const traps = async (toml: string) => (await facts(toml)).traps.map((trap) => trap.id);
  assert.ok((await traps('enableGitInfo = true\n')).includes('gitOutranksModified'));
  assert.ok(
    !(await traps('enableGitInfo = true\n[frontmatter]\nlastmod = ["lastmod", ":git"]\n')).includes(
      'gitOutranksModified',
    ),
  );
  assert.ok(!(await traps('')).includes('gitOutranksModified'));
});

test('Astro: the generated schema outranks the text of the configuration', async () => {
  const schema = {
    $ref: '#/definitions/blog',
    definitions: {
      blog: {
        properties: {
          title: { type: 'string' },
          pubDate: { anyOf: [{ type: 'string', format: 'date-time' }] },
          draft: { type: 'boolean' },
        },
        required: ['title', 'pubDate'],
        additionalProperties: false,
      },
    },
  };
  const [blog] = await detectBlogs(
    memoryFolder({
      'astro.config.mjs': '',
      'src/content.config.ts': 'const blog = defineCollection({ schema: z.object({ other: z.string() }) });',
      '.astro/collections/blog.schema.json': JSON.stringify(schema),
      'src/content/blog/a.md': post,
    }),
  );
  assert.deepEqual(blog?.facts.schemas[0]?.fields, [
    { name: 'title', type: 'string', required: true },
    { name: 'pubDate', type: 'date', required: true },
    { name: 'draft', type: 'boolean', required: false },
  ]);
  assert.deepEqual(
    blog.facts.traps.map((trap) => trap.id),
    ['schemaDropsKeys'],
  );
});

test('a huge tree costs a bounded number of files', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1500 }, (_, at) => [`d${at % 500}/e${at}/f.md`, post]),
  );
  const folder = memoryFolder(files);
  await detectBlogs(folder);
  assert.ok(folder.reads.length < 400, `${folder.reads.length} reads`);
});

test('dated posts beside a site are a blog of their own, other documents are not', async () => {
  const blogs = await detectBlogs(
    memoryFolder({
      'site/hugo.toml': 'baseURL = "https://example.org/"\n',
      'site/content/posts/a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n',
      'notes/b.md': '---\ntitle: B\nmodified: 2024-01-02\n---\n',
      'guide/c.md': '---\ntitle: C\n---\n',
      'README.md': '# Both\n',
    }),
  );
  assert.deepEqual(
    blogs.map(({ generator, root }) => [generator.id, root]),
    [
      ['hugo', 'site'],
      ['plain', ''],
    ],
  );
  const [, plain] = blogs;
  assert.ok(plain);
  assert.equal(isPost(plain, 'notes/b.md').kind, 'post');
  assert.equal(isPost(plain, 'site/content/posts/a.md').kind, 'notPost');
  assert.equal(isPost(plain, 'README.md').kind, 'notPost');
});

test('without a dated post there is nothing beside a site', async () => {
  const blogs = await detectBlogs(
    memoryFolder({
      'site/hugo.toml': 'baseURL = "https://example.org/"\n',
      'docs/c.md': '---\ntitle: C\n---\n',
    }),
  );
  assert.deepEqual(
    blogs.map(({ root }) => root),
    ['site'],
  );
});
