import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printDate } from '../../../../src/core/dates/printDate';
import { DATE_FORMS } from '../../../examples/dateForms';
import { recognizeDate } from '../../../../src/core/dates/recognizeDate';

const NOW = Date.parse('2026-03-10T14:05:06.789Z');

function reprint(raw: string, zone = 'Europe/Berlin', now = NOW, order?: 'dayFirst' | 'monthFirst'): string {
  const form = recognizeDate(raw, order ? { order } : {});
  return form.ok ? printDate(form.value, now, zone) : form.problem.code;
}

test('another instant is printed in the form of the stamp', () => {
  for (const [raw, printed] of DATE_FORMS) assert.equal(reprint(raw), printed, raw);
});

test('what is printed has the same form again', () => {
  for (const [, printed] of DATE_FORMS) {
    const order = /^\d\d?\/\d/.test(printed)
      ? printed.startsWith('3')
        ? 'monthFirst'
        : 'dayFirst'
      : 'dayFirst';
    assert.equal(reprint(printed, 'Europe/Berlin', NOW, order), printed);
  }
});

test('May is a whole word where a person wrote it, and three letters where a program did', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['May 6, 2024', 'March 10, 2026'],
    ['May 16, 2024', 'March 10, 2026'],
    ['May 6th, 2024', 'March 10th, 2026'],
    ['6 May 2024', '10 March 2026'],
    ['Monday, May 6, 2024 at 3:04 PM', 'Tuesday, March 10, 2026 at 3:05 PM'],
    ['May 06 2024', 'Mar 10 2026'],
    ['May 16 2024', 'Mar 10 2026'],
    ['16-May-2024', '10-Mar-2026'],
    ['Mon, 06 May 2024 10:11:12 +0200', 'Tue, 10 Mar 2026 15:05:06 +0100'],
    ['Mon May 06 2024', 'Tue Mar 10 2026'],
  ];
  for (const [raw, printed] of pairs) assert.equal(reprint(raw), printed, raw);
});

test('what cannot be told apart, is unknown or is filled in by others is left alone', () => {
  for (const raw of ['10-12-2024', '01/02/2024', '1.2.2024 10:00'])
    assert.equal(reprint(raw), 'date.ambiguous', raw);
  for (const raw of [
    'Last Modified',
    'git Last Modified',
    'git Created',
    'Created',
    'Git Created',
    'last-modified',
    'today',
    'now',
    '{{ .Date }}',
    '{{ now.Format "2006-01-02" }}',
    '<% tp.date.now() %>',
    '${date}',
    '{% now %}',
  ]) {
    assert.equal(reprint(raw), 'date.keyword', raw);
  }
  for (const raw of [
    'soon',
    '2024',
    '2024-13-01',
    '2024-01-32',
    '2024-01-02T25:00',
    '24-01-02',
    'Foo 3 2024',
    '',
    '2024-01-02T',
    '2024-01-02 and more',
    '12345678901',
    'x'.repeat(500),
  ]) {
    assert.equal(reprint(raw), 'date.unknown', raw);
  }
});

test('a hint from the other posts settles the order of day and month', () => {
  assert.equal(reprint('01/02/2024', 'UTC', NOW, 'dayFirst'), '10/03/2026');
  assert.equal(reprint('01/02/2024', 'UTC', NOW, 'monthFirst'), '03/10/2026');
  assert.equal(reprint('25/02/2024', 'UTC', NOW, 'monthFirst'), '10/03/2026');
});

