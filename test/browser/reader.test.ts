// What a reader meets in a post: code, pictures, the cards, and a page that keeps still.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage, type PreviewPageOptions } from './harness/previewPage';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const timeout = 30_000;
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';

async function open(text: string, options: PreviewPageOptions = {}): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, {
    resolve: (address) =>
      address.startsWith('dot')
        ? { kind: 'local', address, uri: `/files/${address}`, how: `static/${address}, as Hugo serves it` }
        : { kind: 'missing', address, how: `posts/${address}, static/${address}` },
    files: { 'dot.svg': dot, 'dot2.svg': dot },
    ...options,
  });
  await preview.show(text);
  await preview.isDrawn();
  return preview;
}

test('code says its language or title, and is copied as it stands', { timeout }, async () => {
  const preview = await open('```js\nlet a = "<b>";\n```\n\n```py title="a.py"\nb\n```\n\n```\nplain\n```\n');
  const { page } = preview;
  assert.deepEqual(await page.locator('.galley-code-label').allTextContents(), ['js', 'a.py', '']);
  await page.locator('.galley-code-bar button').first().click();
  const copied = await preview.until((message) => message.type === 'copied');
  assert.equal(copied.type === 'copied' && copied.text, 'let a = "<b>";\n');
  await preview.close();
});

test(
  'pictures of Markdown, HTML and sets alike say where they lie, or what was tried',
  { timeout },
  async () => {
    const preview = await open(
      '![one](dot.svg)\n\n![two](gone.png)\n\n<img src="dot.svg" srcset="dot2.svg 2x, gone2.png 3x" alt="three">\n',
    );
    const { page } = preview;
    const image = (alt: string): ReturnType<typeof page.locator> => page.locator(`img[alt="${alt}"]`);
    assert.equal(await image('one').getAttribute('title'), 'static/dot.svg, as Hugo serves it');
    assert.equal(await image('two').getAttribute('src'), null);
    assert.match(
      await page.locator('.galley-image-note').innerText(),
      /two[^]*posts\/gone\.png, static\/gone\.png/,
    );
    assert.equal(await image('three').getAttribute('src'), '/files/dot.svg');
    assert.equal(await image('three').getAttribute('srcset'), '/files/dot2.svg 2x');
    await preview.close();
  },
);

test('the cards wait until asked, show limits as meters, and name what is missing', { timeout }, async () => {
  const preview = await open(`---\ntitle: "${'Wide words '.repeat(12)}"\ncover: dot.svg\n---\nx\n`);
  const { page } = preview;
  const cards = page.locator('.galley-cards');
  assert.equal(await page.locator('.galley-search').isVisible(), false);
  await cards.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.galley-search').waitFor();
  assert.deepEqual(await cards.locator('.galley-cards-name').allTextContents(), [
    'Search result',
    'Open Graph',
    'X',
    'Mastodon',
  ]);
  assert.match(await page.locator('.galley-search-title').innerText(), / …$/, 'too long a title is cut');
  const [title, text] = await cards
    .locator('meter')
    .evaluateAll((all) => all.map((meter) => meter instanceof HTMLMeterElement && meter.value > meter.high));
  assert.deepEqual([title, text], [true, false]);
  assert.match(await cards.innerText(), /description.*alternative text of the image.*address of the site/);
  assert.equal(await cards.locator('img.galley-share-image').first().getAttribute('src'), '/files/dot.svg');
  await preview.close();
});

test(
  'the block that is edited comes into view, and what is in view stays where it is',
  { timeout },
  async () => {
    const paragraphs = Array.from({ length: 200 }, (_, at) => `Paragraph ${at}.`);
    const text = paragraphs.join('\n\n');
    const preview = await open(text);
    const { page } = preview;
    const top = (): Promise<number> => page.evaluate(() => window.scrollY);
    await preview.show(text.replace('Paragraph 2.', 'Paragraph two.'), 4);
    assert.equal(await top(), 0);
    await preview.show(text.replace('Paragraph 150.', 'Paragraph edited.'), 300);
    const edited = page.getByText('Paragraph edited.');
    const box = await edited.boundingBox();
    assert.ok(box && box.y > 100 && box.y < 500, `at ${box?.y}`);
    const before = await top();
    await preview.show(text.replace('Paragraph 150.', 'Paragraph edited twice.'), 300);
    assert.equal(await top(), before);
    await preview.close();
  },
);

test('lines lead to places and places to lines', { timeout }, async () => {
  const text = Array.from({ length: 200 }, (_, at) => `Paragraph ${at}.`).join('\n\n');
  const preview = await open(text);
  const { page } = preview;
  const atTop = (): Promise<number> =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('.galley-body > p')];
      return all.findIndex((each) => each.getBoundingClientRect().bottom > 0);
    });
  for (const paragraph of [150, 3, 199, 77]) {
    preview.post({ type: 'scrollTo', source: 'test:///post.md', line: paragraph * 2 });
    const isEnd = paragraph === 199;
    await page.waitForFunction(
      ([wanted, end]) => {
        const top =
          document.querySelectorAll('.galley-body > p')[wanted as number]?.getBoundingClientRect().top ?? -1;
        return end ? top > 0 && top < innerHeight : Math.abs(top) < 2;
      },
      [paragraph, isEnd],
    );
  }
  await page.mouse.move(300, 300);
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 900);
  await page.waitForFunction((start) => window.scrollY >= start + 899, before);
  const at = await atTop();
  await preview.until((message) => message.type === 'scrolled' && Math.abs(message.line / 2 - at) <= 1);
  await preview.close();
});

test('who wants less motion gets none', { timeout }, async () => {
  const preview = await open(`## One\n\n${'x\n\n'.repeat(90)}## Two\n\ny\n\n## Three\n\n[up](#one)\n`);
  const { page } = preview;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((each) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
      })
      .map((each) => each.className),
  );
  assert.deepEqual(moving, []);
  await page.locator('.galley-contents a', { hasText: 'Two' }).click();
  // Without motion it is there in the frame after, not on its way.
  const isThere = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) =>
        requestAnimationFrame(() =>
          resolve((document.querySelectorAll('h2[id]')[1]?.getBoundingClientRect().top ?? 1e4) < innerHeight),
        ),
      ),
  );
  assert.equal(isThere, true);
  await preview.close();
});
