import type { DateField, DatePart } from './dateForm';
import type { DateFields } from './scanDate';
import type { TextScanner } from './textScanner';
import { isTimeZone } from './zone';

/** The time of day and the zone of a stamp; empty parts where it holds only a day. */
export interface ScannedClock {
  readonly parts: readonly DatePart[];
  readonly fields: Partial<DateFields>;
  /** The zone that the form stays in: `UTC` for `Z`, the named one for `Europe/Paris`. */
  readonly formZone?: string;
}

const NONE: ScannedClock = { parts: [], fields: {} };

/**
 * Reads what stands after the day; `undefined` when it starts like a time and is none. `isNumeric` says that the
 * day stands in figures alone.
 */
export function scanClock(scanner: TextScanner, isNumeric: boolean): ScannedClock | undefined {
  if (scanner.atEnd) return NONE;
  const gap = scanner.take(/,?[ \t]+(?:at[ \t]+)?(?=\d)|[Tt](?=\d)/y);
  const time = gap && (scanTime(scanner, isNumeric) ?? scanCompactTime(scanner));
  if (!time) return undefined;
  const zone = scanZone(scanner);
  return {
    parts: [{ text: gap[0] }, ...time.parts, ...zone.parts],
    fields: { ...time.fields, ...zone.fields },
    ...(zone.formZone === undefined ? {} : { formZone: zone.formZone }),
  };
}

/** `3:04`, `03:04:05.678`, `3:04 PM`. */
function scanTime(scanner: TextScanner, isNumeric: boolean): ScannedClock | undefined {
  const found = scanner.take(
    /(\d{1,2}):(\d\d)(?::(\d\d)(?:([.,])(\d{1,9}))?)?(?:([ \t\u00a0\u202f]?)([ap]m(?![A-Za-z.])|[ap]\.m\.))?(?!\d)/iy,
  );
  if (!found) return undefined;
  const [, hour = '', minute = '', second, mark, fraction, gap, half] = found;
  const parts: DatePart[] = [
    { field: half === undefined ? hourField(hour) : hour12Field(hour, isNumeric) },
    { text: ':' },
    { field: 'minute2' },
  ];
  if (second !== undefined) parts.push({ text: ':' }, { field: 'second2' });
  if (mark !== undefined && fraction !== undefined) {
    parts.push({ text: mark }, { field: 'fraction', digits: fraction.length });
  }
  if (half !== undefined) {
    if (gap) parts.push({ text: gap });
    const field = half.includes('.') ? 'amPmDots' : 'amPm';
    parts.push({ field, ...(half === half.toLowerCase() ? { letters: 'lower' as const } : {}) });
  }
  return checked(parts, hour, minute, second, { fraction, half });
}

function hourField(hour: string): DateField {
  return hour.length === 2 ? 'hour2' : 'hour';
}

/** `10 PM` does not tell whether `3 PM` has a zero: behind a day in figures it has, behind `Jan 2` it has not. */
function hour12Field(hour: string, isNumeric: boolean): DateField {
  return hour.startsWith('0') || (hour.length === 2 && isNumeric) ? 'hour12of2' : 'hour12';
}

/** `030405` and `0304`, as in `20240102T030405Z`. */
function scanCompactTime(scanner: TextScanner): ScannedClock | undefined {
  const found = scanner.take(/(\d\d)(\d\d)(\d\d)?(?!\d)/y);
  if (!found) return undefined;
  const [, hour = '', minute = '', second] = found;
  const parts: DatePart[] = [{ field: 'hour2' }, { field: 'minute2' }];
  if (second !== undefined) parts.push({ field: 'second2' });
  return checked(parts, hour, minute, second, {});
}

