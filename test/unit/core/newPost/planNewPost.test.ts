import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import matter from 'gray-matter';
import { parse as parseYaml12 } from 'yaml';
import { learnConventions } from '../../../../src/core/conventions/learnConventions';
import type { Sample } from '../../../../src/core/conventions/types';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import { hugo } from '../../../../src/core/generators/hugo';
import { hexo } from '../../../../src/core/generators/hexo';
import { jekyll } from '../../../../src/core/generators/jekyll';
import { planNewPost, previewPath } from '../../../../src/core/newPost/planNewPost';
import { utf8Length } from '../../../../src/core/newPost/slug';
import type { NewPostRequest } from '../../../../src/core/newPost/types';
import { blogOf, named, now, plan, post, seed } from './tryPlan';

// The cases of kind scaffold, on a folder without posts: the documented fallback keys.
const titles: readonly (readonly [string, string])[] = [
  ['Notes: part 1', 'title: "Notes: part 1"'],
  ['Say "hi" now', 'title: "Say \\"hi\\" now"'],
  ['C:\\new "x"', 'title: "C:\\\\new \\"x\\""'],
  ['[draft] plan', 'title: "[draft] plan"'],
  [': smile', 'title: ": smile"'],
  ['*args explained', 'title: "*args explained"'],
  ['2024-01-02', 'title: "2024-01-02"'],
  ['12:30', 'title: "12:30"'],
  ['Nice 😀', 'title: Nice 😀'],
  ['A\ndraft: false\n---', 'title: "A draft: false ---"'],
  ['yes', 'title: "yes"'],
  ['null', 'title: "null"'],
  ['1_000', 'title: "1_000"'],
  ['0x1F', 'title: "0x1F"'],
  ['# hash', 'title: "# hash"'],
  ['a # b', 'title: "a # b"'],
  ['C# and F#', 'title: C# and F#'],
  ["It's fine", "title: It's fine"],
  ['ends with:', 'title: "ends with:"'],
  ['- dash', 'title: "- dash"'],
  ['100%', 'title: 100%'],
  ['%YAML', 'title: "%YAML"'],
  ['@user', 'title: "@user"'],
  ['tab\tinside', 'title: tab inside'],
];
for (const [title, line] of titles) {
  test(`YAML title ${JSON.stringify(title)}`, () => {
    const { text } = plan([], { title });
    assert.ok(text.split('\n').includes(line), text);
    assert.equal(text.match(/^---$/gm)?.length, 2);
    assert.equal(text.match(/^title:/gm)?.length, 1);
  });
}

test('a fresh folder gets title, description, date, tags and draft', () => {
  assert.deepEqual(plan([]), {
    path: 'posts/hello.md',
    text: '---\ntitle: Hello\ndescription: ""\ndate: 2026-03-10\ntags: []\ndraft: true\n---\n\n',
    cursor: '---\ntitle: Hello\ndescription: "'.length,
    extra: [],
    notes: [],
  });
});

test('a TOML post has a native date and a basic string where a literal one cannot hold the title', () => {
  const facts = blogOf({ ...hugo, defaults: { ...hugo.defaults, format: 'toml' } });
  const { text } = plan([], { title: 'It\'s "ok"', blogFacts: facts });
  assert.match(text, /^title = "It's \\"ok\\""$/m);
  assert.match(text, /^date = 2026-03-10T15:05:06\+01:00$/m);
});

test('one sibling: habits are copied, prose and tags are not', () => {
  const { text, cursor } = plan([seed]);
  assert.equal(
    text,
    '---\ntags: []\nContentType: post\ntitle: Hello\ndescription: ""\ndate: 2026-03-10\nslug: 2026-hello\nauthor:\nmodified: 2026-03-10T15:05:06+01:00\n\n---\n\n',
  );
  assert.ok(text.slice(cursor).startsWith('"\ndate'));
  assert.match(plan([seed], { tags: ['ai', 'no'] }).text, /^tags:\n- ai\n- "no"\nContentType/m);
});

