import { archivedCopy, archiveQuery } from '../../core/externalLinks/archive';
import type { Method } from '../../core/externalLinks/checkAddresses';
import type { Answer } from '../../core/externalLinks/verdict';

// The one place of Galley from which anything leaves the machine, and only when the writer has said so.

/** After so long nobody answers any more (milliseconds). */
const longest = 20_000;

/** Whom sites may ask about this. */
const headers = { 'user-agent': 'Galley link check (https://github.com/galley-authoring/galley)' };

/** One request without cookies, password or referrer; what is not needed of the answer is not read. */
export async function askAddress(url: string, method: Method, stop: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, { ...quiet(stop), method, redirect: 'follow' });
    await response.body?.cancel();
    const retryAfter = response.headers.get('retry-after');
    return { kind: 'status', status: response.status, ...(retryAfter === null ? {} : { retryAfter }) };
  } catch (error) {
    return isNoSite(error) ? { kind: 'noSite' } : { kind: 'failed' };
  }
}

/** The archived copy of a page; `undefined` when there is none. Fails when the archive does not answer. */
export async function askArchive(
  url: string,
  day: string | undefined,
  stop: AbortSignal,
): Promise<string | undefined> {
  const response = await fetch(archiveQuery(url, day), quiet(stop));
  if (!response.ok) throw new Error(`The archive answered ${response.status}.`);
  const answer: unknown = await response.json();
  return archivedCopy(answer);
}

function quiet(stop: AbortSignal): RequestInit {
  return {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.any([stop, AbortSignal.timeout(longest)]),
  };
}

/** Node tells the reason of a failed request below it; `ENOTFOUND` is a name that nobody has. */
function isNoSite(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOTFOUND';
}
