/**
 * For each new block, which old one it is: the longest run of equal keys in the same order. Above
 * `limit` comparisons only equal ends are matched. Positions are those of the lists given.
 */
export function matchBlocks(
  old: readonly string[],
  fresh: readonly string[],
  limit = 250_000,
): readonly (number | undefined)[] {
  const matched = new Array<number | undefined>(fresh.length).fill(undefined);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) matched[head] = head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) {
    matched[fresh.length - 1 - tail] = old.length - 1 - tail;
    tail++;
  }
  const a = old.slice(head, old.length - tail);
  const b = fresh.slice(head, fresh.length - tail);
  if (a.length > 0 && b.length > 0 && a.length * b.length <= limit) {
    for (const [from, to] of longestCommon(a, b)) matched[head + to] = head + from;
  }
  return matched;
}

function longestCommon(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
