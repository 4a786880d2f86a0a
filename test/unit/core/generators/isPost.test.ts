import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectBlogs } from '../../../../src/core/generators/detect';
import { isPost } from '../../../../src/core/generators/isPost';
import { memoryFolder } from './memoryFolder';

const post = '---\ntitle: A\ndate: 2024-01-02\n---\n\nText.\n';

async function verdicts(files: readonly string[], paths: Readonly<Record<string, string>>): Promise<void> {
  const [blog] = await detectBlogs(memoryFolder(Object.fromEntries(files.map((file) => [file, post]))));
  assert.ok(blog);
  for (const [path, want] of Object.entries(paths)) {
    const verdict = isPost(blog, path);
    assert.equal(verdict.kind === 'notPost' ? verdict.reason : verdict.kind, want, path);
  }
}

test('a plain folder: what repositories and agents keep in Markdown is no post', () =>
  verdicts(['a.md'], {
    'a.md': 'post',
    'deep/er/b.mdx': 'post',
    'README.md': 'repository',
    'sub/readme.fr.md': 'repository',
    'CHANGELOG.md': 'repository',
    'changelog.md': 'post',
    'CODE_OF_CONDUCT.md': 'repository',
    'AGENTS.md': 'agent',
    'sub/CLAUDE.md': 'agent',
    'skills/x/SKILL.md': 'agent',
    'agents.md': 'post',
    'x.prompt.md': 'agent',
    'x.instructions.md': 'agent',
    'x.chatmode.md': 'agent',
    '.github/pull.md': 'repository',
    '.github/prompts/a.md': 'repository',
    '.vscode/a.md': 'hidden',
    '.hidden.md': 'hidden',
    'node_modules/p/a.md': 'dependency',
    'my-node_modules/a.md': 'post',
    'vendor/p/a.md': 'dependency',
    'dist/a.md': 'buildOutput',
    'distance/a.md': 'post',
    '_site/a.md': 'buildOutput',
    'archetypes/a.md': 'template',
    'scaffolds/a.md': 'template',
    '.galley/templates/a.md': 'template',
    'Templates/a.md': 'excluded',
    'a.txt': 'extension',
    'index.md': 'section',
    '_index.md': 'section',
    '_index.fr.md': 'section',
  }));

test('Hugo: sections, archetypes, pages and resources', () =>
  verdicts(['hugo.toml', 'content/posts/a.md'], {
    'content/posts/a.md': 'post',
    'content/posts/2024/b/index.md': 'post',
    'content/posts/2024/_index.md': 'section',
    'content/posts/_index.de.md': 'section',
    'content/about.md': 'page',
    'content/postscript/a.md': 'page',
    'layouts/_default/a.md': 'excluded',
    'archetypes/bundle/index.md': 'template',
    'themes/t/content/posts/a.md': 'excluded',
    'public/posts/a.md': 'buildOutput',
  }));

test('Next.js: posts may live in a folder that is build output elsewhere', async () => {
  const [blog] = await detectBlogs(
    memoryFolder({
      'package.json': '{"dependencies":{"velite":"1"}}',
      'velite.config.ts': "defineCollection({ name: 'Post', pattern: 'posts/**/*.md' })",
      'content/posts/a.md': post,
    }),
  );
  assert.equal(blog && isPost(blog, 'content/posts/a.md').kind, 'post');
});

test('Jekyll: drafts, undated files, categories as folders, collections_dir', async () => {
  await verdicts(
    ['_config.yml', 'Gemfile.md', '_posts/2024-01-02-a.md', 'cooking/_posts/2024-01-02-b.md', '_drafts/c.md'],
    {
      '_posts/2024-01-02-a.md': 'post',
      '_posts/2024-1-2-a.md': 'post',
      '_posts/a.md': 'noDatePrefix',
      '_posts/2024/2024-01-02-a.md': 'post',
      'cooking/_posts/2024-01-02-b.md': 'post',
      '_drafts/c.md': 'draft',
      '_layouts/post.html': 'excluded',
      'about.md': 'page',
    },
  );
  const [blog] = await detectBlogs(
    memoryFolder({
      '_config.yml': 'collections_dir: writing\n',
      Gemfile: 'gem "jekyll"',
      'writing/_posts/2024-01-02-a.md': post,
    }),
  );
  assert.equal(blog && isPost(blog, 'writing/_posts/2024-01-02-a.md').kind, 'post');
});

test('a blog in a sub-folder leaves what is outside alone', () =>
  verdicts(['site/hugo.toml', 'site/content/posts/a.md'], {
    'site/content/posts/a.md': 'post',
    'site2/content/posts/a.md': 'outsideBlog',
    'a.md': 'outsideBlog',
  }));

test('languages of agent files are no posts wherever they lie', async () => {
  const [blog] = await detectBlogs(memoryFolder({ 'a.md': post }));
  assert.ok(blog);
  for (const languageId of ['prompt', 'instructions', 'skill', 'chatagent'])
    assert.deepEqual(isPost(blog, 'a.md', { languageId }), { kind: 'notPost', reason: 'agent' });
  assert.equal(isPost(blog, 'a.md', { languageId: 'markdown' }).kind, 'post');
});
