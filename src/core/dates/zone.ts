/**
 * Wall clocks and offsets of time zones, by `Intl` alone. Zone names are IANA names (`Europe/Paris`, `UTC`).
 */

/** What a clock on the wall of a zone shows, with the offset in force there. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 to 999. */
  readonly millisecond: number;
  /** Minutes east of UTC; seconds of old local mean times are dropped. */
  readonly offset: number;
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** True for a name that `Intl` knows as a time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since the epoch of a civil date and time taken as UTC; safe for the years 0 to 99. */
export function utcMillis(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, millisecond);
}

/** What the clocks of `zone` show at `instant` (milliseconds since the epoch). Throws for an unknown zone. */
export function wallClock(instant: number, zone: string): WallClock {
  return clockAt(instant, offsetMillis(instant, zone));
}

/**
 * What the clocks show where an offset is printed beside them: the seconds of old local mean times, for which
 * offsets have no room, are left out of both, so that the two together are still that instant.
 */
export function offsetClock(instant: number, zone: string): WallClock {
  return clockAt(instant, Math.trunc(offsetMillis(instant, zone) / MINUTE) * MINUTE);
}

function clockAt(instant: number, offset: number): WallClock {
  const shown = new Date(Math.floor(instant) + offset);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    offset: Math.trunc(offset / MINUTE),
  };
}

/**
 * `Intl` takes its time, and a list of posts asks for the same days again and again. Since 1972 all zones have
 * changed their clocks on a quarter of an hour, so within one the offset holds.
 */
const offsets = new Map<string, number>();
const QUARTER = 15 * MINUTE;
const MAX_OFFSETS = 5000;

function offsetMillis(instant: number, zone: string): number {
  const key = `${Math.floor(instant / QUARTER)} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  const offset = askOffset(instant, zone);
  offsets.set(key, offset);
  return offset;
}

function askOffset(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const fields: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(whole)) fields[part.type] = part.value;
  const number = (name: string): number => Number(fields[name]);
  const year = fields['era'] === 'BC' ? 1 - number('year') : number('year');
  const [month, day] = [number('month'), number('day')];
  return utcMillis(year, month, day, number('hour'), number('minute'), number('second')) - whole;
}

/** Minutes east of UTC that are in force in `zone` at `instant` (milliseconds since the epoch). */
export function offsetOf(zone: string, instant: number): number {
  return wallClock(instant, zone).offset;
}

/**
 * The instant at which the clocks of `zone` show the given time, itself given as if it were UTC. In the
 * hour that a zone repeats in autumn the earlier instant is taken; in the hour it leaves out in spring,
 * the instant that the old offset gives.
 */
export function instantOfWallClock(shown: number, zone: string): number {
  const day = 24 * 60 * MINUTE;
  const before = shown - offsetOf(zone, shown - day) * MINUTE;
  const after = shown - offsetOf(zone, shown + day) * MINUTE;
  const isShown = (instant: number): boolean => instant + offsetOf(zone, instant) * MINUTE === shown;
  return !isShown(before) && isShown(after) ? after : before;
}

/** Locales that between them name most zones in letters; others answer `GMT+1`. */
const NAMING_LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'en-CA'];

/** The abbreviation in use in `zone` at `instant`: `CET`, `EDT`; `undefined` where there is none. */
export function zoneAbbreviation(instant: number, zone: string): string | undefined {
  for (const locale of NAMING_LOCALES) {
    const name = zoneName(instant, zone, locale, 'short');
    if (name && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  return undefined;
}

/** The long English name: `Central European Standard Time`. */
export function zoneLongName(instant: number, zone: string): string {
  return zoneName(instant, zone, 'en-US', 'long') ?? zone;
}

function zoneName(
  instant: number,
  zone: string,
  locale: string,
  timeZoneName: 'short' | 'long',
): string | undefined {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value;
}
