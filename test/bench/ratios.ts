/** One line of the table of all benchmarks; see rows.mjs. The ratio is ours ÷ the peer's: below 1 is faster. */
export interface RatioRow {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly limit: string;
  readonly spread: string;
  readonly isWithin: boolean;
}

export interface Ratio {
  readonly what: string;
  readonly peerName: string;
  /** Milliseconds of each turn. */
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** The most that ours ÷ the peer's may be. */
  readonly limit: number;
}

/** The row for times that were measured in turns. */
export function ratioRow({ what, peerName, ours, peer, limit }: Ratio): RatioRow {
  const [own, other] = [quantile(ours, 0.5), quantile(peer, 0.5)];
  return {
    what,
    ours: digits(own),
    peer: `${peerName}: ${digits(other)}`,
    ratio: `${digits(own / other)} (Galley ÷ peer)`,
    limit: `at most ${limit}`,
    spread: `${quartiles(ours)}; ${quartiles(peer)}`,
    isWithin: own / other <= limit,
  };
}

/** The row as a line to read while the others are still measured. */
export function inWords({ what, ours, peer, ratio, limit, spread, isWithin }: RatioRow): string {
  return `${isWithin ? 'ok    ' : 'MISSED'} ${what}: ${ratio}, ${limit} (${ours} to ${peer}; ${spread})`;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function quartiles(values: readonly number[]): string {
  return `${digits(quantile(values, 0.25))} to ${digits(quantile(values, 0.75))}`;
}

/** Three digits that tell something. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
