import type { Instant } from '../../core/render/page/instant';
import type { L10n } from './strings';

const day = 86_400_000;

/** The day as it stands in the stamp, whatever zone the reader is in: “5 February 2026”. */
export function dateText({ at, offset }: Instant, language: string): string {
  return format(at + (offset ?? 0) * 60_000, language, { dateStyle: 'long' });
}

/** Who asks, and when: milliseconds since the epoch, and the language that dates are written in. */
export interface When {
  readonly l10n: L10n;
  readonly language: string;
  readonly now: number;
}

/** The stamp as written, what it means with its zone or the site's, and how far away that is. */
export function dateTooltip(raw: string, instant: Instant, { l10n, language, now }: When): string {
  const lines = [raw];
  if (!instant.dateOnly) {
    const offset = instant.offset ?? 0;
    const shown = format(instant.at + offset * 60_000, language, { dateStyle: 'full', timeStyle: 'medium' });
    const zone = `UTC${offsetText(offset)}`;
    lines.push(`${shown} ${instant.hasZone ? zone : l10n.t('{0} (the site’s zone)', zone)}`);
  }
  return [...lines, relativeWords(instant, now, language)].join('\n');
}

/** “today”, “3 days ago”, “in 2 weeks”; nothing beyond a month, where the date itself says more. */
export function relativeDay(instant: Instant, now: number, language: string): string | undefined {
  return Math.abs(daysTo(instant, now)) > 31 ? undefined : relativeWords(instant, now, language);
}

function relativeWords(instant: Instant, now: number, language: string): string {
  const days = daysTo(instant, now);
  const words = new Intl.RelativeTimeFormat(known(language), { numeric: 'auto' });
  const far = Math.abs(days);
  if (far < 14) return words.format(days, 'day');
  if (far < 60) return words.format(Math.round(days / 7), 'week');
  return far < 548
    ? words.format(Math.round(days / 30.44), 'month')
    : words.format(Math.round(days / 365.25), 'year');
}

/** Whole days from now, by the calendar of the stamp's zone. */
function daysTo({ at, offset }: Instant, now: number): number {
  const shift = (offset ?? -new Date(now).getTimezoneOffset()) * 60_000;
  return Math.floor((at + shift) / day) - Math.floor((now + shift) / day);
}

function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(known(language), {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(at);
}

function known(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return ['en'];
  }
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
