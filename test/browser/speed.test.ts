import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage } from './harness/previewPage';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const paragraph =
  'Some **words** of a [post](other.md), as they come, with `code` and a second sentence.\n\n';

/** A post of about so many kilobytes, one paragraph changed. */
const post = (kilobytes: number, word: string): string => {
  const count = Math.floor((kilobytes * 1024) / paragraph.length);
  return `---\ntitle: Long\n---\n${paragraph.repeat(Math.floor(count / 2))}${word}\n\n${paragraph.repeat(Math.floor(count / 2))}`;
};

/** Limits far above what an idle machine takes: they catch a change in kind, not a slow day. */
for (const [kilobytes, limit] of [
  [20, 150],
  [200, 800],
] as const) {
  test(`a keystroke in a post of ${kilobytes} KB`, { timeout: 60_000 }, async (t) => {
    const preview = await PreviewPage.open(browser);
    await preview.show(post(kilobytes, 'w'));
    const times: number[] = [];
    for (let at = 1; at <= 10; at++) {
      const from = performance.now();
      await preview.show(post(kilobytes, 'w'.repeat(at + 1)));
      times.push(performance.now() - from);
    }
    const median = times.sort((a, b) => a - b)[5] ?? Infinity;
    t.diagnostic(`${Math.round(median)} ms from text to painted frame`);
    assert.ok(median < limit, `${Math.round(median)} ms`);
    await preview.close();
  });
}
