import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { quickFrontMatter } from '../../../../src/core/posts/quickFrontMatter';
import { allFiles } from '../generators/diskFolder';

/** The quick reader gives what the full one gives, or nothing. */
function same(text: string): boolean {
  const quick = quickFrontMatter(text);
  if (quick === undefined) return false;
  const full = readFrontMatter(text);
  assert.ok(full.ok, text);
  assert.deepEqual(quick.data, full.data, text);
  assert.equal(quick.bodyStart, full.block.bodyStart, text);
  return true;
}

for (const folder of ['test/fixtures/blogs', '../shared/corpus']) {
  test(
    `agrees with the full reader on ${folder}`,
    { skip: existsSync(folder) ? false : 'not here' },
    async () => {
      let quick = 0;
      for (const file of await allFiles(path.resolve(folder)))
        if (/\.(?:mdx?|qmd)$/.test(file) && same(await readFile(path.resolve(folder, file), 'utf8'))) quick++;
      assert.ok(quick > 30, `${quick} files were simple`);
    },
  );
}

test('agrees with the full reader on generated front matter', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Title',
      'it',
      "'q'",
      '"q"',
      '"a: b"',
      'x: y',
      'x:',
      '# c',
      ' # c',
      'a#b',
      '-',
      '- x',
      '[a, b]',
      '[a, "b, c"]',
      "['a']",
      '[a,]',
      '[]',
    ],
    ...[
      '[a: b]',
      '[a b, c-d]',
      '{a: b}',
      '1',
      '1.0',
      '01',
      '1.10',
      'true',
      'no',
      'null',
      '~',
      '2024-01-02',
      '2024-01-02T10:00:00+02:00',
      'é',
      'ça va',
      '&a x',
      '*a',
      '!x y',
    ],
    ...[
      '|',
      '>',
      '"a\\nb"',
      "'it''s'",
      '%',
      '@x',
      '`x`',
      '?',
      'a  b ',
      'https://x.example/a',
      '[https://x.example]',
      '[é, ü]',
      '[1, true, null]',
      '[- a]',
      '[?]',
      '[a?b]',
      '日本',
      '[日本]',
      ' ',
      '\u00a0x',
      'a\u2028b',
    ],
  );
  const line = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('a', 'b', 'c-d', 'true', 'Title', '__proto__'),
        fc.constantFrom(': ', ':', ':  ', ' : '),
        piece,
      )
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('', ' ', '  ', '    '), fc.constant('- '), piece).map((parts) => parts.join('')),
    fc.constantFrom('', '# comment', '  indented', '...', '---', 'a:', 'b:'),
  );
  let quick = 0;
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('\n', '', '\nBody\n---\n'),
      (lines, rest) => {
        if (same(`---\n${lines.map((one) => `${one}\n`).join('')}---${rest}`)) quick++;
      },
    ),
    { numRuns: 5000 },
  );
  assert.ok(quick > 100, `${quick} of 5000 were simple`);
});
