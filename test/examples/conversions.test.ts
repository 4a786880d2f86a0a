import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertBlock } from '../../src/core/frontMatter/convert';
import { applyEdits } from '../../src/core/text/textEdit';
import { CONVERSIONS, type Conversion } from './conversions';

function converted(text: string, { to, fence }: Conversion): string {
  const edits = convertBlock(text, to, fence);
  return edits.ok ? applyEdits(text, edits.value) : `[${edits.problem.code}]`;
}

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['no final newline', (text) => text.replace(/\n$/, '')],
  ['more text', (text) => `${text}\n***\n\ntitle: no 🧪\n`],
];

for (const example of CONVERSIONS) {
  test(`convert: ${example.name}`, () => {
    assert.equal(converted(example.before, example), example.after);
    for (const [name, change] of CHANGES) {
      const after = example.after.startsWith('[') ? example.after : change(example.after);
      assert.equal(converted(change(example.before), example), after, name);
    }
  });

  test(`convert: ${example.name}, with other line ends`, () => {
    for (const eol of ['\r\n', '\r']) {
      const text = converted(example.before.replaceAll('\n', eol), example);
      assert.ok(example.after.startsWith('[') ? text === example.after : !text.startsWith('['), text);
      assert.ok(!text.replaceAll(eol, '').includes('\n'), 'mixed line ends');
    }
  });
}