test('per-post matter never comes along', () => {
  const text = (n: number): string =>
    `---\ntitle: T${n}\ndate: 2024-01-0${n}\naliases: [/old-${n}/]\ncanonical_url: https://a.example/${n}\nseries: S\ncover: c${n}.jpg\nimage: i.png\nweight: ${n}\nlayout: post\n---\n\nBody\n`;
  assert.equal(plan([post(text(1))]).text, '---\ntitle: Hello\ndate: 2026-03-10\nlayout: post\n---\n\n');
  // Where every post has a picture and a number, the next one has room for its own.
  const made = plan([1, 2, 3].map((n) => post(text(n), `posts/t${n}.md`)));
  assert.equal(
    made.text,
    '---\ntitle: Hello\ndate: 2026-03-10\ncover:\nimage:\nweight: 4\nlayout: post\n---\n\n',
  );
});

interface Style {
  readonly name: string;
  readonly sample: string;
  readonly expected: string;
  readonly tags?: readonly string[];
}

const styles: readonly Style[] = [
  {
    name: 'quoted titles, single-quoted date, flow tags with quotes',
    sample: "---\ntitle: 'One'\ndate: '2024-01-02'\ntags: ['a', 'b']\n---\n\nX\n",
    expected: "---\ntitle: 'Hello'\ndate: '2026-03-10'\ntags: ['x', 'yes']\n---\n\n",
  },
  {
    name: 'indented block tags',
    sample: '---\ntitle: One\ndate: 2024-01-02 10:11:12 +0100\ntags:\n    - a\n    - b\n---\nX\n',
    expected: '---\ntitle: Hello\ndate: 2026-03-10 15:05:06 +0100\ntags:\n    - x\n    - "yes"\n---\n',
  },
  {
    name: 'padded flow list',
    sample: '---\ntitle: One\ntags: [ a, b ]\n---\nX\n',
    expected: '---\ntitle: Hello\ntags: [ x, "yes" ]\n---\n',
  },
  {
    name: 'tags in one string',
    sample: '---\ntitle: One\ntags: a, b\n---\nX\n',
    expected: '---\ntitle: Hello\ntags: x, yes\n---\n',
  },
  {
    name: 'aligned columns and Windows lines',
    sample: '---\r\ntitle:  "One"\r\ndate:   2024-01-02\r\ntags:   [a]\r\n---\r\n\r\n\r\nX\r\n',
    expected: '---\r\ntitle:  "Hello"\r\ndate:   2026-03-10\r\ntags:   [x, "yes"]\r\n---\r\n\r\n\r\n',
  },
  {
    name: 'a byte order mark',
    sample: '\uFEFF---\ntitle: One\n---\n\nX\n',
    expected: '\uFEFF---\ntitle: Hello\n---\n\n',
    tags: [],
  },
  {
    name: 'TOML, multi-line array with trailing comma, table',
    sample:
      '+++\ntitle = "One"\ndate = 2024-01-02T10:11:12+01:00\ntags = [\n  "a",\n  "b",\n]\n\n[params]\ntoc = true\n[other]\na = "b"\n+++\n\nX\n',
    expected:
      '+++\ntitle = "Hello"\ndate = 2026-03-10T15:05:06+01:00\ntags = [\n  "x",\n  "yes",\n]\n\n[params]\ntoc = true\n[other]\na = "b"\n+++\n\n',
  },
  {
    name: 'JSON in braces',
    sample: '{\n  "title": "One",\n  "date": "2024-01-02",\n  "draft": false,\n  "tags": ["a"]\n}\n\nX\n',
    expected:
      '{\n  "title": "Hello",\n  "date": "2026-03-10",\n  "draft": true,\n  "tags": ["x", "yes"]\n}\n\n',
  },
  {
    name: 'Hexo JSON between semicolons',
    sample: '"title": "One",\n"date": "2024-01-02"\n;;;\n\nX\n'.replace(/^/, ';;;\n'),
    expected: ';;;\n"title": "Hello",\n"date": "2026-03-10"\n;;;\n\n',
    tags: [],
  },
  {
    name: 'a Pelican header',
    sample: 'Title: One\nDate: 2024-01-02 10:11\nCategory: News\nTags: a, b\n\nX\n',
    expected: 'Title: Hello\nDate: 2026-03-10 15:05\nCategory: \nTags: x, yes\n\n',
  },
  {
    name: 'a Nikola comment',
    sample:
      '<!--\n.. title: One\n.. slug: first-post\n.. date: 2024-01-02 10:11:12 UTC+01:00\n.. tags: a, b\n.. category: \n.. link: \n.. type: text\n-->\n\nX\n',
    expected:
      '<!--\n.. title: Hello\n.. slug: hello\n.. date: 2026-03-10 15:05:06 UTC+01:00\n.. tags: x, yes\n.. category: \n.. link: \n.. type: text\n-->\n\n',
  },
  {
    name: 'nested dates',
    sample: '---\ntitle: One\ndate:\n  created: 2024-01-02\n  updated: 2024-01-02\n---\n\n# One\n\nX\n',
    expected: '---\ntitle: Hello\ndate:\n  created: 2026-03-10\n  updated: 2026-03-10\n---\n\n# Hello\n\n',
    tags: [],
  },
  {
    name: 'a folded description',
    sample: '---\ntitle: One\ndescription: >-\n  Some words\n  more\nlang: en\n---\n\nX\n',
    expected: '---\ntitle: Hello\ndescription: >-\n  \nlang: en\n---\n\n',
    tags: [],
  },
  {
    name: 'a status',
    sample: '---\ntitle: One\nstatus: published\n---\n\nX\n',
    expected: '---\ntitle: Hello\nstatus: draft\n---\n\n',
    tags: [],
  },
  {
    name: 'an inverted flag',
    sample: '---\ntitle: One\npublished: true\n---\n\nX\n',
    expected: '---\ntitle: Hello\npublished: false\n---\n\n',
    tags: [],
  },
  {
    name: 'English dates',
    sample: '---\ntitle: One\npubDate: "Jul 08 2022"\n---\n\nX\n',
    expected: '---\ntitle: Hello\npubDate: "Mar 10 2026"\n---\n\n',
    tags: [],
  },
];

