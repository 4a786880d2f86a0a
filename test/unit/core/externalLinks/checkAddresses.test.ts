import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archivedCopy, archiveQuery } from '../../../../src/core/externalLinks/archive';
import { checkAddresses, type Method } from '../../../../src/core/externalLinks/checkAddresses';
import { hostOf } from '../../../../src/core/externalLinks/findAddresses';
import { keepVerdicts, keptVerdict, parseVerdicts } from '../../../../src/core/externalLinks/verdictCache';
import { verdictOf, type Answer, type Verdict } from '../../../../src/core/externalLinks/verdict';

interface Asked {
  readonly url: string;
  readonly method: Method;
  readonly at: number;
}

/** Runs a check on a clock that only waiting moves; each answer takes 100 ms. */
async function run(
  urls: readonly string[],
  answer: (url: string, method: Method) => Answer,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<{ readonly asked: readonly Asked[]; readonly verdicts: Readonly<Record<string, string>> }> {
  const asked: Asked[] = [];
  const verdicts = new Map<string, Verdict>();
  const clock = new VirtualClock();
  const checked = checkAddresses(urls, {
    ask: async (url, method) => {
      asked.push({ url, method, at: clock.now });
      await clock.wait(100);
      return answer(url, method);
    },
    wait: (milliseconds) => clock.wait(milliseconds),
    isStopped: () => asked.length >= stopAfter,
    onVerdict: (url, verdict) => verdicts.set(url, verdict),
  });
  await clock.runTo(checked);
  return {
    asked,
    verdicts: Object.fromEntries([...verdicts].map(([url, { kind }]) => [url, kind])),
  };
}

class VirtualClock {
  now = 0;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  wait(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ at: this.now + milliseconds, wake }));
  }

  async runTo(end: Promise<void>): Promise<void> {
    const state = { isDone: false };
    void end.then(() => (state.isDone = true));
    while (!state.isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#sleepers.sort((a, b) => a.at - b.at);
      const next = this.#sleepers.shift();
      if (next === undefined) continue;
      this.now = next.at;
      next.wake();
    }
    await end;
  }
}

