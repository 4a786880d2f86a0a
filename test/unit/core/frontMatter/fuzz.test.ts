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

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : 100;
const SETTINGS = {
  now: Date.parse('2026-03-10T14:05:06Z'),
  zone: 'Europe/Berlin',
  keys: ['modified', 'date'],
};

/** Does everything that can be done to a text; whatever it is, nothing throws and what is edited still reads. */
function tryAll(text: string): void {
  const block = locateFrontMatter(text);
  assert.ok(block.bodyStart >= 0 && block.bodyStart <= text.length);
  const read = readFrontMatter(text);
  const keys = read.ok ? Object.keys(read.data) : ['title'];
  for (const key of keys.slice(0, 4)) {
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
      setModified(text, SETTINGS),
      setModified(text, { ...SETTINGS, keys: ['none'], addMissing: true }),
    ];
    for (const result of results) {
      if (!result.ok) continue;
      const after = readFrontMatter(applyEdits(text, result.value));
      assert.ok(after.ok || !read.ok, 'an edit broke the block');
    }
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
      (text, open) => {
        tryAll(open + text);
        tryAll(`${open}${text}\n${open.replace(/[a-z"{: ]/g, '')}`);
      },
    ),
    { numRuns, includeErrorInReport: true },
  );
});

test('a post with a piece taken out or put in', () => {
  fc.assert(
    fc.property(samplePost, fc.nat(), fc.nat({ max: 8 }), noise, (post, place, length, piece) => {
      const at = place % (post.text.length + 1);
      tryAll(post.text.slice(0, at) + piece.slice(0, 12) + post.text.slice(at + length));
    }),
    { numRuns, includeErrorInReport: true },
  );
});

/** Shapes that make careless readers slow, at a size where a quadratic one takes seconds. */
const SIZE = 60_000;
const SHAPES: Readonly<Record<string, string>> = {
  brackets: `a: ${'['.repeat(SIZE)}`,
  braces: `a: ${'{a: '.repeat(SIZE / 4)}`,
  dashes: `a:\n${'- '.repeat(SIZE / 2)}`,
  questions: '? '.repeat(SIZE / 2),
  indentation: Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}k:`).join('\n'),
  'blank lines': `a: 1\n${'\n'.repeat(SIZE)}`,
  blanks: `a: 1${' '.repeat(SIZE)}`,
  comments: '# c\n'.repeat(SIZE / 4),
  keys: Array.from({ length: SIZE / 10 }, (_, index) => `key${index}: v`).join('\n'),
  items: `a:\n${'- x\n'.repeat(SIZE / 4)}`,
  'long string': `a: "${'x '.repeat(SIZE / 2)}"`,
  'open string': `a: "${'x\\"'.repeat(SIZE / 3)}`,
  'folded text': `a: >\n${'  x\n'.repeat(SIZE / 4)}`,
  anchors: Array.from({ length: SIZE / 20 }, (_, index) => `k${index}: &a${index} 1`).join('\n'),
  aliases: `a: &a 1\n${Array.from({ length: SIZE / 20 }, (_, index) => `k${index}: *a`).join('\n')}`,
  bomb: Array.from(
    { length: 30 },
    (_, n) => `k${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`}]`,
  ).join('\n'),
  'merge bomb': Array.from(
    { length: 30 },
    (_, n) => `k${n}: &a${n}\n  v${n}: 1${n === 0 ? '' : `\n  <<: [*a${n - 1}, *a${n - 1}]`}`,
  ).join('\n'),
  colons: ':'.repeat(SIZE),
  'colons and blanks': ': '.repeat(SIZE / 2),
  tabs: `a:\n${'\t'.repeat(SIZE)}b`,
  quotes: `a: ${"'".repeat(SIZE)}`,
  dots: `${'a.'.repeat(SIZE / 2)}a = 1`,
  tables: Array.from({ length: SIZE / 10 }, (_, index) => `[t${index}]\na=1`).join('\n'),
  'arrays of tables': '[[t]]\na=1\n'.repeat(SIZE / 10),
  'open arrays': `a = ${'['.repeat(SIZE)}`,
  'open tables': `a = ${'{a='.repeat(SIZE / 3)}`,
  'multi-line string': `a = """${'"x'.repeat(SIZE / 2)}"""`,
  'open multi-line string': `a = """${'\\"'.repeat(SIZE / 2)}`,
};

test('no shape takes long', () => {
  for (const [name, content] of Object.entries(SHAPES)) {
    for (const fence of ['---', '+++', ';;;', '---json']) {
      const text = `${fence}\n${content}\n${fence.slice(0, 3)}\nBody\n`;
      const start = performance.now();
      const read = readFrontMatter(text);
      setModified(text, SETTINGS);
      const time = performance.now() - start;
      assert.ok(time < 3000, `${name} in ${fence}: ${Math.round(time)} ms`);
      if (/bomb/.test(name) && fence === '---')
        assert.ok(!read.ok && read.problem.code === 'frontMatter.aliases');
      if (name === 'brackets' && fence === '---')
        assert.ok(!read.ok && read.problem.code === 'frontMatter.tooDeep');
    }
  }
});

test('a text that goes on and on without a fence takes no longer than its length', () => {
  for (const line of [
    'word word\n',
    'key: value\n',
    '.. key: value\n',
    '    more\n',
    '- item\n',
    '{"a": "b",\n',
    '\n',
  ]) {
    for (const open of ['', '---\n', 'title: A\n', '<!--\n']) {
      const start = performance.now();
      readFrontMatter(open + line.repeat(100_000));
      assert.ok(performance.now() - start < 2000, JSON.stringify(open + line));
    }
  }
});
