import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blogOf } from '../../../../src/core/generators/blogOf';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import { readPost } from '../../../../src/core/posts/readPost';
import { memoryFolder } from './memoryFolder';

// Whole workspaces as owners have them: every Markdown file, and the address of those that are posts.
interface Workspace {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly posts: Readonly<Record<string, string>>;
}

const post = (title: string): string => `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\nText.\n`;
const page = (title: string): string => `---\ntitle: ${title}\n---\n\nText.\n`;

const workspaces: readonly Workspace[] = [
  {
    name: 'a monorepo with its site in apps/',
    files: {
      'package.json': '{"workspaces":["apps/*","packages/*"]}',
      'README.md': '# Mono',
      'CHANGELOG.md': post('Changes'),
      '.changeset/brave-dogs.md': '---\n"ui": minor\n---\n\nChange.\n',
      'apps/site/astro.config.mjs': 'export default {}',
      'apps/site/src/content/blog/one.md': post('One'),
      'apps/site/src/content/docs/start.md': page('Start'),
      'apps/site/src/pages/about.md': page('About'),
      'apps/site/README.md': '# Site',
      'packages/ui/docs/button.md': page('Button'),
    },
    posts: { 'apps/site/src/content/blog/one.md': '/blog/one/' },
  },
  {
    name: 'two generators, and dated notes beside them',
    files: {
      'website/docusaurus.config.ts': "export default { presets: [['classic', { blog: { path: 'news' } }]] }",
      'website/news/2024-05-06-one.md': page('One'),
      'website/docs/a.md': page('A'),
      'blog/hugo.toml': '',
      'blog/content/posts/a.md': post('A'),
      'blog/content/about.md': page('About'),
      'blog/archetypes/default.md': page('x'),
      'notes/x.md': post('X'),
    },
    posts: {
      'website/news/2024-05-06-one.md': '/blog/2024/05/06/one/',
      'blog/content/posts/a.md': '/posts/a/',
      'notes/x.md': '/notes/x/',
    },
  },
  {
    name: 'a vault, whose daily notes and templates are no posts',
    files: {
      '.obsidian/app.json': '{}',
      '.obsidian/templates.json': '{"folder":"Moulds"}',
      '.obsidian/daily-notes.json': '{"folder":"Days/All"}',
      'Moulds/Post.md': '---\ntitle: {{title}}\n---\n',
      'Days/All/2024-05-06.md': '# Monday\n',
      'Blog/My first post.md': post('My first post'),
      '.trash/Old.md': post('Old'),
    },
    posts: { 'Blog/My first post.md': '/Blog/My%20first%20post' },
  },
  {
    name: 'Docusaurus with several blogs, each at an address of its own, and a translation',
    files: {
      'docusaurus.config.js':
        "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: [['classic', { blog: {} }]], plugins: [['@docusaurus/plugin-content-blog', { id: 'rel', path: './releases', routeBasePath: 'releases' }], [require.resolve('@docusaurus/plugin-content-blog'), { id: \"eng\", path: 'engineering', routeBasePath: '/eng' }]] }",
      'blog/2024-05-06-one.md': page('One'),
      'blog/_draft.md': page('D'),
      'releases/3.0/index.mdx': post('3.0'),
      'engineering/2024/05/06/x.md': '---\ntitle: X\nslug: why\n---\n',
      'i18n/fr/docusaurus-plugin-content-blog-rel/3.0/index.mdx': post('3.0'),
      'docs/intro.md': page('I'),
    },
    posts: {
      'blog/2024-05-06-one.md': '/blog/2024/05/06/one/',
      'releases/3.0/index.mdx': '/releases/3.0/',
      'engineering/2024/05/06/x.md': '/eng/why/',
      'i18n/fr/docusaurus-plugin-content-blog-rel/3.0/index.mdx': '/fr/releases/3.0/',
    },
  },
  {
    name: 'a repository of code with files for agents and records of decisions',
    files: {
      'README.md': post('R'),
      'AGENTS.md': page('A'),
      'skills/a/SKILL.md': '---\nname: a\ndescription: b\n---\n',
      '.github/prompts/a.prompt.md': '---\nmode: agent\ntitle: A\ndate: 2024-01-01\n---\n',
      '.github/ISSUE_TEMPLATE/bug.md': '---\nname: Bug\ntitle: Bug\n---\n',
      '.claude/commands/x.md': '---\ndescription: y\n---\n',
      'docs/adr/0001-use-x.md': '---\nstatus: accepted\ndate: 2024-01-01\n---\n# Use X\n',
      'docs/adr/0002-use-y.md': '---\nstatus: "superseded by ADR-0003"\ndate: 2024-01-01\n---\n# Use Y\n',
      'prompts/system.md': '---\nmodel: x\ntemperature: 0.2\n---\n',
    },
    posts: {},
  },
  {
    name: 'a library with a Jekyll site in docs/',
    files: {
      'README.md': '# Lib',
      'docs/_config.yml': 'theme: minima\n',
      'docs/Gemfile': "gem 'github-pages'",
      'docs/index.md': '---\nlayout: home\n---\n',
      'docs/_posts/2024-05-06-first-release.md': page('First release'),
      'docs/_posts/undated.md': page('Undated'),
      'docs/_drafts/wip.md': page('W'),
      'docs/guide.md': page('G'),
      'docs/_includes/a.md': page('I'),
    },
    posts: {
      'docs/_posts/2024-05-06-first-release.md': '/2024/05/06/first-release.html',
      'docs/_drafts/wip.md': 'none',
    },
  },
  {
    name: 'Hugo in several languages, by folders',
    files: {
      'config/_default/hugo.toml': 'defaultContentLanguage = "de"',
      'config/_default/languages.toml': '[de]\ncontentDir="content/de"\n[fr]\ncontentDir="content/fr"\n',
      'content/de/blog/eins/index.md': post('Eins'),
      'content/fr/blog/_index.md': page('Blog'),
      'content/fr/blog/un/index.md': post('Un'),
      'content/de/impressum.md': page('I'),
    },
    posts: {
      'content/de/blog/eins/index.md': '/blog/eins/',
      'content/fr/blog/un/index.md': '/fr/blog/un/',
    },
  },
  {
    name: 'Hugo in several languages, by suffixes',
    files: {
      'hugo.yaml': 'defaultContentLanguage: en\nlanguages:\n  en: {weight: 1}\n  pt-br: {weight: 2}\n',
      'content/posts/a.md': post('A'),
      'content/posts/a.pt-br.md': post('Á'),
      'content/posts/b/index.pt-br.md': post('B'),
    },
    posts: {
      'content/posts/a.md': '/posts/a/',
      'content/posts/a.pt-br.md': '/pt-br/posts/a/',
      'content/posts/b/index.pt-br.md': '/pt-br/posts/b/',
    },
  },
];

for (const { name, files, posts } of workspaces) {
  test(`posts of a workspace: ${name}`, async () => {
    const blogs = await detectBlogs(memoryFolder(files));
    const found = Object.entries(files).flatMap(([path, text]) => {
      const blog = /\.mdx?$/.test(path) ? blogOf(blogs, path) : undefined;
      if (!blog || isPost(blog, path).kind === 'notPost') return [];
      return [[path, readPost(text, path, blog, 'UTC').permalink ?? 'none'] as const];
    });
    assert.deepEqual(Object.fromEntries(found), posts);
  });
}
