/** Each older post counts a tenth less: what the owner did last is what they do now. */
const fading = 0.9;

/** The weight of the post at `index`, the newest being 0. */
function weightOf(index: number): number {
  return fading ** index;
}

export interface Ballot<T> {
  readonly value: T;
  /** Index of the post it comes from, newest first. */
  readonly index: number;
}

export interface Outcome<T> {
  /** The newest of the values that won. */
  readonly value: T;
  /** The winner's part of all votes cast, 0 to 1. */
  readonly share: number;
  readonly votes: readonly Ballot<T>[];
}

/** The value that weighs most; of two that weigh the same the one with the newest vote. */
export function elect<T>(ballots: readonly Ballot<T>[], keyOf: (value: T) => string): Outcome<T> | undefined {
  const groups = new Map<string, Ballot<T>[]>();
  for (const ballot of [...ballots].sort((a, b) => a.index - b.index)) {
    const key = keyOf(ballot.value);
    const group = groups.get(key);
    if (group) group.push(ballot);
    else groups.set(key, [ballot]);
  }
  let best: readonly Ballot<T>[] = [];
  for (const group of groups.values()) if (weigh(group) > weigh(best) + 1e-9) best = group;
  const [newest] = best;
  return newest && { value: newest.value, share: weigh(best) / weigh(ballots), votes: best };
}

/** Shorthand for values that are their own key. */
export function electText<T extends string>(ballots: readonly Ballot<T>[]): Outcome<T> | undefined {
  return elect(ballots, (value) => value);
}

/** The sum of the weights of some ballots. */
export function weigh(ballots: readonly { readonly index: number }[]): number {
  return ballots.reduce((sum, { index }) => sum + weightOf(index), 0);
}
