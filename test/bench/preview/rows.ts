import { quantile, type RatioRow } from '../ratios';

/** A row whose ratio says how often ours goes into the peer's: 5 means five times faster. */
export type Row = RatioRow;

export type Times = readonly number[];

export function median(times: Times): number {
  return quantile(times, 0.5);
}

function quartiles(times: Times): string {
  return `${quantile(times, 0.25).toFixed(0)} to ${quantile(times, 0.75).toFixed(0)}`;
}

interface Compared {
  readonly what: string;
  readonly peerName: string;
  readonly ours: Times;
  readonly peer: Times;
  readonly limit: string;
  readonly isWithin: (ours: number, peer: number) => boolean;
}

/** Compares two medians. */
export function compare({ what, peerName, ours, peer, limit, isWithin }: Compared): Row {
  const [own, other] = [median(ours), median(peer)];
  return {
    what,
    ours: own.toFixed(0),
    peer: `${peerName}: ${other.toFixed(0)}`,
    ratio: (other / Math.max(own, 0.1)).toFixed(2),
    limit,
    spread: `${quartiles(ours)}; ${quartiles(peer)}`,
    isWithin: isWithin(own, other),
  };
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, peer, ratio, limit, spread, isWithin }) =>
    [what, ours, peer, ratio, `${limit} ${isWithin ? '✔' : '✖'}`, spread].join(' | '),
  );
  const head = 'What (ms) | Galley | Peer | Peer ÷ Galley | Limit | Quartiles';
  return [head, head.replace(/[^|]+/g, ' --- '), ...lines].map((line) => `| ${line.trim()} |`).join('\n');
}
