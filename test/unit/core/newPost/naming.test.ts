import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileFailure } from '../../../../src/core/newPost/fileFailure';
import { slugChoices, withNaming, type NamingChoices } from '../../../../src/core/newPost/naming';
import { planNewPost } from '../../../../src/core/newPost/planNewPost';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';

const title = 'Crème Brûlée';
const learned = learnConventions([], { folder: 'posts' });

function named(choices: Partial<NamingChoices>): string {
  const { conventions, notes } = withNaming(learned, { slug: '', fileName: '', ...choices });
  const plan = planNewPost({
    title,
    conventions,
    notes,
    now: Date.UTC(2026, 2, 9, 12),
    zone: 'UTC',
    taken: [],
  });
  assert.ok(plan.ok);
  return plan.value.notes.length === 0 ? plan.value.path : (plan.value.notes[0]?.message ?? '');
}

test('each way of galley.newPost.slug makes another name', () => {
  assert.deepEqual(
    slugChoices.map((slug) => named({ slug })),
    [
      'posts/crème-brûlée.md',
      'posts/crème-brûlée.md',
      'posts/crème-brûlée.md',
      'posts/creme-brulee.md',
      'posts/crème_brûlée.md',
      'posts/creme_brulee.md',
      'posts/Crème Brûlée.md',
    ],
  );
});

test('galley.newPost.fileName places the file, with the ending of the posts where it has none', () => {
  const cases = {
    '{year}-{month}-{day}-{slug}.md': 'posts/2026-03-09-crème-brûlée.md',
    '{year}/{month}/{slug}/index': 'posts/2026/03/crème-brûlée/index.md',
    '{yy}{month}{day} {title}.mdx': 'posts/260309 Crème Brûlée.mdx',
    '{slug}.{lang}.md': 'posts/crème-brûlée.md',
    '{number}-{slug}': 'posts/crème-brûlée.md',
    '  {slug}  ': 'posts/crème-brûlée.md',
  };
  for (const [fileName, path] of Object.entries(cases)) assert.equal(named({ fileName }), path, fileName);
});

test('a pattern that cannot name a post is not followed, and a note says so', () => {
  for (const fileName of [
    'post.md',
    '{slag}.md',
    '../{slug}',
    '/{slug}',
    '{slug}/',
    'a:{slug}',
    '{slug}\\x',
    '.{slug}',
  ])
    assert.match(named({ fileName }), /not followed\.$/, fileName);
});

test('what a disk says becomes a sentence about the file', () => {
  const cases = [
    [{ code: 'Unavailable', message: 'ENOSPC: no space left on device, write' }, 'file.full'],
    [{ code: 'Unknown', message: 'Disk quota exceeded' }, 'file.full'],
    [{ code: 'NoPermissions', message: 'galley:/x' }, 'file.locked'],
    [{ message: "EROFS: read-only file system, open '/x'" }, 'file.locked'],
    [{ code: 'FileExists', message: '/x' }, 'file.exists'],
    [{ code: 'FileNotFound', message: '/x' }, 'file.gone'],
    [{ code: 'Unknown', message: 'ENAMETOOLONG: name too long' }, 'file.tooLong'],
    [{ message: 'socket hang up' }, 'file.refused'],
  ] as const;
  for (const [refusal, code] of cases) {
    const problem = fileFailure(refusal, 'posts/x.md');
    assert.equal(problem.code, code);
    assert.match(problem.message, /“posts\/x\.md”.*\.$/);
  }
});
