import { MONTHS, WEEKDAYS, type DateField, type DateForm, type DatePart } from './dateForm';
import { inLetters, monthName } from './monthNames';
import { offsetClock, utcMillis, wallClock, zoneAbbreviation, zoneLongName, type WallClock } from './zone';

/**
 * Prints an instant (milliseconds since the epoch) in a learned form. `zone` is the IANA name of the zone
 * that applies; a form that names its own (`Z`, `UTC`, `Europe/Paris`) stays in that one. What the form
 * has no room for is cut off, never rounded. Throws a RangeError for a zone that does not exist.
 */
export function printDate(form: DateForm, instant: number, zone: string): string {
  if (form.kind === 'epoch') {
    return String(form.unit === 'seconds' ? Math.floor(instant / 1000) : Math.floor(instant));
  }
  const own = form.zone ?? zone;
  const clock = form.parts.some(isOffset) ? offsetClock(instant, own) : wallClock(instant, own);
  const moment: Moment = { instant, zone: own, clock };
  return form.parts.map((part) => printPart(part, moment)).join('');
}

function isOffset(part: DatePart): boolean {
  return 'field' in part && part.field.startsWith('offset');
}

interface Moment {
  readonly instant: number;
  readonly zone: string;
  readonly clock: WallClock;
}

function printPart(part: DatePart, moment: Moment): string {
  if ('text' in part) return part.text;
  if (part.field === 'fraction') {
    return pad(Math.floor(moment.clock.millisecond), 3).padEnd(part.digits, '0').slice(0, part.digits);
  }
  if ('known' in part)
    return part.known.offset === moment.clock.offset ? part.known.name : FIELDS[part.field](moment);
  const printed =
    part.language === undefined ? FIELDS[part.field](moment) : monthName(moment.clock.month, part.language);
  return part.letters === undefined ? printed : inLetters(printed, part.letters, part.language);
}

const FIELDS: Readonly<Record<DateField, (moment: Moment) => string>> = {
  year: ({ clock }) => pad(clock.year, 4),
  month: ({ clock }) => String(clock.month),
  month2: ({ clock }) => pad(clock.month, 2),
  monthShort: ({ clock }) => (MONTHS[clock.month - 1] ?? '').slice(0, 3),
  monthSept: ({ clock }) => (MONTHS[clock.month - 1] ?? '').slice(0, clock.month === 9 ? 4 : 3),
  monthLong: ({ clock }) => MONTHS[clock.month - 1] ?? '',
  day: ({ clock }) => String(clock.day),
  dayFrench: ({ clock }) => (clock.day === 1 ? '1er' : String(clock.day)),
  day2: ({ clock }) => pad(clock.day, 2),
  dayOrdinal: ({ clock }) => `${clock.day}${ordinalEnding(clock.day)}`,
  weekdayShort: ({ clock }) => weekday(clock).slice(0, 3),
  weekdayLong: ({ clock }) => weekday(clock),
  hour: ({ clock }) => String(clock.hour),
  hour2: ({ clock }) => pad(clock.hour, 2),
  hour12: ({ clock }) => String(clock.hour % 12 || 12),
  hour12of2: ({ clock }) => pad(clock.hour % 12 || 12, 2),
  minute2: ({ clock }) => pad(clock.minute, 2),
  second2: ({ clock }) => pad(clock.second, 2),
  amPm: ({ clock }) => (clock.hour < 12 ? 'AM' : 'PM'),
  amPmDots: ({ clock }) => (clock.hour < 12 ? 'A.M.' : 'P.M.'),
  offsetColon: ({ clock }) => hoursOf(clock, 2) + `:${minutesOf(clock)}`,
  offsetPlain: ({ clock }) => hoursOf(clock, 2) + minutesOf(clock),
  offsetHours: ({ clock }) => hoursOf(clock, 2) + minutesIfAny(clock),
  offsetShort: ({ clock }) => hoursOf(clock, 1) + minutesIfAny(clock),
  offsetShortColon: ({ clock }) => `${hoursOf(clock, 1)}:${minutesOf(clock)}`,
  offsetOrNothing: ({ clock }) => (clock.offset === 0 ? '' : `${hoursOf(clock, 2)}:${minutesOf(clock)}`),
  zoneAbbreviation: ({ clock, instant, zone }) =>
    zoneAbbreviation(instant, zone) ??
    (clock.offset === 0 ? 'UTC' : `UTC${hoursOf(clock, 2)}:${minutesOf(clock)}`),
  zoneLongName: ({ instant, zone }) => zoneLongName(instant, zone),
};

/** Signed hours of the offset; the sign is of the whole, for `-03:30` is less than minus three hours. */
function hoursOf({ offset }: WallClock, width: number): string {
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), width)}`;
}

function minutesOf({ offset }: WallClock): string {
  return pad(Math.abs(offset) % 60, 2);
}

/** A form without minutes gains them where the offset has some. */
function minutesIfAny(clock: WallClock): string {
  return clock.offset % 60 === 0 ? '' : `:${minutesOf(clock)}`;
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function weekday(clock: WallClock): string {
  const index = new Date(utcMillis(clock.year, clock.month, clock.day)).getUTCDay();
  return WEEKDAYS[index] ?? '';
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
