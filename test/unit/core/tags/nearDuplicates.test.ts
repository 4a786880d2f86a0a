import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearDuplicates, relation } from '../../../../src/core/tags/nearDuplicates';
import { assertLinear } from '../../growth';

function found(...names: readonly string[]): readonly string[] {
  const tags = names.map((name, index) => ({ name, count: names.length - index }));
  return nearDuplicates(tags).map(
    ({ keep, others }) =>
      `${keep.name} < ${others.map(({ name, reason }) => `${name} (${reason})`).join(', ')}`,
  );
}

test('spelling, plural and typo are told apart, and the most used tag is kept', () => {
  assert.deepEqual(found('JavaScript', 'java-script', 'Java Script', 'javascirpt'), [
    'JavaScript < java-script (spelling), Java Script (spelling), javascirpt (typo)',
  ]);
  assert.deepEqual(found('photo', 'photos'), ['photo < photos (plural)']);
  assert.deepEqual(found('categories', 'category'), ['categories < category (plural)']);
  assert.deepEqual(found('bateau', 'bateaux', 'voyages', 'voyage'), [
    'bateau < bateaux (plural)',
    'voyages < voyage (plural)',
  ]);
});

test('a typo is one slip in a long word', () => {
  for (const [a, b] of [
    ['python', 'pyhton'],
    ['kubernetes', 'kubernets'],
    ['kubernetes', 'kuberneets'],
    ['photography', 'photograpyh'],
    ['productivity', 'prodictivity'],
    ['tutorial', 'tuttorial'],
  ] as const)
    assert.equal(relation(a, b), 'typo', `${a} ${b}`);
});

test('different words stay apart', () => {
  for (const pair of [
    ['C', 'C++', 'C#'],
    ['go', 'golang'],
    ['Java', 'JavaScript'],
    ['rust', 'rest', 'trust'],
    ['vue2', 'vue3', 'vue'],
    ['2024', '2025'],
    ['ios', 'io'],
    ['css', 'cs'],
    ['docker', 'locker'],
    ['design', 'resign'],
    ['new', 'news'],
    ['window', 'windows'],
    ['art', 'part', 'arts and parts'],
    ['book', 'look', 'cook'],
    ['test', 'text', 'tent'],
    ['mac', 'mach'],
  ])
    assert.deepEqual(found(...pair), [], pair.join());
});

test('a hundred thousand tags take no more than their number', () => {
  const tags = Array.from({ length: 100_000 }, (_, index) => ({
    name: `tag number ${index} of many`,
    count: 1,
  }));
  assertLinear((size) => assert.deepEqual(nearDuplicates(tags.slice(0, size)), []), 6250, 'tags');
});
