import { MONTHS, WEEKDAYS, type DateField, type DateForm, type DatePart } from './dateForm';
import { utcMillis, wallClock, zoneAbbreviation, zoneLongName, type WallClock } from './zone';

/**
 * Prints an instant (milliseconds since the epoch) in a learned form. `zone` is the IANA name of the zone
 * that applies; a form that names its own (`Z`, `UTC`, `Europe/Paris`) stays in that one. What the form
 * has no room for is cut off, never rounded. Throws a RangeError for a zone that does not exist.
 */
export function printDate(form: DateForm, instant: number, zone: string): string {
  if (form.kind === 'epoch') {
    return String(form.unit === 'seconds' ? Math.floor(instant / 1000) : Math.floor(instant));
  }
  const moment: Moment = { instant, zone: form.zone ?? zone, clock: wallClock(instant, form.zone ?? zone) };
  return form.parts.map((part) => printPart(part, moment)).join('');
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
  const printed = printField(part.field, moment);
  if (part.letters === 'upper') return printed.toUpperCase();
  return part.letters === 'lower' ? printed.toLowerCase() : printed;
}

function printField(field: DateField, moment: Moment): string {
  const { clock } = moment;
  switch (field) {
    case 'year':
      return pad(clock.year, 4);
    case 'month':
      return String(clock.month);
    case 'month2':
      return pad(clock.month, 2);
    case 'day':
      return String(clock.day);
    case 'day2':
      return pad(clock.day, 2);
    case 'dayOrdinal':
      return `${clock.day}${ordinalEnding(clock.day)}`;
    case 'monthShort':
      return (MONTHS[clock.month - 1] ?? '').slice(0, 3);
    case 'monthLong':
      return MONTHS[clock.month - 1] ?? '';
    case 'weekdayShort':
      return weekday(clock).slice(0, 3);
    case 'weekdayLong':
      return weekday(clock);
    default:
      return printTimeField(field, moment);
  }
}

type TimeField = Exclude<
  DateField,
  | 'year'
  | 'month'
  | 'month2'
  | 'day'
  | 'day2'
  | 'dayOrdinal'
  | 'monthShort'
  | 'monthLong'
  | 'weekdayShort'
  | 'weekdayLong'
>;

function printTimeField(field: TimeField, { clock, instant, zone }: Moment): string {
  switch (field) {
    case 'hour':
      return String(clock.hour);
    case 'hour2':
      return pad(clock.hour, 2);
    case 'hour12':
      return String(clock.hour % 12 || 12);
    case 'hour12of2':
      return pad(clock.hour % 12 || 12, 2);
    case 'minute2':
      return pad(clock.minute, 2);
    case 'second2':
      return pad(clock.second, 2);
    case 'amPm':
      return clock.hour < 12 ? 'AM' : 'PM';
    case 'zoneAbbreviation':
      return zoneAbbreviation(instant, zone) ?? `UTC${printOffset('offsetOrNothing', clock.offset)}`;
    case 'zoneLongName':
      return zoneLongName(instant, zone);
    default:
      return printOffset(field, clock.offset);
  }
}

type OffsetField = 'offsetColon' | 'offsetPlain' | 'offsetHours' | 'offsetShort' | 'offsetOrNothing';

/** `+05:30` and the like; a form without minutes gains them where the offset has some. */
function printOffset(field: OffsetField, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const hours = Math.floor(Math.abs(offset) / 60);
  const minutes = Math.abs(offset) % 60;
  switch (field) {
    case 'offsetPlain':
      return `${sign}${pad(hours, 2)}${pad(minutes, 2)}`;
    case 'offsetOrNothing':
      return offset === 0 ? '' : `${sign}${pad(hours, 2)}:${pad(minutes, 2)}`;
    case 'offsetShort':
      return `${sign}${hours}${minutes === 0 ? '' : `:${pad(minutes, 2)}`}`;
    case 'offsetHours':
      return `${sign}${pad(hours, 2)}${minutes === 0 ? '' : `:${pad(minutes, 2)}`}`;
    case 'offsetColon':
      return `${sign}${pad(hours, 2)}:${pad(minutes, 2)}`;
  }
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
