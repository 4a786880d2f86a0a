import { parseTree } from 'jsonc-parser';
import { parseTOML } from 'toml-eslint-parser';
import { parseDocument } from 'yaml';
import { setModified } from '../../src/core/modified/setModified';
import { inWords, ratioRow, type RatioRow } from './ratios';

// The cost of setting a value, as ratios within one run: against parsing the same block once with the parser
// taken, against the length of the body, and against the length of the block in its many shapes.

const SETTINGS = { now: Date.parse('2026-03-10T14:05:06.789Z'), zone: 'Europe/Berlin', keys: ['modified'] };
const STAMP = '2023-07-04T09:08:07+02:00';

/** Pieces of a block, each made from its number, until there are about so many characters. */
function fill(size: number, piece: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < size; index += 1) text += piece(index);
  return text;
}

const usualYaml = (size: number): string =>
  `title: "A post: with a title"\nmodified: ${STAMP}\n` +
  fill(size, (n) => `key${n}: some words of text # a comment\nlist${n}:\n  - one\n  - "two: three"\n`);
const usualToml = (size: number): string =>
  `title = "A post"\nmodified = ${STAMP}\n` +
  fill(size, (n) => `key${n} = "some words" # a comment\nlist${n} = ["a", "b"]\n`);
/** With a table at its end, which the quick reader leaves to the parser. */
const tomlWithTable = (size: number): string => `${usualToml(size)}[extra]\nx = 1\n`;
const usualJson = (size: number): string =>
  `{\n  "title": "A post",\n  "modified": "${STAMP}"` +
  fill(size, (n) => `,\n  "key${n}": "some words",\n  "list${n}": [\n    "a",\n    "b"\n  ]`) +
  '\n}\n';

/** Shapes in which a reader can be slow for a reason of its own, by the fence they stand in. */
const SHAPES: Readonly<Record<string, readonly [string, (size: number) => string]>> = {
  'YAML, many keys': ['---', usualYaml],
  'YAML, maps in maps': [
    '---',
    (size) => `modified: ${STAMP}\n` + fill(size, (n) => `k${n}:\n  a:\n    b: c\n`),
  ],
  'YAML, a long list in brackets': [
    '---',
    (size) => `modified: ${STAMP}\nl: [x${fill(size, () => ', some words')}]\n`,
  ],
  'YAML, a long list': ['---', (size) => `modified: ${STAMP}\nl:\n${fill(size, () => '  - some words\n')}`],
  'YAML, a long literal text': [
    '---',
    (size) => `modified: ${STAMP}\nt: |\n${fill(size, () => '  some words\n')}`,
  ],
  'YAML, a long folded text': [
    '---',
    (size) => `modified: ${STAMP}\nt: >-\n${fill(size, () => '  some words\n')}`,
  ],
  'YAML, many comments': ['---', (size) => `modified: ${STAMP}\n${fill(size, () => '# some words\n')}`],
  'TOML, many keys': ['+++', usualToml],
  'TOML, many tables': ['+++', (size) => `modified = ${STAMP}\n` + fill(size, (n) => `[t${n}]\na = 1\n`)],
  'TOML, a long array': [
    '+++',
    (size) => `modified = ${STAMP}\nl = [\n${fill(size, () => '  "words",\n')}]\n`,
  ],
  'TOML, long texts': [
    '+++',
    (size) => `modified = ${STAMP}\n${fill(size, (n) => `t${n} = """\n${'some words\n'.repeat(90)}"""\n`)}`,
  ],
  'TOML, many comments': ['+++', (size) => `modified = ${STAMP}\n${fill(size, () => '# some words\n')}`],
  'JSON, many keys': ['---json', usualJson],
  'JSON, a long list': [
    '---json',
    (size) => `{"modified": "${STAMP}", "l": ["x"${fill(size, () => ', "words"')}]}\n`,
  ],
  'JSON, a long text': [
    '---json',
    (size) => `{"modified": "${STAMP}", "t": "${fill(size, () => 'words\\n ')}"}\n`,
  ],
};

