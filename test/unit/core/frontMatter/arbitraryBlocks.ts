import fc from 'fast-check';
import type { FrontMatterFormat } from '../../../../src/core/frontMatter/types';

/** A post with the paths that can be set in it and those that are lists of texts. */
export interface SamplePost {
  readonly text: string;
  readonly format: FrontMatterFormat;
  readonly paths: readonly (readonly string[])[];
  readonly lists: readonly (readonly string[])[];
}

interface Piece {
  readonly lines: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly lists: readonly (readonly string[])[];
}

const WORDS = [
  'a',
  'été',
  '🧪 lab',
  '日本',
  'two words',
  "it's",
  'x: y',
  '#no',
  '[b]',
  'no',
  '12:30',
  '01234',
  '{z}',
  '- q',
];
const word = fc.constantFrom(...WORDS);
const plainWord = fc.constantFrom(
  'a',
  'été',
  '🧪 lab',
  '日本',
  'two words',
  'no',
  '12:30',
  '01234',
  '3',
  'true',
);
const date = fc.constantFrom(
  '2024-01-02',
  '2024-01-02T03:04:05+01:00',
  '2024-01-02 03:04:05Z',
  '2024-01-02T03:04:05',
);
const names = [
  'title',
  'date',
  'modified',
  'tags',
  'date modified',
  'lastmod',
  'été',
  'x-y',
  'categories',
  'draft',
  'extra',
];
const blanks = fc.constantFrom(' ', '  ', '   ');
const comment = fc.constantFrom('', '', ' # c', '   # it’s “so”');
const filler = fc.constantFrom<readonly string[]>([], [], [''], ['# comment: not a key'], ['', '']);

const yamlSingle = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const doubled = (text: string): string => JSON.stringify(text);
const yamlScalar = fc.oneof(
  plainWord,
  date,
  word.map(yamlSingle),
  word.map(doubled),
  fc.constantFrom('', '~', '3.14', '"a\\tb"', "'multi" + "\n  line'", '! "tagged"', '!!str 12'),
);
const yamlItem = fc.oneof(
  fc.constantFrom('a', 'été', '🧪 lab', 'no', '2024', 'C# 7'),
  word.map(yamlSingle),
  word.map(doubled),
);

function yamlValue(key: string): fc.Arbitrary<Piece> {
  const path = [key];
  const none = { paths: [path], lists: [] };
  const scalar = fc
    .tuple(yamlScalar, blanks, comment)
    .map(([value, gap, end]) => ({ lines: [`${key}:${value === '' ? '' : gap}${value}${end}`], ...none }));
  const block = fc
    .tuple(fc.constantFrom('|', '>', '>-', '|-', '|+'), fc.array(plainWord, { minLength: 1, maxLength: 3 }))
    .map(([header, lines]) => ({
      lines: [`${key}: ${header}`, ...lines.map((line) => `    ${line}`)],
      ...none,
    }));
  const flow = fc
    .tuple(fc.array(yamlItem, { maxLength: 3 }), fc.constantFrom(', ', ','), comment)
    .map(([items, comma, end]) => ({
      lines: [`${key}: [${items.join(comma)}]${end}`],
      paths: [path],
      lists: [path],
    }));
  const list = fc
    .tuple(
      fc.array(fc.tuple(yamlItem, comment), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '  ', '    '),
    )
    .map(([items, indent]) => ({
      lines: [`${key}:`, ...items.map(([item, end]) => `${indent}- ${item}${end}`)],
      paths: [path],
      lists: [path],
    }));
  const map = fc.tuple(yamlScalar, yamlScalar).map(([one, two]) => ({
    lines: [`${key}:`, `  one: ${one.replace('\n', '\n  ')}`, `  "two 2": ${two.replace('\n', '\n  ')} # c`],
    paths: [path, [key, 'one'], [key, 'two 2']],
    lists: [],
  }));
  const flowMap = fc.tuple(plainWord, word.map(doubled)).map(([one, two]) => ({
    lines: [`${key}: {one: ${one}, "two 2": ${two}}`],
    paths: [path, [key, 'one'], [key, 'two 2']],
    lists: [],
  }));
  return fc.oneof(scalar, scalar, block, flow, list, map, flowMap);
}

