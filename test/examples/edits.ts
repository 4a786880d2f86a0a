import { insertKey, removeKey, renameKey, setValue, type EditResult } from '../../src/core/frontMatter/edit';

/** A change to the keys or the lists of a post, and what becomes of the text. */
export interface EditExample {
  readonly name: string;
  readonly before: string;
  readonly edit: (text: string) => EditResult;
  /** The text behind the edit, or the code of the Problem in brackets: `[frontMatter.exists]`. */
  readonly after: string;
}

const yaml = (content: string): string => `---\n${content}\n---\nText\n`;
const toml = (content: string): string => `+++\n${content}\n+++\nText\n`;

export function inYaml(name: string, before: string, edit: EditExample['edit'], after: string): EditExample {
  return {
    name: `${name} (YAML)`,
    before: yaml(before),
    edit,
    after: after.startsWith('[front') ? after : yaml(after),
  };
}

export function inToml(name: string, before: string, edit: EditExample['edit'], after: string): EditExample {
  return {
    name: `${name} (TOML)`,
    before: toml(before),
    edit,
    after: after.startsWith('[front') ? after : toml(after),
  };
}

export const SET_EXAMPLES: readonly EditExample[] = [
  inYaml(
    'a text in no quotes',
    'title: A # c\nx: 1',
    (t) => setValue(t, ['title'], 'B'),
    'title: B # c\nx: 1',
  ),
  inYaml('a text that needs quotes', 'title: A', (t) => setValue(t, ['title'], 'B: c'), 'title: "B: c"'),
  inYaml(
    'the quotes that the block uses',
    "a: 'x: y'\ntitle: A",
    (t) => setValue(t, ['title'], 'B: c'),
    "a: 'x: y'\ntitle: 'B: c'",
  ),
  inYaml('double quotes stay', 'title: "A"', (t) => setValue(t, ['title'], 'B "c"'), 'title: "B \\"c\\""'),
  inYaml('single quotes stay', "title: 'A'", (t) => setValue(t, ['title'], "It's"), "title: 'It''s'"),
  inYaml(
    'a line break needs double quotes',
    "title: 'A'",
    (t) => setValue(t, ['title'], 'a\nb'),
    'title: "a\\nb"',
  ),
  inYaml('a boolean', 'draft: true  # c', (t) => setValue(t, ['draft'], false), 'draft: false  # c'),
  inYaml('a text that reads as a boolean', 'kind: note', (t) => setValue(t, ['kind'], 'no'), 'kind: "no"'),
  inYaml(
    'a text that reads as a date',
    'kind: note',
    (t) => setValue(t, ['kind'], '2024-01-02'),
    'kind: "2024-01-02"',
  ),
  inYaml(
    'a date for a date',
    'date: 2024-01-02',
    (t) => setValue(t, ['date'], '2026-03-10'),
    'date: 2026-03-10',
  ),
  inYaml('the same value', "title: 'A'", (t) => setValue(t, ['title'], 'A'), "title: 'A'"),
  inYaml('the same odd number', 'id: 007', (t) => setValue(t, ['id'], '007'), 'id: 007'),
  inYaml('an empty value', 'author:\nx: 1', (t) => setValue(t, ['author'], 'Ana'), 'author: Ana\nx: 1'),
  inYaml(
    'an empty value before a comment',
    'author:   # who',
    (t) => setValue(t, ['author'], 'Ana'),
    'author: Ana   # who',
  ),
  inYaml(
    'an empty value in braces',
    'a: {b: , c: 1}',
    (t) => setValue(t, ['a', 'b'], 'x'),
    'a: {b: x, c: 1}',
  ),
  inYaml(
    'a key without a colon in braces',
    'a: {b, c: 1}',
    (t) => setValue(t, ['a', 'b'], 'x'),
    'a: {b: x, c: 1}',
  ),
  inYaml('a comma within braces', 'a: {b: x}', (t) => setValue(t, ['a', 'b'], 'x, y'), 'a: {b: "x, y"}'),
  inYaml(
    'a folded text',
    'about: >-\n  one\n  two\nx: 1',
    (t) => setValue(t, ['about'], 'three four'),
    'about: >-\n  three four\nx: 1',
  ),
  inYaml(
    'a literal text',
    'about: |\n    one\nx: 1',
    (t) => setValue(t, ['about'], 'two\nthree\n'),
    'about: |\n    two\n    three\nx: 1',
  ),
  inYaml(
    'a text that no longer folds',
    'about: >-\n  one\nx: 1',
    (t) => setValue(t, ['about'], ' two'),
    'about: " two"\nx: 1',
  ),
  inYaml(
    'a text over several lines',
    'about: one\n  two\nx: 1',
    (t) => setValue(t, ['about'], 'three'),
    'about: three\nx: 1',
  ),
  inYaml(
    'a list for a list in brackets',
    'tags: [a, b] # c',
    (t) => setValue(t, ['tags'], ['x', 'y, z']),
    'tags: [x, "y, z"] # c',
  ),
  inYaml(
    'a list for a list in lines',
    'tags:\n  - a # one\n  - "b"\nx: 1',
    (t) => setValue(t, ['tags'], ['a', 'c']),
    'tags:\n  - a # one\n  - "c"\nx: 1',
  ),
  inYaml('an anchor that is used', 'a: &x 1\nb: *x', (t) => setValue(t, ['a'], 2), '[frontMatter.shared]'),
  inYaml('a key that is not there', 'a: 1', (t) => setValue(t, ['b'], 2), '[frontMatter.missing]'),
  inYaml(
    'a name from the prototype',
    'a: 1',
    (t) => setValue(t, ['constructor'], 2),
    '[frontMatter.missing]',
  ),
  inToml(
    'strings keep their kind',
    'a = \'x\'\nb = "y"',
    (t) => setValue(t, ['a'], 'z'),
    'a = \'z\'\nb = "y"',
  ),
  inToml('an apostrophe', "a = 'x'", (t) => setValue(t, ['a'], "it's"), 'a = "it\'s"'),
  inToml('a boolean', 'draft = true # c', (t) => setValue(t, ['draft'], false), 'draft = false # c'),
  inToml(
    'a native date',
    'date = 2024-01-02',
    (t) => setValue(t, ['date'], '2026-03-10'),
    'date = 2026-03-10',
  ),
  inToml('a dotted key', 'a.b = 1 # c', (t) => setValue(t, ['a', 'b'], 2), 'a.b = 2 # c'),
  inToml(
    'a key in a table',
    'x = 1\n[a."b c"]\nd = 1',
    (t) => setValue(t, ['a', 'b c', 'd'], 2),
    'x = 1\n[a."b c"]\nd = 2',
  ),
  inToml(
    'a key in an array of tables',
    '[[a]]\nb = 1\n[[a]]\nb = 2',
    (t) => setValue(t, ['a', '1', 'b'], 3),
    '[[a]]\nb = 1\n[[a]]\nb = 3',
  ),
  inToml('a table is no single value', '[a]\nb = 1', (t) => setValue(t, ['a'], 'x'), '[frontMatter.table]'),
];

