/** What is left of a type when it is not falsy. */
export type Truthy<T> = Exclude<T, false | '' | 0 | null | undefined> & NonNullable<T>;

/**
 * Asks again until `read` gives something truthy and returns that; a `read` that throws is asked again too.
 * Fails with `what` after `timeout` milliseconds.
 */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  timeout = 60_000,
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
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Waited in vain until ${what}.${last instanceof Error ? ` ${last.message}` : ''}`);
}
