import { readDate } from '../../dates/recognizeDate';
import { parseInstant } from '../../dates/parseInstant';
import { utcMillis } from '../../dates/zone';

/** A stamp as a point in time, with what it says about its zone. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Minutes east of UTC that the stamp is written in: its own, or those of the site's zone on that day. */
  readonly offset?: number;
  /** Whether the stamp itself names its zone. */
  readonly hasZone: boolean;
  readonly dateOnly: boolean;
}

/** Reads a date as generators write it; one without a zone counts in `zone` (IANA). `undefined`: no date. */
export function instantOf(text: string, zone: string): Instant | undefined {
  const read = readDate(text.trim());
  const at = read.ok ? parseInstant(text, zone) : undefined;
  if (!read.ok || at?.ok !== true || Math.abs(at.value) > 8.64e15) return undefined;
  const { fields } = read.value;
  if (fields.instant !== undefined) return { at: at.value, offset: 0, hasZone: true, dateOnly: false };
  const { year, month, day, hour, minute, second, millisecond } = fields;
  const shown = utcMillis(year, month, day, hour, minute, second, millisecond);
  return {
    at: at.value,
    offset: Math.round((shown - at.value) / 60_000),
    hasZone: fields.offset !== undefined || fields.zone !== undefined,
    dateOnly: hour === undefined,
  };
}
