import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import { generators } from '../../../../src/core/generators/all';
import type { Blog, GeneratorFacts, GeneratorId } from '../../../../src/core/generators/types';
import { addFrontMatter } from '../../../../src/core/postLife/addFrontMatter';
import { continueSeries, nextTitle } from '../../../../src/core/postLife/continueSeries';
import { duplicateAsDraft } from '../../../../src/core/postLife/duplicateAsDraft';
import { linkTo, relativePath } from '../../../../src/core/postLife/linkTo';
import { publish, schedule, unpublish } from '../../../../src/core/postLife/publish';
import { renameToMatchTitle } from '../../../../src/core/postLife/renameToMatchTitle';
import { difference } from '../../../../src/core/postLife/steps';
import type { LifePlan, LifeRequest } from '../../../../src/core/postLife/types';
import type { Result } from '../../../../src/core/problem';
import { applyEdits } from '../../../../src/core/text/textEdit';

const now = Date.UTC(2026, 2, 10, 14, 5, 6);

function blogOf(id: GeneratorId, folder: string, patch: Partial<GeneratorFacts> = {}): Blog {
  const generator = generators.find((candidate) => candidate.id === id);
  assert.ok(generator);
  const drafts = id === 'jekyll' ? '_drafts' : id === 'hexo' ? 'source/_drafts' : undefined;
  const facts: GeneratorFacts = {
    ...generator.defaults,
    postsFolders: [
      { path: folder, kind: 'posts' },
      ...(drafts === undefined ? [] : [{ path: drafts, kind: 'drafts' as const }]),
    ],
    ...patch,
  };
  return { root: '', generator, facts, certainty: 'certain', evidence: [], notes: [], configFiles: [] };
}

interface Given {
  readonly blog: Blog;
  readonly path: string;
  readonly text: string;
  /** Other posts, to learn from. */
  readonly others?: readonly (readonly [string, string])[];
  readonly taken?: readonly string[];
}

function requestOf({ blog, path, text, others = [], taken = [] }: Given): LifeRequest {
  const samples = others.map(([file, body]) => ({ path: file, text: body }));
  const folder = blog.facts.postsFolders[0]?.path ?? '';
  const conventions = learnConventions(samples, { folder, blog });
  return { path, text, blog, conventions, now, zone: 'Europe/Berlin', taken: [path, ...taken] };
}

function done(
  given: Given,
  plan: Result<LifePlan>,
): { readonly text: string; readonly move: LifePlan['move'] } {
  assert.ok(plan.ok, JSON.stringify(plan));
  return { text: applyEdits(given.text, plan.value.edits), move: plan.value.move };
}

const hugo = blogOf('hugo', 'content/posts');
const jekyll = blogOf('jekyll', '_posts');
const hugoPost = (more: string): string =>
  `---\ntitle: "A: b" # keep\ndate: 2026-02-05T10:00:00+01:00\n${more}---\n\nBody\n`;

test('publish turns the flag, with the date of today or the one that stands', () => {
  const given: Given = {
    blog: hugo,
    path: 'content/posts/a-b.md',
    text: hugoPost('lastmod: 2026-02-06T10:00:00+01:00\ndraft: true\n'),
    others: [['content/posts/x.md', '---\ntitle: X\ndate: 2026-01-01\ndraft: false\n---\n']],
  };
  const today = done(given, publish(requestOf(given), 'today'));
  assert.equal(
    today.text,
    '---\ntitle: "A: b" # keep\ndate: 2026-03-10T15:05:06+01:00\nlastmod: 2026-03-10T15:05:06+01:00\ndraft: false\n---\n\nBody\n',
  );
  assert.equal(today.move, undefined);
  const kept = done(given, publish(requestOf(given), 'keep'));
  assert.equal(kept.text, hugoPost('lastmod: 2026-02-05T10:00:00+01:00\ndraft: false\n'));
  const ahead = { ...given, text: given.text.replace('date: 2026-02-05', 'date: 2026-12-03') };
  assert.equal(
    done(ahead, publish(requestOf(ahead), 'keep')).text,
    ahead.text.replace('draft: true', 'draft: false'),
    'while the date lies ahead, the modified date waits',
  );
});

test('publish drops the flag where published posts have none', () => {
  const given: Given = {
    blog: hugo,
    path: 'content/posts/a-b.md',
    text: hugoPost('draft: true\n'),
    others: [
      ['content/posts/x.md', '---\ntitle: X\ndate: 2026-01-01\n---\n'],
      ['content/posts/y.md', '---\ntitle: Y\ndate: 2026-01-02\n---\n'],
    ],
  };
  assert.equal(done(given, publish(requestOf(given), 'keep')).text, hugoPost(''));
});

