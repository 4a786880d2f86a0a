import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { standaloneHtml } from '../../../src/features/preview/standalone';
import type { Attack } from '../attacks/attack';
import { textOf } from '../attacks/attackPosts';
import { musts } from '../attacks/musts';
import { CopyPage, harmIn, provoke } from './harm';
import { launchBrowser, PreviewPage } from './previewPage';
import { seeIn } from './seen';

/** What the preview gave for elsewhere, by attack. */
interface Copies {
  readonly id: string;
  readonly page: string;
  readonly html: string;
}

let browser: Browser;

/** Opens the browser for the tests of a file. */
export function useBrowser(): void {
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());
}

/**
 * Declares that none of the attacks does harm in the preview, and in what is copied out of it; with `bare`, also in a
 * page of its own whose policy was taken away.
 */
export function attackPreview(
  attacks: readonly Attack[],
  { mdx = false, bare = false }: { readonly mdx?: boolean; readonly bare?: boolean } = {},
): void {
  test(`no payload runs, asks or leads away${mdx ? ' (MDX)' : ''}`, async (t) => {
    const copies: Copies[] = [];
    await eachInTurn(t, attacks, mdx, async (preview, attack) => {
      await harmless(preview, textOf(attack));
      if (!mdx) musts[attack.id]?.(await seeIn(preview.page));
      copies.push({ id: attack.id, ...(await copiesOf(preview)) });
    });
    await t.test('nor in a page of its own', () => inBatches(copies, pageOf));
    if (bare)
      await t.test('nor in that page without its policy', () =>
        inBatches(copies, (batch) => pageOf(batch).replace(/<meta http-equiv[^>]*>/, '')),
      );
    await t.test('nor in copied HTML', () => inBatches(copies, htmlOf, { allowsImages: true }));
  });
}

/** Declares that none of the attacks does harm as a value of the front matter, in the header and the cards. */
export function attackFields(attacks: readonly Attack[]): void {
  test('no payload does anything as a title, tag, cover or address', async (t) => {
    await eachInTurn(t, attacks, false, async (preview, { payload }) => {
      const text = payload.trim();
      await preview.page.evaluate(() => document.querySelector('.galley-cards')?.setAttribute('open', ''));
      await harmless(preview, inFields(text));
      const { title, description, tags, shared } = await seeIn(preview.page);
      assert.equal(title, text);
      assert.equal(description, text);
      assert.ok(tags.includes(text));
      assert.equal(shared.links, 0);
    });
  });
}

/** One after the other in one page, as a writer goes from post to post; after a failure in a new one. */
async function eachInTurn(
  t: TestContext,
  attacks: readonly Attack[],
  mdx: boolean,
  run: (preview: PreviewPage, attack: Attack) => Promise<void>,
): Promise<void> {
  let preview = await PreviewPage.open(browser, { mdx });
  for (const attack of attacks) {
    await t.test(attack.id, { timeout: 60_000 }, async () => {
      try {
        await run(preview, attack);
      } catch (error) {
        await preview.close();
        preview = await PreviewPage.open(browser, { mdx });
        throw error;
      }
    });
  }
  await preview.close();
}

/** A post that has a text in each field of its front matter. */
function inFields(text: string): string {
  const value = JSON.stringify(text);
  const keys = 'title description cover image author date lastmod canonical_url lang slug summary';
  const fields = keys.split(' ').map((key) => `${key}: ${value}`);
  return `---\n${fields.join('\n')}\ntags: [${value}, ok]\ncategories: [${value}]\n---\n\nBody\n`;
}

async function harmless(preview: PreviewPage, text: string): Promise<void> {
  const { page } = preview;
  await preview.show(text);
  await provoke(page);
  assert.deepEqual(await harmIn(page, '#galley'), [], 'something dangerous stands in the page');
  const header = await page.evaluate(
    () => document.querySelector('.galley-header')?.getBoundingClientRect().height ?? 0,
  );
  assert.ok(header > 10, 'the header is gone');
  assert.deepEqual(preview.strayRequests, [], 'a request left');
  assert.equal(preview.navigations, 0, 'the page went elsewhere');
  assert.deepEqual(preview.errors, []);
}

async function copiesOf(preview: PreviewPage): Promise<Omit<Copies, 'id'>> {
  const copied = async (what: 'page' | 'html'): Promise<string> => {
    preview.messages.length = 0;
    preview.post({ type: 'copy', what, base: 'https://example.org/posts/', note: '' });
    const message = await preview.until((each) => each.type === 'copied' && each.what === what, 20_000);
    return message.type === 'copied' ? message.text : '';
  };
  return { page: await copied('page'), html: await copied('html') };
}

/** Many copies in one page: what they hold is whole HTML, so that none can hide another. */
async function inBatches(
  copies: readonly Copies[],
  whole: (batch: readonly Copies[]) => string,
  { allowsImages = false } = {},
): Promise<void> {
  const page = await browser.newPage();
  const copyPage = await CopyPage.open(page, allowsImages);
  for (let at = 0; at < copies.length; at += 40) {
    const batch = copies.slice(at, at + 40);
    await copyPage.assertHarmless(whole(batch), 'body', batch.map(({ id }) => id).join(' '));
  }
  await page.close();
}

function pageOf(batch: readonly Copies[]): string {
  return standaloneHtml({
    title: '</title><script>__pwn(1)</script>',
    language: '"><script>__pwn(2)</script>',
    content: batch.map(({ page }) => `<section>${page}</section>`).join('\n'),
    css: '',
    remote: false,
  });
}

function htmlOf(batch: readonly Copies[]): string {
  return `<!DOCTYPE html><body>${batch.map(({ html }) => `<section>${html}</section>`).join('\n')}`;
}
