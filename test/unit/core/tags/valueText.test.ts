import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf, readFrontMatter } from '../../../../src/core/frontMatter/read';
import { fieldAt } from '../../../../src/core/tags/fieldAt';
import { valueText } from '../../../../src/core/tags/valueText';

const fields = [
  '---\ntags: [a, |]\n---\n',
  '---\ntags: [a, "|"]\n---\n',
  "---\ntags: [a, '|']\n---\n",
  '---\ntags:\n  - a\n  - |\n---\n',
  '---\ntags:\n  - a\n  - "x|"\n---\n',
  '+++\ntags = ["a", |]\n+++\n',
  '+++\ntags = ["a", "|"]\n+++\n',
  '{\n  "tags": ["a", "|"]\n}\n\n',
  '{\n  "tags": ["a", |]\n}\n\n',
];
const tags = [
  'web',
  'Machine Learning',
  'C#',
  'C++',
  'a: b',
  'a, b',
  "it's",
  'say "x"',
  'no',
  '2024',
  '#one',
  '日本語',
  '[x]',
];

for (const marked of fields) {
  test(`every tag reads back: ${JSON.stringify(marked)}`, () => {
    const text = marked.replace('|', '');
    const field = fieldAt(text, marked.indexOf('|'));
    assert.ok(field?.kind === 'value');
    for (const tag of tags) {
      if (field.format === 'toml' && field.quote === "'") continue;
      const after: string =
        text.slice(0, field.span.start) + valueText(field, tag) + text.slice(field.span.end);
      const read = readFrontMatter(after);
      assert.ok(read.ok, after);
      assert.deepEqual(listOf(read.data, ['tags']), ['a', tag], after);
    }
  });
}

test('a plain word stays plain, and a date stays a date', () => {
  const field = fieldAt('---\ndate: \n---\n', 10);
  assert.ok(field?.kind === 'value');
  assert.equal(valueText(field, '2024-01-02T03:04:05+01:00'), '2024-01-02T03:04:05+01:00');
  assert.equal(valueText(field, 'post'), 'post');
});
