import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameForReaders } from '../../../../src/core/modified/readerText';

/** The plain rule, over whole texts, that the quick one must agree with. */
function plainly(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines
    .map((line, index) => {
      const bare = line.trimEnd();
      const isBreak = line.endsWith('  ') && bare !== '' && (lines[index + 1]?.trimEnd() ?? '') !== '';
      return isBreak ? `${bare}  ` : bare;
    })
    .join('\n')
    .trimEnd();
}

const line = fc.constantFrom('', ' ', '  ', 'one', 'one  ', 'one ', 'two\t', '  two', 'three   ');
const body = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 8 })
  .map((parts) => `x${parts.flat().join('')}`);

test('what readers see of a body is judged the same as by comparing whole texts', () => {
  fc.assert(
    fc.property(body, body, (old, now) => {
      assert.equal(sameForReaders(old, now, []), plainly(old) === plainly(now));
    }),
    { numRuns: 5000 },
  );
});

test('front matter counts, save for ignored keys, nested ones too', () => {
  const post = (keys: string): string => `---\n${keys}\n---\nBody\n`;
  const same = (a: string, b: string): boolean => sameForReaders(post(a), post(b), ['tags', 'extra.weight']);
  assert.ok(same('title: A\ntags: [x]', 'tags: [y]\ntitle: "A" # note'));
  assert.ok(same('extra:\n  weight: 1\n  a: 2', 'extra: {a: 2, weight: 9}'));
  assert.ok(!same('title: A', 'title: B'));
  assert.ok(!same('extra:\n  a: 1', 'extra:\n  a: 2'));
  assert.ok(!same('title: A', 'title: [A'));
});