test('publish moves a draft that lives apart and dates its name', () => {
  const given: Given = {
    blog: jekyll,
    path: '_drafts/rye-loaf.md',
    text: '---\nlayout: post\ntitle: Rye loaf\n---\nBody\n',
    others: [
      ['_posts/2026-01-02-old.md', '---\nlayout: post\ntitle: Old\ndate: 2026-01-02 10:00:00 +0100\n---\n'],
    ],
    taken: ['_posts/2026-03-10-RYE-loaf.md'],
  };
  const plan = done(given, publish(requestOf(given), 'today'));
  assert.deepEqual(plan.move, { from: '_drafts/rye-loaf.md', to: '_posts/2026-03-10-rye-loaf-2.md' });
  assert.equal(plan.text, '---\nlayout: post\ntitle: Rye loaf\ndate: 2026-03-10 15:05:06 +0100\n---\nBody\n');
});

test('publish today renames a dated file, keep does not', () => {
  const given: Given = {
    blog: blogOf('docusaurus', 'blog'),
    path: 'blog/2026-02-05-spring.md',
    text: '---\ntitle: Spring\ndraft: true\n---\n',
    others: [['blog/2026-01-01-x.md', '---\ntitle: X\n---\n']],
  };
  assert.deepEqual(done(given, publish(requestOf(given), 'today')).move?.to, 'blog/2026-03-10-spring.md');
  assert.equal(done(given, publish(requestOf(given), 'keep')).move, undefined);
});

test('publish moves a bundle as a whole', () => {
  const given: Given = {
    blog: blogOf('plain', 'posts'),
    path: 'posts/2026-02-05-spring/index.md',
    text: '---\ntitle: Spring\ndraft: true\n---\n',
    others: [['posts/2026-01-01-x/index.md', '---\ntitle: X\n---\n']],
  };
  assert.deepEqual(done(given, publish(requestOf(given), 'today')).move, {
    from: 'posts/2026-02-05-spring',
    to: 'posts/2026-03-10-spring',
  });
});

test('publish of a status, an inverted flag, TOML and CRLF', () => {
  const pairs: readonly (readonly [Blog, string, string])[] = [
    [
      blogOf('pelican', 'content'),
      'Title: A\nDate: 2026-02-05 10:00\nStatus: draft\n\nX\n',
      'Title: A\nDate: 2026-03-10 15:05\nStatus: published\n\nX\n',
    ],
    [
      blogOf('gatsby', 'content'),
      '---\r\ntitle: A\r\npublished: false\r\n---\r\n',
      '---\r\ntitle: A\r\ndate: 2026-03-10T14:05:06.000Z\r\npublished: true\r\n---\r\n',
    ],
    [
      hugo,
      '+++\ntitle = "A"\ndate = 2026-02-05\ndraft = true\n+++\n',
      '+++\ntitle = "A"\ndate = 2026-03-10\ndraft = false\n+++\n',
    ],
  ];
  for (const [blog, text, expected] of pairs) {
    const given: Given = { blog, path: `${blog.facts.postsFolders[0]?.path ?? ''}/a.md`, text };
    assert.equal(done(given, publish(requestOf(given), 'today')).text, expected);
  }
});

test('what is no draft cannot be published, what is one not unpublished', () => {
  const live: Given = { blog: hugo, path: 'content/posts/a.md', text: hugoPost('draft: false\n') };
  const plan = publish(requestOf(live), 'today');
  assert.ok(!plan.ok && plan.problem.code === 'postLife.noDraft');
  const draft: Given = { ...live, text: hugoPost('draft: true\n') };
  const back = unpublish(requestOf(draft));
  assert.ok(!back.ok && back.problem.code === 'postLife.isDraft');
  const broken = publish(requestOf({ ...live, text: '---\ntitle: [\n---\n' }), 'today');
  assert.ok(!broken.ok);
});

test('unpublish sets the flag, or moves where drafts live apart', () => {
  const flag: Given = { blog: hugo, path: 'content/posts/a.md', text: hugoPost('draft: false\n') };
  assert.equal(done(flag, unpublish(requestOf(flag))).text, hugoPost('draft: true\n'));
  const apart: Given = {
    blog: jekyll,
    path: '_posts/2026-01-02-old.md',
    text: '---\ntitle: Old\n---\n',
    others: [['_posts/2026-01-02-old.md', '---\ntitle: Old\n---\n']],
  };
  assert.deepEqual(done(apart, unpublish(requestOf(apart))).move, {
    from: '_posts/2026-01-02-old.md',
    to: '_drafts/old.md',
  });
  const none: Given = {
    blog: blogOf('nextra', 'app/posts'),
    path: 'app/posts/a/page.mdx',
    text: '---\ntitle: A\n---\n',
  };
  const plan = unpublish(requestOf(none));
  assert.ok(!plan.ok && plan.problem.code === 'postLife.noMark');
});

