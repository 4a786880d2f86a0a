import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import engines from 'gray-matter/lib/engines.js';
import * as smolToml from 'smol-toml';
import * as yaml from 'yaml';
import { quoteScalar, type QuoteStyle } from '../../../../src/core/frontMatter/write';
import { anyText } from './arbitraryBlocks';

const numRuns = process.env['GALLEY_LONG'] === '1' ? 100_000 : 2000;
const preferred = fc.constantFrom<QuoteStyle>('plain', 'single', 'double');

/** The readers that sites use: js-yaml 3 (YAML 1.1), and `yaml` in both versions. */
const yamlReaders: Readonly<Record<string, (text: string) => unknown>> = {
  'js-yaml 3': (text) => engines.yaml.parse(text),
  'yaml 1.2': (text): unknown => yaml.parse(text),
  'yaml 1.1': (text): unknown => yaml.parse(text, { version: '1.1' }),
};

const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

test('a quoted text reads back in every YAML reader', () => {
  fc.assert(
    fc.property(
      anyText,
      preferred,
      fc.constantFrom<'single' | 'double'>('single', 'double'),
      (text, quotes, fallback) => {
        const line = `k: ${quoteScalar(text, 'yaml', { preferred: quotes, fallback })}\n`;
        const flow = `k: [${quoteScalar(text, 'yaml', { preferred: quotes, fallback, isInFlow: true })}, 1]\n`;
        for (const [name, read] of Object.entries(yamlReaders)) {
          assert.deepEqual(read(line), { k: text }, name);
          assert.deepEqual(read(flow), { k: [text, 1] }, `${name}, in brackets`);
        }
      },
    ),
    { numRuns, includeErrorInReport: true },
  );
});

/** Quoted for readers that are not at hand here: PyYAML's and Ruby's `=`; what is read line by line and trimmed. */
const OTHER_REASONS =
  /["\\]|^\s|\s$|^(?:=|<<|y|n|---.*|\.\.\..*|[-+]?0?b[01_]+|[-+]?0o[0-7]+|\d{4}-\d{1,2}-\d{1,2}[Tt\s].*|[-+\d:._e]+)$/i;

test('quotes appear only where a reader would otherwise go wrong', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (quoteScalar(text, 'yaml', 'plain') === text || OTHER_REASONS.test(text)) return;
      const isMisread = Object.values(yamlReaders).some((read) => {
        try {
          const value: unknown = read(`k: ${text}\n`);
          return JSON.stringify(value) !== JSON.stringify({ k: text });
        } catch {
          return true;
        }
      });
      assert.ok(
        isMisread || !/^[^\p{C}\u2028\u2029]*$/u.test(text),
        `needless quotes: ${JSON.stringify(text)}`,
      );
    }),
    { numRuns, includeErrorInReport: true },
  );
});

test('a quoted text reads back in TOML and in JSON', () => {
  fc.assert(
    fc.property(anyText.filter(isWellFormed), preferred, (text, quotes) => {
      assert.deepEqual({ ...smolToml.parse(`k = ${quoteScalar(text, 'toml', quotes)}\n`) }, { k: text });
      assert.deepEqual(JSON.parse(`{"k": ${quoteScalar(text, 'json', quotes)}}`), { k: text });
    }),
    { numRuns, includeErrorInReport: true },
  );
});

/** Texts, and how they are written where the neighbours have no quotes. */
const YAML_EXAMPLES: readonly (readonly [string, string])[] = [
  ['Hello', 'Hello'],
  ['Nice 🧪', 'Nice 🧪'],
  ["It's fine", "It's fine"],
  ['Chapter one: the sea', '"Chapter one: the sea"'],
  ['A "quoted" word', '"A \\"quoted\\" word"'],
  ['C:\\temp', '"C:\\\\temp"'],
  ['[plan] for May', '"[plan] for May"'],
  [': smile', '": smile"'],
  ['*star', '"*star"'],
  ['- dash', '"- dash"'],
  ['-dash', '-dash'],
  ['C# and F#', 'C# and F#'],
  ['Issue #4', '"Issue #4"'],
  ['Issue\u00a0#4', 'Issue\u00a0#4'],
  ['Un\u202f:\u00a0deux', 'Un\u202f:\u00a0deux'],
  ['-\u205f#', '-\u205f#'],
  ['ends:', '"ends:"'],
  ['2024-05-06', '"2024-05-06"'],
  ['12:45', '"12:45"'],
  ['.', '"."'],
  ['-._', '"-._"'],
  ['1_000', '"1_000"'],
  ['0o17', '"0o17"'],
  ['1e3', '"1e3"'],
  ['2024', '"2024"'],
  ['yes', '"yes"'],
  ['Off', '"Off"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['', '""'],
  [' padded ', '" padded "'],
  ['two\nlines', '"two\\nlines"'],
  ['@home', '"@home"'],
  ['1.2.3', '1.2.3'],
  ['2024 in review', '2024 in review'],
];

test('texts are quoted in YAML as these examples show', () => {
  for (const [text, written] of YAML_EXAMPLES) assert.equal(quoteScalar(text, 'yaml', 'plain'), written);
});

test('the quotes of the block are used where they can hold the text', () => {
  assert.equal(quoteScalar('a: b', 'yaml', { preferred: 'plain', fallback: 'single' }), "'a: b'");
  assert.equal(quoteScalar("it's", 'yaml', 'single'), "'it''s'");
  assert.equal(quoteScalar('a\tb', 'yaml', 'single'), '"a\\tb"');
  assert.equal(quoteScalar("It's", 'toml', 'single'), '"It\'s"');
  assert.equal(quoteScalar('C:\\x', 'toml', 'single'), "'C:\\x'");
  assert.equal(quoteScalar('a, b', 'yaml', { preferred: 'plain', isInFlow: true }), '"a, b"');
  assert.equal(quoteScalar('2026-03-10', 'toml', { preferred: 'plain', isTyped: true }), '2026-03-10');
  assert.equal(
    quoteScalar('10 March 2026', 'toml', { preferred: 'plain', isTyped: true }),
    '"10 March 2026"',
  );
});
