import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { insertKey, removeKey, renameKey, setValue } from '../../../../src/core/frontMatter/edit';
import { addItem, removeItem, renameItem } from '../../../../src/core/frontMatter/editItems';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { findItems, findValue } from '../../../../src/core/frontMatter/spans';
import { setModified } from '../../../../src/core/modified/setModified';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { samplePost } from './arbitraryBlocks';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : Number(process.env['GALLEY_RUNS'] ?? 400);
const SETTINGS = { now: Date.parse('2026-03-10T14:05:06Z'), zone: 'Europe/Berlin', keys: ['modified'] };

/**
 * Does everything that can be done to a text, with one of its keys; whatever it is, nothing throws and what is
 * edited still reads.
 */
function tryAll(text: string, which: number): void {
  const block = locateFrontMatter(text);
  assert.ok(block.bodyStart >= 0 && block.bodyStart <= text.length);
  const read = readFrontMatter(text);
  const keys = read.ok ? Object.keys(read.data) : [];
  const key = keys[which % Math.max(1, keys.length)] ?? 'title';
  findValue(text, [key]);
  findItems(text, [key]);
  const results = [
    setValue(text, [key], 'x: y'),
    renameKey(text, [key], 'new'),
    removeKey(text, [key]),
    addItem(text, [key], 'new'),
    removeItem(text, [key], 'a'),
    renameItem(text, [key], 'a', 'b'),
    insertKey(text, ['a', 'b', 'c'], 1),
    setModified(text, { ...SETTINGS, keys: [key, 'date'] }),
    setModified(text, { ...SETTINGS, keys: ['none'], addMissing: true }),
  ];
  for (const result of results) {
    if (!result.ok || result.value.length === 0) continue;
    const after = readFrontMatter(applyEdits(text, result.value));
    assert.ok(after.ok || !read.ok, 'an edit broke the block');
  }
}

const SIGNS = [
  '---\n',
  '+++\n',
  '...\n',
  ';;;\n',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ':',
  ' ',
  '\t',
  '\n',
  '\r',
  '#',
  '- ',
  '&a',
  '*a',
  '!!x ',
  '|',
  '>',
  '<<: ',
  'a: ',
  'b = ',
  '\ufeff',
  '\0',
  '\ud83e',
  '🧪',
  '.. ',
  '<!--\n',
  '-->',
  '=',
  ',',
  '\\',
  '%',
  '@',
  '2024-01-02',
  '"""',
  '{{ x }}',
];

const noise = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''));

test('any text at all', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), noise);
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('', '---\n', '+++\n', ';;;\n', '{"a": ', '---json\n'),
      fc.boolean(),
      fc.nat(),
      (text, open, isClosed, which) =>
        tryAll(open + text + (isClosed ? `\n${open.replace(/[a-z"{: ]/g, '')}` : ''), which),
    ),
    { numRuns, includeErrorInReport: true },
  );
});

test('a post with a piece taken out or put in', () => {
  fc.assert(
    fc.property(samplePost, fc.nat(), fc.nat({ max: 8 }), noise, (post, place, length, piece) => {
      const at = place % (post.text.length + 1);
      tryAll(post.text.slice(0, at) + piece.slice(0, 12) + post.text.slice(at + length), place);
    }),
    { numRuns, includeErrorInReport: true },
  );
});
