import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closePool, sharedBrowser } from '../../driven/pool';
import { PreviewPage } from './previewPage';
import { themeNames } from './themes';

const axe = readFileSync(createRequire(`${process.cwd()}/`).resolve('axe-core/axe.min.js'), 'utf8');

/** Declares a test per theme: axe has nothing to say about these posts of test/fixtures/posts. */
export function axeFindsNothing(posts: readonly string[]): void {
  after(closePool);

  for (const theme of themeNames) {
    test(`axe finds nothing (${theme})`, { timeout: 30_000 * posts.length }, async () => {
      for (const name of posts) {
        const preview = await PreviewPage.open(await sharedBrowser(), { theme });
        await preview.show(readFileSync(`test/fixtures/posts/${name}.md`, 'utf8'));
        await preview.page.evaluate(() => document.querySelector('.galley-cards')?.setAttribute('open', ''));
        await preview.isDrawn();
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
