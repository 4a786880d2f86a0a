import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allRules } from '../../../../src/core/rules/all';
import type { Example, Rule } from '../../../../src/core/rules/rule';
import { runRules } from '../../../../src/core/rules/runRules';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { exampleContext } from './exampleContext';

/** The same example as other people's files hold it. */
const twins: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  BOM: (text) => `\ufeff${text}`,
  'no final newline': (text) => text.replace(/\n$/, ''),
  'astral characters behind': (text) => `${text}\n🧪 𝒜 fine day\n`,
};

for (const rule of allRules) {
  describe(rule.id, () => {
    rule.examples.forEach((example, index) => {
      for (const [name, twin] of Object.entries(twins)) {
        test(`example ${index + 1}, ${name}`, () => run(rule, example, twin));
      }
    });

    test('says something and keeps silent', () => {
      assert.ok(rule.examples.some(({ marks }) => marks.length > 0));
      assert.ok(rule.examples.some(({ marks }) => marks.length === 0));
    });
  });
}

function run(rule: Rule, example: Example, twin: (text: string) => string): void {
  const text = twin(example.text);
  const found = runRules(exampleContext(text, example.given), { [rule.id]: 'on' }, [rule]);
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    example.marks.map(
      (mark) =>
        twin(mark)
          .replace('\ufeff', '')
          .replace(/\n🧪.*/s, '')
          .trimEnd() || mark,
    ),
  );
  const edits = found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  if (example.after === undefined) {
    assert.ok(
      found.every(({ fixes }) => fixes?.every(({ isSure }) => !isSure) ?? true),
      'a sure fix is an example',
    );
    return;
  }
  const after = applyEdits(text, edits);
  assert.equal(after, twin(example.after));
  assert.deepEqual(
    runRules(exampleContext(after, example.given), { [rule.id]: 'on' }, [rule]),
    [],
    'fixed for good',
  );
}

test('ids are unique, and each rule says why', () => {
  assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
  for (const { id, why, title } of allRules) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(why, /\.$/);
    assert.doesNotMatch(title, /\.$/);
  }
});

test('no rule finds fault with an ordinary post, in any format', () => {
  for (const text of [
    '---\ntitle: A walk\ndate: 2024-01-02\ntags: [walking, hills]\n---\n\nWe went out.\n',
    '+++\ntitle = "A walk"\ndate = 2024-01-02\ntags = ["walking", "hills"]\n+++\n\nWe went out.\n',
    '{\n  "title": "A walk",\n  "date": "2024-01-02"\n}\n\nWe went out.\n',
    'No front matter at all.\n',
    '',
  ])
    for (const generator of ['hugo', 'jekyll', 'astro', 'plain', 'hexo', 'eleventy'])
      assert.deepEqual(
        runRules(exampleContext(text, { generator, path: '_posts/2024-01-02-a.md' })),
        [],
        text,
      );
});
