import type { Instant } from '../../core/render/page/instant';

const day = 86_400_000;

/** The day as it stands in the stamp, whatever zone the reader is in: “5 February 2026”. */
export function dateText({ at, offset }: Instant, language: string): string {
  return format(at + (offset ?? 0) * 60_000, language, { dateStyle: 'long' });
}

/** The stamp as written, and what it means with its zone. */
export function dateTooltip(raw: string, instant: Instant, language: string): string {
  if (instant.dateOnly) return raw;
  const zone = instant.offset === undefined || !instant.hasZone ? '' : ` UTC${offsetText(instant.offset)}`;
  const shown = format(instant.at + (instant.offset ?? 0) * 60_000, language, {
    dateStyle: 'full',
    timeStyle: 'medium',
  });
  return `${raw}\n${shown}${zone}`;
}

/** “today”, “3 days ago”, “in 2 weeks”; nothing beyond a month, where the date itself says more. */
export function relativeDay({ at, offset }: Instant, now: number, language: string): string | undefined {
  const shift = (offset ?? -new Date(now).getTimezoneOffset()) * 60_000;
  const days = Math.floor((at + shift) / day) - Math.floor((now + shift) / day);
  if (Math.abs(days) > 31) return undefined;
  const words = new Intl.RelativeTimeFormat(known(language), { numeric: 'auto' });
  return Math.abs(days) < 14 ? words.format(days, 'day') : words.format(Math.round(days / 7), 'week');
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
