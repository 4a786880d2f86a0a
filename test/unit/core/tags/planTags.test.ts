import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planTags, type TagChange } from '../../../../src/core/tags/planTags';
import { applyEdits } from '../../../../src/core/text/textEdit';

function after(text: string, change: TagChange, keys: readonly (readonly string[])[] = [['tags']]): string {
  const plan = planTags([{ path: 'a.md', text, keys }], change);
  assert.deepEqual(plan.problems, []);
  return applyEdits(text, plan.changed[0]?.edits ?? []);
}

const rename: TagChange = { kind: 'rename', from: ['machine-learning'], to: 'Machine Learning' };
const merge: TagChange = { kind: 'rename', from: ['ml', 'ML', 'machine-learning'], to: 'Machine Learning' };
const remove: TagChange = { kind: 'delete', tags: ['machine-learning'] };

/** Before, renamed, removed. */
const styles: Readonly<Record<string, readonly [string, string, string]>> = {
  block: [
    '---\ntags:\n- ai\n- machine-learning # kept\n- python\ntitle: A\n---\nmachine-learning\n',
    '---\ntags:\n- ai\n- Machine Learning # kept\n- python\ntitle: A\n---\nmachine-learning\n',
    '---\ntags:\n- ai\n- python\ntitle: A\n---\nmachine-learning\n',
  ],
  indented: [
    '---\ntags:\n  - "ai"\n  - "machine-learning"\n---\n',
    '---\ntags:\n  - "ai"\n  - "Machine Learning"\n---\n',
    '---\ntags:\n  - "ai"\n---\n',
  ],
  flow: [
    '---\ntags: [ ai, machine-learning , python ] # x\n---\n',
    '---\ntags: [ ai, Machine Learning , python ] # x\n---\n',
    '---\ntags: [ ai, python ] # x\n---\n',
  ],
  commas: [
    '---\ntags: ai, machine-learning\n---\n',
    '---\ntags: ai, Machine Learning\n---\n',
    '---\ntags: ai\n---\n',
  ],
  TOML: [
    '+++\ntags = [\n  "ai",\n  "machine-learning",\n]\n+++\n',
    '+++\ntags = [\n  "ai",\n  "Machine Learning",\n]\n+++\n',
    '+++\ntags = [\n  "ai",\n]\n+++\n',
  ],
  JSON: [
    '{\n  "tags": ["ai", "machine-learning"]\n}\n\nBody\n',
    '{\n  "tags": ["ai", "Machine Learning"]\n}\n\nBody\n',
    '{\n  "tags": ["ai"]\n}\n\nBody\n',
  ],
};

for (const [style, [before, renamed, removed]] of Object.entries(styles)) {
  describe(style, () => {
    for (const [name, twin] of Object.entries({
      plain: (text: string) => text,
      CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
      BOM: (text: string) => `\ufeff${text}`,
    })) {
      test(`rename and delete, ${name}`, () => {
        assert.equal(after(twin(before), rename), twin(renamed));
        assert.equal(after(twin(before), remove), twin(removed));
      });
    }
  });
}

test('a merge joins all of them into one', () => {
  assert.equal(after('---\ntags: [ml, ai, ML]\n---\n', merge), '---\ntags: [Machine Learning, ai]\n---\n');
  assert.equal(
    after('---\ntags:\n  - Machine Learning\n  - ml\n  - x\n---\n', merge),
    '---\ntags:\n  - Machine Learning\n  - x\n---\n',
  );
});

test('renaming onto a tag that is there leaves one', () => {
  assert.equal(
    after('---\ntags: [Machine Learning, machine-learning]\n---\n', rename),
    '---\ntags: [Machine Learning]\n---\n',
  );
});

test('several keys, nested ones too; other keys are not touched', () => {
  assert.equal(
    after('+++\ntitle = "machine-learning"\n[taxonomies]\ntags = ["machine-learning"]\n+++\n', rename, [
      ['tags'],
      ['taxonomies', 'tags'],
    ]),
    '+++\ntitle = "machine-learning"\n[taxonomies]\ntags = ["Machine Learning"]\n+++\n',
  );
});

test('posts without the tag, without tags and without front matter are left out', () => {
  const texts = [
    '---\ntags: [a]\n---\n',
    '---\ntitle: A\n---\n',
    'machine-learning\n',
    '',
    '---\ntags:\n---\n',
  ];
  const posts = texts.map((text, index) => ({ path: `${index}.md`, text, keys: [['tags']] }));
  assert.deepEqual(planTags(posts, rename), { changed: [], problems: [] });
});

test('a post that cannot be read is a problem of its own', () => {
  const broken = { path: 'b.md', text: '---\ntags: [machine-learning\n---\n', keys: [['tags']] };
  const sound = { path: 'a.md', text: '---\ntags: [machine-learning]\n---\n', keys: [['tags']] };
  const plan = planTags([broken, sound], rename);
  assert.deepEqual(
    plan.problems.map(({ path }) => path),
    ['b.md'],
  );
  assert.deepEqual(
    plan.changed.map(({ path }) => path),
    ['a.md'],
  );
});

test('a new name that YAML would read otherwise is quoted', () => {
  assert.equal(
    after('---\ntags: [a]\n---\n', { kind: 'rename', from: ['a'], to: 'b: c, d' }),
    '---\ntags: ["b: c, d"]\n---\n',
  );
  assert.equal(
    after('---\ntags: [a]\n---\n', { kind: 'rename', from: ['a'], to: 'no' }).includes('no]'),
    false,
  );
});
