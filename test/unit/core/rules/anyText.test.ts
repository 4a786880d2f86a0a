import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allRules } from '../../../../src/core/rules/all';
import { excuseFile, excuseLine } from '../../../../src/core/rules/excuses';
import { english } from '../../../../src/core/rules/rule';
import { runRules } from '../../../../src/core/rules/runRules';
import { sureEdits } from '../../../../src/core/rules/sureEdits';
import { fieldAt } from '../../../../src/core/tags/fieldAt';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { exampleContext } from './exampleContext';
import { assertLinear } from '../../growth';

const pieces = fc.constantFrom(
  '---\n',
  '+++\n',
  '---\r\n',
  '{\n',
  '}\n',
  'title: ',
  'title = ',
  'tags: [',
  ']',
  '- ',
  '  - #a\n',
  '"',
  "'",
  'date: 2024-02-30\n',
  'date: ',
  '2024-01-02T00:30:00',
  'draft: "false"\n',
  '\n',
  '\n\n',
  '\t',
  'Ã©',
  'â€',
  'ğŸ‰',
  '\u202e',
  '\u200b',
  '```\n',
  '`',
  '[a](b.md)',
  '![](x.png)',
  '# A\n',
  '#### B\n',
  '<!-- galley-ignore',
  ' -->',
  ': ',
  ', ',
  'word',
  'é',
  '🎉',
  '\ufeff',
  'image: /a.png\n',
  '{{ title }}',
  '\ud83d',
);
const texts = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));
const generators = fc.constantFrom('hugo', 'jekyll', 'astro', 'plain', 'docusaurus', 'zola', 'nikola');
const all = Object.fromEntries(allRules.map(({ id }) => [id, 'on' as const]));
const given = { files: [], tags: { word: 3, wrod: 1 } };

test('no text makes a rule throw, and every place and fix lies in the text', () => {
  fc.assert(
    fc.property(texts, generators, (text, generator) => {
      const context = exampleContext(text, { generator, ...given });
      const findings = runRules(context, all);
      for (const { span, message, fixes, rule } of findings) {
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, rule.id);
        assert.doesNotMatch(english(message), /\{\d\}/);
        for (const fix of fixes ?? []) applyEdits(text, fix.edits);
        applyEdits(text, [excuseFile(text, rule.id, false)]);
        const line = excuseLine(text, span, rule.id, false);
        applyEdits(text, line === undefined ? [] : [line]);
      }
      applyEdits(text, sureEdits(findings).edits);
    }),
    { numRuns: 3000 },
  );
});

test('Fix All comes to an end', () => {
  fc.assert(
    fc.property(texts, generators, (text, generator) => {
      let now = text;
      for (let round = 0; round < 12; round += 1) {
        const { edits } = sureEdits(runRules(exampleContext(now, { generator, ...given }), all));
        if (edits.length === 0) return;
        const next = applyEdits(now, edits);
        assert.notEqual(next, now);
        now = next;
      }
      assert.fail(`still fixing ${JSON.stringify(text)}`);
    }),
    { numRuns: 1500 },
  );
});

test('completion finds its field, or nothing, at any place of any text', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, place) => {
      const offset = text.length === 0 ? 0 : place % (text.length + 1);
      const field = fieldAt(text, offset);
      if (field !== undefined) assert.ok(field.span.start <= offset && offset <= field.span.end);
    }),
    { numRuns: 5000 },
  );
});

test('rules take no more than the length of a post', () => {
  for (const piece of [
    'word Ã© ',
    '[a](b.md) ',
    '`',
    '![](x.png)\n',
    '#',
    '<img ',
    '<!-- galley-ignore ',
    '\u202e',
    '# galley-ignore\n',
    'lorem ipsum ',
    '[a]: b\n',
  ]) {
    const check = (size: number): void => {
      const text = `---\ntitle: A\ntags: [a, b]\n---\n${piece.repeat(size)}`;
      runRules(exampleContext(text, { generator: 'hugo', ...given }), all);
    };
    assertLinear(check, 2000, piece);
  }
});
