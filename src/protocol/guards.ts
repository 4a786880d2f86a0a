/** Says whether a value from outside has the shape that is expected. */
export type Guard<T> = (value: unknown) => value is T;

/** What a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** Longest text and longest list that any message may hold, unless a guard says otherwise. */
const longestText = 64_000_000;
const longestList = 2_000_000;

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A number that can be counted with: not NaN, not infinite. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A zero-based line or another whole number from 0 up; ten million is more than any document has. */
export function isLine(value: unknown): value is number {
  return Number.isInteger(value) && isNumber(value) && value >= 0 && value <= 10_000_000;
}

/** Exactly one of these texts. */
export function word<const T extends string>(...words: readonly T[]): Guard<T> {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value): value is T => known.has(value);
}

export function text(longest: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

export function listOf<T>(item: Guard<T>, longest = longestList): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= longest && value.every((each) => item(each));
}

export function maybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

type Fields = Readonly<Record<string, Guard<unknown>>>;
type Shape<F extends Fields> = { readonly [K in keyof F]: Guarded<F[K]> };

/** An object with these own fields; others are let be, and never read. */
export function shape<F extends Fields>(fields: F): Guard<Shape<F>> {
  const entries = Object.entries(fields);
  return (value): value is Shape<F> =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([name, guard]) =>
      guard(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
    );
}

/** Any one of several shapes. */
export function oneOf<const G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> {
  return (value): value is Guarded<G[number]> => guards.some((guard) => guard(value));
}
