import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fieldAt } from '../../../../src/core/tags/fieldAt';

/** The cursor is `|`; the answer is `kind path [what is replaced] place quote`. */
function at(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const field = fieldAt(text, offset);
  if (field === undefined) return 'nothing';
  const letters = text.slice(field.span.start, field.span.end);
  if (field.kind === 'key') return `key ${field.parent.join('.')}[${letters}]`;
  return `${field.path.join('.')} [${letters}] ${field.place}${field.quote ?? ''}`;
}

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'YAML lists by lines': [
    ['---\ntags:\n  - a\n  - py|\n---\n', 'tags [py] block'],
    ['---\ntags:\n- |\ntitle: A\n---\n', 'tags [] block'],
    ['---\ntags:\n  - "py|th"\n---\n', 'tags [pyth] block"'],
    ["---\ntags:\n  - 'C# |'\n---\n", "tags [C# ] block'"],
    ['---\ntaxonomies:\n  tags:\n    - a|\n---\n', 'taxonomies.tags [a] block'],
    ['---\ntags: # all of them\n  - one\n  - machine le|arn\n---\n', 'tags [machine learn] block'],
    ['---\ntags:\n  - a # note |\n---\n', 'nothing'],
  ],
  'YAML lists in brackets': [
    ['---\ntags: [a, py|]\n---\n', 'tags [py] flow'],
    ['---\ntags: [|]\n---\n', 'tags [] flow'],
    ['---\ntags: [a, |, c]\n---\n', 'tags [] flow'],
    ['---\ntags: ["a, b", "c|"]\n---\n', 'tags [c] flow"'],
    ['---\ntags: [\n  a,\n  b|\n]\n---\n', 'tags [b] flow'],
    ['---\ntags: [a] |\n---\n', 'nothing'],
  ],
  'YAML values and comma strings': [
    ['---\ntags: a, py|\n---\n', 'tags [py] line'],
    ['---\nlayout: po|st\n---\n', 'layout [post] line'],
    ['---\nauthor: "Ada |"\n---\n', 'author [Ada ] line"'],
    ['---\nseo:\n  title: x|\n---\n', 'seo.title [x] line'],
  ],
  'YAML keys': [
    ['---\nti|\n---\n', 'key [ti]'],
    ['---\n|\ntitle: A\n---\n', 'key [] '.trim()],
    ['---\nseo:\n  de|\n---\n', 'key seo[de]'],
    ['---\ntitle: A\nda|te: 2024\n---\n', 'key [date]'],
  ],
  'a block that is not closed yet': [
    ['---\ntitle: A\ntags: [a, b|', 'tags [b] flow'],
    ['---\nti|\n', 'key [ti]'],
  ],
  TOML: [
    ['+++\ntags = ["a", "py|"]\n+++\n', 'tags [py] flow"'],
    ['+++\ntags = [\n  "a",\n  |\n]\n+++\n', 'tags [] flow'],
    ['+++\n[taxonomies]\ntags = ["|"]\n+++\n', 'taxonomies.tags [] flow"'],
    ['+++\nlayout = "po|"\n+++\n', 'layout [po] line"'],
    ['+++\nti|\n+++\n', 'key [ti]'],
    ['+++\n[extra]\nco|\n+++\n', 'key extra[co]'],
    ['+++\n# ti|\n+++\n', 'nothing'],
  ],
  JSON: [
    ['{\n  "tags": ["a", "py|"]\n}\n\n', 'tags [py] flow"'],
    ['{\n  "tags": [\n    "a",\n    "b|"\n  ]\n}\n\n', 'tags [b] flow"'],
    ['{\n  "layout": "po|"\n}\n\n', 'layout [po] line"'],
  ],
  'Pelican and Nikola': [
    ['Title: A\nTags: a, py|\n\nBody\n', 'Tags [py] line'],
    ['.. title: A\n.. tags: a, py|\n\nBody\n', 'tags [py] line'],
  ],
  'outside of the block': [
    ['---\ntitle: A\n---\ntags: [a|]\n', 'nothing'],
    ['tags: [a|]\n', 'nothing'],
    ['---\ntitle: A\n---|\n', 'nothing'],
  ],
};

for (const [name, list] of Object.entries(cases)) {
  describe(name, () => {
    for (const [marked, expected] of list) {
      test(JSON.stringify(marked), () => assert.equal(at(marked), expected));
      test(`${JSON.stringify(marked)}, CRLF`, () =>
        assert.equal(at(marked.replaceAll('\n', '\r\n')), expected));
    }
  });
}