const yamlBlock = keys((key) => yamlValue(key)).map((pieces) => post(pieces, 'yaml', '---', '---'));

const tomlScalar = fc.oneof(
  word.map(doubled),
  fc.constantFrom(
    "'lit'",
    "'C:\\new'",
    '3',
    '0x1F',
    '1_000',
    '3.14',
    'true',
    '"""multi\nline"""',
    "'''raw\n'x''''",
    'inf',
  ),
  date,
);

function tomlValue(key: string): fc.Arbitrary<Piece> {
  const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  const scalar = fc
    .tuple(tomlScalar, fc.constantFrom(' = ', '=', '  =  '), comment)
    .map(([value, equals, end]) => ({
      lines: [`${name}${equals}${value}${end}`],
      paths: [[key]],
      lists: [],
    }));
  const items = fc.array(fc.oneof(word.map(doubled), fc.constantFrom("'lit'")), { maxLength: 3 });
  const flow = fc.tuple(items, comment).map(([texts, end]) => ({
    lines: [`${name} = [${texts.join(', ')}]${end}`],
    paths: [[key]],
    lists: [[key]],
  }));
  const multi = fc
    .tuple(fc.array(fc.tuple(word.map(doubled), comment), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([texts, isTrailing]) => ({
      lines: [
        `${name} = [`,
        ...texts.map(
          ([text, end], index) => `  ${text}${index < texts.length - 1 || isTrailing ? ',' : ''}${end}`,
        ),
        ']',
      ],
      paths: [[key]],
      lists: [[key]],
    }));
  const dotted = tomlScalar.map((value) => ({
    lines: [`${name}.one = ${value}`, `${name}."two 2" = 1`],
    paths: [
      [key, 'one'],
      [key, 'two 2'],
    ],
    lists: [],
  }));
  const inline = tomlScalar
    .filter((value) => !value.includes('\n'))
    .map((value) => ({
      lines: [`${name} = { one = ${value}, b.c = 2 }`],
      paths: [
        [key, 'one'],
        [key, 'b', 'c'],
      ],
      lists: [],
    }));
  return fc.oneof(scalar, scalar, flow, multi, dotted, inline);
}

const tomlTable = fc
  .tuple(fc.constantFrom('[table]', '[[things]]', '[deep.er]'), tomlScalar, comment)
  .map(([header, value, end]) => {
    const prefix =
      header === '[table]' ? ['table'] : header === '[deep.er]' ? ['deep', 'er'] : ['things', '0'];
    return { lines: ['', `${header}${end}`, `inner = ${value}`], paths: [[...prefix, 'inner']], lists: [] };
  });

const tomlBlock = fc
  .tuple(
    keys((key) => tomlValue(key)),
    fc.option(tomlTable, { nil: undefined }),
  )
  .map(([pieces, table]) => post(table ? [...pieces, table] : pieces, 'toml', '+++', '+++'));

const jsonScalar = fc.oneof(
  word.map(doubled),
  fc.constantFrom('3', 'true', 'null', '1.50', '-2e3', '"\\u00e9\\n"', '""'),
);

const jsonBlock = keys((key) =>
  fc.oneof(
    jsonScalar.map((value) => ({ lines: [`"${key}": ${value}`], paths: [[key]], lists: [] })),
    fc.array(word.map(doubled), { maxLength: 3 }).map((items) => ({
      lines: [`"${key}": [${items.join(', ')}]`],
      paths: [[key]],
      lists: [[key]],
    })),
    fc.array(word.map(doubled), { minLength: 1, maxLength: 3 }).map((items) => ({
      lines: [
        `"${key}": [`,
        ...items.map((item, index) => `    ${item}${index < items.length - 1 ? ',' : ''}`),
        '  ]',
      ],
      paths: [[key]],
      lists: [[key]],
    })),
    jsonScalar.map((value) => ({
      lines: [`"${key}" : {"one":${value}}`],
      paths: [[key], [key, 'one']],
      lists: [],
    })),
  ),
).chain((pieces) => fc.constantFrom('---json', ';;;', '{', '---').map((fence) => jsonPost(pieces, fence)));

function jsonPost(pieces: readonly Piece[], fence: string): Shape {
  const members = pieces.flatMap(({ lines }, index) =>
    lines.map((line, at) => `  ${line}${at === lines.length - 1 && index < pieces.length - 1 ? ',' : ''}`),
  );
  const lines = fence === ';;;' ? [';;;', ...members, ';;;'] : ['{', ...members, '}'];
  const fenced = fence.startsWith('---') ? [fence, ...lines, '---'] : lines;
  return { lines: fenced, pieces, format: fence === '---' ? 'yaml' : 'json' };
}

const lineBlock = keys(
  (key) =>
    fc
      .tuple(fc.constantFrom('a', 'été', 'x: y', 'a, b,c', '', '2024-01-02 10:00'), blanks)
      .map(([value, gap]) => ({
        lines: [`${key}:${value === '' ? '' : gap}${value}`],
        paths: [[key]],
        lists: value.includes(',') ? [[key]] : [],
      })),
  ['title', 'Date', 'tags', 'Modified', 'x-y'],
).chain((pieces) =>
  fc.constantFrom<'pelican' | 'nikola'>('pelican', 'nikola').map((format): Shape => {
    const first = { lines: ['title: T'], paths: [], lists: [] };
    const all = pieces.some(({ lines }) => lines[0]?.startsWith('title')) ? pieces : [first, ...pieces];
    const lines = all.flatMap((piece) => piece.lines);
    const framed =
      format === 'pelican' ? [...lines, ''] : ['<!--', ...lines.map((line) => `.. ${line}`), '-->'];
    return { lines: framed, pieces, format };
  }),
);

interface Shape {
  readonly lines: readonly string[];
  readonly pieces: readonly Piece[];
  readonly format: FrontMatterFormat;
}

function keys(
  value: (key: string) => fc.Arbitrary<Piece>,
  from: readonly string[] = names,
): fc.Arbitrary<readonly Piece[]> {
  return fc
    .shuffledSubarray([...from], { minLength: 1, maxLength: 5 })
    .chain((chosen) => fc.tuple(...chosen.map(value)));
}

function post(pieces: readonly Piece[], format: FrontMatterFormat, open: string, close: string): Shape {
  return { lines: [open, ...pieces.flatMap(({ lines }) => lines), close], pieces, format };
}

const BODIES = ['', 'Body\n', '# T\n\n---\nmodified: 2020-01-01\n---\n', 'last line', '+++\n', '\n\n'];

/** Posts in all formats, with blank lines and comments between the keys, any line end, with and without a BOM. */
export const samplePost: fc.Arbitrary<SamplePost> = fc
  .tuple(
    fc.oneof(yamlBlock, yamlBlock, tomlBlock, jsonBlock, lineBlock),
    filler,
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom(...BODIES),
    fc.boolean(),
  )
  .map(([shape, between, eol, body, hasBom]) => {
    const [open = '', ...rest] = shape.lines;
    const canFill = (shape.format === 'yaml' && open === '---' && rest[0] !== '{') || shape.format === 'toml';
    const lines = canFill
      ? [open, ...between, ...rest.slice(0, -1), ...between, ...rest.slice(-1)]
      : shape.lines;
    const text = [...lines, body].join('\n').replaceAll('\n', eol);
    return {
      text: (hasBom ? '\ufeff' : '') + text,
      format: shape.format,
      paths: shape.pieces.flatMap(({ paths }) => paths),
      lists: shape.pieces.flatMap(({ lists }) => lists),
    };
  });

/** Texts that formats tempt one to write wrongly. */
export const anyText = fc.oneof(
  word,
  fc.constantFrom(
    '',
    ' ',
    'null',
    'yes',
    '1_000',
    '2024-01-01',
    '"',
    "'",
    '\\',
    'a\nb',
    '\t',
    '---',
    '...',
    'a #b',
    'a:',
    '\u0085',
    '\u2028',
    '*x',
    '&x',
    '!x',
    '%x',
    '@x',
    '`x',
    '|',
    '>',
    '~',
    '=',
    '<<',
    '0o17',
    '.5',
    '1e3',
    '+1',
    '-',
    '?',
    ',',
    'é'.normalize('NFD'),
    'x'.repeat(300),
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
