import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeConventions } from '../../../../src/core/conventions/describeConventions';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import { isLanguageCode } from '../../../../src/core/conventions/languageCode';
import { nameShape } from '../../../../src/core/conventions/nameShape';
import type { Conventions, Sample } from '../../../../src/core/conventions/types';
import { elect } from '../../../../src/core/conventions/vote';
import { astro } from '../../../../src/core/generators/astro';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';

const posts = (...texts: readonly string[]): readonly Sample[] =>
  texts.map((text, index) => ({ path: `posts/p${index}.md`, text, modified: 1000 - index }));
const learn = (...texts: readonly string[]): Conventions =>
  learnConventions(posts(...texts), { folder: 'posts' });
const keysOf = (conventions: Conventions): readonly string[] =>
  conventions.keys.map((key) => key.path.join('.'));

test('the newest twenty count, by front matter, else by name, else by the file', () => {
  const dated = Array.from({ length: 25 }, (_, index) => ({
    path: `posts/p${index}.md`,
    text: `---\ntitle: T\ndate: 2024-01-${String(index + 1).padStart(2, '0')}\n---\n`,
  }));
  const { learnedFrom } = learnConventions(dated, { folder: 'posts' });
  assert.equal(learnedFrom.length, 20);
  assert.equal(learnedFrom[0], 'posts/p24.md');
  const mixed = learnConventions([
    { path: 'posts/2024-01-01-name.md', text: 'x' },
    { path: 'posts/front.md', text: '---\ndate: 2024-06-01\n---\n' },
    { path: 'posts/file.md', text: 'x', modified: Date.UTC(2024, 2, 1) },
  ]);
  assert.deepEqual(mixed.learnedFrom, ['posts/front.md', 'posts/file.md', 'posts/2024-01-01-name.md']);
});

test('what the owner does now outweighs what they did before', () => {
  const now = '---\ntitle: T\ndate: 2024-05-01\nlead: x\n---\n';
  const before = '---\ntitle: T\ndate: 2020-05-01\n---\n';
  assert.deepEqual(keysOf(learn(now, now, now, before, before, before)), ['title', 'date', 'lead']);
  assert.deepEqual(keysOf(learn(now, before, before, before)), ['title', 'date']);
});

test('keys keep the order of the posts, also where each lacks some', () => {
  const order = keysOf(
    learn(
      '---\ntitle: a\ntags: [x]\nlang: en\n---\n',
      '---\ntitle: a\ndate: 2024-01-01\ntags: [x]\n---\n',
      '---\ntitle: a\ndate: 2024-01-01\nlang: en\n---\n',
    ),
  );
  assert.deepEqual(order, ['title', 'date', 'tags', 'lang']);
});

test('constants, patterns and empty keys', () => {
  const text = (slug: string, author: string): string =>
    `---\nlayout: post\ntitle: ${slug}\npermalink: /2024/01/${slug}/\nauthor: ${author}\nsubtitle:\ntoc: true\nmood: ${slug}x\ndate: 2024-01-05\n---\n`;
  const samples = ['one', 'two', 'six'].map((slug) => ({
    path: `posts/${slug}.md`,
    text: text(slug, 'Ada'),
  }));
  const { keys } = learnConventions(samples, { folder: 'posts' });
  const valueOf = (name: string): unknown => keys.find((key) => key.path[0] === name)?.value;
  assert.deepEqual(valueOf('layout'), { kind: 'constant', rest: ': post' });
  assert.deepEqual(valueOf('permalink'), { kind: 'pattern', pattern: '/{year}/{month}/{slug}/' });
  assert.deepEqual(valueOf('author'), { kind: 'constant', rest: ': Ada' });
  assert.deepEqual(valueOf('toc'), { kind: 'constant', rest: ': true' });
  assert.deepEqual(valueOf('subtitle'), { kind: 'empty' });
  assert.equal(keys.find((key) => key.path[0] === 'subtitle')?.empty, ':');
});

test('a flag that marks drafts, in most posts or in one that waits', () => {
  assert.equal(learn('---\ntitle: a\ndraft: false\n---\n').draft.isUsed, true);
  assert.equal(
    learn('---\ntitle: a\ndraft: true\n---\n', '---\ntitle: a\n---\n', '---\ntitle: b\n---\n').draft.isUsed,
    true,
  );
  assert.equal(
    learn('---\ntitle: a\npublished: false\n---\n', '---\ntitle: a\n---\n', '---\ntitle: b\n---\n').draft
      .isUsed,
    false,
  );
  assert.deepEqual(learn('---\ntitle: a\npublished: true\n---\n').draft.mark, {
    kind: 'flag',
    path: ['published'],
    draftWhen: false,
  });
  assert.equal(learn('---\ntitle: a\npublished: 2024-01-01\n---\n').keys[1]?.role, 'date');
});

test('images and links', () => {
  const conventions = learnConventions([
    {
      path: 'posts/2024-01-05-mud.md',
      text: '---\ndate: 2024-01-05\n---\n![a](/images/2024/mud/a.png)\n[b](./b.md) [c](https://c.example/d.md)\n',
    },
  ]);
  assert.deepEqual(conventions.images, {
    form: 'markdown',
    linkPrefix: '/images/{year}/{slug}/',
    folder: 'images/{year}/{slug}',
  });
  assert.equal(conventions.links, 'relative');
});