const status = (code: number, retryAfter?: string): Answer => ({
  kind: 'status',
  status: code,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

test('each address is asked for once, its head first, and one site at most once a second', async () => {
  const urls = ['https://a.net/1', 'https://a.net/2', 'https://b.net/', 'https://a.net/1', 'https://A.net/3'];
  const { asked, verdicts } = await run(urls, () => status(200));
  assert.deepEqual(
    asked.map(({ at, method, url }) => `${at} ${method} ${url}`),
    [
      '0 HEAD https://a.net/1',
      '0 HEAD https://b.net/',
      '1100 HEAD https://a.net/2',
      '2200 HEAD https://A.net/3',
    ],
  );
  assert.deepEqual([...new Set(Object.values(verdicts))], ['there']);
});

test('no more than four sites are asked at a time', async () => {
  const urls = Array.from({ length: 9 }, (_, at) => `https://s${at}.net/`);
  const { asked } = await run(urls, () => status(204));
  assert.deepEqual(
    asked.map(({ at }) => at),
    [0, 0, 0, 0, 100, 100, 100, 100, 200],
  );
});

test('a site that refuses heads is asked for the page, after a second', async () => {
  const { asked, verdicts } = await run(['https://a.net/'], (_, method) =>
    status(method === 'HEAD' ? 405 : 200),
  );
  assert.deepEqual(
    asked.map(({ at, method }) => `${at} ${method}`),
    ['0 HEAD', '1100 GET'],
  );
  assert.deepEqual(verdicts, { 'https://a.net/': 'there' });
});

test('a site for which it is too much is left alone', async () => {
  const urls = ['https://a.net/1', 'https://a.net/2', 'https://a.net/3'];
  for (const answer of [status(429), status(503, '120')]) {
    const { asked, verdicts } = await run(urls, () => answer);
    assert.deepEqual([...new Set(asked.map(({ url }) => url))], urls.slice(0, 1));
    assert.deepEqual(Object.values(verdicts), ['unknown', 'unknown', 'unknown']);
  }
});

test('a check that is stopped asks no more, and says nothing of what was under way', async () => {
  const urls = ['https://a.net/1', 'https://a.net/2'];
  const { asked, verdicts } = await run(urls, () => status(200), 1);
  assert.equal(asked.length, 1);
  assert.deepEqual(verdicts, {});
});

test('only a page that is gone is called gone', () => {
  for (const code of [404, 410]) assert.equal(verdictOf(status(code)).kind, 'gone');
  for (const code of [200, 206, 304]) assert.equal(verdictOf(status(code)).kind, 'there');
  for (const code of [401, 403, 405, 429, 500, 503, 999])
    assert.equal(verdictOf(status(code)).kind, 'unknown');
  assert.deepEqual(verdictOf({ kind: 'noSite' }), { kind: 'gone', why: 'site' });
  assert.deepEqual(verdictOf({ kind: 'failed' }), { kind: 'unknown' });
});

const redirect = (to: string, isPermanent = true): Answer => ({ kind: 'redirect', to, isPermanent });

test('a site is followed within itself, and nothing is sent to another', async () => {
  const leads: Readonly<Record<string, Answer>> = {
    'http://a.net/old': redirect('https://www.a.net/old'),
    'https://www.a.net/old': redirect('https://a.net/new', false),
    'http://b.net/old': redirect('https://b.net/old'),
    'https://b.net/old': redirect('https://c.net/'),
    'https://d.net/': redirect('https://d.net/'),
    'https://e.net/': redirect('https://e.net.evil.net/', false),
    'https://e.net/8': redirect('https://e.net:8443/'),
  };
  const starts = [
    'http://a.net/old',
    'http://b.net/old',
    'https://d.net/',
    'https://e.net/',
    'https://e.net/8',
  ];
  const { asked, verdicts } = await run(starts, (url) => leads[url] ?? status(200));
  assert.deepEqual(verdicts, {
    'http://a.net/old': 'there',
    'http://b.net/old': 'moved',
    'https://d.net/': 'unknown',
    'https://e.net/': 'moved',
    'https://e.net/8': 'moved',
  });
  const sites = new Set(asked.map(({ url }) => hostOf(url)));
  assert.deepEqual([...sites].sort(), ['a.net', 'b.net', 'd.net', 'e.net', 'www.a.net']);
  assert.ok(asked.filter(({ url }) => url === 'https://d.net/').length <= 10, 'round and round');
});

test('a page has moved for good only when each step says so', async () => {
  for (const [first, second] of [
    [true, true],
    [false, true],
    [true, false],
  ] as const) {
    const found: Verdict[] = [];
    await checkAddresses(['http://a.net/'], {
      ask: (url) =>
        Promise.resolve(
          url.startsWith('http:') ? redirect('https://a.net/', first) : redirect('https://b.net/', second),
        ),
      wait: () => Promise.resolve(),
      isStopped: () => false,
      onVerdict: (_, verdict) => found.push(verdict),
    });
    assert.deepEqual(found, [{ kind: 'moved', to: 'https://b.net/', isPermanent: first && second }]);
  }
});

test('a kept verdict counts only when it is whole', () => {
  const entry = (verdict: unknown): unknown => ({ 'https://a.net/': { at: 1, verdict } });
  for (const broken of [{ kind: 'gone' }, { kind: 'gone', why: 'x' }, { kind: 'constructor' }, null])
    assert.deepEqual(parseVerdicts(entry(broken)), {}, JSON.stringify(broken));
  const whole = entry({ kind: 'gone', why: 'site' });
  assert.deepEqual(parseVerdicts(whole), whole);
});

test('verdicts hold for a while, and survive being kept', () => {
  const now = 1_700_000_000_000;
  const fresh = new Map<string, Verdict>([
    ['https://a.net/', { kind: 'there' }],
    ['https://b.net/', { kind: 'gone', why: 'page', status: 404 }],
    ['https://c.net/', { kind: 'unknown' }],
    ['constructor', { kind: 'there' }],
    ['https://d.net/', { kind: 'moved', to: 'https://e.net/', isPermanent: true }],
  ]);
  const kept = parseVerdicts(JSON.parse(JSON.stringify(keepVerdicts({}, fresh, now))));
  const at = (time: number): readonly (string | undefined)[] =>
    ['https://a.net/', 'https://b.net/', 'https://c.net/', 'toString'].map(
      (url) => keptVerdict(kept, url, time)?.kind,
    );
  assert.deepEqual(keptVerdict(kept, 'https://d.net/', now), fresh.get('https://d.net/'));
  assert.deepEqual(at(now + 60_000), ['there', 'gone', undefined, undefined]);
  assert.deepEqual(at(now + 2 * 3_600_000), ['there', undefined, undefined, undefined]);
  assert.deepEqual(at(now + 8 * 86_400_000), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(at(now - 1), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(keepVerdicts(kept, new Map(), now + 8 * 86_400_000), {});
  for (const broken of [
    null,
    'x',
    [1],
    { a: 1 },
    { a: { at: 'x', verdict: { kind: 'there' } } },
    { a: { at: 1, verdict: { kind: 'moved' } } },
  ])
    assert.deepEqual(parseVerdicts(broken), {});
});

test('the archive is asked for one address, and only its own copies are taken', () => {
  assert.equal(
    archiveQuery('https://a.net/?x=1&y', '20240102'),
    'https://archive.org/wayback/available?url=https%3A%2F%2Fa.net%2F%3Fx%3D1%26y&timestamp=20240102',
  );
  const answer = (url: unknown, available: unknown = true): unknown => ({
    archived_snapshots: { closest: { available, url } },
  });
  const copy = 'web.archive.org/web/20240102030405/https://a.net/';
  assert.equal(archivedCopy(answer(`http://${copy}`)), `https://${copy}`);
  for (const wrong of [
    answer(`http://${copy}`, false),
    answer('https://evil.net/web/2024/https://a.net/'),
    answer(`https://${copy} x`),
    answer(7),
    { archived_snapshots: {} },
    [],
    null,
    'x',
  ])
    assert.equal(archivedCopy(wrong), undefined);
});
