import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGlobs, globFolders } from '../../../../src/core/text/glob';

/** A pattern, what it matches, and what it does not. */
const EXAMPLES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['posts/**', ['posts/a.md', 'posts/2024/a.md'], ['post/a.md', 'posts-out/a.md', 'a/posts/a.md']],
  ['posts/', ['posts/a.md', 'posts/2024/a.md'], ['posts.md']],
  ['./posts/*.md', ['posts/a.md', 'posts/.md'], ['posts/a.mdx', 'posts/2024/a.md']],
  ['**/*.md', ['a.md', 'x/a.md', 'x/y/a.md', '.x/a.md'], ['a.mdx', 'x/md']],
  ['**/drafts/**', ['drafts/a.md', 'x/drafts/y/a.md'], ['x/drafts.md', 'my-drafts/a.md']],
  ['content/*/index.md', ['content/a/index.md'], ['content/index.md', 'content/a/b/index.md']],
  ['content/**/index.{md,mdx}', ['content/index.md', 'content/a/b/index.mdx'], ['content/a/index.html']],
  ['{a,b/{c,d}}/*.md', ['a/x.md', 'b/c/x.md', 'b/d/x.md'], ['b/x.md', 'c/x.md']],
  ['{posts/**,notes/*.md}', ['posts/a/b.md', 'notes/a.md'], ['notes/a/b.md']],
  ['20[0-2][0-9]-*.md', ['2024-a.md', '2009-.md'], ['2034-a.md', '1999-a.md']],
  ['[!_]*.md', ['a.md'], ['_a.md']],
  ['post?.md', ['post1.md', 'post🧪.md'], ['post.md', 'post10.md']],
  ['a*b*c', ['abc', 'axxbxxc', 'abcbc'], ['ab', 'abcd']],
  ['été (1)+.md', ['été (1)+.md'], ['ete (1).md']],
  ['{a', ['{a'], ['a']],
  ['{a}', ['{a}'], ['a']],
  ['[a', ['[a'], ['a']],
  ['**', ['a', 'a/b'], []],
  ['', [], ['a']],
];

test('patterns match by whole segments', () => {
  for (const [pattern, matching, others] of EXAMPLES) {
    const isMatch = compileGlobs([pattern]);
    for (const path of matching) assert.ok(isMatch(path), `${pattern} matches ${path}`);
    for (const path of others) assert.ok(!isMatch(path), `${pattern} does not match ${path}`);
  }
  assert.ok(!compileGlobs([])('a'));
  assert.ok(compileGlobs(['x', 'a'])('a'));
});

test('the folders to search are those before the first sign', () => {
  assert.deepEqual(globFolders(['posts/**', 'content/*/index.md', 'a/b/c.md', '**/*.md', 'x.md']), [
    'posts',
    'content',
    'a/b',
    '',
  ]);
  assert.deepEqual(globFolders(['{a,b/c}/*.md', './d/']), ['a', 'b/c', 'd']);
});

test('no pattern takes long', () => {
  const path = `${'a/'.repeat(100)}${'a'.repeat(200)}`;
  for (const pattern of [
    `${'**/'.repeat(60)}b`,
    `**/${'*a'.repeat(100)}b`,
    '{a,b}'.repeat(60),
    '{'.repeat(5000),
  ]) {
    const start = process.cpuUsage();
    assert.ok(!compileGlobs([pattern])(path));
    assert.ok(process.cpuUsage(start).user < 2e6, pattern.slice(0, 20));
  }
});
