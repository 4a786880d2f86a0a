import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasConflict } from '../../../../src/core/modified/conflict';
import { assertLinear } from '../../growth';

const conflict = '<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n';
const shown = `\`\`\`\n${conflict}\`\`\`\n`;

test('a conflict is found, also below one that a code block shows', () => {
  assert.equal(hasConflict(conflict), true);
  assert.equal(hasConflict(`---\n${conflict}---\nX\n`), true);
  assert.equal(hasConflict(`${shown}\n${shown}\nText\n\n${conflict}`), true);
  assert.equal(hasConflict(`${shown}\n${shown}`), false);
  assert.equal(hasConflict(`\`\`\`\n${conflict}${conflict}\`\`\`\n`), false);
  assert.equal(hasConflict('Title\n=======\n'), false);
});

test('a code block full of markers takes its share of time, for it is looked at on each save', () => {
  const texts = new Map(
    [1000, 16_000].map((n) => [n, `\`\`\`\n${'<<<<<<< a\n'.repeat(n)}=======\n>>>>>>> b\n\`\`\`\n`]),
  );
  assertLinear(
    (size) => assert.equal(hasConflict(texts.get(size) ?? ''), false),
    1000,
    'markers in a code block',
  );
});
