import { parseInstant } from '../dates/parseInstant';
import { wallClock } from '../dates/zone';
import type { GeneratorFacts } from '../generators/types';
import type { PostDate } from './post';

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?[ ]?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * A date of a post with its instant. A stamp without zone means what the generator takes it for; ISO stamps
 * are read here, because an index reads thousands and almost all of them are such, the rest by `core/dates`.
 *
 * @param zone The zone (IANA) for stamps that mean the writer's or the site's local time.
 */
export function postDate(text: string, facts: GeneratorFacts, zone: string): PostDate {
  const instant = instantOf(text.trim(), facts, zone);
  return instant === undefined ? { text } : { text, instant };
}

function instantOf(text: string, facts: GeneratorFacts, zone: string): number | undefined {
  const meant = zoneMeant(text, facts, zone);
  const match = iso.exec(text);
  if (match !== null && (match[8] !== undefined || meant === 'UTC')) return isoInstant(match);
  const parsed = parseInstant(text, meant);
  return parsed.ok ? parsed.value : undefined;
}

function zoneMeant(text: string, facts: GeneratorFacts, zone: string): string {
  if (facts.zone.configured !== undefined) return zone;
  switch (facts.zone.zoneless) {
    case 'utc':
      return 'UTC';
    case 'local':
      return zone;
    case 'javaScript':
      return text.length <= 10 ? 'UTC' : zone;
  }
}

function isoInstant(match: RegExpExecArray): number | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).getUTCMonth() !== Number(month) - 1 || Number(hour) > 24) return undefined;
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  return date + time + millis - offsetMinutes(offset) * 60_000;
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** `2024-01-02`, the day that an address of the post shows: as written, or in the site's zone. */
export function dayOf(date: PostDate, facts: GeneratorFacts, zone: string): string | undefined {
  const written = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(date.text.trim());
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date.text.trim()) && date.text.trim().length > 12;
  if (written && !hasZone) return `${written[1] ?? ''}-${written[2] ?? ''}-${written[3] ?? ''}`;
  if (date.instant === undefined) return undefined;
  const shown = siteZone(facts, zone);
  if (shown === 'UTC') return new Date(date.instant).toISOString().slice(0, 10);
  const clock = wallClock(date.instant, shown);
  return [clock.year, clock.month, clock.day].map((part) => String(part).padStart(2, '0')).join('-');
}

function siteZone(facts: GeneratorFacts, zone: string): string {
  return facts.zone.configured !== undefined || facts.zone.zoneless !== 'utc' ? zone : 'UTC';
}
