import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { removeItem } from '../../../../src/core/frontMatter/editItems';
import { removeKey, type EditResult } from '../../../../src/core/frontMatter/edit';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { valueAt } from '../../../../src/core/frontMatter/values';
import { applyEdits } from '../../../../src/core/text/textEdit';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : Number(process.env['GALLEY_RUNS'] ?? 400);

const fenced = (value: string): string => `---\nm: ${value}\n---\nX\n`;

function applied(text: string, edits: EditResult): string {
  assert.ok(edits.ok, text);
  return applyEdits(text, edits.value);
}

test('the comment of another entry stays when one goes', () => {
  for (const [before, key, after] of [
    ['{\n  a: 1, # first\n  b: 2 }', 'b', '{\n  a: 1 # first\n  }'],
    ['{\n  a: "x" # c, d\n  , b: 2\n}', 'b', '{\n  a: "x" # c, d\n}'],
    ['{ a: 1,\n  # about b\n  b: 2 }', 'a', '{ \n  # about b\n  b: 2 }'],
    ['{\n  a: 1, # c, d\n  b: 2\n}', 'b', '{\n  a: 1 # c, d\n}'],
    ['{ a: 1, b: 2, c: 3 }', 'b', '{ a: 1, c: 3 }'],
  ] as const) {
    const text = fenced(before);
    assert.equal(applied(text, removeKey(text, ['m', key])), fenced(after));
  }
  const list = fenced('[\n  a, # first\n  b ]');
  assert.equal(applied(list, removeItem(list, ['m'], 'b')), fenced('[\n  a # first\n  ]'));
});

const gap = fc.constantFrom('', '', ' ', '\n  ', ' # REMARK\n  ', '\n  # REMARK\n  ', ' # REMARK, x\n  ');
const drawn = fc.record({
  own: fc.constantFrom('n@', '"x@"', "'y, z@'", '"# @"'),
  beforeComma: gap,
  behindComma: gap.map((text) => (text === '' ? ' ' : text)),
});
const cases = fc.record({
  parts: fc.array(drawn, { minLength: 2, maxLength: 4 }),
  opening: fc.constantFrom('', ' ', '\n  '),
  closing: fc.constantFrom('', ' ', ',', ', # REMARK\n', '\n', ' # REMARK\n'),
  pick: fc.nat(),
  isMap: fc.boolean(),
});

type Sample = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

/** Every remark has the number of the part that it follows. */
function collection({ parts, opening, closing, isMap }: Sample): string {
  const inner = parts.map(({ own, beforeComma, behindComma }, index) => {
    const end = index === parts.length - 1 ? closing : `${beforeComma},${behindComma}`;
    return (
      (isMap ? `k${index}: ${own}` : own).replace('@', String(index)) +
      end.replaceAll('REMARK', `after ${index}`)
    );
  });
  return fenced((isMap ? '{' : '[') + opening + inner.join('') + (isMap ? '}' : ']'));
}

test('no comment of another entry is ever lost in braces or brackets', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const text = collection(sample);
      const index = sample.pick % sample.parts.length;
      const was = readFrontMatter(text);
      if (!was.ok) return;
      const before = valueAt(was.data, ['m']);
      const edits = Array.isArray(before)
        ? removeItem(text, ['m'], String(before[index]))
        : removeKey(text, ['m', `k${index}`]);
      assert.ok(edits.ok, 'refused');
      const after = applyEdits(text, edits.value);
      const is = readFrontMatter(after);
      assert.ok(is.ok, `broken: ${after}`);
      const wanted = Array.isArray(before)
        ? before.filter((_, at) => at !== index)
        : Object.fromEntries(Object.entries(before as object).filter(([key]) => key !== `k${index}`));
      assert.deepEqual(valueAt(is.data, ['m']), wanted);
      for (const [remark, of] of text.matchAll(/# after (\d)/g)) {
        if (Number(of) !== index) assert.ok(after.includes(remark), `${remark} is lost: ${after}`);
      }
    }),
    { numRuns, includeErrorInReport: true },
  );
});
