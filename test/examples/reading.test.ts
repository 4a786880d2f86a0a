import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../src/core/frontMatter/read';
import { findItems, findValue } from '../../src/core/frontMatter/spans';
import { findKeyPath, listOf, textOf, type ListSeparator } from '../../src/core/frontMatter/values';
import type { FrontMatterData } from '../../src/core/frontMatter/types';

function dataOf(text: string): FrontMatterData {
  const read = readFrontMatter(text);
  assert.ok(read.ok, read.ok ? '' : read.problem.message);
  return read.data;
}

/** What stands behind `tags`, and the tags that a reader sees. */
const TAGS: readonly (readonly [string, readonly string[], ListSeparator?])[] = [
  ['tags:\n  - 2024\n  - a', ['2024', 'a']],
  ['tags: [1.10, 007, 0x1F, 1e3, 1_000]', ['1.10', '007', '0x1F', '1e3', '1_000']],
  [
    'tags: [no, yes, on, true, True, 12:30]',
    ['no', 'yes', 'on', 'true', 'true', '12:30'].filter((tag, index, all) => all.indexOf(tag) === index),
  ],
  ['tags:\n  - one\n  - #two\n  - "#three"', ['one', '#three']],
  ['tags: C# 7, tuple, Visual Studio', ['C# 7', 'tuple', 'Visual Studio']],
  ['tags: ["a, b", c]', ['a, b', 'c']],
  ['tags:\n  - topic: yaml\n  - "k: v"\n  - a:b', ['topic: yaml', 'k: v', 'a:b']],
  ['tags: press', ['press']],
  ['tags: [a, b, a]', ['a', 'b']],
  ['tags: [concept/language, tést1, 🧪]', ['concept/language', 'tést1', '🧪']],
  ['tags: one two', ['one two']],
  ['tags: one two', ['one', 'two'], ' '],
  ['tags: a, b', ['a, b'], 'none'],
  ['tags:', []],
  ['tags: []', []],
  ['tags: 2024', ['2024']],
  ['tags: &t [a, b]\nmore: *t', ['a', 'b']],
  ['base: &b {tags: [x]}\n<<: *b', ['x']],
];

test('tags are read as they are written', () => {
  for (const [content, tags, separator] of TAGS) {
    for (const eol of ['\n', '\r\n', '\r']) {
      const text = `---\n${content}\n---\nText\n`.replaceAll('\n', eol);
      assert.deepEqual(listOf(dataOf(text), ['tags'], separator), tags, content);
    }
  }
});

test('values keep their text where it matters', () => {
  const data = dataOf(
    '---\ndate: 2024-01-02\nid: 01234\nn: 3\npi: 3.14\nv: 1.10\nyes: yes\ndraft: true\nnil: ~\nempty:\nq: "3"\nat: 12:30\nbig: 12345678901234567890\nt: ! 5\n__proto__: 1\n---\n',
  );
  assert.deepEqual(Object.entries(data), [
    ['date', '2024-01-02'],
    ['id', '01234'],
    ['n', 3],
    ['pi', 3.14],
    ['v', '1.10'],
    ['yes', 'yes'],
    ['draft', true],
    ['nil', null],
    ['empty', null],
    ['q', '3'],
    ['at', '12:30'],
    ['big', '12345678901234567890'],
    ['t', '5'],
    ['__proto__', 1],
  ]);
});

test('TOML and JSON values keep their text as well', () => {
  const toml = dataOf(
    '+++\nd = 2024-01-02T03:04:05+01:00\nn = 0x1F\nb = true\n[a.b]\nc = "x"\n[[l]]\nk = 1\n[[l]]\nk = 2\n+++\n',
  );
  assert.deepEqual(toml, {
    d: '2024-01-02T03:04:05+01:00',
    n: '0x1F',
    b: true,
    a: { b: { c: 'x' } },
    l: [{ k: 1 }, { k: 2 }],
  });
  assert.deepEqual(dataOf('{"n": 1.50, "b": null, "l": [1, "x"]}\n'), { n: '1.50', b: null, l: [1, 'x'] });
  assert.deepEqual(dataOf(';;;\n"a": 1,\n"b": {"c": "d"}\n;;;\n'), { a: 1, b: { c: 'd' } });
});

test('dashes in an indented text belong to it', () => {
  const read = readFrontMatter('---\ndescription: |\n  ---\n  rule\ntags: [x]\n---\n# B\n');
  assert.ok(read.ok);
  assert.deepEqual(read.data, { description: '---\nrule\n', tags: ['x'] });
});

