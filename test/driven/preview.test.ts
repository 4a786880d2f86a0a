import assert from 'node:assert/strict';
import { driven } from './driven';
import { makeFolder } from './folders';
import { readPreview } from './threeJobs';
import { until } from './until';
import type { Workbench } from './workbench';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const first = `---
title: First Post
description: A post to look at.
date: 2026-02-05
tags: [red, blue]
---

A picture ![dot](/img/dot.png) and [the other](second.md).

- [ ] open
- [x] done

![far](https://canary.invalid/a.png)

<img src="x" onerror="window.__pwn(1)"> <iframe src="https://canary.invalid/"></iframe>
`;

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    'content/posts/first.md': first,
    'content/posts/second.md': '---\ntitle: Second Post\ntags: [red]\n---\n\nThe other.\n',
    'static/img/dot.png': png,
  });

async function open(workbench: Workbench): Promise<void> {
  await workbench.openPost('content/posts/first.md');
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, 'First Post');
}

driven(
  'images come from where the site has them, and stay out from elsewhere',
  { folder: blog },
  async (workbench) => {
    await open(workbench);
    const page = workbench.preview();
    await until('the picture has loaded', async () =>
      page
        .locator('.galley-body img[alt="dot"]')
        .evaluate((image: HTMLImageElement) => image.naturalWidth === 1),
    );
    await page.locator('.galley-held').waitFor();
    assert.equal(await page.locator('.galley-body iframe').count(), 0);
    assert.equal(await page.locator('.galley-body [onerror]').count(), 0);
    assert.equal(await page.locator('img[alt="far"]').getAttribute('src'), null);
    assert.deepEqual(workbench.exceptions(), []);
  },
);

driven('a click on a task changes one character of the post', { folder: blog }, async (workbench) => {
  await open(workbench);
  await workbench.preview().locator('.galley-task').first().click();
  await until('the box is ticked', async () => {
    const state = await workbench.preview().locator('.galley-task').first().getAttribute('aria-checked');
    return state === 'true';
  });
  await workbench.openPost('content/posts/first.md');
  await workbench.save();
  await until(
    'the post is on disk',
    () => workbench.readText('content/posts/first.md') === first.replace('[ ]', '[x]'),
  );
});

driven('links open posts, and the preview follows the tab', { folder: blog }, async (workbench) => {
  await open(workbench);
  await workbench.preview().locator('.galley-body a', { hasText: 'the other' }).click();
  await readPreview(workbench, 'Second Post');
  await workbench.openPost('content/posts/first.md');
  await readPreview(workbench, 'First Post');
});

driven('a tag lists its posts', { folder: blog }, async (workbench) => {
  await open(workbench);
  await workbench.preview().locator('.galley-tag', { hasText: 'red' }).click();
  await until('both posts are listed', async () => {
    const rows = (await workbench.quickInputRows()).join(' ');
    return rows.includes('First Post') && rows.includes('Second Post');
  });
  await workbench.quickInputEscape();
});