function checked(
  parts: readonly DatePart[],
  hour: string,
  minute: string,
  second: string | undefined,
  more: { readonly fraction?: string | undefined; readonly half?: string | undefined },
): ScannedClock | undefined {
  const isTwelve = more.half !== undefined;
  const shown = Number(hour);
  if (Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  if (isTwelve ? shown < 1 || shown > 12 : shown > 23) return undefined;
  const isAfternoon = more.half?.toLowerCase().startsWith('p') === true;
  return {
    parts,
    fields: {
      hour: isTwelve ? (shown % 12) + (isAfternoon ? 12 : 0) : shown,
      minute: Number(minute),
      ...(second === undefined ? {} : { second: Math.min(Number(second), 59) }),
      ...(more.fraction === undefined
        ? {}
        : { millisecond: Number(more.fraction.padEnd(3, '0').slice(0, 3)) }),
    },
  };
}

function scanZone(scanner: TextScanner): ScannedClock {
  const mark = scanner.mark();
  const gap = scanner.take(/[ \t]+/y)?.[0] ?? '';
  const lead: DatePart[] = gap === '' ? [] : [{ text: gap }];
  const zone = scanUtc(scanner) ?? scanOffset(scanner) ?? scanNamedZone(scanner) ?? scanBracketed(scanner);
  if (!zone) {
    scanner.rewind(mark);
    return NONE;
  }
  return { ...zone, parts: [...lead, ...zone.parts] };
}

/** `Z`, `UTC`, `GMT`, Nikola's `UTC-05:00`, JavaScript's `GMT+0100 (Central European Standard Time)`. */
function scanUtc(scanner: TextScanner): ScannedClock | undefined {
  const found = scanner.take(/Z(?![A-Za-z])|(?:UTC|GMT)(?![A-Za-z/])/iy);
  if (!found) return undefined;
  const name: DatePart = { text: found[0] };
  const isLetter = found[0].length === 1;
  const offset = isLetter ? undefined : scanOffset(scanner);
  if (!offset) {
    // RFC 9557: behind `Z` a zone says where the instant belongs, and not what the clock showed.
    const region = isLetter ? (scanBracketed(scanner)?.parts ?? []) : [];
    return { parts: [name, ...region], fields: { offset: 0 }, formZone: 'UTC' };
  }
  const isNikola = offset.parts.some((part) => 'field' in part && part.field === 'offsetColon');
  return { ...offset, parts: [name, ...(isNikola ? [{ field: 'offsetOrNothing' } as const] : offset.parts)] };
}

/** `+05:30`, `+0530`, `+05`, `+5`; and the name that JavaScript adds in brackets and Go without. */
function scanOffset(scanner: TextScanner): ScannedClock | undefined {
  const found = scanner.take(/([+-])(\d\d?(?=:\d\d|(?!\d))|\d\d(?=\d\d))(?:(:?)(\d\d))?(?!\d)/y);
  if (!found) return undefined;
  const [, sign = '+', hours = '', colon = '', minutes] = found;
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) return undefined;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  const offset = sign === '-' ? -size : size;
  const parts: DatePart[] = [{ field: offsetField(hours, colon, minutes) }, ...scanZoneName(scanner)];
  const region = scanBracketed(scanner);
  if (!region) return { parts, fields: { offset } };
  return { ...region, parts: [...parts, ...region.parts], fields: { ...region.fields, offset } };
}

/** `[Europe/Paris]` (RFC 9557); a zone that does not exist is left, and then the stamp is no date. */
function scanBracketed(scanner: TextScanner): ScannedClock | undefined {
  const mark = scanner.mark();
  const region = scanner.take(/\[([A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|UTC)\]/y);
  const zone = region?.[1] ?? '';
  if (region && isTimeZone(zone)) return { parts: [{ text: region[0] }], fields: { zone }, formZone: zone };
  scanner.rewind(mark);
  return undefined;
}

function offsetField(hours: string, colon: string, minutes: string | undefined): DateField {
  if (hours.length === 1) return minutes === undefined ? 'offsetShort' : 'offsetShortColon';
  if (minutes === undefined) return 'offsetHours';
  return colon === ':' ? 'offsetColon' : 'offsetPlain';
}

/** `(CET)`, `(Central European Standard Time)`, ` CET`. */
function scanZoneName(scanner: TextScanner): readonly DatePart[] {
  const bracket = scanner.take(/([ \t]*)\(([A-Za-z][A-Za-z .-]*)\)/y);
  if (bracket) {
    const isShort = /^[A-Z]{2,5}$/.test(bracket[2] ?? '');
    const name: DatePart = { field: isShort ? 'zoneAbbreviation' : 'zoneLongName' };
    return [{ text: `${bracket[1] ?? ''}(` }, name, { text: ')' }];
  }
  const bare = scanner.take(/([ \t]+)[A-Z]{3,5}(?![A-Za-z/])/y);
  return bare ? [{ text: bare[1] ?? '' }, { field: 'zoneAbbreviation' }] : [];
}

/** `Europe/Paris` stays in its zone; `CET` becomes what the zone that applies is called. */
function scanNamedZone(scanner: TextScanner): ScannedClock | undefined {
  const region = scanner.take(/[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+/y);
  if (region) {
    const zone = region[0];
    return isTimeZone(zone) ? { parts: [{ text: zone }], fields: { zone }, formZone: zone } : undefined;
  }
  const found = scanner.take(/[A-Z]{3,5}(?![A-Za-z])/y);
  const offset = found && ABBREVIATIONS[found[0]];
  if (!found || offset === undefined) return undefined;
  const known = { name: found[0], offset: offset * 60 };
  return { parts: [{ field: 'zoneAbbreviation', known }], fields: { offset: known.offset } };
}

/** Hours east of UTC of the abbreviations that name one zone only (RFC 2822 and common use). */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  AST: -4,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  SAST: 2,
  IST: 5.5,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  ACST: 9.5,
  ACDT: 10.5,
  AWST: 8,
  NZST: 12,
  NZDT: 13,
};
