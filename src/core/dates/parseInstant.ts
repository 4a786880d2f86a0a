import { fail, ok, type Result } from '../problem';
import { readDate, type DateHints } from './recognizeDate';
import type { DateFields } from './scanDate';
import { instantOfWallClock, utcMillis } from './zone';

/**
 * The instant of a stamp in milliseconds since the epoch. A stamp without a zone is wall clock time in
 * `zone`; a day without a time is its first moment there. A day that does not exist is a Problem.
 */
export function parseInstant(raw: string, zone: string, hints: DateHints = {}): Result<number> {
  const read = readDate(raw.trim(), hints);
  if (!read.ok) return read;
  const { fields } = read.value;
  if (fields.instant !== undefined) return ok(fields.instant);
  if (!isRealDay(fields)) {
    return fail('date.noSuchDay', `There is no such day as “${raw}”.`, { args: [raw] });
  }
  const { year, month, day, hour, minute, second, millisecond } = fields;
  const shown = utcMillis(year, month, day, hour, minute, second, millisecond);
  if (fields.offset !== undefined) return ok(shown - fields.offset * 60_000);
  return ok(instantOfWallClock(shown, fields.zone ?? zone));
}

function isRealDay({ year, month, day }: DateFields): boolean {
  return new Date(utcMillis(year, month, day)).getUTCMonth() === month - 1;
}

/** The calendar day as the writer wrote it, whatever the zone: for showing, never for sorting. */
export function writtenDay(raw: string, hints: DateHints = {}): Result<DateFields> {
  const read = readDate(raw.trim(), hints);
  if (!read.ok) return read;
  if (isRealDay(read.value.fields)) return ok(read.value.fields);
  return fail('date.noSuchDay', `There is no such day as “${raw}”.`, { args: [raw] });
}
