const longestWait = 10_000;

interface Wait {
  readonly ends: number;
  readonly giveUp: () => void;
}

/** One ticking clock for all waits: a timer for each would cost an index of thousands of files dearly. */
const waits = new Set<Wait>();
let ticking: ReturnType<typeof setInterval> | undefined;

/**
 * The value of a promise; `undefined` when it fails or takes longer than `ms` (half a second more at most).
 * A file system that an extension provides may never answer, and nobody should wait for it forever.
 */
export function within<T>(promise: PromiseLike<T>, ms = longestWait): Promise<T | undefined> {
  return new Promise((resolve) => {
    const wait: Wait = { ends: Date.now() + ms, giveUp: () => resolve(undefined) };
    waits.add(wait);
    ticking ??= setInterval(tick, 500);
    const done = (value: T | undefined): void => {
      waits.delete(wait);
      resolve(value);
    };
    promise.then(done, () => done(undefined));
  });
}

function tick(): void {
  const now = Date.now();
  for (const wait of waits) {
    if (wait.ends > now) continue;
    waits.delete(wait);
    wait.giveUp();
  }
  if (waits.size > 0) return;
  clearInterval(ticking);
  ticking = undefined;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 as text, byte order mark kept; `undefined` for what holds a NUL and so is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoder.decode(bytes);
  // A search in a text is many times faster than one in bytes.
  return text.slice(0, 64 * 1024).includes('\0') ? undefined : text;
}

/** Gives up the thread until other work has had its turn. */
export function breathe(): Promise<undefined> {
  return pause(0);
}

export function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
