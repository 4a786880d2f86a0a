import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, PreviewPage } from './previewPage';
import { themeNames } from './themes';

const axe = readFileSync(createRequire(`${process.cwd()}/`).resolve('axe-core/axe.min.js'), 'utf8');

/** Declares a test per theme: axe has nothing to say about these posts of test/fixtures/posts. */
export function axeFindsNothing(posts: readonly string[]): void {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const theme of themeNames) {
    test(`axe finds nothing (${theme})`, { timeout: 30_000 * posts.length }, async () => {
      for (const name of posts) {
        const preview = await PreviewPage.open(browser, { theme });
        await preview.show(readFileSync(`test/fixtures/posts/${name}.md`, 'utf8'));
        await preview.page.evaluate(() => document.querySelector('.galley-cards')?.setAttribute('open', ''));
        await preview.page.waitForTimeout(300);
        assert.deepEqual(await violations(preview.page), [], name);
        await preview.close();
      }
    });
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** Runs axe in the page; its script is put in by the driver, past the page's own policy. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
      resultTypes: ['violations'],
      iframes: false,
    }),
  )) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
