// The few assertions that suites need; node:assert does not exist in a web worker.

/** Fails unless both are the same, text compared as JSON so that line ends can be seen. */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(
    `${message}\n  actual:   ${JSON.stringify(actual)}\n  expected: ${JSON.stringify(expected)}`,
  );
}

/** Fails unless the value is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${JSON.stringify(text)} does not match ${String(pattern)}`);
}

/** What is left of a type when it is not falsy. */
export type Truthy<T> = Exclude<T, false | '' | 0 | null | undefined> & NonNullable<T>;

/**
 * Waits until `read` gives something truthy and returns it; fails with `what` after `timeout` milliseconds.
 * A `read` that throws is asked again.
 */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  timeout = 30_000,
): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await read();
      if (value) return value as Truthy<T>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  } while (Date.now() < end);
  throw new Error(`waited in vain until ${what}${last instanceof Error ? ` (${last.message})` : ''}`);
}
