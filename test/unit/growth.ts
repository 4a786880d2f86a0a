import assert from 'node:assert/strict';

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

/** How many times the large input is as long as the small one. */
export const FACTOR = 16;

/**
 * Whether a run takes no more than about its share at `FACTOR` times the size: a linear one takes 16 times as
 * long, a quadratic one 256 times, and chance stays far from the line between them. What is quick beside
 * `yardstick` (microseconds) is not looked at. One that seems to fail is measured again, up to seven times, and the
 * best of each counts.
 */
export function isLinear(small: () => void, large: () => void, yardstick: number): Growth | true {
  const best = { small: Infinity, large: Infinity };
  for (let round = 0; round < 7; round += 1) {
    best.small = Math.min(best.small, cpuTime(small));
    best.large = Math.min(best.large, cpuTime(large));
    if (best.large <= yardstick || best.large <= best.small * FACTOR * 4) return true;
  }
  return best;
}

/** Fails when a run of `FACTOR` times `size` takes far more than its share. Below 20 ms nothing is looked at. */
export function assertLinear(run: (size: number) => void, size: number, what: string): void {
  const growth = isLinear(
    () => run(size),
    () => run(size * FACTOR),
    20_000,
  );
  assert.equal(growth, true, `${what}: ${JSON.stringify(growth)}`);
}
