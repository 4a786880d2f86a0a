import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { parseWholeToml } from '../../../../src/core/frontMatter/toml/parseToml';
import { readSimpleToml } from '../../../../src/core/frontMatter/toml/simpleToml';
import type { TreeNode } from '../../../../src/core/frontMatter/tree';
import { samplePost } from './arbitraryBlocks';
import { realPosts } from './realPosts';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : Number(process.env['GALLEY_RUNS'] ?? 2000);

/** Whatever the quick reader reads, the parser reads the same, to the last offset. */
function check(source: string): boolean {
  const simple = readSimpleToml(source, 4);
  if (!simple) return false;
  const whole = parseWholeToml(source, 4);
  assert.ok(whole.ok, `only the quick reader takes ${JSON.stringify(source)}`);
  assert.deepEqual(plain(simple), plain(whole.value.root), JSON.stringify(source));
  return true;
}

/** A tree of which all nodes have been made. */
function plain(node: TreeNode): unknown {
  if (node.kind === 'list') return { ...node, items: node.items.map(plain) };
  if (node.kind !== 'map') return node;
  const entries = node.entries.map(({ key, keySpan, keyStyle, start, value, valueAt }) => {
    return { key, keySpan, keyStyle, start, value: plain(value), valueAt };
  });
  return { ...node, entries };
}

test('simple TOML is read quickly', () => {
  for (const source of [
    '',
    '\n# c\n  \n',
    'a = 0',
    '[a]\n',
    'a = 1\n\n [ b ] # c\n  a = 2 # d\n\n[c]\nx = [1]\n# e\n',
    'a = 1\r\nb="x" # c\r\n',
    "a-b_1 = 'x # y'  \n\tc = [ \"a\" , 'b,c', 2024-01-02 ]# d\n",
    'd = 2024-01-02T03:04:05.678+01:00\ne = 2024-01-02 03:04:05Z\nf = -1.50\ng = true\nh = []',
    'a = "="\nb = "a"\nc = 1\n',
  ]) {
    assert.ok(check(source), source);
  }
});

test('all else is left to the parser', () => {
  for (const source of [
    'a = "x\\n"',
    'a = """x"""',
    'a.b = 1',
    '"a" = 1',
    '[a.b]',
    '[[a]]',
    '[a]\n[a]',
    'a = 1\n[a]',
    'a = { b = 1 }',
    'a = 1_000',
    'a = 0x1F',
    'a = 1e3',
    'a = [\n1 ]',
    'a = 2024-02-30',
    'a = 01',
    'a = 1 b = 2',
    'a = 1\na = 2',
    'a = "x',
    'a = 🧪',
    'a',
    'a = ',
    'a = [1,]',
    'a = [1 2]',
    'a = 1\rb = 2',
    'a = "\u0000"',
  ]) {
    assert.equal(readSimpleToml(source, 0), undefined, source);
  }
});

test('what is read quickly is what the parser reads, in any text', () => {
  const signs = [
    'a',
    'b',
    '=',
    ' = ',
    '"',
    "'",
    '[',
    ']',
    ',',
    '\n',
    '\r\n',
    '#',
    ' ',
    '1',
    '0',
    '-',
    '.',
    '2024-01-02',
  ];
  const likely = fc.constantFrom(
    '[a]\n',
    '\n[b]\n',
    'a = ',
    'b = "x"\n',
    "'y'",
    '[1, 2]\n',
    '# c\n',
    'c=true',
    'T10:00:00',
    'Z\n',
    '\t',
  );
  const text = fc
    .array(fc.oneof(fc.constantFrom(...signs), likely), { maxLength: 20 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (source) => void check(source)),
    { numRuns },
  );
  fc.assert(
    fc.property(samplePost, ({ text: post }) => {
      const block = locateFrontMatter(post);
      if (block.state === 'closed') check(post.slice(block.content.start, block.content.end));
    }),
    { numRuns },
  );
});

test('so it is in every real post', () => {
  for (const { text } of realPosts()) {
    const block = locateFrontMatter(text);
    if (block.state === 'closed') check(text.slice(block.content.start, block.content.end));
  }
});