/** Zone, instant, stamp, and what it becomes. */
const ZONES: readonly (readonly [string, string, string, string])[] = [
  ['Asia/Kolkata', '2026-03-10T14:05:06Z', '2023-07-04T09:08:07+05:30', '2026-03-10T19:35:06+05:30'],
  ['Asia/Kolkata', '2026-03-10T14:05:06Z', '2023-07-04T09:08:07+01', '2026-03-10T19:35:06+05:30'],
  ['Asia/Kathmandu', '2026-03-10T14:05:06Z', '2023-07-04 09:08 +0545', '2026-03-10 19:50 +0545'],
  ['America/St_Johns', '2026-01-10T14:05:06Z', '2023-07-04T09:08:07-03:30', '2026-01-10T10:35:06-03:30'],
  ['America/St_Johns', '2026-07-10T14:05:06Z', '2023-07-04T09:08:07-03:30', '2026-07-10T11:35:06-02:30'],
  ['Europe/Berlin', '2026-07-01T10:00:00Z', '2023-01-04T09:08:07+01:00', '2026-07-01T12:00:00+02:00'],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2023-01-04T09:08:07+01:00', '2026-03-29T01:59:59+01:00'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2023-01-04T09:08:07+01:00', '2026-03-29T03:00:00+02:00'],
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2023-01-04T09:08:07+01:00', '2026-10-25T02:30:00+02:00'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '2023-01-04T09:08:07+01:00', '2026-10-25T02:30:00+01:00'],
  ['America/Los_Angeles', '2026-03-10T03:30:00Z', '2023-07-04', '2026-03-09'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2023-07-04', '2027-01-01'],
  ['Pacific/Chatham', '2026-07-01T00:00:00Z', '2023-07-04T00:00:00+12:45', '2026-07-01T12:45:00+12:45'],
  ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', '2023-07-04 00:00:00 +1100', '2026-07-01 10:30:00 +1030'],
  ['Africa/Casablanca', '2026-03-01T12:00:00Z', '2023-07-04T00:00:00+01:00', '2026-03-01T12:00:00+00:00'],
  ['Europe/Berlin', '1890-01-01T00:00:00Z', '2023-07-04T09:08:07+02:00', '1890-01-01T00:53:00+00:53'],
  ['Africa/Monrovia', '1971-01-01T00:00:00Z', '2023-07-04T09:08:07+00:00', '1970-12-31T23:16:00-00:44'],
  ['Europe/Berlin', '1890-01-01T00:00:00Z', '2023-07-04 09:08:07', '1890-01-01 00:53:28'],
  ['UTC', '2026-03-10T14:05:06Z', '2023-07-04T00:00:00+01:00', '2026-03-10T14:05:06+00:00'],
  ['UTC', '2026-03-10T14:05:06Z', '2023-07-04 00:00:00 UTC-05:00', '2026-03-10 14:05:06 UTC'],
  ['America/New_York', '2026-07-10T14:05:06Z', '2023-01-04 09:08:07 EST', '2026-07-10 10:05:06 EDT'],
  ['Asia/Tokyo', '2026-03-10T00:00:00Z', '2023-07-04 00:00', '2026-03-10 09:00'],
];

test('the offset is the one in force at that instant in that zone', () => {
  for (const [zone, now, raw, printed] of ZONES)
    assert.equal(reprint(raw, zone, Date.parse(now)), printed, `${raw} ${zone}`);
});

test('a day above nine in a stamp that a machine made is padded', () => {
  const now = Date.parse('2026-03-05T14:05:06Z');
  assert.equal(reprint('Tue, 14 Jul 2023 09:08:07 +0000', 'UTC', now), 'Thu, 05 Mar 2026 14:05:06 +0000');
  assert.equal(reprint('Tue, 4 Jul 2023 09:08:07 +0000', 'UTC', now), 'Thu, 5 Mar 2026 14:05:06 +0000');
  assert.equal(reprint('Friday, July 14, 2023', 'UTC', now), 'Thursday, March 5, 2026');
});

test('fractions of a millisecond and instants before 1970 are cut off, not rounded', () => {
  assert.equal(reprint('2023-07-04T09:08:07.123Z', 'UTC', NOW + 0.9), '2026-03-10T14:05:06.789Z');
  assert.equal(reprint('2023-07-04T09:08:07.1Z', 'UTC', -1), '1969-12-31T23:59:59.9Z');
  assert.equal(reprint('1688461687', 'UTC', 1500), '1');
});

test('an abbreviation stays where it still tells the offset, also one that only its own country uses', () => {
  assert.equal(reprint('2023-07-04 09:08:07 JST', 'Asia/Tokyo'), '2026-03-10 23:05:06 JST');
  assert.equal(reprint('2023-07-04 09:08:07 MSK', 'Europe/Moscow'), '2026-03-10 17:05:06 MSK');
  assert.equal(reprint('2023-07-04 09:08:07 EST', 'America/Los_Angeles'), '2026-03-10 07:05:06 PDT');
  assert.equal(reprint('2023-07-04 09:08:07 JST', 'America/Sao_Paulo'), '2026-03-10 11:05:06 UTC-03:00');
});

test('an unknown zone is a fault of ours and throws', () => {
  assert.throws(() => reprint('2023-07-04', 'Mars/Olympus'), RangeError);
});
