import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage } from './harness/previewPage';
import { attackPosts, textOf, type Attack } from './attackPosts';

/** Where the two dialects differ: HTML and what looks like components. */
const touchesMdx = ({ id, payload }: Attack): boolean =>
  /^(?:ssg|own-mdx|own-html|html-(?:img|svg|custom))/.test(id) && payload.length < 10_000;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const mdx of [false, true]) {
  test(`no payload runs, asks or leads away${mdx ? ' (MDX)' : ''}`, async (t) => {
    let preview = await PreviewPage.open(browser, { mdx });
    for (const attack of attackPosts.filter((each) => !mdx || touchesMdx(each))) {
      await t.test(attack.id, { timeout: 15_000 }, async () => {
        try {
          await harmless(preview, textOf(attack));
        } catch (error) {
          await preview.close();
          preview = await PreviewPage.open(browser, { mdx });
          throw error;
        }
      });
    }
    await preview.close();
  });
}

async function harmless(preview: PreviewPage, text: string): Promise<void> {
  const { page } = preview;
  await preview.show(text);
  await provoke(preview);
  const seen = await page.evaluate(inspect);
  assert.deepEqual(seen.pwned, [], 'a script ran');
  assert.equal(seen.polluted, false, 'Object.prototype was polluted');
  assert.deepEqual(seen.bad, [], 'something dangerous stands in the page');
  assert.equal(seen.header, true, 'the header is gone');
  assert.deepEqual(preview.strayRequests, [], 'a request left');
  assert.equal(preview.navigations, 0, 'the page went elsewhere');
  assert.deepEqual(preview.errors, []);
}

/** Does to the page what a reader's hand might: hovers, clicks each link, opens details, presses Enter. */
async function provoke({ page }: PreviewPage): Promise<void> {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('#galley *')].slice(0, 300);
    for (const element of all) {
      for (const type of ['pointerenter', 'mouseover', 'mousemove', 'focusin', 'auxclick']) {
        element.dispatchEvent(
          new MouseEvent(type, { bubbles: true, cancelable: true, button: type === 'auxclick' ? 1 : 0 }),
        );
      }
      if (element.matches('a, summary, svg *, area'))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
}

interface Seen {
  readonly pwned: readonly string[];
  readonly polluted: boolean;
  readonly bad: readonly string[];
  readonly header: boolean;
}

function inspect(): Seen {
  const bad: string[] = [];
  const forbidden =
    'script, style, link, meta, base, object, embed, form, iframe, dialog, template, [srcdoc], [popover], [autofocus], [autoplay], use, animate, set, input:not([type=checkbox][disabled])';
  for (const element of document.querySelectorAll(`#galley :is(${forbidden})`))
    bad.push(element.outerHTML.slice(0, 200));
  for (const element of document.querySelectorAll('#galley, #galley *')) {
    for (const { name, value } of element.attributes) {
      const plain = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
      if (name.startsWith('on')) bad.push(`${name}=${value}`);
      if (
        /^(?:href|src|action|formaction|xlink:href|poster)$/.test(name) &&
        /^(?:javascript|vbscript|data:text|command|vscode|file)/.test(plain)
      )
        bad.push(`${name}=${value}`);
      if (name === 'style' && /url\(|var\(|--|expression/.test(plain)) bad.push(`${name}=${value}`);
    }
  }
  for (const element of document.querySelectorAll('.galley-body [class]')) {
    if (/\bcodicon|\bvscode-/.test(element.getAttribute('class') ?? ''))
      bad.push(element.outerHTML.slice(0, 200));
  }
  const { pwned } = window as unknown as { pwned?: string[] };
  return {
    pwned: pwned ?? [],
    polluted: 'polluted' in {},
    bad,
    header: (document.querySelector<HTMLElement>('.galley-header')?.getBoundingClientRect().height ?? 0) > 10,
  };
}
