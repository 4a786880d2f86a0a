import { archivedCopy, archiveQuery } from '../../core/externalLinks/archive';
import type { Method } from '../../core/externalLinks/checkAddresses';
import type { Answer } from '../../core/externalLinks/verdict';

// The one place of Galley from which anything leaves the machine, and only when the writer has said so.

/** After so long nobody answers any more (milliseconds). */
const longest = 20_000;

/** Whom sites may ask about this. */
const headers = { 'user-agent': 'Galley link check (https://github.com/galley-authoring/galley)' };

/** Answers that say where else to ask (RFC 9110, 15.4), and those of them that ask to have links changed. */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const permanent: ReadonlySet<number> = new Set([301, 308]);

/** One request, which goes nowhere else when the site leads on, without cookies, password or referrer; what is not needed of the answer is not read. */
export async function askAddress(url: string, method: Method, stop: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, { ...quiet(stop), method, redirect: 'manual' });
    await response.body?.cancel();
    const to = leadsTo(url, response);
    if (to !== undefined) return { kind: 'redirect', to, isPermanent: permanent.has(response.status) };
    const retryAfter = response.headers.get('retry-after');
    return { kind: 'status', status: response.status, ...(retryAfter === null ? {} : { retryAfter }) };
  } catch (error) {
    return isNoSite(error) ? { kind: 'noSite' } : { kind: 'failed' };
  }
}

/** Where a site leads on to, as a whole address of the web without the part behind `#`. */
function leadsTo(url: string, { headers, status }: Response): string | undefined {
  const location = redirects.has(status) ? headers.get('location') : null;
  if (location === null || !URL.canParse(location, url)) return undefined;
  const to = new URL(location, url);
  to.hash = '';
  return /^https?:$/.test(to.protocol) ? to.href : undefined;
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
