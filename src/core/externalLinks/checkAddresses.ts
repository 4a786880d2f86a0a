import { hostOf } from './findAddresses';
import { isHeadRefused, isTooMuch, verdictOf, type Answer, type Verdict } from './verdict';

export type Method = 'HEAD' | 'GET';

/** What the check needs of the world. */
export interface CheckPorts {
  readonly ask: (url: string, method: Method) => Promise<Answer>;
  /** Resolves after so many milliseconds, or at once when the check is stopped. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isStopped: () => boolean;
  readonly onVerdict: (url: string, verdict: Verdict) => void;
}

const hostsAtOnce = 4;
/** Between two requests to one site (milliseconds). */
const pause = 1000;

/**
 * Asks whether addresses are there: for the head first, one request at a time to each site with a second
 * between them, four sites at once. A site that says it is too much is not asked again.
 */
export async function checkAddresses(urls: readonly string[], ports: CheckPorts): Promise<void> {
  const queues = [...byHost(urls).values()];
  const workers = Array.from({ length: Math.min(hostsAtOnce, queues.length) }, async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      await checkSite(queue, ports);
  });
  await Promise.all(workers);
}

function byHost(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const host = hostOf(url);
    if (host === undefined) continue;
    const own = found.get(host);
    if (own === undefined) found.set(host, [url]);
    else own.push(url);
  }
  return found;
}

async function checkSite(urls: readonly string[], ports: CheckPorts): Promise<void> {
  let isLeftAlone = false;
  for (const [index, url] of urls.entries()) {
    if (index > 0 && !isLeftAlone) await ports.wait(pause);
    if (ports.isStopped()) return;
    const answer: Answer = isLeftAlone ? { kind: 'failed' } : await askTwice(url, ports);
    if (ports.isStopped()) return;
    isLeftAlone ||= isTooMuch(answer);
    ports.onVerdict(url, verdictOf(answer));
  }
}

/** Some sites refuse to answer for the head alone. */
async function askTwice(url: string, { ask, isStopped, wait }: CheckPorts): Promise<Answer> {
  const head = await ask(url, 'HEAD');
  if (!isHeadRefused(head)) return head;
  await wait(pause);
  return isStopped() ? { kind: 'failed' } : ask(url, 'GET');
}