function post(fence: string, block: string, length: number): string {
  const body = 'Words of the body, with *marks* and [links](x).\n'.repeat(Math.ceil(length / 48));
  // Joined once, so that no run pays for joining it.
  return fence === '' ? [block, body].join('') : [fence, '\n', block, fence.slice(0, 3), '\n', body].join('');
}

const set = (text: string) => (): void => {
  const edits = setModified(text, SETTINGS);
  if (!edits.ok || edits.value.length !== 1) throw new Error(`not set in ${text.slice(0, 80)}`);
};

interface Compared {
  readonly what: string;
  readonly peerName: string;
  readonly ours: () => void;
  readonly peer: () => void;
  readonly limit: number;
  readonly turns: number;
}

const BLOCK = 1000;

function againstParser(
  what: string,
  fence: string,
  block: string,
  parse: (text: string) => unknown,
): Compared {
  return {
    what: `Set a value in a 20 KB post with ${what}`,
    peerName: 'its parser',
    ours: set(post(fence, block, 20_000)),
    peer: () => void parse(block),
    limit: 1.2,
    turns: 1001,
  };
}

function againstBody(block: string): Compared {
  return {
    what: 'Set a value in a post of 5 MB',
    peerName: 'of 20 KB',
    ours: set(post('---', block, 5_000_000)),
    peer: set(post('---', block, 20_000)),
    limit: 2,
    turns: 201,
  };
}

/**
 * The same number of characters, in one block and in four: a linear reader takes as long for both, a quadratic one
 * four times as long. So the collector has the same to do on both sides, which it has not in a single short run.
 */
function againstLength(what: string, fence: string, block: (size: number) => string): Compared {
  const quarter = set(post(fence, block(250_000), 1000));
  return {
    what: `Set a value in a block of 1 MB: ${what}`,
    peerName: 'in four of 250 KB',
    ours: set(post(fence, block(1_000_000), 1000)),
    peer: () => {
      for (let count = 0; count < 4; count += 1) quarter();
    },
    limit: 1.5,
    turns: 7,
  };
}

/** Measures everything and tells each row when it is there. */
export function measure(tell: (line: string) => void): readonly RatioRow[] {
  const parsers = [
    againstParser('YAML', '---', usualYaml(BLOCK), parseDocument),
    againstParser('TOML', '+++', usualToml(BLOCK), (text) => parseTOML(text)),
    againstParser('TOML tables', '+++', tomlWithTable(BLOCK), (text) => parseTOML(text)),
    againstParser('JSON', '', usualJson(BLOCK), (text) => parseTree(text)),
  ];
  for (let warm = 0; warm < 300; warm += 1)
    for (const one of parsers) {
      one.ours();
      one.peer();
    }
  const shapes = Object.entries(SHAPES).map(([what, [fence, block]]) => againstLength(what, fence, block));
  return [...parsers, againstBody(usualYaml(BLOCK)), ...shapes].map((compared) => {
    const row = inTurns(compared);
    tell(inWords(row));
    return row;
  });
}

/** In turns, so that a busy machine hits both alike. */
function inTurns({ ours, peer, turns, ...about }: Compared): RatioRow {
  const clock = turns < 100 ? processorTime : () => performance.now();
  const times: { readonly ours: number[]; readonly peer: number[] } = { ours: [], peer: [] };
  const start = performance.now();
  // What is quick gets more turns, for the collector comes when it likes.
  for (let turn = 0; turn < turns || (turn < 101 && performance.now() - start < 2000); turn += 1) {
    times.ours.push(time(ours, clock));
    times.peer.push(time(peer, clock));
  }
  return ratioRow({ ...about, ...times });
}

/** Milliseconds of this process, for what takes so long that other work on the machine gets in between. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function time(run: () => void, clock: () => number): number {
  const start = clock();
  run();
  return clock() - start;
}
