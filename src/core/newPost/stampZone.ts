import type { DateConvention } from '../conventions/types';
import { isTimeZone, offsetOf } from '../dates/zone';

/** Zones to try where stamps show another one than the writer's clock; those most people live in. */
const candidates = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Chicago',
  'America/Denver',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'Europe/Athens',
  'Europe/Moscow',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'America/Halifax',
  'America/St_Johns',
  'America/Phoenix',
  'Africa/Johannesburg',
];

/**
 * The zone for new stamps. Where the newest stamps show offsets that `zone` did not have then (a container
 * or a server, mostly in UTC), the zone that they show is kept: a known one that fits all of them, else
 * their newest whole-hour offset.
 */
export function stampZone(zone: string, offsets: DateConvention['offsets']): string {
  const usable = isTimeZone(zone) ? zone : 'UTC';
  const fits = (candidate: string): boolean =>
    offsets.every(({ minutes, instant }) => offsetOf(candidate, instant) === minutes);
  const agrees = offsets.some(({ minutes, instant }) => offsetOf(usable, instant) === minutes);
  if (offsets.length === 0 || agrees) return usable;
  const known = offsets.length > 1 ? candidates.find(fits) : undefined;
  return known ?? fixedZone(offsets[0]?.minutes ?? 0) ?? candidates.find(fits) ?? usable;
}

/** `Etc/GMT-2` is two hours east of Greenwich: the sign is that of POSIX. */
function fixedZone(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC';
  if (minutes % 60 !== 0) return undefined;
  const zone = `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
  return isTimeZone(zone) ? zone : undefined;
}
