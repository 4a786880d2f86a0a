/** A stamp as a point in time, with what it says about its zone. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** Minutes east of UTC, when the stamp names an offset. */
  readonly offset?: number;
  readonly dateOnly: boolean;
}

const shape =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|(?:UTC)?\s*[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/**
 * Reads a date as generators write it; without an offset the time counts as UTC. Falls back on what
 * JavaScript reads (`Jul 08 2022`). `undefined`: no date, or one that no calendar has.
 */
export function instantOf(text: string): Instant | undefined {
  const match = shape.exec(text.trim());
  if (!match) return looseInstant(text.trim());
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number((part as string | undefined) ?? 0));
  const at = utc(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0, second ?? 0);
  if (at === undefined) return undefined;
  const offset = offsetOf(match[8]);
  const dateOnly = match[4] === undefined;
  return offset === undefined ? { at, dateOnly } : { at: at - offset * 60_000, offset, dateOnly };
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && hour < 25 && minute < 60 && second < 61 ? date.getTime() : undefined;
}

function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/** Words of months in English, in any usual order; never a bare number. */
function looseInstant(text: string): Instant | undefined {
  if (!/[a-z]{3}/i.test(text) || !/\d{4}/.test(text) || text.length > 60) return undefined;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\)?\s*$/i.test(text);
  const at = Date.parse(hasZone ? text : `${text} UTC`);
  return Number.isNaN(at) ? undefined : { at, dateOnly: !/\d:\d/.test(text) };
}