for (const { name, sample, expected, tags = ['x', 'yes'] } of styles) {
  test(`as its sibling: ${name}`, () => assert.equal(plan([post(sample)], { tags }).text, expected));
}

test('midnight stays midnight', () => {
  const samples = [1, 2].map((n) =>
    post(`---\ntitle: T\ndate: 2024-01-0${n}T00:00:00.000Z\n---\n`, `posts/${n}x.md`),
  );
  assert.match(plan(samples).text, /^date: 2026-03-10T00:00:00\.000Z$/m);
});

test('stamps keep their zone when the clock of the machine is in another', () => {
  const at = (date: string): Sample =>
    post(`---\ntitle: T\ndate: ${date}\n---\n`, `posts/${date.slice(0, 10)}x.md`);
  const both = [at('2025-12-01T10:00:00+01:00'), at('2025-07-01T10:00:00+02:00')];
  assert.match(plan(both, { zone: 'UTC' }).text, /date: 2026-03-10T15:05:06\+01:00/);
  assert.match(plan(both, { zone: 'UTC' }).notes[0]?.message ?? '', /not in the time zone of this machine/);
  assert.match(plan(both, { zone: 'UTC', isZoneChosen: true }).text, /date: 2026-03-10T14:05:06\+00:00/);
  assert.match(plan([at('2025-07-01T10:00:00+05:30')], { zone: 'UTC' }).text, /T19:35:06\+05:30/);
  assert.deepEqual(plan([at('2025-07-01T10:00:00Z')], { zone: 'Europe/Paris' }).notes, []);
});

test('generators speak for folders without posts', () => {
  const own = { blogFacts: blogOf(jekyll), home: '_posts', title: "Don't stop" };
  assert.equal(plan([], own).path, '_posts/2026-03-10-don-t-stop.md');
  assert.match(
    plan([], own).text,
    /^---\nlayout: post\ntitle: Don't stop\n.*date: 2026-03-10 15:05:06 \+0100\n/s,
  );
  assert.equal(
    plan([], { blogFacts: blogOf(hexo), home: 'source/_posts', title: 'Hello World' }).path,
    'source/_posts/Hello-World.md',
  );
});

