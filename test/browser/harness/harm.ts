import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Does to a page what a reader's hand might: hovers, clicks each link with every button, presses keys, opens what folds. */
export async function provoke(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const element of [...document.querySelectorAll<HTMLElement>('body *')].slice(0, 400)) {
      for (const type of ['pointerenter', 'mouseover', 'mousemove', 'focusin', 'auxclick', 'dragstart']) {
        element.dispatchEvent(
          new MouseEvent(type, { bubbles: true, cancelable: true, button: type === 'auxclick' ? 1 : 0 }),
        );
      }
      element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter' }));
      if (element.matches('a, summary, svg *, area, [onclick]'))
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
}

/** What in a page must never be there; an empty list in a good one. `within` names the part that shows a post. */
export async function harmIn(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((root) => {
    const bad: string[] = [];
    const forbidden =
      'script, style, link, meta, base, object, embed, form, iframe, frame, frameset, dialog, template, slot, [srcdoc], [popover], [autofocus], [autoplay], [contenteditable], use, animate, set, button:not([data-galley]), input:not([type=checkbox][disabled])';
    for (const element of document.querySelectorAll(`${root} :is(${forbidden})`))
      bad.push(element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll(`${root}, ${root} *`)) {
      for (const { name, value } of element.attributes) {
        const plain = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
        const isAddress = /^(?:href|src|srcset|action|formaction|xlink:href|poster|data|ping|background)$/;
        if (name.startsWith('on')) bad.push(`${name}=${value}`);
        // As the browser itself reads it, spaces and entities and all.
        const opened = name === 'href' && element instanceof HTMLAnchorElement ? element.protocol : '';
        if (/^(?:javascript|vbscript|data|command|vscode|file|blob|about):$/.test(opened))
          bad.push(`${name}=${value} opens ${opened}`);
        if (
          isAddress.test(name) &&
          /^(?:javascript|vbscript|data:(?!image\/)|command|vscode|file|blob)/.test(plain)
        )
          bad.push(`${name}=${value}`);
        if (name === 'style' && /url\(|var\(|--|expression|image-set|position:fixed/.test(plain))
          bad.push(`${name}=${value}`);
        if (
          /^(?:fill|stroke|filter|mask|clip-path|marker.*|cursor)$/.test(name) &&
          /https?:|\/\//.test(plain)
        )
          bad.push(`${name}=${value}`);
      }
    }
    for (const element of document.querySelectorAll('.galley-body [class]')) {
      if (/\bcodicon|\bvscode-/.test(element.getAttribute('class') ?? ''))
        bad.push(element.outerHTML.slice(0, 200));
    }
    if ('polluted' in {}) bad.push('Object.prototype was polluted');
    const clobbered = [
      'galley',
      'body',
      'getElementById',
      'acquireVsCodeApi',
      'cookie',
      'defaultView',
    ].filter((name) => document.querySelector(`[name="${name}"]`) !== null);
    bad.push(...clobbered.map((name) => `something is named ${name}`));
    const { pwned } = window as unknown as { pwned?: string[] };
    return [...bad, ...(pwned ?? []).map((what) => `ran ${what}`)];
  }, within);
}

/** Watches a page that is made of a copy: what runs, asks or leads away. Images a copy may ask for: they are its own. */
export class CopyPage {
  readonly #page: Page;
  readonly #allowsImages: boolean;
  readonly #asked: string[] = [];
  #html = '';

  private constructor(page: Page, allowsImages: boolean) {
    this.#page = page;
    this.#allowsImages = allowsImages;
  }

  static async open(page: Page, allowsImages: boolean): Promise<CopyPage> {
    const copy = new CopyPage(page, allowsImages);
    await page.addInitScript(() => {
      Object.assign(window, {
        __pwn: (what: unknown) => {
          const wide = window as unknown as { pwned?: string[] };
          (wide.pwned ??= []).push(String(what));
        },
      });
    });
    await page.route('**/*', (route) => {
      const request = route.request();
      if (request.url() === address)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: copy.#html });
      const isImage = request.resourceType() === 'image' || request.resourceType() === 'media';
      if (!request.url().startsWith('data:') && !(isImage && copy.#allowsImages))
        copy.#asked.push(request.url());
      return route.abort();
    });
    return copy;
  }

  /** Shows the HTML, provokes it, and asserts that it is harmless. */
  async assertHarmless(html: string, within: string, what: string): Promise<void> {
    this.#html = html;
    await this.#page.goto(address);
    await this.#page.evaluate(() =>
      window.addEventListener('click', (event) => event.preventDefault(), { once: false }),
    );
    await provoke(this.#page);
    assert.deepEqual(await harmIn(this.#page, within), [], what);
    assert.deepEqual(this.#asked, [], `${what}: a request left`);
    assert.equal(this.#page.url(), address, `${what}: the page went elsewhere`);
  }
}

const address = 'http://copy.invalid/';
