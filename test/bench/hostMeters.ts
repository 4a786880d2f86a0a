// What an extension host of Node tells about itself; the measuring suites are bundled without Node's types.

interface NodeProcess {
  readonly memoryUsage: () => { readonly heapUsed: number };
  readonly getBuiltinModule?: (name: string) => Record<string, (...args: readonly string[]) => unknown>;
  readonly threadCpuUsage?: () => { readonly user: number; readonly system: number };
}

function nodeProcess(): NodeProcess {
  return Reflect.get(globalThis, 'process');
}

/** Bytes in use after a collection. */
export function memory(): number {
  collect();
  return nodeProcess().memoryUsage().heapUsed;
}

/** V8 lends its collector to a context that is made while the flag is set. */
function collect(): void {
  const load = nodeProcess().getBuiltinModule;
  load?.('v8')['setFlagsFromString']?.('--expose-gc');
  const gc = load?.('vm')['runInNewContext']?.('gc');
  if (isCall(gc)) gc();
}

function isCall(value: unknown): value is () => void {
  return typeof value === 'function';
}

/**
 * The longest time, in milliseconds, in which a timer of 5 ms did not get its turn. Where the host tells what
 * this thread itself has used, the time that other processes took away does not count.
 */
export function watchStalls(): { readonly end: () => number } {
  let last = { at: performance.now(), used: threadTime() };
  let longest = 0;
  const timer = setInterval(() => {
    const now = { at: performance.now(), used: threadTime() };
    const gap = now.at - last.at - 5;
    longest = Math.max(longest, now.used === 0 ? gap : Math.min(gap, now.used - last.used));
    last = now;
  }, 5);
  return {
    end: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

function threadTime(): number {
  const used = nodeProcess().threadCpuUsage?.();
  return used === undefined ? 0 : (used.user + used.system) / 1000;
}
