import { parseInstant } from '../dates/parseInstant';
import { readDate } from '../dates/recognizeDate';
import { isTimeZone, offsetOf } from '../dates/zone';
import type { Problem } from '../problem';

export interface ZoneQuestion {
  /** `galley.modified.timeZone`: `auto`, `local`, `utc` or an IANA name. */
  readonly setting: string;
  /** The generator's own zone, from its configuration (IANA). */
  readonly configured?: string;
  /** Zone of the machine that Galley runs on (IANA); UTC in most containers. */
  readonly host: string;
  /** Stamps of the newest posts, newest first, as written. */
  readonly stamps: readonly string[];
}

export interface ZoneAnswer {
  /** IANA name. */
  readonly zone: string;
  readonly from: 'setting' | 'generator' | 'stamps' | 'host';
  /** What a writer should know about the choice. */
  readonly note?: Problem;
}

/**
 * The zone that new stamps are written in: the setting, else the generator's, else the machine's. Where the
 * offsets of existing stamps do not fit the machine's zone, the stamps win, and the note says so. Asked when
 * a post opens, never while saving.
 */
export function zoneFor(question: ZoneQuestion): ZoneAnswer {
  const { configured, host, setting } = question;
  if (setting === 'utc' || setting === 'UTC') return { zone: 'UTC', from: 'setting' };
  if (setting === 'local') return { zone: host, from: 'setting' };
  if (setting !== 'auto' && setting !== '') {
    if (isTimeZone(setting)) return { zone: setting, from: 'setting' };
    return { ...automatic(question), note: unknownZone('zone.unknownSetting', setting, 'the settings') };
  }
  if (configured === undefined || isTimeZone(configured)) return automatic(question);
  const note = unknownZone('zone.unknownConfigured', configured, 'the configuration of the site');
  return { ...automatic(question), note };
}

function automatic({ configured, host, stamps }: ZoneQuestion): ZoneAnswer {
  if (configured !== undefined && isTimeZone(configured)) return { zone: configured, from: 'generator' };
  const offsets = stamps.slice(0, 20).flatMap((stamp) => writtenOffset(stamp) ?? []);
  const misfits = offsets.filter(({ instant, offset }) => offsetOf(host, instant) !== offset);
  if (misfits.length * 2 <= offsets.length) return { zone: host, from: 'host' };
  return fromStamps(offsets, host);
}

/** Whether there are stamps with an offset, and all of them are as a clock in this zone (IANA) writes them. */
export function bearOut(stamps: readonly string[], zone: string): boolean {
  const offsets = stamps.flatMap((stamp) => writtenOffset(stamp) ?? []);
  return offsets.length > 0 && offsets.every(({ instant, offset }) => offsetOf(zone, instant) === offset);
}

interface WrittenOffset {
  readonly instant: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The offset of a stamp; `undefined` for one that has none, or says UTC for any writer (`Z`). */
function writtenOffset(stamp: string): WrittenOffset | undefined {
  if (/Z$|UTC$|GMT$/i.test(stamp.trim())) return undefined;
  const read = readDate(stamp.trim());
  const offset = read.ok ? read.value.fields.offset : undefined;
  const instant = offset === undefined ? undefined : parseInstant(stamp, 'UTC');
  return offset === undefined || !instant?.ok ? undefined : { offset, instant: instant.value };
}

/** Zones that stand for the usual summer time rules, one of each. */
const seasonal = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Athens',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Halifax',
  'America/St_Johns',
  'America/Anchorage',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'America/Santiago',
];

/** Zones for offsets that are no whole hour. */
const partial: Readonly<Record<number, string>> = {
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  570: 'Australia/Darwin',
  [-210]: 'America/St_Johns',
  [-570]: 'Pacific/Marquesas',
};

function fromStamps(offsets: readonly WrittenOffset[], host: string): ZoneAnswer {
  const newest = offsets[0]?.offset ?? 0;
  const fits = (zone: string): boolean =>
    offsets.every(({ instant, offset }) => offsetOf(zone, instant) === offset);
  const changes = offsets.some(({ offset }) => offset !== newest);
  const zone = (changes ? seasonal.find(fits) : undefined) ?? fixedZone(newest);
  if (zone === undefined) return { zone: host, from: 'host' };
  const written = printOffset(newest);
  const message = changes
    ? `The dates of this blog are not in the time zone of this machine (${host}), so Galley writes them as in ${zone}.`
    : `The dates of this blog end in ${written}, and this machine is set to ${host}: Galley keeps ${written}. Set galley.modified.timeZone if your clock changes in summer.`;
  return { zone, from: 'stamps', note: { code: 'zone.fromStamps', message, args: [host, zone, written] } };
}

/** `Etc/GMT-2` is two hours east: the sign of these names is reversed. */
function fixedZone(offset: number): string | undefined {
  if (offset === 0) return 'UTC';
  if (offset % 60 !== 0) return partial[offset];
  const name = `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset / 60)}`;
  return isTimeZone(name) ? name : undefined;
}

function printOffset(offset: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function unknownZone(code: string, zone: string, where: string): Problem {
  return { code, message: `“${zone}” in ${where} is no time zone that is known here.`, args: [zone] };
}