test('schedule dates the post and tells the rule', () => {
  const given: Given = { blog: hugo, path: 'content/posts/a.md', text: hugoPost('draft: true\n') };
  const plan = schedule(requestOf(given), Date.UTC(2026, 6, 1, 6));
  assert.match(done(given, plan).text, /date: 2026-07-01T08:00:00\+02:00\ndraft: false/);
  const codes = plan.ok ? plan.value.notes.map(({ code }) => code) : [];
  assert.deepEqual(codes, ['postLife.futureRule', 'postLife.noBuild']);
  const publishDate: Given = { ...given, text: hugoPost('publishDate: 2026-02-05\n') };
  assert.match(
    done(publishDate, schedule(requestOf(publishDate), Date.UTC(2026, 6, 1, 6))).text,
    /date: 2026-02-05T10.*publishDate: 2026-07-01\n/s,
  );
});

test('rename keeps the address of a published post by its slug, permalink or an alias', () => {
  const text = '---\ntitle: New name\ndate: 2026-02-05\n---\n\nX\n';
  const hugoGiven: Given = { blog: hugo, path: 'content/posts/old-name.md', text };
  const byslug = renameToMatchTitle(requestOf(hugoGiven));
  assert.ok(byslug.ok && byslug.value.address === 'same', JSON.stringify(byslug));
  assert.deepEqual(byslug.value.move, { from: 'content/posts/old-name.md', to: 'content/posts/new-name.md' });
  assert.match(done(hugoGiven, byslug).text, /^title: New name\nslug: old-name\n/m);
  const eleventy: Given = {
    blog: blogOf('eleventy', 'content/blog'),
    path: 'content/blog/old-name.md',
    text,
  };
  const byPermalink = renameToMatchTitle(requestOf(eleventy));
  assert.ok(byPermalink.ok && byPermalink.value.address === 'same', JSON.stringify(byPermalink));
  assert.match(done(eleventy, byPermalink).text, /^permalink: .*old-name/m);
  const vitepress: Given = { blog: blogOf('vitepress', 'posts'), path: 'posts/old-name.md', text };
  const changed = renameToMatchTitle(requestOf(vitepress));
  assert.ok(changed.ok && changed.value.address === 'changed');
  assert.ok(changed.value.notes.some(({ code }) => code === 'postLife.addressChanges'));
});

test('rename of a draft follows the title in name and slug', () => {
  const given: Given = {
    blog: hugo,
    path: 'content/posts/old/index.md',
    text: '---\ntitle: New name\nslug: old\ndraft: true\n---\n',
    taken: ['content/posts/old', 'content/posts/new-name'],
  };
  const plan = renameToMatchTitle(requestOf(given));
  const { text, move } = done(given, plan);
  assert.deepEqual(move, { from: 'content/posts/old', to: 'content/posts/new-name-2' });
  assert.equal(text, '---\ntitle: New name\nslug: new-name-2\ndraft: true\n---\n');
});

test('rename keeps day, number, language and case of the name, and knows when it fits', () => {
  const rename = (path: string, title: string, blog = blogOf('plain', 'posts')): string | undefined => {
    const given: Given = { blog, path, text: `---\ntitle: ${title}\ndraft: true\n---\n` };
    const plan = renameToMatchTitle(requestOf(given));
    return plan.ok ? plan.value.move?.to : plan.problem.code;
  };
  assert.equal(rename('posts/2026-02-05-old.md', 'New one'), 'posts/2026-02-05-new-one.md');
  assert.equal(rename('posts/2026/02/old.md', 'New one'), 'posts/2026/02/new-one.md');
  assert.equal(rename('posts/old.fr.md', 'Nouveau'), 'posts/nouveau.fr.md');
  assert.equal(
    rename('content/blog/7.old.md', 'New', blogOf('nuxt-content', 'content/blog')),
    'content/blog/7.new.md',
  );
  assert.equal(rename('posts/new-one.md', 'New one'), 'postLife.nameFits');
  assert.equal(rename('posts/New-one.md', 'New one'), 'posts/new-one.md');
});

test('a copy is a draft of today without the first one’s own keys', () => {
  const given: Given = {
    blog: hugo,
    path: 'content/posts/a.md',
    text: '---\ntitle: A\ndate: 2026-02-05\nslug: a\naliases: [/old/]\ntags: [x]\nid: 7\n---\n\nBody \n',
    taken: ['content/posts/A-copy.md'],
  };
  const plan = duplicateAsDraft(requestOf(given));
  assert.ok(plan.ok);
  assert.equal(plan.value.path, 'content/posts/a-copy-2.md');
  assert.equal(
    plan.value.text,
    '---\ntitle: A (copy)\ndate: 2026-03-10\nslug: a-copy-2\ntags: [x]\ndraft: true\n---\n\nBody \n',
  );
});

