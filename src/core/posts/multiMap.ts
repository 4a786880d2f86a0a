/** A map from a key to values, each once. Most keys have one value, which is kept without a set around it. */
export class MultiMap<V extends string> {
  readonly #values = new Map<string, V | Set<V>>();

  add(key: string, value: V): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (held instanceof Set) held.add(value);
    else if (held !== value) this.#values.set(key, new Set([held, value]));
  }

  delete(key: string, value: V): void {
    const held = this.#values.get(key);
    if (held instanceof Set) {
      held.delete(value);
      if (held.size === 0) this.#values.delete(key);
    } else if (held === value) this.#values.delete(key);
  }

  get(key: string): Iterable<V> {
    const held = this.#values.get(key);
    if (held === undefined) return [];
    return held instanceof Set ? held : [held];
  }

  clear(): void {
    this.#values.clear();
  }
}
