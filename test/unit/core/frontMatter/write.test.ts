import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/core/frontMatter/read';
import type { FenceKind, FrontMatterFormat } from '../../../../src/core/frontMatter/types';
import { writeBlock, type NewEntry } from '../../../../src/core/frontMatter/write';
import { anyText } from './arbitraryBlocks';

const ENTRIES: readonly NewEntry[] = [
  { key: 'title', value: 'Notes: part 1' },
  { key: 'date', value: '2026-03-10T15:05:06+01:00', isDate: true },
  { key: 'author', value: null },
  { key: 'tags', value: ['a', 'b, c'], list: 'block' },
  { key: 'draft', value: true },
  { key: 'cover', value: { image: 'x.png', alt: '' } },
];

const write = (format: FrontMatterFormat, fence: FenceKind, entries = ENTRIES, eol = '\n'): string =>
  writeBlock({ format, fence, entries, eol });

test('a block is written in each format', () => {
  assert.equal(
    write('yaml', 'dashes'),
    '---\ntitle: "Notes: part 1"\ndate: 2026-03-10T15:05:06+01:00\nauthor:\ntags:\n  - a\n  - b, c\ndraft: true\ncover:\n  image: x.png\n  alt: ""\n---\n',
  );
  assert.equal(
    write('toml', 'plus'),
    '+++\ntitle = "Notes: part 1"\ndate = 2026-03-10T15:05:06+01:00\nauthor = ""\ntags = ["a", "b, c"]\ndraft = true\n\n[cover]\nimage = "x.png"\nalt = ""\n+++\n',
  );
  assert.equal(
    write('json', 'braces'),
    '{\n  "title": "Notes: part 1",\n  "date": "2026-03-10T15:05:06+01:00",\n  "author": null,\n  "tags": ["a", "b, c"],\n  "draft": true,\n  "cover": { "image": "x.png", "alt": "" }\n}\n',
  );
  const flat = ENTRIES.slice(0, 3);
  assert.equal(
    write('json', 'semicolons', ENTRIES.slice(0, 1), '\r\n'),
    ';;;\r\n"title": "Notes: part 1"\r\n;;;\r\n',
  );
  assert.equal(
    write('pelican', 'header', flat),
    'title: Notes: part 1\ndate: 2026-03-10T15:05:06+01:00\nauthor:\n\n',
  );
  assert.equal(
    write('nikola', 'comment', flat),
    '<!--\n.. title: Notes: part 1\n.. date: 2026-03-10T15:05:06+01:00\n.. author:\n-->\n',
  );
  assert.equal(write('toml', 'named', flat.slice(1, 2)), '---toml\ndate = 2026-03-10T15:05:06+01:00\n---\n');
});

test('a learned style is kept', () => {
  const entries: readonly NewEntry[] = [
    { key: 'title', value: 'A', quotes: 'single', gap: '   ' },
    { key: 'date', value: '2026-03-10', quotes: 'double', isDate: true },
    { key: 'tags', value: ['a', 'b'], list: 'block', quotes: 'double' },
    { key: 'categories', value: ['a', 'b'], list: 'comma' },
  ];
  assert.equal(
    writeBlock({ format: 'yaml', fence: 'dashes', entries, eol: '\n', listIndent: 0 }),
    '---\ntitle:   \'A\'\ndate: "2026-03-10"\ntags:\n- "a"\n- "b"\ncategories: a, b\n---\n',
  );
});

test('what is written reads back, whatever is typed or pasted as a title', () => {
  const fences: readonly (readonly [FrontMatterFormat, FenceKind])[] = [
    ['yaml', 'dashes'],
    ['toml', 'plus'],
    ['json', 'braces'],
    ['json', 'semicolons'],
  ];
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...fences),
      fc.constantFrom('\n', '\r\n'),
      (title, [format, fence], eol) => {
        if (format === 'toml' && /\p{Cs}/u.test(title)) return;
        const entries: readonly NewEntry[] = [
          { key: 'title', value: title },
          { key: 'tags', value: [title], list: 'block' },
        ];
        const read = readFrontMatter(writeBlock({ format, fence, entries, eol }));
        assert.ok(read.ok);
        assert.deepEqual(read.data, { title, tags: [title] });
      },
    ),
    { numRuns: 1000, includeErrorInReport: true },
  );
});
