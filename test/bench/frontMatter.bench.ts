import { parseTree } from 'jsonc-parser';
import { parseTOML } from 'toml-eslint-parser';
import { parseDocument } from 'yaml';
import { setModified } from '../../src/core/modified/setModified';

/**
 * The cost of setting a value, as ratios within one run: against parsing the same block once with the parser
 * taken, against the length of the body, and against the length of the block. Exits 1 when one is missed.
 */
const SETTINGS = { now: Date.parse('2026-03-10T14:05:06.789Z'), zone: 'Europe/Berlin', keys: ['modified'] };

const yamlBlock = (size: number): string => {
  const lines = [
    'title: "A post: with a title"',
    'date: 2023-07-04T09:08:07+02:00',
    'modified: 2023-07-04T09:08:07+02:00',
  ];
  for (let index = 0; lines.join('\n').length < Math.min(size, 2000); index += 1) {
    lines.push(`key${index}: some words of text # a comment`, `list${index}:`, '  - one', '  - "two: three"');
  }
  const block = `${lines.join('\n')}\n`;
  if (size <= 2000) return block;
  const more = Array.from(
    { length: Math.ceil((size - block.length) / 40) },
    (_, index) => `more${index}: some words of a value here\n`,
  );
  return block + more.join('');
};

const tomlBlock = (size: number): string => {
  const lines = ['title = "A post"', 'modified = 2023-07-04T09:08:07+02:00'];
  for (let index = 0; lines.join('\n').length < size; index += 1)
    lines.push(`key${index} = "some words" # a comment`, `list${index} = ["a", "b"]`);
  return `${lines.join('\n')}\n`;
};

/** The same with a table at its end, which the quick reader leaves to the parser. */
const tomlTables = (size: number): string => `${tomlBlock(size)}[extra]\nx = 1\n`;

const jsonBlock = (size: number): string => {
  const data: Record<string, unknown> = { title: 'A post', modified: '2023-07-04T09:08:07+02:00' };
  for (let index = 0; JSON.stringify(data).length < size; index += 1) {
    data[`key${index}`] = 'some words';
    data[`list${index}`] = ['a', 'b'];
  }
  return `${JSON.stringify(data, null, 2)}\n`;
};

const post = (fence: string, block: string, length: number): string =>
  `${fence}\n${block}${fence}\n${'Words of the body, with *marks* and [links](x).\n'.repeat(Math.ceil(length / 48))}`;

function set(text: string): void {
  const edits = setModified(text, SETTINGS);
  if (!edits.ok || edits.value.length !== 1) throw new Error('not set');
}

/**
 * The time of a run in milliseconds. The two things compared take turns, run by run, so that a busy machine
 * hits both alike, and the median of many turns is taken.
 */
function compare(a: () => void, b: () => void, rounds = 1001): { readonly a: number; readonly b: number } {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(time(a));
    times[1].push(time(b));
  }
  return { a: median(times[0]), b: median(times[1]) };
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

let missed = 0;

function report(name: string, ratio: number, limit: number): void {
  const isKept = ratio <= limit;
  if (!isKept) missed += 1;
  console.log(`${isKept ? 'ok    ' : 'MISSED'} ${name}: ${ratio.toFixed(2)} (at most ${limit})`);
}

const yaml = yamlBlock(1000);
const toml = tomlBlock(1000);
const small = post('---', yaml, 20_000);
const smallToml = post('+++', toml, 20_000);
const tables = tomlTables(1000);
const smallTables = post('+++', tables, 20_000);
const json = jsonBlock(1000);
const smallJson = json + post('', '', 20_000).trimStart();
for (let warm = 0; warm < 300; warm += 1) {
  set(small);
  set(smallToml);
  set(smallTables);
  set(smallJson);
  parseDocument(yaml);
  parseTOML(toml);
  parseTree(json);
}

const againstYaml = compare(
  () => set(small),
  () => parseDocument(yaml),
);
report('set a value in a 20 KB post / parseDocument of its block', againstYaml.a / againstYaml.b, 1.2);

const againstToml = compare(
  () => set(smallToml),
  () => parseTOML(toml),
);
report('set a value in a 20 KB post / parseTOML of its block', againstToml.a / againstToml.b, 1.2);

const againstTables = compare(
  () => set(smallTables),
  () => parseTOML(tables),
);
report('set a value above TOML tables / parseTOML of the block', againstTables.a / againstTables.b, 1.2);

const againstJson = compare(
  () => set(smallJson),
  () => parseTree(json),
);
report('set a value in a 20 KB post / parseTree of its JSON block', againstJson.a / againstJson.b, 1.2);

const large = post('---', yaml, 5_000_000);
const againstBody = compare(
  () => set(large),
  () => set(small),
  201,
);
report('set a value in a 5 MB post / in a 20 KB post', againstBody.a / againstBody.b, 2);

const half = post('---', yamlBlock(500_000), 1000);
const whole = post('---', yamlBlock(1_000_000), 1000);
const againstBlock = compare(
  () => set(whole),
  () => set(half),
  5,
);
report('a block of 1 MB / a block of 500 KB', againstBlock.a / againstBlock.b, 2.6);

process.exitCode = missed > 0 ? 1 : 0;
