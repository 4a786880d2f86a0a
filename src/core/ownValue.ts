/**
 * What a table holds under a name that a file chose: `constructor` and `__proto__`, which every object inherits,
 * are names like any other.
 */
export function ownValue<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
