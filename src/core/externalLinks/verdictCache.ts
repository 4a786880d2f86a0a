import type { Verdict } from './verdict';

/** Verdicts with the time they were given at (milliseconds since the epoch), by address; plain data. */
export type KeptVerdicts = Readonly<Record<string, { readonly at: number; readonly verdict: Verdict }>>;

const day = 86_400_000;
const mostKept = 5000;

/** How long a verdict holds: what is there stays for a while, what is not may be mended any time. */
const lasts: Readonly<Record<Verdict['kind'], number>> = {
  there: 7 * day,
  moved: 7 * day,
  gone: day / 24,
  unknown: 0,
};

/** The verdict on an address, when it still holds. */
export function keptVerdict(kept: KeptVerdicts, url: string, now: number): Verdict | undefined {
  const found = Object.hasOwn(kept, url) ? kept[url] : undefined;
  if (found === undefined || found.at > now) return undefined;
  return now - found.at < lasts[found.verdict.kind] ? found.verdict : undefined;
}

/** Old and new verdicts together, without those that no longer hold; the newest when there are too many. */
export function keepVerdicts(
  kept: KeptVerdicts,
  fresh: ReadonlyMap<string, Verdict>,
  now: number,
): KeptVerdicts {
  const old = Object.entries(kept).filter(([url]) => keptVerdict(kept, url, now) !== undefined);
  const all = new Map([
    ...old,
    ...Array.from(fresh, ([url, verdict]) => [url, { at: now, verdict }] as const),
  ]);
  const newest = [...all].sort(([, a], [, b]) => b.at - a.at).slice(0, mostKept);
  return Object.fromEntries(newest);
}

/** What was kept by an earlier session, when it has the form of this one. */
export function parseVerdicts(value: unknown): KeptVerdicts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([url, entry]: readonly [string, unknown]) =>
      isKept(entry) ? [[url, entry] as const] : [],
    ),
  );
}

function isKept(value: unknown): value is KeptVerdicts[string] {
  if (typeof value !== 'object' || value === null) return false;
  const { at, verdict } = value as { at?: unknown; verdict?: unknown };
  if (typeof at !== 'number' || typeof verdict !== 'object' || verdict === null) return false;
  const { isPermanent, kind, to, why } = verdict as Readonly<Record<string, unknown>>;
  if (kind === 'moved') return typeof to === 'string' && typeof isPermanent === 'boolean';
  if (kind === 'gone') return why === 'page' || why === 'site';
  return kind === 'there' || kind === 'unknown';
}
