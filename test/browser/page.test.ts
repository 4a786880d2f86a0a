import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser, PreviewPage } from './harness/previewPage';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

const timeout = 30_000;

async function open(
  text: string,
  options: Parameters<typeof PreviewPage.open>[1] = {},
): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, options);
  await preview.show(text);
  return preview;
}

const paragraphs = (count: number, changed = -1): string =>
  `---\ntitle: Long\n---\n${Array.from({ length: count }, (_, at) => `Paragraph ${at}${at === changed ? ' changed' : ''}.\n\n`).join('')}`;

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

test('a dash in a title stays with the word before it', { timeout }, async () => {
  const preview = await open('---\ntitle: One two - three — four-five\n---\n\nx');
  const { page } = preview;
  assert.equal(await page.textContent('.galley-title bdi'), 'One two - three — four-five');
  assert.deepEqual(await page.locator('.galley-title .galley-unbroken').allTextContents(), [
    'two -',
    'three —',
  ]);
  await preview.close();
});

test('a keystroke far down keeps the scroll position and every other element', { timeout }, async () => {
  const preview = await open(paragraphs(500));
  const { page } = preview;
  await page.evaluate(() => {
    const target = document.querySelectorAll('.galley-body p')[300];
    target?.scrollIntoView();
    document.querySelectorAll('.galley-body p').forEach((p, at) => Object.assign(p, { was: at }));
  });
  const before = await page.evaluate(() => window.scrollY);
  await preview.show(paragraphs(500, 300));
  const seen = await page.evaluate(() => ({
    scroll: window.scrollY,
    same: [...document.querySelectorAll('.galley-body p')].filter((p, at) => 'was' in p && p.was === at)
      .length,
    text: document.querySelectorAll('.galley-body p')[300]?.textContent,
  }));
  assert.equal(seen.text, 'Paragraph 300 changed.');
  assert.ok(Math.abs(seen.scroll - before) < 40, `scrolled from ${before} to ${seen.scroll}`);
  assert.equal(seen.same, 500);
  await preview.close();
});

test('a keystroke touches nothing in the page but the block it changes', { timeout }, async () => {
  const text = `---\ntitle: A\nlang: fr\ntags: [x]\n---\n## One\n\n## Two\n\n## Three\n\n![a](https://canary.invalid/a.png)\n\nSome text.\n`;
  const preview = await open(text);
  await preview.settle();
  await preview.page.evaluate(() => {
    const touched: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.push(element?.closest('.galley-body > p')?.textContent ?? element?.outerHTML ?? '');
      }
    }).observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
    Object.assign(window, { touched });
  });
  await preview.show(text.replace('Some text.', 'Some texts.'));
  const touched = await preview.page.evaluate(() => (window as unknown as { touched: string[] }).touched);
  assert.deepEqual([...new Set(touched)], ['Some texts.']);
  await preview.close();
});

test('lines above that come and go leave what is in view where it is', { timeout }, async () => {
  const preview = await open(paragraphs(200));
  const { page } = preview;
  await page.evaluate(() => document.querySelectorAll('.galley-body p')[150]?.scrollIntoView());
  await preview.settle();
  const top = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.galley-body p')]
          .find((p) => p.textContent === 'Paragraph 150.')
          ?.getBoundingClientRect().top ?? -1,
    );
  const before = await top();
  await preview.show(paragraphs(200).replace('Paragraph 3.\n\n', 'Paragraph 3.\n\nNew one.\n\nNew two.\n\n'));
  await preview.settle();
  assert.ok(Math.abs((await top()) - before) < 3, `moved from ${before} to ${await top()}`);
  await preview.close();
});

test('open details, a selection and a film survive an edit beside them', { timeout }, async () => {
  const text =
    '---\ntitle: A\n---\n<details>\n<summary>S</summary>\n\nInside.\n\n</details>\n\n<video src="a.mp4"></video>\n\nSelect me.\n\nEdit me.\n';
  const preview = await open(text);
  const { page } = preview;
  await page.evaluate(() => {
    document.querySelector('details')?.setAttribute('open', '');
    Object.assign(document.querySelector('video') ?? {}, { mine: true });
    const p = [...document.querySelectorAll('.galley-body p')].find(
      (each) => each.textContent === 'Select me.',
    );
    if (p) window.getSelection()?.selectAllChildren(p);
  });
  await preview.show(text.replace('Edit me.', 'Edited.').replace('Inside.', 'Inside!'));
  const seen = await page.evaluate(() => ({
    open: document.querySelector('details')?.open,
    inside: document.querySelector('details p')?.textContent,
    video: 'mine' in (document.querySelector('video') ?? {}),
    selected: String(window.getSelection()),
  }));
  assert.deepEqual(seen, { open: true, inside: 'Inside!', video: true, selected: 'Select me.' });
  await preview.close();
});

