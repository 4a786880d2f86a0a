/** A map from a key to a set of values; keys without values fall away. */
export class MultiMap<V> {
  readonly #sets = new Map<string, Set<V>>();

  add(key: string, value: V): void {
    const set = this.#sets.get(key);
    if (set === undefined) this.#sets.set(key, new Set([value]));
    else set.add(value);
  }

  delete(key: string, value: V): void {
    const set = this.#sets.get(key);
    if (set?.delete(value) === true && set.size === 0) this.#sets.delete(key);
  }

  get(key: string): ReadonlySet<V> {
    return this.#sets.get(key) ?? none;
  }

  keys(): Iterable<string> {
    return this.#sets.keys();
  }

  clear(): void {
    this.#sets.clear();
  }
}

const none: ReadonlySet<never> = new Set<never>();