test('front matter is added as siblings have it, and the text stays', () => {
  const others: Given['others'] = [
    ['content/posts/x.md', '---\ntitle: X\ndate: 2026-01-01\ntags: [a]\n---\n\nX\n'],
  ];
  const given: Given = {
    blog: hugo,
    path: 'content/posts/2026-02-05-my-note.md',
    text: '\uFEFFSome words\r\n\r\n# Too late\r\n',
    others,
  };
  assert.equal(
    done(given, addFrontMatter(requestOf(given))).text,
    '\uFEFF---\r\ntitle: Too late\r\ndate: 2026-02-05\r\ntags: []\r\n---\r\n\r\nSome words\r\n\r\n# Too late\r\n',
  );
  const empty: Given = { ...given, path: 'content/posts/my-note.md', text: '' };
  assert.match(
    done(empty, addFrontMatter(requestOf(empty))).text,
    /^---\ntitle: My note\ndate: 2026-03-10\n/,
  );
  const again = addFrontMatter(requestOf({ ...given, text: hugoPost('') }));
  assert.ok(!again.ok && again.problem.code === 'postLife.hasFrontMatter');
});

test('a series goes on', () => {
  const given: Given = {
    blog: hugo,
    path: 'content/posts/bread-part-2.md',
    text: '---\ntitle: "Bread, part 2"\ndate: 2026-02-05\nseries: [Bread]\nseries_order: 2\ntags: [rye]\n---\n\nDough.\n',
    others: [['content/posts/x.md', '---\ntitle: X\ndate: 2026-01-01\ntags: [a]\n---\n\nSee [y](y.md)\n']],
  };
  const plan = continueSeries(requestOf(given));
  assert.ok(plan.ok, JSON.stringify(plan));
  assert.equal(plan.value.path, 'content/posts/bread-part-3.md');
  assert.equal(
    plan.value.text,
    '---\ntitle: Bread, part 3\ndate: 2026-03-10\nseries: [Bread]\nseries_order: 3\ntags: [rye]\n---\n\nPrevious part: [Bread, part 2](./bread-part-2.md)\n\n',
  );
  const before = applyEdits(given.text, plan.value.neighbor.edits);
  assert.ok(before.endsWith('Dough.\n\nNext part: [Bread, part 3](./bread-part-3.md)\n'));
});

test('titles that count', () => {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['Bread, part 1', 'Bread, part 2'],
    ['Part 9: Rye', 'Part 10: Rye'],
    ['Backen Teil 2', 'Backen Teil 3'],
    ['Letter #4', 'Letter #5'],
    ['Bread (1/3)', 'Bread (2/3)'],
    ['Bread III', 'Bread IV'],
    ['Summer of 2024', undefined],
    ['Bread', undefined],
  ];
  for (const [title, next] of pairs) assert.equal(nextTitle(title), next);
});

test('links in the form of the blog', () => {
  const link = (id: GeneratorId, folder: string, to: string): string => {
    const blog = blogOf(id, folder);
    const text = '---\ntitle: T\ndate: 2026-01-02\n---\n';
    const request = requestOf({ blog, path: `${folder}/a.md`, text });
    return linkTo(
      { ...request, conventions: { ...request.conventions, links: blog.facts.linkForms[0] ?? 'relative' } },
      { from: `${folder}/a.md`, to, title: 'T', text },
    );
  };
  assert.equal(link('jekyll', '_posts', '_posts/2026-01-02-t.md'), '[T]({% post_url 2026-01-02-t %})');
  assert.equal(link('zola', 'content/blog', 'content/blog/t.md'), '[T](@/blog/t.md)');
  assert.equal(link('pelican', 'content', 'content/t.md'), '[T]({filename}t.md)');
  assert.equal(link('quartz-obsidian', 'content', 'content/T.md'), '[[T]]');
  assert.equal(relativePath('a/b/c.md', 'a/d/e.md'), '../d/e.md');
  assert.equal(relativePath('a/b.md', 'a/c/index.md'), './c/index.md');
});

test('the difference of two texts is one small edit', () => {
  for (const [before, after] of [
    ['abc', 'abXc'],
    ['a\r\nb', 'a\r\n\r\nb'],
    ['😀', '😁'],
    ['', 'x'],
    ['aa', 'a'],
    ['same', 'same'],
  ] as const) {
    assert.equal(applyEdits(before, difference(before, after)), after);
  }
  assert.deepEqual(difference('😀', '😁'), [{ start: 0, end: 2, newText: '😁' }]);
});