test('no frame is blank and no picture is loaded twice while typing', { timeout }, async () => {
  const preview = await open('---\ntitle: A\n---\n![a](x.svg)\n\nText\n', {
    resolve: (address) => ({ kind: 'local', address, uri: '/files/x.svg', how: address }),
    files: { 'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>' },
  });
  const { page } = preview;
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.galley-body img')?.complete === true,
  );
  await preview.settle();
  await page.evaluate(() => {
    Object.assign(window, { lowest: Infinity, loads: 0 });
    document
      .querySelector('.galley-body img')
      ?.addEventListener('load', () => Object.assign(window, { loads: 1 }));
    const watch = (): void => {
      const height = document.querySelector('.galley-body')?.getBoundingClientRect().height ?? 0;
      Object.assign(window, { lowest: Math.min(Reflect.get(window, 'lowest') as number, height) });
      requestAnimationFrame(watch);
    };
    watch();
  });
  for (let at = 0; at < 20; at++)
    await preview.show(`---\ntitle: A\n---\n![a](x.svg)\n\nText ${'x'.repeat(at)}\n`);
  const seen = await page.evaluate(() => ({
    lowest: Reflect.get(window, 'lowest') as number,
    loads: Reflect.get(window, 'loads') as number,
  }));
  assert.ok(seen.lowest > 20, `the body was ${seen.lowest} pixels high`);
  assert.equal(seen.loads, 0);
  await preview.close();
});

test('a heading that moves is moved, not made anew', { timeout }, async () => {
  const preview = await open('A\n\nB\n\nC\n\nD\n');
  await preview.page.evaluate(() =>
    Object.assign(document.querySelectorAll('.galley-body p')[1] ?? {}, { mine: true }),
  );
  await preview.show('A\n\nC\n\nX\n\nD\n\nB\n');
  const texts = await preview.page.locator('.galley-body p').allTextContents();
  assert.deepEqual(texts, ['A', 'C', 'X', 'D', 'B']);
  await preview.close();
});

test('source lines count from the top of the file', { timeout }, async () => {
  const keys = Array.from({ length: 30 }, (_, at) => `k${at}: v\n`).join('');
  const preview = await open(`---\n${keys}---\n# Target\n\n- a\n- b\n`);
  await preview.page.dblclick('h1:has-text("Target")');
  assert.deepEqual(await preview.until((message) => message.type === 'revealLine'), {
    type: 'revealLine',
    source: 'test:///post.md',
    line: 32,
  });
  preview.messages.length = 0;
  await preview.page.dblclick('li:has-text("b")');
  const found = await preview.until((message) => message.type === 'revealLine');
  assert.equal(found.type === 'revealLine' && found.line, 35);
  await preview.close();
});

test('a task asks for its own line, by click and by key', { timeout }, async () => {
  const preview = await open('---\ntitle: A\n---\n\n- [x] done\n- [ ] open\n');
  const box = preview.page.locator('.galley-body input[type=checkbox]');
  assert.equal(await box.first().isChecked(), true);
  assert.equal(await box.first().isDisabled(), true);
  await preview.page.locator('.galley-task').nth(1).click();
  const clicked = await preview.until((message) => message.type === 'toggleTask');
  assert.equal(clicked.type === 'toggleTask' && clicked.line, 5);
  preview.messages.length = 0;
  await preview.page.locator('.galley-task').first().focus();
  await preview.page.keyboard.press('Space');
  const pressed = await preview.until((message) => message.type === 'toggleTask');
  assert.equal(pressed.type === 'toggleTask' && pressed.line, 4);
  await preview.close();
});

test('links inside the page scroll, others are for the host', { timeout }, async () => {
  const preview = await open(
    `---\ntitle: A\n---\n[go](#你好) [out](https://example.com) [post](other.md)\n\n${'x\n\n'.repeat(60)}## 你好\n\n## 你好\n`,
  );
  const ids = await preview.page.locator('.galley-body h2').evaluateAll((all) => all.map((each) => each.id));
  assert.deepEqual(ids, ['user-content-你好', 'user-content-你好-1']);
  await preview.page.click('text=go');
  await preview.page.waitForFunction(() => window.scrollY > 300);
  await preview.page.evaluate(() => window.scrollTo(0, 0));
  await preview.page.click('.galley-body a:has-text("out")');
  await preview.until((message) => message.type === 'open' && message.address === 'https://example.com');
  await preview.page.click('.galley-body a:has-text("post")');
  await preview.until((message) => message.type === 'open' && message.address === 'other.md');
  assert.equal(preview.navigations, 0);
  await preview.close();
});

test('header values are text, whatever they look like', { timeout }, async () => {
  const title = '</title></h1><img src=x onerror=window.pwned=1> A<B & [x](javascript:alert(1)) {0} $(trash)';
  const preview = await open(
    `---\ntitle: '${title}'\ndescription: |\n  one\n  two\ntags: ['<b>x</b>', ok]\n---\nB\n`,
  );
  assert.equal(await preview.page.textContent('.galley-title'), title);
  assert.equal(await preview.page.textContent('.galley-description'), 'one\ntwo');
  assert.deepEqual(await preview.page.locator('.galley-chip').allTextContents(), ['<b>x</b>', 'ok']);
  assert.equal(await preview.page.locator('.galley-header :is(img, b, a)').count(), 0);
  await preview.close();
});

