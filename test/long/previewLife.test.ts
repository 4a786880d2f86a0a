// What the preview does over time: restarts, other posts, scrolling, and a folder that is not trusted.
import assert from 'node:assert/strict';
import { driven } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { isKept } from '../driven/keptState';
import { readPreview } from '../driven/threeJobs';
import { until } from '../driven/until';
import type { Workbench } from '../driven/workbench';

const paragraphs = Array.from({ length: 200 }, (_, at) => `Paragraph ${at} of the long post.`).join('\n\n');
const folder = (): string =>
  makeFolder({
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    'content/posts/first.md':
      '---\ntitle: First Post\ndescription: One.\n---\n\n![far](https://canary.invalid/a.png)\n\n[gone](gone.md)\n',
    'content/posts/second.md': '---\ntitle: Second Post\ndescription: Two.\n---\n\nThe other.\n',
    'content/posts/long.md': `---\ntitle: Long Post\ndescription: Three.\n---\n\n${paragraphs}\n`,
    'site.css': 'p { color: rgb(1, 2, 3) }\n',
  });

async function open(workbench: Workbench, name: string, title: string): Promise<void> {
  await workbench.openPost(`content/posts/${name}.md`);
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, title);
}

/** The color of the first paragraph, as the page has it. */
function colorIn(workbench: Workbench): Promise<string> {
  return workbench
    .preview()
    .locator('.galley-body p')
    .first()
    .evaluate((paragraph) => getComputedStyle(paragraph).color);
}

/** The number of the first line that the editor shows. */
async function firstLine({ page }: Workbench): Promise<number> {
  const numbers = await page.locator('.monaco-editor .line-numbers').allInnerTexts();
  return Math.min(...numbers.map(Number).filter((number) => number > 0));
}

const settings = { 'galley.preview.siteStylesheet': 'site.css' };

driven(
  'in an untrusted folder images and the stylesheet stay out, and the page says why',
  { folder, settings, trusted: false },
  async (workbench) => {
    const asked: string[] = [];
    workbench.page.on('request', (request) => asked.push(request.url()));
    await leaveUntrusted(workbench);
    await open(workbench, 'first', 'First Post');
    const notices = workbench.preview().locator('.galley-notice');
    await until('both reasons are shown', async () => {
      const texts = (await notices.allInnerTexts()).join(' ');
      return /Images from other sites.*untrusted/.test(texts) && /stylesheet is off.*untrusted/.test(texts);
    });
    assert.equal(await workbench.preview().locator('.galley-notice button').count(), 0);
    assert.notEqual(await colorIn(workbench), 'rgb(1, 2, 3)');
    assert.deepEqual(
      asked.filter((url) => url.includes('canary')),
      [],
    );
  },
);

/** Answers the question about the folder, if it is put as a dialog. */
async function leaveUntrusted(workbench: Workbench): Promise<void> {
  const no = workbench.dialog.getByRole('button', { name: /don.t trust/i });
  await no.click({ timeout: 5_000 }).catch(() => undefined);
}

driven('the site’s stylesheet, where the folder is trusted', { folder, settings }, async (workbench) => {
  await open(workbench, 'first', 'First Post');
  await until(
    'the paragraph has the site’s color',
    async () => (await colorIn(workbench)) === 'rgb(1, 2, 3)',
  );
  await workbench.preview().locator('.galley-broken', { hasText: 'gone' }).waitFor();
});

driven(
  'a locked preview stays with its post; after a restart it is there again',
  { folder },
  async (workbench) => {
    await open(workbench, 'first', 'First Post');
    await workbench.openPost('content/posts/second.md');
    await readPreview(workbench, 'Second Post');
    await workbench.runCommand('Galley: Open Locked Preview to the Side');
    await workbench.openPost('content/posts/first.md');
    const isThere = async (...wanted: readonly string[]): Promise<boolean> => {
      const names = await workbench.tabs();
      return wanted.every((name) => names.includes(name));
    };
    const both = ['Preview first.md', '[Preview] second.md'];
    await until('one follows, one stays', () => isThere(...both));
    // VS Code keeps what a page has said of itself later than the page's name.
    const kept = [
      /Preview first\.md.{0,2000}?source\W+[^"]*first\.md/s,
      /\[Preview\] second\.md.{0,2000}?locked\W+true/s,
    ];
    for (const state of kept) await until(`${String(state)} is kept`, () => isKept(workbench.page, state));
    await workbench.page.reload();
    await readPreview(workbench, 'Second Post');
    await until('both are there again', () => isThere(...both));
    await workbench.openPost('content/posts/long.md');
    await readPreview(workbench, 'Second Post');
    assert.ok(await isThere('[Preview] second.md'));
  },
);

driven(
  'a preview that a restart left hidden gives its place to the next one',
  { folder },
  async (workbench) => {
    await workbench.openPost('content/posts/first.md');
    await workbench.runCommand('Galley: Open Preview');
    await readPreview(workbench, 'First Post');
    await workbench.openPost('content/posts/second.md');
    const previews = async (): Promise<string> =>
      (await workbench.tabs()).filter((name) => name.includes('Preview ')).join();
    await until('the hidden preview is kept', () => isKept(workbench.page, 'Preview second.md'));
    await workbench.page.reload();
    await workbench.waitForPost();
    await workbench.openPost('content/posts/long.md');
    assert.equal(await previews(), 'Preview second.md');
    await workbench.runCommand('Galley: Open Preview to the Side');
    await readPreview(workbench, 'Long Post');
    await until('there is one preview', async () => (await previews()) === 'Preview long.md');
  },
);

driven(
  'the preview scrolls with the editor, and the editor with the preview',
  { folder },
  async (workbench) => {
    await open(workbench, 'long', 'Long Post');
    await workbench.openPost('content/posts/long.md');
    await workbench.goTo(300);
    await until('the editor is there', async () => (await firstLine(workbench)) > 200);
    const led = await firstLine(workbench);
    const top = (): Promise<number> =>
      workbench
        .preview()
        .locator('body')
        .evaluate(() => window.scrollY);
    await until('the preview has followed', async () => (await top()) > 2_000);
    await workbench
      .preview()
      .locator('body')
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await firstLine(workbench), led, 'the one that leads is not moved');
    const shown = await workbench
      .preview()
      .locator('.galley-body p')
      .evaluateAll((all) => all.find((each) => each.getBoundingClientRect().bottom > 0)?.textContent ?? '');
    const number = Number(/\d+/.exec(shown)?.[0]);
    assert.ok(number > 115 && number < 155, `at the top: ${shown}`);
    const body = workbench.preview().locator('.galley-body p').nth(number);
    await body.hover();
    await workbench.page.mouse.wheel(0, -100_000);
    await until('the editor has followed', async () => {
      const lines = await workbench.page.locator('.monaco-editor .line-numbers').allInnerTexts();
      return lines.includes('1') || lines.includes('6');
    });
  },
);
