import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { setModified } from '../../../../src/core/modified/setModified';
import { cpuTime, FACTOR, isLinear } from '../../growth';

const SETTINGS = { now: Date.parse('2026-03-10T14:05:06Z'), zone: 'Europe/Berlin', keys: ['modified'] };
const SMALL = process.env['GALLEY_LONG'] === '1' ? 6000 : 1000;
const LARGE = FACTOR * SMALL;

/** `count` lines, or other pieces, each made from its number. */
function many(count: number, piece: (index: number) => string, between = '\n'): string {
  return Array.from({ length: Math.ceil(count) }, (_, index) => piece(index)).join(between);
}

/** Shapes that make careless readers slow, of about so many characters. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  brackets: (size) => `a: ${'['.repeat(size)}`,
  braces: (size) => `a: ${'{a: '.repeat(size / 4)}`,
  dashes: (size) => `a:\n${'- '.repeat(size / 2)}`,
  questions: (size) => '? '.repeat(size / 2),
  indentation: (size) => many(Math.sqrt(2 * size), (level) => `${' '.repeat(level)}k:`),
  'blank lines': (size) => `a: 1\n${'\n'.repeat(size)}`,
  blanks: (size) => `a: 1${' '.repeat(size)}`,
  comments: (size) => '# c\n'.repeat(size / 4),
  keys: (size) => many(size / 10, (index) => `key${index}: v`),
  'nested keys': (size) => many(size / 20, (index) => `key${index}:\n  a: v\n  b:\n    c: w`),
  items: (size) => `a:\n${'- x\n'.repeat(size / 4)}`,
  'items of keys': (size) => `a:\n${'- x: 1\n  y: 2\n'.repeat(size / 14)}`,
  'items in brackets': (size) => `a: [${many(size / 4, () => 'x', ', ')}]`,
  'items in brackets on lines': (size) => `a: [\n${many(size / 5, () => '  x', ',\n')}\n]`,
  'keys in braces': (size) => `a: {${many(size / 10, (index) => `k${index}: v`, ', ')}}`,
  'long string': (size) => `a: "${'x '.repeat(size / 2)}"`,
  'long string on lines': (size) => `a: "${'x\n  '.repeat(size / 4)}"`,
  'open string': (size) => `a: "${'x\\"'.repeat(size / 3)}`,
  'folded text': (size) => `a: >\n${'  x\n'.repeat(size / 4)}`,
  'literal text': (size) => `a: |\n${'  x: [y\n'.repeat(size / 9)}`,
  'plain text on lines': (size) => `a: x\n${'  y\n'.repeat(size / 4)}`,
  anchors: (size) => many(size / 20, (index) => `k${index}: &a${index} 1`),
  aliases: (size) => `a: &a 1\n${many(size / 20, (index) => `k${index}: *a`)}`,
  merges: (size) => `a: &a {x: 1}\n${many(size / 20, (index) => `k${index}:\n  <<: *a`)}`,
  colons: (size) => ':'.repeat(size),
  'colons and blanks': (size) => ': '.repeat(size / 2),
  tabs: (size) => `a:\n${'\t'.repeat(size)}b`,
  quotes: (size) => `a: ${"'".repeat(size)}`,
  dots: (size) => `${'a.'.repeat(size / 2)}a = 1`,
  'TOML keys': (size) => many(size / 12, (index) => `key${index} = "v"`),
  'TOML keys with dots': (size) => many(size / 12, (index) => `a.b${index} = 1`),
  tables: (size) => many(size / 10, (index) => `[t${index}]\na=1`),
  'tables of a table': (size) => many(size / 12, (index) => `[a.t${index}]\na=1`),
  'arrays of tables': (size) => '[[t]]\na=1\n'.repeat(size / 10),
  'array on lines': (size) => `a = [\n${many(size / 7, () => '  "x"', ', # c\n')}\n]`,
  'open arrays': (size) => `a = ${'['.repeat(size)}`,
  'open tables': (size) => `a = ${'{a='.repeat(size / 3)}`,
  'multi-line string': (size) => `a = """${'"x'.repeat(size / 2)}"""`,
  'open multi-line string': (size) => `a = """${'\\"'.repeat(size / 2)}`,
  'JSON keys': (size) => `{${many(size / 12, (index) => `"key${index}": 1`, ',\n')}}`,
  'JSON items': (size) => `{"a": [${many(size / 5, () => '"x"', ', ')}]}`,
  'JSON escapes': (size) => `{"a": "${'\\n\\"'.repeat(size / 4)}"}`,
};

/** The same post, read and stamped; `# c` and the like are no JSON, and then the Problem must not take long. */
function use(fence: string, content: string): () => void {
  const text = `${fence}\n${content}\n${fence.slice(0, 3)}\nBody\n`;
  return () => {
    readFrontMatter(text);
    setModified(text, SETTINGS);
  };
}

for (const fence of ['---', '+++', ';;;', '---json']) {
  test(`no shape of block behind ${fence} takes more than its length`, () => {
    const yardstick = cpuTime(use('---', SHAPES['keys']?.(SMALL) ?? ''));
    for (const [name, shape] of Object.entries(SHAPES)) {
      const growth = isLinear(use(fence, shape(SMALL)), use(fence, shape(LARGE)), yardstick);
      assert.equal(growth, true, `${name}: ${JSON.stringify(growth)}`);
    }
  });
}

test('a bomb of aliases and a block without end are told at once, whatever their size', () => {
  const doubled = (n: number): string => (n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`);
  const merged = (n: number): string => (n === 0 ? '' : `\n  <<: [${doubled(n)}]`);
  const codes = {
    'frontMatter.aliases': [
      many(30, (n) => `k${n}: &a${n} [${doubled(n)}]`),
      many(30, (n) => `k${n}: &a${n}\n  v${n}: 1${merged(n)}`),
    ],
    'frontMatter.tooDeep': [`a: ${'['.repeat(LARGE)}`, `a:\n${'- '.repeat(LARGE)}`],
  };
  for (const [code, contents] of Object.entries(codes)) {
    for (const content of contents) {
      const read = readFrontMatter(`---\n${content}\n---\n`);
      assert.ok(!read.ok && read.problem.code === code, content.slice(0, 40));
    }
  }
});

test('a text that goes on and on without a fence takes no longer than its length', () => {
  const lines = [
    'word word\n',
    'key: value\n',
    '.. key: value\n',
    '    more\n',
    '- item\n',
    '{"a": "b",\n',
    '"a": 1,\n',
    '\n',
  ];
  const yardstick = cpuTime(use('---', SHAPES['keys']?.(SMALL) ?? ''));
  for (const line of lines) {
    for (const open of ['', '---\n', 'title: A\n', '<!--\n']) {
      const read = (count: number) => () => void readFrontMatter(open + line.repeat(count));
      assert.equal(isLinear(read(2500), read(2500 * FACTOR), yardstick), true, JSON.stringify(open + line));
    }
  }
});
