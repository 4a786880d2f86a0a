import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage, type Resolve } from './harness/previewPage';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const timeout = 30_000;
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';

/** One post is there, one picture is there, and nothing else. */
const resolve: Resolve = (address, use) => {
  if (/^https:/.test(address)) return { kind: 'remote', address, how: address };
  if (use !== 'image' && address === 'there.md')
    return { kind: 'post', address, how: 'posts/there.md', url: 'https://example.org/there/' };
  if (use === 'image' && address === 'dot.svg')
    return { kind: 'local', address, uri: '/files/dot.svg', how: 'attachments/dot.svg' };
  return { kind: 'missing', address, how: `posts/${address}, static/${address}` };
};

async function show(text: string): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, { resolve, files: { 'dot.svg': dot } });
  await preview.show(text);
  await preview.settle();
  return preview;
}

test('links that lead nowhere are marked, and say what was tried', { timeout }, async () => {
  const text =
    '---\ntitle: T\n---\n[a](there.md) [b](gone.md) [c](https://example.org/) [d](#e) [[Nowhere]] [f](gone.md "own")\n';
  const preview = await show(text);
  const { page } = preview;
  await page.locator('.galley-broken').first().waitFor();
  assert.deepEqual(await page.locator('.galley-broken').allTextContents(), ['b', 'Nowhere', 'f']);
  const title = (name: string): Promise<string | null> =>
    page.locator('.galley-body a', { hasText: new RegExp(`^${name}$`) }).getAttribute('title');
  assert.match((await title('b')) ?? '', /gone\.md.*posts\/gone\.md, static\/gone\.md/);
  assert.equal(await title('f'), 'own');
  assert.equal(await title('a'), 'posts/there.md');
  assert.equal(await title('d'), null);
  await preview.show(text.replace('[b](gone.md)', '[b](there.md)'));
  assert.deepEqual(await page.locator('.galley-broken').allTextContents(), ['Nowhere', 'f']);
  assert.equal(await title('b'), 'posts/there.md');
  await preview.close();
});

test('an address may be a picture and a broken link at once', { timeout }, async () => {
  const preview = await show('[![dot](dot.svg)](dot.svg)\n');
  const link = preview.page.locator('.galley-body a.galley-broken');
  await link.waitFor();
  assert.equal(await link.locator('img').getAttribute('src'), '/files/dot.svg');
  await preview.close();
});

test('embeds show pictures, with the width that was asked for', { timeout }, async () => {
  const preview = await show('![[dot.svg]] ![[dot.svg|200]] ![[gone.png|A view]] ![[A Note]]\n');
  const { page } = preview;
  const images = page.locator('.galley-body img');
  await preview.settle();
  assert.deepEqual(
    await images.evaluateAll((all) =>
      all.map((image) => [image.getAttribute('src'), image.getAttribute('width')]),
    ),
    [
      ['/files/dot.svg', null],
      ['/files/dot.svg', '200'],
      [null, null],
    ],
  );
  assert.match(await page.locator('.galley-image-note').innerText(), /A view/);
  assert.equal(await page.locator('.galley-body .galley-box').innerText(), 'A Note');
  await preview.close();
});

test('every field of the header is reached with Tab and opened with Enter', { timeout }, async () => {
  const preview = await show(
    '---\ntitle: The Title\ndescription: What it says\ndate: 2026-02-05\nauthor: Ann\ncover: dot.svg\ntags: [x]\n---\nText.\n',
  );
  const { page, messages } = preview;
  const opened: string[] = [];
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('Tab');
    const count = messages.length;
    await page.keyboard.press('Enter');
    await preview.settle();
    for (const message of messages.slice(count)) {
      if (message.type === 'revealField') opened.push(message.path[0] ?? '');
      if (message.type === 'showTag') opened.push(`tag ${message.name}`);
    }
  }
  assert.deepEqual(opened, ['cover', 'title', 'description', 'author', 'date', 'tag x']);
  await preview.close();
});

test('copies for elsewhere do not carry the marks along', { timeout }, async () => {
  const preview = await show('[b](gone.md)\n');
  await preview.page.locator('.galley-broken').waitFor();
  preview.post({ type: 'copy', what: 'html', base: 'https://example.org/posts/', note: '' });
  const copied = await preview.until((message) => message.type === 'copied');
  assert.equal(
    copied.type === 'copied' && copied.text,
    '<p><a href="https://example.org/posts/gone.md">b</a></p>',
  );
  await preview.close();
});