test('a hash behind a blank starts a comment, as on the site', () => {
  assert.equal(textOf(dataOf('---\ntitle: Update #2 notes\n---\n'), ['title']), 'Update');
});

test('what is broken is told with its line', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['---\ntitle: Series: part 1\n---\n', 'frontMatter.colon', '2'],
    ['---\na: 1\ntitle: "one\n---\ntwo"\n---\n', 'frontMatter.openQuote', '3'],
    ['---\r\na: 1\r\na: 2\r\n---\r\n', 'frontMatter.duplicateKey', '3'],
    ['+++\na = 1\nb = \n+++\n', 'frontMatter.syntax', '3'],
    ['{"a": 1,\n"a": 2}\n', 'frontMatter.duplicateKey', '2'],
    ['---\n- a\n- b\n---\n', 'frontMatter.noKeys', '2'],
    ['---\na: *none\n---\n', 'frontMatter.alias', '2'],
  ];
  for (const [text, code, line] of cases) {
    const read = readFrontMatter(text);
    assert.ok(!read.ok);
    assert.equal(read.problem.code, code, text);
    assert.ok(
      read.problem.args?.includes(line) && read.problem.message.startsWith(`Line ${line}: `),
      read.problem.message,
    );
  }
});

test('a TOML text that its parser cannot hold is told as what it is', () => {
  const read = readFrontMatter(`+++\na = """${'x'.repeat(500_000)}\n"""\n+++\n`);
  assert.ok(!read.ok);
  assert.equal(read.problem.code, 'frontMatter.tooLong');
});

test('nothing in a block is run, whatever the word behind the fence', () => {
  for (const word of ['js', 'javascript', 'JS', 'coffee', 'cson', 'constructor', '__proto__', 'toString']) {
    const text = `---${word}\n{ get x() { globalThis.ran = true; return 1; } }\n---\nText\n`;
    const read = readFrontMatter(text);
    assert.ok(read.ok && read.block.state === 'none' && Object.keys(read.data).length === 0);
  }
  for (const value of [
    '!!js/function "function () { globalThis.ran = true }"',
    '!!js/eval "globalThis.ran = true"',
  ]) {
    readFrontMatter(`---\na: ${value}\n---\n`);
  }
  assert.ok(!('ran' in globalThis));
});

test('a broken block is a Problem the second time too: nothing is cached', () => {
  const text = '---\na: [\n---\n';
  assert.ok(!readFrontMatter(text).ok && !readFrontMatter(text).ok);
});

test('keys are found by name: exactly, by a path with dots, then without regard to case', () => {
  const data: FrontMatterData = { Title: 'A', 'a.b': 1, a: { b: 2, C: { d: 3 } }, 'date modified': 'x' };
  assert.deepEqual(findKeyPath(data, 'title'), ['Title']);
  assert.deepEqual(findKeyPath(data, 'a.b'), ['a.b']);
  assert.deepEqual(findKeyPath(data, 'a.c.D'), ['a', 'C', 'd']);
  assert.deepEqual(findKeyPath(data, 'date modified'), ['date modified']);
  assert.equal(findKeyPath(data, 'toString'), undefined);
});

test('keys, values and items have their places', () => {
  const text = '\ufeff---\r\ne: "🧪"\r\ntags: [a, "b c"] # x\r\nempty:  # y\r\nl:\r\n  - one # z\r\n---\r\n';
  const at = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  const tags = findValue(text, ['tags']);
  assert.ok(tags);
  assert.deepEqual([at(tags.key), at(tags.value), tags.raw], ['tags', '[a, "b c"]', '[a, "b c"]']);
  assert.deepEqual(
    findItems(text, ['tags']).map((item) => [item.text, at(item.span)]),
    [
      ['a', 'a'],
      ['b c', '"b c"'],
    ],
  );
  assert.deepEqual(
    findItems(text, ['l']).map((item) => at(item.span)),
    ['one'],
  );
  const empty = findValue(text, ['empty']);
  assert.ok(empty && text.slice(empty.value.start - 1, empty.value.end) === ':');
  const list = '---\ntags: a,  b c ,d\n---\n';
  assert.deepEqual(
    findItems(list, ['tags']).map((item) => list.slice(item.span.start, item.span.end)),
    ['a', 'b c', 'd'],
  );
});
