const longestWait = 10_000;

/**
 * The value of a promise; `undefined` when it fails or takes longer than `ms`. A file system that an
 * extension provides may never answer, and nobody should wait for it forever.
 */
export async function within<T>(promise: PromiseLike<T>, ms = longestWait): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 as text, byte order mark kept; `undefined` for what holds a NUL and so is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return bytes.subarray(0, 64 * 1024).includes(0) ? undefined : decoder.decode(bytes);
}

/** Gives up the thread until other work has had its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
