import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeAddresses } from '../../../../src/core/render/absolute';
import { devToPost } from '../../../../src/core/render/elsewhere';
import { buildPage } from '../../../../src/core/render/page/page';

const marked = (body: string): string =>
  changeAddresses(body, (address, isImage) => `${isImage ? 'I' : 'L'}<${address}>`);

const examples: readonly (readonly [string, string, string])[] = [
  ['links and images', '[a](b) ![c](d.png "t")', '[a](L<b>) ![c](I<d.png> "t")'],
  ['an image in a link', '[![a](i.png)](/l)', '[![a](I<i.png>)](L</l>)'],
  ['brackets in a text', '[a [b] c](d)', '[a [b] c](L<d>)'],
  ['definitions', '[r]: r.html "t"\n> [s]: <s>\n', '[r]: L<r.html> "t"\n> [s]: <L<s>>\n'],
  [
    'attributes',
    `<img src="a"> <a href='b'> <video poster="c">`,
    `<img src="I<a>"> <a href='L<b>'> <video poster="I<c>">`,
  ],
  ['inline code', '`[a](b)` ``[c](`d`)`` [e](f)', '`[a](b)` ``[c](`d`)`` [e](L<f>)'],
  ['a fence of many lines', '```\n[a](b)\n\n[c](d)\n```\n[e](f)', '```\n[a](b)\n\n[c](d)\n```\n[e](L<f>)'],
  [
    'a fence in a list',
    '- x\n\n  ~~~md\n  [a](b)\n  [c](d)\n  ~~~\n',
    '- x\n\n  ~~~md\n  [a](b)\n  [c](d)\n  ~~~\n',
  ],
  ['a fence left open', '[e](f)\n\n```\n[a](b)\n\n[c](d)', '[e](L<f>)\n\n```\n[a](b)\n\n[c](d)'],
  ['indented code', 'x\n\n    [a](b)\n\n[c](d)', 'x\n\n    [a](b)\n\n[c](L<d>)'],
];

for (const [title, body, expected] of examples) {
  test(`addresses change: ${title}`, () => {
    assert.equal(marked(body), expected);
    assert.equal(marked(body.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
  });
}

test('links to other posts lead where they lead on the site', () => {
  const page = buildPage({ title: 'A' }, { blog: undefined, now: 0, zone: 'UTC' });
  const text = devToPost({
    ...{ page, body: '[b](b.md#c) [d](d/)', canonical: undefined },
    ...{ site: 'https://example.org', folder: 'https://example.org/posts/a/' },
    postUrls: new Map([['b.md#c', 'https://example.org/posts/b/#c']]),
  });
  assert.match(
    text,
    /\[b\]\(https:\/\/example\.org\/posts\/b\/#c\) \[d\]\(https:\/\/example\.org\/posts\/a\/d\/\)/,
  );
});

test('hostile values stay values in the front matter for dev.to', () => {
  const title = 'x"\npublished: true\n---\n<script>';
  const page = buildPage(
    { title, description: title, tags: [title], cover: 'javascript:__pwn(1)' },
    { blog: undefined, now: 0, zone: 'UTC' },
  );
  const [, block = ''] = devToPost({
    ...{ page, body: '', canonical: undefined, site: undefined, folder: undefined },
  }).split(/^---$/m);
  assert.deepEqual(
    block
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
    ['title', 'published', 'description', 'tags'],
  );
});
