import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage } from './harness/previewPage';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

test('shows header and body of a post', async () => {
  const preview = await PreviewPage.open(browser);
  await preview.show(
    '---\ntitle: Hello\ndescription: "One\n  two"\ntags: [a, b]\ndate: 2026-02-05\n---\n# B\n\n```js\nlet x = 1;\n```\n',
  );
  assert.equal(await preview.page.textContent('.galley-title'), 'Hello');
  assert.equal(await preview.page.textContent('.galley-description'), 'One two');
  assert.deepEqual(await preview.page.locator('.galley-chip').allTextContents(), ['a', 'b']);
  await preview.page.waitForSelector('.hljs-keyword');
  assert.deepEqual(preview.errors, []);
  assert.deepEqual(preview.violations, []);
  await preview.close();
});
