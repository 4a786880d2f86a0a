import type { Verdict } from './verdict';
import { keptVerdict, type KeptVerdicts } from './verdictCache';

/** What a check knows without asking, and whom it asks. */
export interface CheckPlan {
  readonly known: ReadonlyMap<string, Verdict>;
  readonly ask: readonly string[];
  /**
   * An address that was there lately. What is asked may all be dead, since what is there is not asked again for
   * days: only by one that should answer can that be told from a machine which is not in the net.
   */
  readonly probe?: string;
}

/** Plans the check of these addresses; `now` in milliseconds since the epoch. */
export function planCheck(urls: readonly string[], kept: KeptVerdicts, now: number): CheckPlan {
  const known = new Map<string, Verdict>();
  for (const url of urls) {
    const verdict = keptVerdict(kept, url, now);
    if (verdict !== undefined) known.set(url, verdict);
  }
  const ask = urls.filter((url) => !known.has(url));
  const probe = ask.length === 0 ? undefined : probeOf(known, kept, now);
  return { known, ask, ...(probe === undefined ? {} : { probe }) };
}

/** The one that was there last, of these posts if possible. */
function probeOf(known: CheckPlan['known'], kept: KeptVerdicts, now: number): string | undefined {
  const there = Object.entries(kept)
    .filter(([url]) => keptVerdict(kept, url, now)?.kind === 'there')
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([url]) => url);
  return there.find((url) => known.has(url)) ?? there[0];
}

/** Whether any site answered. Where none did, it is this machine that is not in the net: nothing is known then. */
export function hasAnswered(verdicts: ReadonlyMap<string, Verdict>): boolean {
  return [...verdicts.values()].some(
    (verdict) => verdict.kind === 'there' || verdict.kind === 'moved' || verdict.status !== undefined,
  );
}
