import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAnswered, planCheck } from '../../../../src/core/externalLinks/planCheck';
import type { Verdict } from '../../../../src/core/externalLinks/verdict';
import { keepVerdicts } from '../../../../src/core/externalLinks/verdictCache';

const monday = 1_700_000_000_000;
const day = 86_400_000;
const there: Verdict = { kind: 'there' };
const noSite: Verdict = { kind: 'gone', why: 'site' };
const urls = ['https://a.net/', 'https://b.net/', 'https://dead.net/'];
const kept = keepVerdicts(
  keepVerdicts({}, new Map([['https://b.net/', there]]), monday - 1000),
  new Map<string, Verdict>([
    ['https://a.net/', there],
    ['https://dead.net/', noSite],
  ]),
  monday,
);

test('a first check asks every address, and has none that must answer', () => {
  assert.deepEqual(planCheck(urls, {}, monday), { known: new Map(), ask: urls });
});

test('within the hour nobody is asked again', () => {
  const { ask, known, probe } = planCheck(urls, kept, monday + 60_000);
  assert.deepEqual([ask, known.size, probe], [[], 3, undefined]);
});

test('a day later the dead address is asked together with one that should answer, and stays dead', () => {
  const { ask, known, probe } = planCheck(urls, kept, monday + day);
  assert.deepEqual(ask, ['https://dead.net/']);
  assert.deepEqual([...known.keys()], ['https://a.net/', 'https://b.net/']);
  assert.equal(probe, 'https://a.net/');
  assert.equal(hasAnswered(new Map([['https://dead.net/', noSite]])), false);
  assert.equal(
    hasAnswered(
      new Map<string, Verdict>([
        ['https://dead.net/', noSite],
        ['https://a.net/', there],
      ]),
    ),
    true,
  );
});

test('a post whose only link is dead is checked with the help of another’s', () => {
  assert.equal(planCheck(['https://dead.net/'], kept, monday + day).probe, 'https://a.net/');
  assert.equal(planCheck(['https://b.net/', 'https://new.net/'], kept, monday + day).probe, 'https://b.net/');
  assert.equal(planCheck(['https://dead.net/'], kept, monday + 8 * day).probe, undefined);
});

test('a refusal and a redirect are answers, silence is none', () => {
  const answered = (verdict: Verdict): boolean => hasAnswered(new Map([['https://a.net/', verdict]]));
  assert.ok(answered({ kind: 'gone', why: 'page', status: 404 }));
  assert.ok(answered({ kind: 'unknown', status: 403 }));
  assert.ok(answered({ kind: 'moved', to: 'https://b.net/', isPermanent: true }));
  assert.ok(!answered({ kind: 'unknown' }));
  assert.ok(!hasAnswered(new Map()));
});