test('broken front matter keeps the last good header and says where', { timeout }, async () => {
  const preview = await open('---\ntitle: Good\ntags: [a]\n---\n# B\n');
  await preview.show('---\ntitle: "oops\ntags: [a\n---\n# B\n');
  assert.equal(await preview.page.textContent('.galley-title'), 'Good');
  assert.match((await preview.page.textContent('.galley-problem')) ?? '', /cannot be read/);
  assert.deepEqual(await preview.page.locator('.galley-body > *').allTextContents(), ['B']);
  await preview.page.click('.galley-problem button');
  await preview.until((message) => message.type === 'revealLine' && message.line >= 1);
  await preview.close();
});

test('the two body rules stay in the body', { timeout }, async () => {
  const preview = await open('---\ntitle: T\n---\nOne\n\n---\n\nTwo\n\n---\n\nThree\n');
  const tags = await preview.page
    .locator('.galley-body > *')
    .evaluateAll((all) => all.map((each) => each.tagName));
  assert.deepEqual(tags, ['P', 'HR', 'P', 'HR', 'P']);
  await preview.close();
});

test('remote images wait for the reader', { timeout }, async () => {
  const preview = await open(
    '![a](https://canary.invalid/a.png)\n\n<img src="//canary.invalid/b.png" srcset="https://canary.invalid/c.png 2x">\n',
  );
  assert.match((await preview.page.textContent('.galley-held')) ?? '', /held back \(2\)/);
  assert.deepEqual(preview.strayRequests, []);
  await preview.page.click('.galley-held button >> nth=1');
  await preview.until((message) => message.type === 'allowRemote' && message.scope === 'blog');
  await preview.close();
});

test('formulas are drawn, hostile ones are not', { timeout }, async () => {
  const preview = await open('$x^2$ and $\\href{javascript:__pwn(1)}{x}$\n\n$$\\frac12$$\n');
  await preview.page.waitForSelector('.galley-math-block math');
  assert.equal((await preview.page.locator('math').count()) >= 2, true);
  assert.equal(await preview.page.locator('math [href], math a').count(), 0);
  assert.deepEqual(preview.violations, []);
  await preview.close();
});

test('an endless formula costs two seconds and nothing else', { timeout }, async () => {
  const bomb = `\\def\\a{x}${'\\edef\\a{\\a\\a}'.repeat(24)}\\a`;
  const preview = await open(`$${bomb}$ and $y$\n`);
  await preview.page.waitForSelector('math', { timeout: 8000 });
  await preview.close();
});

test('the contents mark the section in view', { timeout }, async () => {
  const preview = await open(
    `## One\n\n${'x\n\n'.repeat(40)}## <img src=x> *Two* \`<b>\`\n\n${'y\n\n'.repeat(40)}## Three\n\n${'z\n\n'.repeat(40)}`,
  );
  assert.deepEqual(await preview.page.locator('.galley-contents li').allTextContents(), [
    'One',
    'Two <b>',
    'Three',
  ]);
  await preview.page.locator('h2:has-text("Two")').scrollIntoViewIfNeeded();
  await preview.page.evaluate(() => document.querySelectorAll('h2[id]')[1]?.scrollIntoView());
  await preview.page.waitForFunction(() =>
    document.querySelector('.galley-contents [aria-current]')?.textContent.includes('Two'),
  );
  await preview.close();
});

test('copying gives clean HTML, without classes, marks or pictures that load', { timeout }, async () => {
  const preview = await open(
    '---\ntitle: A\n---\nHi *there* ![p](p.png) <img src="https://canary.invalid/x.png">\n\n```js\nlet a;\n```\n',
  );
  preview.post({ type: 'copy', what: 'html', base: 'https://example.com/posts/', note: '' });
  const message = await preview.until((each) => each.type === 'copied');
  const text = message.type === 'copied' ? message.text : '';
  assert.match(text, /<p>Hi <em>there<\/em> <img alt="p" src="https:\/\/example.com\/posts\/p.png">/);
  assert.doesNotMatch(text, /class=|galley|data-|tabindex|<span|<div/);
  assert.deepEqual(preview.strayRequests, []);
  await preview.close();
});

test('beside a wide column the contents never lie over the text', { timeout }, async () => {
  const text = '## One\n\nx\n\n## Two\n\ny\n\n## Three\n\nz\n';
  for (const width of [400, 1000, 1119, 1120, 1300, 1800]) {
    const preview = await open(text, { width });
    const [contents, body] = await preview.page.evaluate(() =>
      ['.galley-contents', '.galley-body'].map(
        (name) => document.querySelector(name)?.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    const apart = contents!.left >= body!.right || contents!.top >= body!.bottom;
    assert.ok(apart && contents!.right <= width, `at ${width} pixels`);
    await preview.close();
  }
});
