import { isTimeZone } from '../dates/zone';
import { zoneFor, type ZoneAnswer } from '../generators/zone';
import type { Conventions } from './types';

export interface WriterZone {
  /** The writer's zone, by its IANA name. */
  readonly zone: string;
  /** A setting or the site's configuration names the zone: it holds even where stamps show another one. */
  readonly isZoneChosen?: boolean;
}

/** The zone that new stamps of a blog show: the writer's, unless those that stand there show another one. */
export function zoneOfPosts(
  { date, modified }: Conventions,
  { zone, isZoneChosen }: WriterZone,
): Pick<ZoneAnswer, 'zone' | 'note'> {
  const host = isTimeZone(zone) ? zone : 'UTC';
  if (isZoneChosen === true) return { zone: host };
  return zoneFor({ setting: 'auto', host, stamps: (modified ?? date)?.stamps ?? [] });
}
