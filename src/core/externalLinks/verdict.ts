/** What is known of an address after it was asked for. */
export type Verdict =
  | { readonly kind: 'there' }
  /** Nobody will find anything there: the page, or the whole site, is gone. */
  | { readonly kind: 'gone'; readonly why: 'page' | 'site'; readonly status?: number }
  /** The site answers, but not to programs, or not now. */
  | { readonly kind: 'unknown'; readonly status?: number };

/** How one request ended. */
export type Answer =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** No such host, or nobody answers there. */
  | { readonly kind: 'noSite' }
  | { readonly kind: 'failed' };

/**
 * What an answer means. Only 404 and 410 say that a page is gone (RFC 9110, 15.5.5 and 15.5.11): many sites
 * turn programs away with 401, 403, 429, 999 or 5xx and show the page to people.
 */
export function verdictOf(answer: Answer): Verdict {
  if (answer.kind === 'noSite') return { kind: 'gone', why: 'site' };
  if (answer.kind === 'failed') return { kind: 'unknown' };
  const { status } = answer;
  if (status === 404 || status === 410) return { kind: 'gone', why: 'page', status };
  return status >= 200 && status < 400 ? { kind: 'there' } : { kind: 'unknown', status };
}

/** Whether a site may answer a whole request where it would not answer for the head alone. */
export function isHeadRefused(answer: Answer): boolean {
  return answer.kind === 'status' && answer.status >= 400 && answer.status !== 429;
}

/** Whether the site asks to be left alone for now. */
export function isTooMuch(answer: Answer): boolean {
  return (
    answer.kind === 'status' &&
    (answer.status === 429 || (answer.status === 503 && answer.retryAfter !== undefined))
  );
}
