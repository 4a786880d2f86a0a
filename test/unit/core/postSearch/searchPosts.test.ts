import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from '../../../../src/core/postSearch/foldText';
import { bestMatches, matchPosts, parseQuery, scorePost } from '../../../../src/core/postSearch/searchPosts';
import { on, paths, post } from '../postTree/posts';

const posts = [
  post('bakery.md', {
    title: 'The Last Stop Is a Bakery',
    slug: '2025-the-last-stop',
    tags: ['bread', 'trains'],
    description: 'A night train, and what smells at its end.',
    date: on('2025-01-01'),
  }),
  post('ete.md', { title: 'L’été à Sète', slug: 'lete-a-sete', tags: ['été'], date: on('2024-01-01') }),
  post('sourdough.md', { title: 'Sourdough, a start', tags: ['bread'], date: on('2026-01-01') }),
  post('strasse.md', { title: 'Die Straße', tags: ['Machine Learning'], date: on('2020-01-01') }),
  post('moscow.md', { title: 'Зимний вечер', date: on('2019-01-01') }),
  post('rooms/attic/index.md', { title: 'Under the roof', slug: 'roof', date: on('2017-01-01') }),
  post('tokyo.md', { title: '東京の朝', date: on('2018-01-01') }),
];

function find(typed: string): readonly string[] {
  return paths(bestMatches(matchPosts(posts, parseQuery(typed)), 10));
}

for (const [typed, found] of [
  ['ete', ['ete.md']],
  ['ÉTÉ', ['ete.md']],
  ["l'ete", ['ete.md']],
  ['sete ete', ['ete.md']],
  ['strasse', ['strasse.md']],
  ['straße', ['strasse.md']],
  ['bread', ['sourdough.md', 'bakery.md']],
  ['#bread', ['sourdough.md', 'bakery.md']],
  ['#last', []],
  ['#machine', ['strasse.md']],
  ['last bak', ['bakery.md']],
  ['bakery missing', []],
  ['smells', ['bakery.md']],
  ['lsb', ['bakery.md']],
  ['the-last-stop', ['bakery.md']],
  ['sourdogh', ['sourdough.md']],
  ['soudrough', ['sourdough.md']],
  ['suordough', ['sourdough.md']],
  ['soudroguh', []],
  ['sourdouggh', ['sourdough.md']],
  ['sourxough', ['sourdough.md']],
  ['2025-the', ['bakery.md']],
  ['2024-the', []],
  ['srdgh', ['sourdough.md']],
  ['зимний', ['moscow.md']],
  ['東京', ['tokyo.md']],
  ['朝', ['tokyo.md']],
  ['moscow', ['moscow.md']],
  ['attic', ['rooms/attic/index.md']],
  ['index', []],
] as const)
  test(`"${typed}" finds ${found.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(find(typed), found);
  });

test('an empty query gives everything, newest first', () => {
  assert.equal(find('  ')[0], 'sourdough.md');
  assert.equal(find('').length, posts.length);
});

test('a title is better than a tag, a word better than a part of one, a description last', () => {
  const rank = [
    post('whole.md', { title: 'Rail' }),
    post('word.md', { title: 'A rail' }),
    post('start.md', { title: 'By railway' }),
    post('tag.md', { title: 'X', tags: ['railway'] }),
    post('inside.md', { title: 'Monorail' }),
    post('description.md', { title: 'Y', description: 'On the rail.' }),
  ];
  const scores = rank.map((one) => scorePost(one.post, parseQuery('rail')));
  assert.deepEqual(
    scores.toSorted((a, b) => b - a),
    scores,
  );
  assert.equal(new Set(scores).size, scores.length);
});

test('text that nobody types on purpose is no trouble', () => {
  for (const typed of ['#', '##', '((', '\\', '\ud83d', 'a'.repeat(10_000), ' # # ', '\u0301'])
    assert.doesNotThrow(() => find(typed), typed);
  assert.equal(parseQuery('w '.repeat(100)).terms.length, 12);
});

test('slices of a blog give what the whole gives', () => {
  const query = parseQuery('a');
  const slices = [posts.slice(0, 2), posts.slice(2)].flatMap((slice) => matchPosts(slice, query));
  assert.deepEqual(bestMatches(slices, 10), bestMatches(matchPosts(posts, query), 10));
});

for (const [text, folded] of [
  ['Ça VA', 'ca va'],
  ['œuvre', 'oeuvre'],
  ['İstanbul', 'istanbul'],
  ['ﬁne', 'fine'],
  ['Ｗｅｂ', 'web'],
  ['йод', 'йод'],
  ['が', 'が'],
  ['Ελλάδα', 'ελλαδα'],
] as const)
  test(`${text} is looked for as ${folded}`, () => {
    assert.equal(foldText(text), folded);
  });
