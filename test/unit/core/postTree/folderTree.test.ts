import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderTree, homeOf, type PostFolder } from '../../../../src/core/postTree/folderTree';
import { paths, post } from './posts';

function drawn(folder: PostFolder<ReturnType<typeof post>>): unknown {
  return [folder.name, folder.count, paths(folder.posts), folder.folders.map(drawn)];
}

test('folders nest, count what is below, and become one where nothing else is', () => {
  const posts = [
    'content/posts/2024/a.md',
    'content/posts/2025/b.md',
    'content/posts/2025/c/index.md',
    'z.md',
  ];
  assert.deepEqual(drawn(folderTree(posts.map((path) => post(path)))), [
    '',
    4,
    ['z.md'],
    [
      [
        'content/posts',
        3,
        [],
        [
          ['2024', 1, ['content/posts/2024/a.md'], []],
          ['2025', 2, ['content/posts/2025/b.md', 'content/posts/2025/c/index.md'], []],
        ],
      ],
    ],
  ]);
});

test('numbers in names go by value', () => {
  const tree = folderTree(['p/10/a.md', 'p/9/a.md'].map((path) => post(path)));
  assert.deepEqual(
    tree.folders.flatMap(({ folders }) => folders.map(({ name }) => name)),
    ['9', '10'],
  );
});

for (const [path, home] of [
  ['a.md', ''],
  ['posts/a.md', 'posts'],
  ['posts/a/index.md', 'posts'],
  ['posts/a/index.fr.md', 'posts'],
  ['posts/a/a.md', 'posts'],
  ['app/a/page.mdx', 'app'],
  ['src/routes/a/+page.md', 'src/routes'],
  ['posts/a/b.md', 'posts/a'],
  ['posts/.hidden/index.md', 'posts'],
  ['index.md', ''],
] as const)
  test(`${path} lies in ${home === '' ? 'the top' : home}`, () => {
    assert.equal(homeOf(path), home);
  });
