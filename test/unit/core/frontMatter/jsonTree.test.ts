import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJsonTree } from '../../../../src/core/frontMatter/json/jsonTree';
import type { TreeNode } from '../../../../src/core/frontMatter/tree';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : 1000;

/** What a tree stands for; numbers as the engine reads them. */
function plainOf(node: TreeNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.style === 'plain' ? JSON.parse(node.text) : node.text;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
    case 'alias':
      return assert.fail('JSON has no aliases');
  }
}

/** The engine's own parser says what is JSON; ours reads that, all of it, and nothing else. */
function check(source: string): void {
  const tree = readJsonTree(source, 0);
  let wanted: unknown;
  try {
    wanted = JSON.parse(source);
  } catch {
    assert.equal(tree.state, 'broken', JSON.stringify(source));
    return;
  }
  assert.ok(tree.state === 'tree', JSON.stringify(source));
  assert.deepEqual(plainOf(tree.root), wanted, JSON.stringify(source));
}

test('what is JSON is read, and what is not is not', () => {
  const samples = [
    '{}',
    ' {\t"a"\r\n:[ ] , "b":{} }\n',
    '{"a":[1,-0.5,true,null,"x\\u00e9\\n\\"\\\\"]}',
    '{"\u2028": "\u007f"}',
    '[]',
    '1',
    '',
    '{',
    '{,}',
    '{"a":1,}',
    '{"a":1,,"b":2}',
    '{"a" 1}',
    '{a:1}',
    "{'a':1}",
    '{"a":01}',
    '{"a":+1}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":NaN}',
    '{"a":tru}',
    '{"a":"\n"}',
    '{"a":"\t"}',
    '{"a":"\\x41"}',
    '{"a":"\\u12"}',
    '{"a":"x}',
    '{"a":"x\\"}',
    '{"a":[1,]}',
    '{"a":[,1]}',
    '{"a":[1 2]}',
    '{"a":[1}',
    '{"a":1]',
    '{"a":1} x',
    '{"a":1}{"b":2}',
    '{"a":1 /* c */}',
    '\u00a0{}',
    '\v{}',
    '{"a":1\f}',
  ];
  samples.forEach(check);
});

test('so it is in any text', () => {
  const signs = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"b": ',
    '1',
    '-',
    '.',
    '0',
    'true',
    'null',
    ' ',
    '\n',
    '\\',
    'e',
    'é',
  ];
  const noise = fc.array(fc.constantFrom(...signs), { maxLength: 20 }).map((all) => all.join(''));
  const changed = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ...signs))
    .map(
      ([json, at, sign]) =>
        json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
    );
  const object = fc
    .dictionary(fc.constantFrom('a', 'b', 'é', ' '), fc.jsonValue())
    .map((value) => JSON.stringify(value, null, 1));
  fc.assert(fc.property(fc.oneof(noise, changed, object, fc.json()), check), { numRuns });
});

test('each value stands at its span, whenever it is asked for', () => {
  const source = '{"a": ["x", [1, "\\n"], {"b": []}, -2.5, null], "c": [ ]}';
  const tree = readJsonTree(source, 3);
  assert.ok(tree.state === 'tree');
  const walk = (node: TreeNode): void => {
    const { start, end } = node.span;
    assert.deepEqual(JSON.parse(source.slice(start - 3, end - 3)), plainOf(node));
    if (node.kind === 'list') node.items.toReversed().forEach(walk);
    if (node.kind === 'map') node.entries.toReversed().forEach(({ value }) => walk(value));
  };
  walk(tree.root);
  walk(tree.root);
});

test('what nests too deeply is told, and a duplicate with its place', () => {
  assert.equal(readJsonTree('[{"a":'.repeat(60), 0).state, 'tooDeep');
  const tree = readJsonTree('{"a": {"x": 1}, "b": 2, "a": 3}', 10);
  assert.ok(tree.state === 'tree');
  assert.deepEqual(tree.duplicate?.keySpan, { start: 34, end: 37 });
});
