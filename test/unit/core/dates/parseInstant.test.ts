import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInstant, writtenDay } from '../../../../src/core/dates/parseInstant';
import { printDate } from '../../../../src/core/dates/printDate';
import { recognizeDate } from '../../../../src/core/dates/recognizeDate';
import { instantOfWallClock, isTimeZone, offsetOf, utcMillis } from '../../../../src/core/dates/zone';

function instant(raw: string, zone = 'Europe/Berlin'): string {
  const parsed = parseInstant(raw, zone);
  return parsed.ok ? new Date(parsed.value).toISOString() : parsed.problem.code;
}

test('a stamp without a zone is wall clock time where the writer is, one with a zone is not', () => {
  assert.equal(instant('2026-03-10'), '2026-03-09T23:00:00.000Z');
  assert.equal(instant('2026-03-10 12:00'), '2026-03-10T11:00:00.000Z');
  assert.equal(instant('2026-07-10 12:00'), '2026-07-10T10:00:00.000Z');
  assert.equal(instant('2026-03-10T12:00:00-08:00'), '2026-03-10T20:00:00.000Z');
  assert.equal(instant('2026-03-10T12:00:00.25Z'), '2026-03-10T12:00:00.250Z');
  assert.equal(instant('2026-03-10 12:00 Asia/Tokyo'), '2026-03-10T03:00:00.000Z');
  assert.equal(instant('2026-03-10 12:00:00 PST'), '2026-03-10T20:00:00.000Z');
  assert.equal(instant('Tue, 10 Mar 2026 12:00:00 GMT'), '2026-03-10T12:00:00.000Z');
  assert.equal(instant('1773151506789'), '2026-03-10T14:05:06.789Z');
  assert.equal(instant('1773151506'), '2026-03-10T14:05:06.000Z');
  assert.equal(instant('12 AM'), 'date.unknown');
  assert.equal(instant('2026-03-10 12:30 AM', 'UTC'), '2026-03-10T00:30:00.000Z');
  assert.equal(instant('2026-03-10 12:30 PM', 'UTC'), '2026-03-10T12:30:00.000Z');
});

test('a day that does not exist is a Problem and never rolls over', () => {
  assert.equal(instant('2023-02-29'), 'date.noSuchDay');
  assert.equal(instant('2024-02-29', 'UTC'), '2024-02-29T00:00:00.000Z');
  assert.equal(instant('31 April 2024'), 'date.noSuchDay');
  const written = writtenDay('2023-02-30');
  assert.equal(written.ok ? '' : written.problem.code, 'date.noSuchDay');
});

test('the day as written does not depend on any zone', () => {
  const written = writtenDay('2016-11-06T21:49:37-08:00');
  assert.ok(written.ok);
  assert.deepEqual(
    [written.value.year, written.value.month, written.value.day, written.value.hour],
    [2016, 11, 6, 21],
  );
});

test('hours that a zone repeats or leaves out have one instant', () => {
  const shown = (hour: number, day: number, month: number): number => utcMillis(2026, month, day, hour, 30);
  assert.equal(instantOfWallClock(shown(2, 25, 10), 'Europe/Berlin'), Date.parse('2026-10-25T00:30:00Z'));
  assert.equal(instantOfWallClock(shown(2, 29, 3), 'Europe/Berlin'), Date.parse('2026-03-29T01:30:00Z'));
});

test('what is printed reads back as the same second, in any zone', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'America/St_Johns',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ];
  const forms = [
    '2024-01-02T03:04:05Z',
    '2024-01-02 03:04:05 +0100',
    '2024-01-02T03:04:05+01:00',
    'Tue, 02 Jan 2024 03:04:05 +0000',
  ];
  const moments = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2099-01-01') });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), fc.constantFrom(...forms), (now, zone, raw) => {
      const form = recognizeDate(raw);
      assert.ok(form.ok);
      const back = parseInstant(printDate(form.value, now, zone), 'Asia/Tokyo');
      assert.ok(back.ok);
      assert.equal(back.value, Math.floor(now / 1000) * 1000);
    }),
    { numRuns: 500, includeErrorInReport: true },
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/.: TZ+,JanFebUTC[]()')), maxLength: 40 }),
      (any, likely) => {
        parseInstant(any, 'UTC');
        parseInstant(likely, 'Europe/Berlin');
      },
    ),
    { numRuns: 3000 },
  );
});

test('zones are known by their IANA names', () => {
  assert.ok(
    isTimeZone('Europe/Paris') && isTimeZone('UTC') && !isTimeZone('Nowhere/Land') && !isTimeZone(''),
  );
  assert.equal(offsetOf('Asia/Kathmandu', 0), 330);
  assert.equal(offsetOf('America/St_Johns', Date.parse('2026-01-01T00:00:00Z')), -210);
});
