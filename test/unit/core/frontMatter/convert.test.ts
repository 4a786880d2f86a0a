import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { convertBlock, countComments, type ConvertFormat } from '../../../../src/core/frontMatter/convert';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import type { FrontMatterData, FrontMatterValue } from '../../../../src/core/frontMatter/types';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { samplePost } from './arbitraryBlocks';
import { somePosts } from './realPosts';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : Number(process.env['GALLEY_RUNS'] ?? 400);
const FORMATS: readonly ConvertFormat[] = ['yaml', 'toml', 'json'];
const REFUSED = /^frontMatter\.(?:anchors|noTag|noNull|noNumber)$/;

function dataOf(text: string): FrontMatterData {
  const read = readFrontMatter(text);
  assert.ok(read.ok, read.ok ? '' : `${read.problem.message}\n${text}`);
  return read.data;
}

/** Numbers that only one format writes so are printed in figures, and an empty line of Pelican is no value. */
function plain(value: FrontMatterValue): FrontMatterValue {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string' && /^[-+]?(?:0x[\da-f]+|[\d_]*\.?\d*)$/i.test(value) && value !== '') {
    const number = Number(value.replaceAll('_', ''));
    return Number.isNaN(number) ? value : String(number);
  }
  if (typeof value === 'number') return String(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Undefined where the conversion is refused for a reason that a writer can understand. */
function converted(text: string, to: ConvertFormat): string | undefined {
  const edits = convertBlock(text, to);
  if (edits.ok) return applyEdits(text, edits.value);
  assert.match(edits.problem.code, REFUSED, `${edits.problem.message}\n${text}`);
  return undefined;
}

function check(text: string, to: ConvertFormat): void {
  const after = converted(text, to);
  if (after === undefined) return;
  assert.deepEqual(plain(dataOf(after)), plain(dataOf(text)), after);
  const [block, old] = [locateFrontMatter(after), locateFrontMatter(text)];
  const isHeader = old.state === 'closed' && old.fence === 'header';
  const body = after.slice(block.bodyStart);
  assert.equal(isHeader ? body.replace(/^(?:\r\n|\r|\n)/, '') : body, text.slice(old.bodyStart));
  assert.deepEqual(convertBlock(after, to), { ok: true, value: [] }, 'converted twice');
  if (to !== 'json')
    assert.equal(countComments(after), countComments(text), `comments of\n${text}\n${after}`);
  for (const back of FORMATS) {
    const again = converted(after, back);
    if (again !== undefined) assert.deepEqual(plain(dataOf(again)), plain(dataOf(after)), 'there and back');
  }
}

test('a block that is converted has the same values and comments, and the body is what it was', () => {
  fc.assert(
    fc.property(samplePost, fc.constantFrom(...FORMATS), ({ text }, to) => check(text, to)),
    { numRuns, includeErrorInReport: true },
  );
});

test('the front matter of every real post can be converted', () => {
  let count = 0;
  for (const { text } of somePosts()) {
    if (!readFrontMatter(text).ok || locateFrontMatter(text).state !== 'closed') continue;
    for (const to of FORMATS) check(text, to);
    count += 1;
  }
  assert.ok(count > 0);
});

test('no text makes the conversion throw', () => {
  const signs = [
    '---\n',
    '+++\n',
    'a',
    ': ',
    ' = ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    '#',
    '|',
    '&x ',
    '!t ',
    '1',
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }), (text) => {
      for (const to of FORMATS) {
        for (const fence of ['---\n', '+++\n']) convertBlock(`${fence}${text}\n${fence}`, to);
      }
    }),
    { numRuns },
  );
});
