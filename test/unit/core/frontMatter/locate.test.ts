import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateFrontMatter } from '../../../../src/core/frontMatter/locate';
import { isLinear } from '../../growth';

/** What is found: format, fence, content and body, or why there is none. */
function located(text: string): string {
  const block = locateFrontMatter(text);
  if (block.state !== 'closed') return block.state;
  const content = text.slice(block.content.start, block.content.end);
  return `${block.format}/${block.fence} ${JSON.stringify(content)} ${JSON.stringify(text.slice(block.bodyStart))}`;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['---\na: 1\n---\nBody', 'yaml/dashes "a: 1\\n" "Body"'],
  ['\ufeff---\na: 1\n---\nBody', 'yaml/dashes "a: 1\\n" "Body"'],
  ['---\r\na: 1\r\n---\r\nBody', 'yaml/dashes "a: 1\\r\\n" "Body"'],
  ['---\ra: 1\r---\rBody', 'yaml/dashes "a: 1\\r" "Body"'],
  ['---\r\na: 1\n---\rBody', 'yaml/dashes "a: 1\\n" "Body"'],
  ['---\na: 1\n---', 'yaml/dashes "a: 1\\n" ""'],
  ['---  \na: 1\n--- \t\nBody', 'yaml/dashes "a: 1\\n" "Body"'],
  ['---\na: 1\n...\nBody', 'yaml/dashes "a: 1\\n" "Body"'],
  ['---\n---\n\nBody', 'yaml/dashes "" "\\nBody"'],
  ['---\na: |\n  ---\n  x\n---\nBody', 'yaml/dashes "a: |\\n  ---\\n  x\\n" "Body"'],
  ['---\na: 1\n----\nb: 2\n---\n', 'yaml/dashes "a: 1\\n----\\nb: 2\\n" ""'],
  ['---\na: 1\n---x\nb: 2\n---\n', 'yaml/dashes "a: 1\\n---x\\nb: 2\\n" ""'],
  ['---yaml\na: 1\n---\n', 'yaml/named "a: 1\\n" ""'],
  ['---toml\na = 1\n---\nBody', 'toml/named "a = 1\\n" "Body"'],
  ['---json\n{"a": 1}\n---\nBody', 'json/named "{\\"a\\": 1}\\n" "Body"'],
  ['+++\na = 1\n+++\nBody', 'toml/plus "a = 1\\n" "Body"'],
  ['+++\na = """\n---\n"""\n+++\n', 'toml/plus "a = \\"\\"\\"\\n---\\n\\"\\"\\"\\n" ""'],
  [';;;\n"a": 1\n;;;\nBody', 'json/semicolons "\\"a\\": 1\\n" "Body"'],
  ['{"a": "}"}\nBody', 'json/braces "{\\"a\\": \\"}\\"}" "Body"'],
  [
    '{\n  "a": {"b": "\\"}"}\n}\n\nBody',
    'json/braces "{\\n  \\"a\\": {\\"b\\": \\"\\\\\\"}\\"}\\n}" "\\nBody"',
  ],
  ['"a": {\n\n"b": -1 },\n;;;\nBody', 'json/closingOnly "\\"a\\": {\\n\\n\\"b\\": -1 },\\n" "Body"'],
  ['title: A\ndate: 2024-01-02\n---\nBody', 'yaml/closingOnly "title: A\\ndate: 2024-01-02\\n" "Body"'],
  ['title: A\ntags:\n- x\n- y\n---\nBody', 'yaml/closingOnly "title: A\\ntags:\\n- x\\n- y\\n" "Body"'],
  ['Title: A\nDate: 2024-01-02\n\nBody', 'pelican/header "Title: A\\nDate: 2024-01-02\\n" "Body"'],
  [
    'Title: A\nSummary: one\n    two\nDate: x',
    'pelican/header "Title: A\\nSummary: one\\n    two\\nDate: x" ""',
  ],
  ['Title: A\nSummary: one\n\ttwo\n\nBody', 'pelican/header "Title: A\\nSummary: one\\n\\ttwo\\n" "Body"'],
  ['Title: A\nDate: x\n...\nBody', 'pelican/header "Title: A\\nDate: x\\n" "Body"'],
  ['<!--\n.. title: A\n.. slug: a\n-->\n\nBody', 'nikola/comment ".. title: A\\n.. slug: a\\n" "\\nBody"'],
  ['.. title: A\n.. slug: a\n\nBody', 'nikola/comment ".. title: A\\n.. slug: a\\n" "\\nBody"'],
];

test('front matter is found in all its forms', () => {
  for (const [text, expected] of EXAMPLES) assert.equal(located(text), expected, JSON.stringify(text));
});

test('what is no front matter stays body', () => {
  for (const text of [
    '',
    'Body',
    '# A\n\n---\n\n# B\n\n---\n',
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '----\na: 1\n----\n',
    '---js\nmodule.exports = {}\n---\n',
    '---hello\na: 1\n---\n',
    '--- yaml\na: 1\n---\n',
    '++++\na = 1\n++++\n',
    '{{< figure >}}\ntext',
    '{% raw %}\ntext',
    '{"a": 1} and text',
    '{"only a string"}\n',
    '"Well": she said\n;;;\ntext',
    '"a": 1\nand more\n;;;\ntext',
    '"a": 1\n\n"b": 2\n',
    'Note: this is text\n\nand more',
    'A heading\n---\ntext',
    'A sentence: with a colon\n---\n\ntext. Really',
    'Dear all, title: no\n\ntext',
    '<!-- a comment -->\ntext',
    '<!--\nplain comment\n-->\n',
    '[link]: http://example.org\n\ntext',
    'https://example.org\n\ntext',
  ]) {
    assert.equal(located(text), 'none', JSON.stringify(text));
  }
});

test('an opening fence without a closing one is told apart', () => {
  for (const text of [
    '---',
    '---\nSome text\nmodified: 2024-01-02\n',
    '+++\na = 1',
    ';;;\n"a": 1',
    '{"a": 1,\n',
  ]) {
    const block = locateFrontMatter(text);
    assert.equal(block.state, 'unclosed', text);
    assert.equal(block.bodyStart, 0);
  }
});

test('the body is never read', () => {
  const post = (words: number) => {
    const text = `---\ntitle: A\n---\n${'word '.repeat(words)}`;
    return (): void => {
      for (let run = 0; run < 200; run += 1) locateFrontMatter(text);
    };
  };
  // Two hundred readings of five megabytes would take seconds.
  assert.equal(isLinear(post(1), post(1_000_000), 100_000), true);
});
