import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseInstant, writtenDay } from '../../src/core/dates/parseInstant';
import { locateFrontMatter } from '../../src/core/frontMatter/locate';
import { readFrontMatter } from '../../src/core/frontMatter/read';
import { listOf, textOf } from '../../src/core/frontMatter/values';
import { setModified } from '../../src/core/modified/setModified';
import { applyEdits } from '../../src/core/text/textEdit';
import { augmentations } from './augment';

/**
 * Runs the project's list of cases where it lies beside the repository. The examples of this folder say the
 * same in our own words and run everywhere; here the list itself is held against the code, line by line.
 */
const FILE = '../shared/cases/cases.jsonl';
const skip = existsSync(FILE) ? false : `${FILE} is not here`;
const KINDS = ['touch', 'parse', 'date', 'tags', 'encoding'];

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  readonly action: string;
  readonly expected: string;
}

function readCases(): readonly Case[] {
  if (skip !== false) return [];
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Case).filter(({ kind }) => KINDS.includes(kind));
}

/** The clock, the zone and the key that an action names; the usual ones where it does not. */
function settingsOf(action: string): Parameters<typeof setModified>[1] {
  const now = /Clock (\d{4}-\d\d-\d\dT[\d:.]+Z)/.exec(action)?.[1] ?? '2026-03-10T14:05:06.789Z';
  const zone = /TZ=([A-Za-z_]+(?:\/[A-Za-z_]+)*)/.exec(action)?.[1] ?? 'Europe/Berlin';
  const key = /modified key = "([^"]+)"/.exec(action)?.[1] ?? 'modified';
  return { now: Date.parse(now), zone, keys: [key] };
}

function stamped(text: string, action: string): string {
  const edits = setModified(text, settingsOf(action));
  return edits.ok ? applyEdits(text, edits.value) : text;
}

/** What a line says in prose, as a check of the text it begins with. */
const PROSE: Readonly<Record<string, (text: string) => void>> = {
  'parse-indented-dashes-in-scalar': (text) => {
    assert.deepEqual(dataOf(text), { description: '---\nrule\n', tags: ['x'] });
    assert.equal(bodyOf(text), '# B\n');
  },
  'parse-col0-dashes-in-quoted': (text) => {
    const read = readFrontMatter(text);
    assert.ok(!read.ok && read.problem.args?.includes('2'));
    assert.ok(bodyOf(text).startsWith('two"'));
  },
  'parse-only-opening-fence': (text) => assert.equal(bodyOf(text), text),
  'parse-hr-later-not-fm': (text) => assert.equal(bodyOf(text), text),
  'parse-empty-block': (text) => {
    assert.deepEqual(dataOf(text), {});
    assert.ok(bodyOf(text).startsWith('\nHello\n'));
  },
  'parse-leading-blank-line': (text) => assert.equal(bodyOf(text), text),
  'parse-fence-with-text': (text) => assert.equal(bodyOf(text), text),
  'parse-four-dashes': (text) => assert.equal(bodyOf(text), text),
  'parse-unknown-fence-lang': (text) => assert.equal(bodyOf(text), text),
  'parse-unquoted-colon': (text) => {
    const read = readFrontMatter(text);
    assert.ok(!read.ok && read.problem.code === 'frontMatter.colon' && read.problem.args?.includes('2'));
    assert.equal(bodyOf(text), 'Body\n');
  },
  'parse-hash-truncates': (text) => assert.equal(textOf(dataOf(text), ['title']), 'Update'),
  'date-author-offset-kept': (text) => assert.deepEqual(dayOf(text), [2016, 11, 6, 21, 49]),
  'date-naive-not-shifted': (text) => assert.deepEqual(dayOf(text), [2024, 5, 24, 4, 50]),
  'date-unpadded': (text) => assert.deepEqual(dayOf(text).slice(0, 3), [2021, 6, 1]),
  'date-impossible': (text) => {
    const day = writtenDay(dateOf(text));
    assert.ok(!day.ok && day.problem.code === 'date.noSuchDay');
  },
  'date-future-marked': (text) => {
    const instant = parseInstant(dateOf(text), 'UTC');
    assert.ok(instant.ok && instant.value > Date.parse('2026-03-10T14:05:00Z'));
  },
};

/** Lines of which the tests of another part of the house prove the rest. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'scaffold-date-has-offset': 'new post',
  'scaffold-date-same-instant': 'new post',
  'scaffold-encoding-bom': 'new post',
  'scaffold-eol-setting': 'new post',
  'encoding-gbk-file': 'VS Code',
  'encoding-lone-surrogate-cut': 'preview',
};

function dataOf(text: string): Parameters<typeof textOf>[0] {
  const read = readFrontMatter(text);
  assert.ok(read.ok, read.ok ? '' : read.problem.message);
  return read.data;
}

function bodyOf(text: string): string {
  return text.slice(locateFrontMatter(text).bodyStart);
}

function dateOf(text: string): string {
  return textOf(dataOf(text), ['date']) ?? '';
}

function dayOf(text: string): readonly unknown[] {
  const day = writtenDay(dateOf(text));
  assert.ok(day.ok);
  return [day.value.year, day.value.month, day.value.day, day.value.hour, day.value.minute];
}

/** `Chips: one, #three ; …`, `Chips: "a, b" and "c" (two chips) ; …` */
function chipsOf(expected: string): readonly string[] {
  const list = /^(?:Chips|One chip): (.*?)(?: ;|$)/.exec(expected)?.[1] ?? '';
  const plain = list.replace(/\s*\([^)]*\)/g, '');
  const quoted = [...plain.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  return quoted.length > 0 ? quoted : plain.split(/,\s+/);
}

function checkStamp(text: string, action: string, expected: string, name: string): void {
  assert.equal(stamped(text, action), expected, name);
  assert.equal(stamped(expected, action), expected, `${name}: stamped twice`);
}

test('every line of the list is held against the code', { skip }, () => {
  const unknown = readCases().filter(
    ({ id, kind, action }) =>
      !(id in PROSE || id in ELSEWHERE || kind === 'tags' || /Clock .* Save|buffer; Save/.test(action)),
  );
  assert.deepEqual(
    unknown.map(({ id }) => id),
    [],
  );
});

for (const { id, kind, input, action, expected } of readCases()) {
  if (id in ELSEWHERE) continue;
  test(`case ${id}`, () => {
    PROSE[id]?.(input);
    if (kind === 'tags') assert.deepEqual(listOf(dataOf(input), ['tags']), chipsOf(expected));
    const isText = id.startsWith('touch') || !(id in PROSE || kind === 'tags');
    const after = isText ? expected : input;
    checkStamp(input, action, after, 'as it is');
    for (const { name, change } of input.includes('\r') ? [] : augmentations(input)) {
      checkStamp(change(input), action, change(after), name);
    }
  });
}
