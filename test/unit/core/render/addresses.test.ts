import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKind, fileCandidates, pageCandidates } from '../../../../src/core/render/addresses';
import { absolute } from '../../../../src/core/render/absolute';
import { devToPost, hashtag, mastodonStatus } from '../../../../src/core/render/elsewhere';
import { buildPage } from '../../../../src/core/render/page/page';
import { isThisMachine, pageAddress } from '../../../../src/core/render/siteAddress';
import { toggleTask } from '../../../../src/core/render/taskLists';

const place = { postPath: 'content/posts/a.md', blog: undefined };
const paths = (path: string): readonly string[] =>
  fileCandidates(path, place).map((candidate) => candidate.path);

test('addresses are sorted before anything is looked for', () => {
  const kind = (address: string): string => addressKind(address, undefined).kind;
  assert.deepEqual(
    [
      'a.png',
      '/a.png',
      'https://x/y',
      '//x/y',
      'http://x/y',
      'mailto:a@b',
      'javascript:1',
      'file:///etc/passwd',
      'java\tscript:1',
      'command:x',
      'data:text/html,x',
    ].map(kind),
    [
      'site',
      'site',
      'remote',
      'remote',
      'refused',
      'mail',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
    ],
  );
  assert.deepEqual(addressKind('{{ site.baseurl }}/a%20b.png?x#y', undefined), {
    kind: 'site',
    path: '/a b.png',
    isRooted: true,
    fragment: 'y',
  });
  assert.equal(kind("{{ 'javascript:1' }}"), 'refused');
  assert.equal(kind('{{ x }}'), 'refused');
});

test('a relative image lies beside the post, then in its own folder', () => {
  assert.deepEqual(paths('x.png').slice(0, 2), ['content/posts/x.png', 'content/posts/a/x.png']);
});

test('a rooted image is looked for where sites keep such files', () => {
  const found = paths('/img/x.png');
  assert.equal(found[0], 'img/x.png');
  for (const folder of ['public', 'static', 'source', 'assets'])
    assert.ok(found.includes(`${folder}/img/x.png`));
});

test('nothing outside the folder is looked for', () => {
  assert.deepEqual(paths('../../../../etc/passwd'), []);
  assert.deepEqual(paths('..\\..\\..\\..\\etc'.replaceAll('\\', '/')), []);
});

test('aliases and Pelican prefixes', () => {
  assert.deepEqual(paths('@site/static/x.png'), ['static/x.png']);
  assert.deepEqual(paths('~/assets/x.png'), ['src/assets/x.png', 'assets/x.png']);
  assert.equal(paths('{static}/x.png')[0], 'content/x.png');
});

test('a link without extension may be a post or a folder', () => {
  const found = pageCandidates('other', place);
  assert.ok(found.includes('content/posts/other.md'));
  assert.ok(found.includes('content/posts/other/index.md'));
});

test('a page address adds segments to an origin and nothing else', () => {
  assert.equal(
    pageAddress('http://localhost:1313', '/blog', '/posts/a b/'),
    'http://localhost:1313/blog/posts/a%20b/',
  );
  assert.equal(pageAddress('http://localhost:1313', '', '../../admin?x=1#y'), undefined);
  assert.equal(pageAddress('http://localhost:1313', '', '/%2e%2e/x'), undefined);
  assert.equal(
    pageAddress('http://localhost:1313', '', '@evil.invalid/x'),
    'http://localhost:1313/%40evil.invalid/x',
  );
});

test('this machine, and what only looks like it', () => {
  assert.ok(isThisMachine('http://localhost:1313/x'));
  assert.ok(isThisMachine('http://[::1]:8080'));
  assert.equal(isThisMachine('https://localhost.evil.invalid'), false);
  assert.equal(isThisMachine('https://localhost@evil.invalid'), false);
});

test('hashtags', () => {
  assert.deepEqual(['machine-learning', 'Rust', '2024', 'c++', 'été au bord'].map(hashtag), [
    '#MachineLearning',
    '#Rust',
    undefined,
    '#c',
    '#ÉtéAuBord',
  ]);
});

const page = buildPage(
  { title: 'A', description: 'B', tags: ['x-y', 'z'], cover: '/c.png' },
  { blog: undefined, now: 0, zone: 'UTC' },
);
const post = {
  page,
  body: '![i](../i.png) [l](/l) [f](#f) `[c](d)`\n\n```\n![k](k.png)\n```\n\n[r]: r.html\n',
  canonical: 'https://example.org/posts/a/',
  site: 'https://example.org',
  folder: 'https://example.org/posts/a/',
};

test('a post for dev.to has absolute addresses, code untouched', () => {
  const text = devToPost(post);
  assert.match(text, /canonical_url: "https:\/\/example.org\/posts\/a\/"/);
  assert.match(text, /tags: xy, z/);
  assert.match(
    text,
    /!\[i\]\(https:\/\/example.org\/posts\/i.png\) \[l\]\(https:\/\/example.org\/l\) \[f\]\(#f\)/,
  );
  assert.match(text, /!\[k\]\(k.png\)/);
  assert.match(text, /^\[r\]: https:\/\/example.org\/posts\/a\/r.html/m);
});

test('a status fits, whatever the title', () => {
  assert.equal(mastodonStatus(post), 'A\n\nB\n\nhttps://example.org/posts/a/\n\n#XY #z');
  const long = buildPage({ title: '🙂'.repeat(900) }, { blog: undefined, now: 0, zone: 'UTC' });
  assert.ok(Array.from(mastodonStatus({ ...post, page: long })).length <= 505);
});

test('addresses that cannot be known stay as they are', () => {
  assert.equal(absolute('x.png', { site: undefined, folder: undefined }), 'x.png');
  assert.equal(absolute('mailto:a@b', post), 'mailto:a@b');
});

test('one character of a task line changes, and only of a task line', () => {
  assert.deepEqual(toggleTask('  - [ ] a'), { at: 5, newText: 'x' });
  assert.deepEqual(toggleTask('> 1. [X] a'), { at: 6, newText: ' ' });
  assert.equal(toggleTask('text [ ] a'), undefined);
  assert.equal(toggleTask('- [x](y)'), undefined);
});