export const KEY_EXAMPLES: readonly EditExample[] = [
  inYaml('at the end', 'a: 1\n# end', (t) => insertKey(t, ['b'], 'x'), 'a: 1\nb: x\n# end'),
  inYaml(
    'behind another',
    'a: 1 # c\nd: 1',
    (t) => insertKey(t, ['b'], 'x', { after: ['z', 'a'] }),
    'a: 1 # c\nb: x\nd: 1',
  ),
  inYaml(
    'behind a folded text',
    'a: >\n  x\n\n  y\nd: 1',
    (t) => insertKey(t, ['b'], 'x', { after: ['a'] }),
    'a: >\n  x\n\n  y\nb: x\nd: 1',
  ),
  inYaml(
    'behind a list',
    'a:\n- x\n- y\nd: 1',
    (t) => insertKey(t, ['b'], 'x', { after: ['a'] }),
    'a:\n- x\n- y\nb: x\nd: 1',
  ),
  inYaml(
    'in the quotes of the others',
    'a: "x"\nb: "y"\nc: 3',
    (t) => insertKey(t, ['d'], 'z'),
    'a: "x"\nb: "y"\nc: 3\nd: "z"',
  ),
  inYaml(
    'a list as the others',
    'a:\n  - x',
    (t) => insertKey(t, ['b'], ['u', 'z']),
    'a:\n  - x\nb:\n  - u\n  - z',
  ),
  inYaml('a list without indentation', 'a:\n- x', (t) => insertKey(t, ['b'], ['u']), 'a:\n- x\nb:\n- u'),
  inYaml(
    'a date',
    'a: "x"',
    (t) => insertKey(t, ['date'], '2026-03-10', { isDate: true }),
    'a: "x"\ndate: 2026-03-10',
  ),
  inYaml(
    'into a map',
    'a:\n    b: 1\nc: 1',
    (t) => insertKey(t, ['a', 'x'], 2),
    'a:\n    b: 1\n    x: 2\nc: 1',
  ),
  inYaml('into braces', 'a: {b: 1}', (t) => insertKey(t, ['a', 'x'], 2), 'a: {b: 1, x: 2}'),
  inYaml(
    'into braces over lines, behind a comment',
    'a: {\n  b: 1, # one\n  c: 2 # two\n}',
    (t) => insertKey(t, ['a', 'x'], 2),
    'a: {\n  b: 1, # one\n  c: 2, # two\n  x: 2\n}',
  ),
  inYaml(
    'into braces over lines, between comments',
    'a: {\n  b: 1, # one\n  c: 2 # two\n}',
    (t) => insertKey(t, ['a', 'x'], 2, { after: ['b'] }),
    'a: {\n  b: 1, # one\n  x: 2,\n  c: 2 # two\n}',
  ),
  inYaml('into empty braces', 'a: {}', (t) => insertKey(t, ['a', 'x'], 2), 'a: {x: 2}'),
  inYaml(
    'into a map that is not there',
    'a: 1',
    (t) => insertKey(t, ['b', 'c'], '2026-03-10', { isDate: true }),
    'a: 1\nb:\n  c: 2026-03-10',
  ),
  inYaml('under a key without a value', 'b:\na: 1', (t) => insertKey(t, ['b', 'c'], 2), 'b:\n  c: 2\na: 1'),
  inYaml('under a value that is no map', 'b: x', (t) => insertKey(t, ['b', 'c'], 2), '[frontMatter.noMap]'),
  inYaml('a key with a blank', 'a: 1', (t) => insertKey(t, ['date modified'], 2), 'a: 1\ndate modified: 2'),
  inYaml('a key that needs quotes', 'a: 1', (t) => insertKey(t, ['on'], 2), 'a: 1\n"on": 2'),
  inYaml('a key that is there', 'a: 1', (t) => insertKey(t, ['a'], 2), '[frontMatter.exists]'),
  {
    name: 'insert into an empty block',
    before: '---\n---\nText\n',
    edit: (t) => insertKey(t, ['a'], 1),
    after: '---\na: 1\n---\nText\n',
  },
  {
    name: 'insert without front matter',
    before: 'Text\n',
    edit: (t) => insertKey(t, ['a'], 1),
    after: '[frontMatter.none]',
  },
  inToml(
    'above the first table',
    'a = 1\n\n[b]\nc = 1',
    (t) => insertKey(t, ['x'], 'y'),
    'a = 1\nx = "y"\n\n[b]\nc = 1',
  ),
  inToml(
    'above a table that comes first',
    '[b]\nc = 1',
    (t) => insertKey(t, ['x'], 'y'),
    'x = "y"\n[b]\nc = 1',
  ),
  inToml(
    'above a table with the comments that belong to it',
    '# about the post\n\n# about b\n  # more\n[b]\nc = 1',
    (t) => insertKey(t, ['x'], 'y'),
    '# about the post\n\nx = "y"\n# about b\n  # more\n[b]\nc = 1',
  ),
  inToml('in the quotes of the others', "a = 'x'", (t) => insertKey(t, ['b'], 'y'), "a = 'x'\nb = 'y'"),
  inToml('without blanks as the others', 'a=1', (t) => insertKey(t, ['b'], 2), 'a=1\nb=2'),
  inToml(
    'a native date',
    'a = "x"',
    (t) => insertKey(t, ['d'], '2026-03-10T15:05:06+01:00', { isDate: true }),
    'a = "x"\nd = 2026-03-10T15:05:06+01:00',
  ),
  inToml(
    'into a table',
    'a = 1\n[extra]\nb = 1\n\n[z]\nc = 1',
    (t) => insertKey(t, ['extra', 'x'], 2),
    'a = 1\n[extra]\nb = 1\nx = 2\n\n[z]\nc = 1',
  ),
  inToml(
    'into a table that is empty',
    '[extra]\n[z]',
    (t) => insertKey(t, ['extra', 'x'], 2),
    '[extra]\nx = 2\n[z]',
  ),
  inToml(
    'into a table that is not there',
    'a = 1',
    (t) => insertKey(t, ['taxonomies', 'tags'], ['x']),
    'a = 1\n\n[taxonomies]\ntags = ["x"]',
  ),
  inToml(
    'beside dotted keys',
    'a.b = 1\nc = 2',
    (t) => insertKey(t, ['a', 'x'], 2),
    'a.b = 1\na.x = 2\nc = 2',
  ),
  inToml('into an inline table', 'a = { b = 1 }', (t) => insertKey(t, ['a', 'x'], 2), 'a = { b = 1, x = 2 }'),
  {
    name: 'insert into JSON in lines',
    before: '{\n    "a" : 1\n}\nText\n',
    edit: (t) => insertKey(t, ['b'], ['x']),
    after: '{\n    "a" : 1,\n    "b" : ["x"]\n}\nText\n',
  },
  {
    name: 'insert into JSON on one line',
    before: '{"a":1,"c":2}\n',
    edit: (t) => insertKey(t, ['b'], 'x', { after: ['a'] }),
    after: '{"a":1,"b":"x","c":2}\n',
  },
  {
    name: 'insert into JSON with a single compact entry',
    before: '{"a":1}\n',
    edit: (t) => insertKey(t, ['b'], 'x'),
    after: '{"a":1,"b":"x"}\n',
  },
  {
    name: 'insert into Hexo JSON without any entry',
    before: ';;;\n;;;\n',
    edit: (t) => insertKey(t, ['b'], 'x'),
    after: ';;;\n"b": "x"\n;;;\n',
  },
  {
    name: 'insert into Hexo JSON',
    before: ';;;\n"a": 1\n;;;\n',
    edit: (t) => insertKey(t, ['b'], { c: 1 }),
    after: ';;;\n"a": 1,\n"b": {"c": 1}\n;;;\n',
  },
  {
    name: 'insert into Pelican',
    before: 'Title: A\nDate:  x\n\nText\n',
    edit: (t) => insertKey(t, ['Tags'], ['a', 'b']),
    after: 'Title: A\nDate:  x\nTags:  a, b\n\nText\n',
  },
  {
    name: 'insert into Nikola',
    before: '<!--\n.. title: A\n-->\nText\n',
    edit: (t) => insertKey(t, ['updated'], 'x'),
    after: '<!--\n.. title: A\n.. updated: x\n-->\nText\n',
  },
  inYaml('take out a line', 'a: 1\nb: 2 # c\n# d\nc: 3', (t) => removeKey(t, ['b']), 'a: 1\n# d\nc: 3'),
  inYaml('take out a folded text', 'a: 1\nb: >\n  x\n\n  y\nc: 3', (t) => removeKey(t, ['b']), 'a: 1\nc: 3'),
  inYaml('take out a list', 'a: 1\nb:\n- x\n- y\nc: 3', (t) => removeKey(t, ['b']), 'a: 1\nc: 3'),
  inYaml('take out of braces', 'a: {b: 1, c: 2}', (t) => removeKey(t, ['a', 'b']), 'a: {c: 2}'),
  inYaml(
    'take the last line out of braces',
    'a: {\n  b: 1, # one\n  c: 2 # two\n}',
    (t) => removeKey(t, ['a', 'c']),
    'a: {\n  b: 1 # one\n}',
  ),
  inYaml(
    'take the first line out of braces',
    'a: {\n  b: 1, # one\n  c: 2 # two\n}',
    (t) => removeKey(t, ['a', 'b']),
    'a: {\n  c: 2 # two\n}',
  ),
  inYaml('take out the last of a map', 'a:\n  b: 1\nc: 1', (t) => removeKey(t, ['a', 'b']), 'c: 1'),
  inYaml(
    'take out what others point to',
    'a: &x 1\nb: *x',
    (t) => removeKey(t, ['a']),
    '[frontMatter.risky]',
  ),
  inToml('take out a key', 'a = 1\nb = [\n  1,\n] # c\nc = 3', (t) => removeKey(t, ['b']), 'a = 1\nc = 3'),
  inToml(
    'take out a table',
    'a = 1\n\n[b]\nx = 1\n[b.c]\ny = 1\n\n[z]\nd = 1',
    (t) => removeKey(t, ['b']),
    'a = 1\n\n[z]\nd = 1',
  ),
  inYaml('rename a key', 'a: 1 # c\nb: 2', (t) => renameKey(t, ['a'], 'x y'), 'x y: 1 # c\nb: 2'),
  inYaml('rename a key in quotes', '"a" : 1', (t) => renameKey(t, ['a'], 'x'), '"x" : 1'),
  inYaml(
    'rename to a key that is there',
    'a: 1\nb: 2',
    (t) => renameKey(t, ['a'], 'b'),
    '[frontMatter.exists]',
  ),
  inToml('rename a key', 'a = 1 # c', (t) => renameKey(t, ['a'], 'x y'), '"x y" = 1 # c'),
];
