/**
 * How a run's processor time grows with the size of its input: other work on the machine does not count, and
 * what the collector adds by chance is taken out by the best of several.
 */
export interface Growth {
  /** Microseconds for the small and for the large input. */
  readonly small: number;
  readonly large: number;
}

export function cpuTime(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * Whether a run takes no more than about its share at four times the size: a linear one takes four times as
 * long, a quadratic one sixteen times. What is quick beside `yardstick` (microseconds) is not looked at. One
 * that seems to fail is measured again, up to seven times, and the best of each counts.
 */
export function isLinear(small: () => void, large: () => void, yardstick: number): Growth | true {
  const best = { small: Infinity, large: Infinity };
  for (let round = 0; round < 7; round += 1) {
    best.small = Math.min(best.small, cpuTime(small));
    best.large = Math.min(best.large, cpuTime(large));
    if (best.large <= yardstick || best.large <= best.small * 9) return true;
  }
  return best;
}