test('a table of contents and what stands in code are no links, and no images', () => {
  const text =
    '---\ndate: 2024-01-05\n---\n[[toc]]\n\n[[_TOC_]]\n\n[b](/blog/b/)\n\n`[[x]]`\n\n' +
    '```sh\n[[ -f a ]] && [[ -d b ]] && [[ $c ]]\n![a](/code/a.png)\n```\n\n![b](pictures/b.png)\n';
  const conventions = learnConventions([{ path: 'posts/mud.md', text }]);
  assert.equal(conventions.links, 'permalink');
  assert.equal(conventions.images?.folder, './pictures');
  const vault = learnConventions([
    { path: 'a.md', text: '---\ndate: 2024-01-05\n---\n[[toc]] [[Tocsin]]\n' },
  ]);
  assert.equal(vault.links, 'wiki');
});

test('a file that cannot be read does not spoil the others', () => {
  const conventions = learn(
    '---\ntitle: [\n---\n',
    '---\ntitle: "A"\n---\n',
    '---\nno end',
    '',
    '\u0000\u0001',
  );
  assert.deepEqual(keysOf(conventions), ['title']);
  assert.equal(conventions.keys[0]?.quote, 'double');
});

test('a folder is inferred from the paths where none is named', () => {
  const at = (...paths: readonly string[]): string =>
    learnConventions(paths.map((path) => ({ path, text: '' }))).folder;
  assert.equal(at('content/blog/a/index.md', 'content/blog/b/index.md'), 'content/blog');
  assert.equal(at('_posts/2024-01-01-a.md'), '_posts');
  assert.equal(at('posts/2024/a.md', 'posts/2023/b.md'), 'posts');
  assert.equal(at('a.md'), '');
  assert.equal(at(), '');
});

test('a schema says what the first post of a collection needs', () => {
  const facts = {
    ...astro.defaults,
    schemas: [
      {
        name: 'blog',
        folder: 'src/content/blog',
        source: 'src/content.config.ts',
        otherKeys: 'dropped' as const,
        fields: [
          { name: 'title', type: 'string' as const, required: true },
          { name: 'description', type: 'string' as const, required: true },
          { name: 'pubDate', type: 'date' as const, required: true },
          { name: 'updatedDate', type: 'date' as const, required: false },
          { name: 'heroImage', type: 'image' as const, required: false },
          { name: 'kind', type: 'string' as const, required: true, values: ['note', 'essay'] },
          { name: 'tags', type: 'array' as const, required: false },
          { name: 'featured', type: 'boolean' as const, required: true },
          { name: 'draft', type: 'boolean' as const, required: false },
        ],
      },
    ],
  };
  const conventions = learnConventions([], { folder: 'src/content/blog', blog: { generator: astro, facts } });
  const plan = planNewPost({
    title: 'Hello',
    conventions,
    now: Date.UTC(2026, 2, 10),
    zone: 'UTC',
    taken: [],
  });
  assert.ok(plan.ok);
  assert.equal(
    plan.value.text,
    '---\ntitle: Hello\ndescription: ""\npubDate: 2026-03-10\nkind: note\ntags: []\nfeatured: false\ndraft: true\n---\n\n',
  );
});

test('shapes of names', () => {
  const shape = (path: string): string => nameShape(path, { instant: Date.UTC(2024, 4, 6) }, true).pattern;
  assert.equal(shape('2024/05/06/hello.md'), '{year}/{month}/{day}/{slug}.md');
  assert.equal(shape('2024-05/hello.md'), '{year}-{month}/{slug}.md');
  assert.equal(shape('2024-05-06_hello.md'), '{year}-{month}-{day}_{slug}.md');
  assert.equal(shape('2024-hello.md'), '{year}-{slug}.md');
  assert.equal(shape('2001-a-space-odyssey.md'), '{slug}.md');
  assert.equal(shape('hello/index.pt-br.md'), '{slug}/index.{lang}.md');
  assert.equal(
    shape('2024-05-06-hello/2024-05-06-hello.md'),
    '{year}-{month}-{day}-{slug}/{year}-{month}-{day}-{slug}.md',
  );
  assert.equal(shape('index.md'), '{slug}.md');
});

test('codes of languages', () => {
  for (const code of ['fr', 'pt-br', 'zh_CN', 'en', 'gsw']) assert.ok(isLanguageCode(code), code);
  for (const code of ['js', 'ts', 'xx', 'qq', 'md', '']) assert.ok(!isLanguageCode(code), code);
});

test('an election goes to the heavier side, and a tie to the newer one', () => {
  const ballots = ['a', 'b', 'b'].map((value, index) => ({ value, index }));
  assert.equal(elect(ballots, String)?.value, 'b');
  assert.equal(
    elect(
      [
        { value: 'x', index: 5 },
        { value: 'y', index: 5 },
      ],
      String,
    )?.value,
    'x',
  );
  assert.equal(elect([], String), undefined);
});

test('the report names keys, posts and what overrides', () => {
  const report = describeConventions(
    learn(
      '---\ntitle: "A"\ndate: 2024-01-02\ntags:\n- x\nlayout: post\ndraft: false\nmodified: 2024-01-02\n---\n\n![i](/img/i.png)\n',
    ),
  );
  for (const part of [
    '`posts`',
    '[posts/p0.md](<posts/p0.md>)',
    '| `layout` | always `post`',
    '`2024-01-02`',
    '`galley.modified.timeZone`',
    '`draft: true`',
    '`/img/`',
    'one a line, with a dash',
  ]) {
    assert.ok(report.includes(part), `${part}\n${report}`);
  }
  assert.match(describeConventions(learn()), /no posts in `posts` yet/);
});