test('the defaults of jekyll-compose come after title and date', () => {
  const templates = {
    ...jekyll.defaults.templates,
    defaults: { author: 'Ada: A', comments: true, tags: [], layout: 'note' },
  };
  const made = plan([], {
    blogFacts: { generator: jekyll, facts: { ...jekyll.defaults, templates } },
    home: '_posts',
    tags: ['x'],
  });
  assert.match(made.text, /^---\nlayout: note\ntitle: Hello\n/);
  assert.match(made.text, /^author: "Ada: A"\ncomments: true\n/m);
  assert.match(made.text, /^tags: \[x\]$/m);
});

test('a template decides what stands in the post, the siblings where it goes', () => {
  const made = plan(named('posts/2024-05-06-some-title.md'), {
    title: 'New: one',
    template: {
      kind: 'hugo',
      name: 'default',
      text: '---\ntitle: {{ replace .Name "-" " " | title }}\n---\n',
      files: [{ path: 'images/notes.md', text: '{{ .Name }}' }],
    },
  });
  assert.equal(made.path, 'posts/2026-03-10-new-one/index.md');
  assert.equal(made.text, '---\ntitle: "New: one"\n---\n');
  assert.deepEqual(made.extra, [
    { path: 'posts/2026-03-10-new-one/images/notes.md', text: '2026-03-10-new-one' },
  ]);
});

test('tags that were picked reach a template that has no place for them', () => {
  const made = (text: string): string =>
    plan([], { tags: ['a', 'b'], template: { kind: 'hexo', name: 'post', text } }).text;
  assert.equal(made('---\ntitle: {{ title }}\ntags:\n---\n'), '---\ntitle: Hello\ntags: [a, b]\n---\n');
  assert.equal(
    made('---\ntitle: {{ title }}\ntags: [b, c]\n---\n'),
    '---\ntitle: Hello\ntags: [b, c, a]\n---\n',
  );
  assert.match(made('---\ntitle: {{ title }}\n---\n'), /\ntags: ?[\[\n]/);
});

test('what points to an anchor elsewhere is not copied', () => {
  const text = '---\nme: &me Ada\ntitle: T\nauthors: [*me]\n---\n';
  const made = plan([post(text, 'posts/a.md'), post(text, 'posts/b.md')]);
  assert.ok(readFrontMatter(made.text).ok, made.text);
});

test('the text of a selection becomes the body', () => {
  assert.equal(plan([], { body: 'One\r\nTwo\n\n' }).text.split('---\n\n')[1], 'One\nTwo\n');
});

test('a title that neither name, key nor heading holds gets a key', () => {
  const bare = ['posts/Tar.md', 'posts/Old rope.md'].map((path) => ({
    path,
    text: '---\ntags: [a]\n---\nX\n',
  }));
  assert.equal(plan(bare, { title: 'New rope' }).text, '---\ntags: []\n---\n');
  assert.equal(plan(bare, { title: 'Rope: new' }).text, '---\ntitle: "Rope: new"\ntags: []\n---\n');
});

const anyTitle = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 80 })
  .filter((title) => title.replace(/[\p{Cc}\s\u2028\u2029\uFEFF]/gu, '') !== '');

test('any title: a legal name inside the folder, and a YAML 1.1 and a 1.2 reader give the title back', () => {
  const folders = [[], [seed], [post(styles[0]?.sample ?? '')]].map((samples) =>
    learnConventions(samples, { folder: 'posts' }),
  );
  fc.assert(
    fc.property(anyTitle, fc.constantFrom(...folders), (title, conventions) => {
      const request: NewPostRequest = { title, conventions, now, zone: 'UTC', taken: [] };
      const result = planNewPost(request);
      assert.ok(result.ok);
      const { path, text } = result.value;
      assert.equal(path, previewPath(request));
      assert.match(path, /^posts\/[^/\\<>:"|?*\p{Cc}]+\.md$/u);
      assert.ok(utf8Length(path.slice(6)) <= 255 && !/^posts\/\./.test(path));
      const read = readFrontMatter(text);
      assert.ok(read.ok);
      const yaml = text.split(/^---$/m)[1] ?? '';
      assert.equal(matter(text).data['title'], read.data['title']);
      assert.equal((parseYaml12(yaml) as { title: unknown }).title, read.data['title']);
      assert.equal(
        (read.data['title'] as string).replace(/\s/g, ''),
        title.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\s\p{Cc}\u2028\u2029\uFEFF]/gu, ''),
      );
    }),
    { numRuns: 400 },
  );
});
