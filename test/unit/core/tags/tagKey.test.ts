import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagKey } from '../../../../src/core/tags/tagKey';

const same: readonly (readonly string[])[] = [
  ['Machine Learning', 'machine-learning', 'machine_learning', 'MachineLearning', '#machine learning'],
  ['été', 'ete', 'ÉTÉ', 'e\u0301te\u0301'],
  ['CI/CD', 'cicd', 'ci-cd'],
  ['Node.js', 'nodejs', 'NodeJS', 'node js'],
  ['C++', 'c++', 'cplusplus'],
  ['C#', 'csharp'],
  ['.NET', 'dotnet'],
  ['Straße', 'strasse'],
  ['œuvre', 'oeuvre'],
  ['İstanbul', 'istanbul', 'Istanbul'],
  ['日本 語', '日本語'],
];

for (const tags of same) {
  test(`one tag: ${tags.join(', ')}`, () => assert.equal(new Set(tags.map(tagKey)).size, 1));
}

const apart: readonly (readonly string[])[] = [
  ['C', 'C++', 'C#'],
  ['F', 'F#'],
  ['NET', '.NET'],
  ['мой', 'мои'],
  ['か', 'が'],
  ['go', 'golang'],
  ['✨', '🚀', ''],
  ['Java', 'JavaScript'],
];

for (const tags of apart) {
  test(`different tags: ${tags.join(', ')}`, () => assert.equal(new Set(tags.map(tagKey)).size, tags.length));
}
