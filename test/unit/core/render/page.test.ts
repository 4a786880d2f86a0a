import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { extendBuiltInPreview, headerHtml } from '../../../../src/core/render/builtInHeader';
import { buildPage, type PageModel } from '../../../../src/core/render/page/page';
import { readingMinutes } from '../../../../src/core/render/page/words';

const now = Date.UTC(2026, 1, 6);

function page(text: string): PageModel {
  const read = readFrontMatter(text);
  assert.ok(read.ok, 'the front matter can be read');
  return buildPage(read.data, { blog: undefined, now, zone: 'UTC' });
}

const yaml = (lines: string): PageModel => page(`---\n${lines}\n---\nBody\n`);
const texts = (entries: readonly { readonly text: string }[]): readonly string[] =>
  entries.map(({ text }) => text);

test('a folded description is one sentence, a literal one keeps its lines', () => {
  assert.equal(yaml('description: "One\n  two"').description?.text, 'One two');
  assert.equal(yaml('description: |\n  one\n  two').description?.text, 'one\ntwo');
});

test('values that are no text are shown as they stand', () => {
  const { title, description, remarks } = yaml('title: 2024-01-02\ndescription: [a, b]');
  assert.equal(title?.text, '2024-01-02');
  assert.equal(description?.text, '[a, b]');
  assert.deepEqual(
    remarks.map(({ kind }) => kind),
    ['notText'],
  );
});

test('TOML and JSON have headers too', () => {
  const toml = page('+++\ntitle = \'A\'\ndescription = """\none \\\n  two"""\ntags = [\'x\']\n+++\nB\n');
  assert.deepEqual([toml.title?.text, toml.description?.text, texts(toml.tags)], ['A', 'one two', ['x']]);
  assert.equal(page('{"title": "J", "tags": ["a"]}\n\nB\n').title?.text, 'J');
});

test('tags in every shape', () => {
  assert.deepEqual(texts(yaml('tags: a, b').tags), ['a', 'b']);
  assert.deepEqual(texts(yaml('tags:\n  - {label: A, permalink: /a}\n  - b').tags), ['A', 'b']);
  const odd = yaml('tags: {a: [1, {b: null}], constructor: x, __proto__: {y: 1}}');
  assert.deepEqual([texts(odd.tags), odd.remarks[0]?.kind], [[], 'notList']);
  assert.equal('y' in {}, false);
});

test('authors as a word, a list, and maps', () => {
  assert.deepEqual(texts(yaml('author: A').authors), ['A']);
  assert.deepEqual(texts(yaml('authors:\n  - name: A\n    url: x\n  - B').authors), ['A', 'B']);
  assert.deepEqual(texts(yaml('author:').authors), []);
  assert.deepEqual(texts(yaml('author: "[A B](https://a.b/c), D"').authors), ['A B', 'D']);
  assert.deepEqual(texts(yaml('author: A B <a@b.example>').authors), ['A B']);
  assert.deepEqual(texts(yaml('authors: ["[A]", "<a@b.example>", "A < B"]').authors), [
    '[A]',
    '<a@b.example>',
    'A < B',
  ]);
});

test('covers under the names that themes use', () => {
  for (const lines of [
    'cover: a.png',
    'cover:\n  image: a.png',
    'image:\n  path: a.png',
    'images: [a.png, b.png]',
    'heroImage: a.png',
    'featured_image: a.png',
    'header:\n  teaser: a.png',
    'resources:\n  - {name: featured-image, src: a.png}',
  ]) {
    assert.equal(yaml(lines).cover?.text, 'a.png', lines);
  }
});

test('dates: instants with and without zones, and what is none', () => {
  const { date, modified } = yaml('date: 2026-02-05\nmodified: 2026-02-05T13:40:38+01:00');
  assert.deepEqual([date?.instant?.at, date?.instant?.dateOnly], [Date.UTC(2026, 1, 5), true]);
  assert.deepEqual(
    [modified?.instant?.at, modified?.instant?.offset],
    [Date.UTC(2026, 1, 5, 12, 40, 38), 60],
  );
  const odd = yaml('date: .inf\nlastmod: 99999999-99-99\nexpiryDate: [2024, 1]');
  assert.deepEqual([odd.date?.instant, odd.modified?.instant, odd.states], [undefined, undefined, []]);
});

test('draft, scheduled and expired', () => {
  const kinds = (lines: string): readonly string[] => yaml(lines).states.map(({ kind }) => kind);
  assert.deepEqual(kinds('draft: true'), ['draft']);
  assert.deepEqual(kinds('published: false'), ['draft']);
  assert.deepEqual(kinds('status: draft'), ['draft']);
  assert.deepEqual(kinds('draft: false\ndate: 2026-02-05'), []);
  assert.deepEqual(kinds('date: 2027-01-01'), ['scheduled']);
  assert.deepEqual(kinds('expiryDate: 2025-01-01'), ['expired']);
});

test('inherited and merged keys are no front matter', () => {
  const { title, states } = yaml('b: &b {__proto__: {draft: true}}\n<<: *b\ntitle: T');
  assert.deepEqual([title?.text, states], ['T', []]);
});

test('a language is a language or nothing', () => {
  assert.equal(yaml('lang: pt_br').language, 'pt-BR');
  assert.equal(yaml('lang: \'en" onfocus="x\'').language, undefined);
});

test('invisible characters are remarked on', () => {
  assert.deepEqual(
    yaml('title: "invoice\\u202Egnp.exe"').remarks.map(({ kind }) => kind),
    ['invisible'],
  );
});

test('reading time counts both kinds of text', () => {
  assert.equal(readingMinutes({ words: 0, characters: 0 }), 1);
  assert.equal(readingMinutes({ words: 1190, characters: 0 }), 5);
  assert.equal(readingMinutes({ words: 0, characters: 2500 }), 5);
});

test('the header for the built-in preview escapes every value', () => {
  const html = headerHtml(yaml("title: '<img src=x onerror=y>'\ntags: ['<b>']\nauthor: '\"><svg>'"));
  assert.doesNotMatch(html, /<(?:img|b>|svg)/);
  assert.match(html, /&lt;img src=x onerror=y&gt;/);
});

test('the built-in preview is left alone while the header is off', () => {
  const rules: ((state: { tokens: { type: string; meta?: unknown }[] }) => void)[] = [];
  const md = {
    core: { ruler: { push: (_: string, rule: (typeof rules)[0]) => rules.push(rule) } },
    renderer: { rules: {} },
  };
  let isOn = false;
  extendBuiltInPreview(
    md,
    () => isOn,
    () => now,
  );
  const tokens = [{ type: 'front_matter', meta: { content: 'title: A' } }];
  const run = (): void => rules.forEach((rule) => rule({ tokens }));
  run();
  assert.deepEqual(
    tokens.map(({ type }) => type),
    ['front_matter'],
  );
  isOn = true;
  run();
  assert.deepEqual(
    tokens.map(({ type }) => type),
    ['galley_front_matter'],
  );
});
