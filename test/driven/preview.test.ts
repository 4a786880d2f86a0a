import assert from 'node:assert/strict';
import { drivenGroup, type DrivenStep } from './driven';
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

[a command](command:workbench.action.quit)

<img src="x" onerror="window.__pwn(1)"> <iframe src="https://canary.invalid/"></iframe>

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`
`;

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    'content/posts/first.md': first,
    'content/posts/second.md': '---\ntitle: Second Post\ntags: [red]\n---\n\nThe other.\n',
    'content/posts/tasks.md': first.replace('First Post', 'Some Tasks'),
    'static/img/dot.png': png,
  });

async function open(workbench: Workbench, name = 'first', title = 'First Post'): Promise<void> {
  await workbench.openPost(`content/posts/${name}.md`);
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, title);
}

/** What the clipboard holds, once it holds what is looked for. */
function copied(workbench: Workbench, wanted: RegExp): Promise<string> {
  return until(`the clipboard holds ${String(wanted)}`, async () => {
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    return wanted.test(text) ? text : undefined;
  });
}

const steps: readonly DrivenStep[] = [
  [
    'images come from where the site has them, and stay out from elsewhere',
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
  ],
  [
    'a click on a task changes one character of the post',
    async (workbench) => {
      await open(workbench, 'tasks', 'Some Tasks');
      await workbench.preview().locator('.galley-task').first().click();
      await until('the box is ticked', async () => {
        const state = await workbench.preview().locator('.galley-task').first().getAttribute('aria-checked');
        return state === 'true';
      });
      const before = workbench.readText('content/posts/tasks.md');
      await workbench.openPost('content/posts/tasks.md');
      await workbench.save();
      await until(
        'the post is on disk',
        () => workbench.readText('content/posts/tasks.md') === before.replace('[ ]', '[x]'),
      );
    },
  ],
  [
    'links open posts, and the preview follows the tab',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-body a', { hasText: 'the other' }).click();
      await readPreview(workbench, 'Second Post');
      await workbench.openPost('content/posts/first.md');
      await readPreview(workbench, 'First Post');
    },
  ],
  [
    'a double click leads to its line of the post, where the words selected are counted',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-body p', { hasText: 'A picture' }).dblclick();
      await workbench.waitForEditor('content/posts/first.md');
      const shows = (wanted: RegExp): Promise<boolean> =>
        until(`the status bar shows ${String(wanted)}`, async () =>
          (await workbench.statusItems()).some((item) => wanted.test(item)),
        );
      await shows(/^Ln 8, Col 1\b/);
      for (let word = 0; word < 2; word++) await workbench.press('Mod+Shift+ArrowRight');
      await shows(/^2 words selected$/);
      await workbench.press('Mod+Shift+ArrowLeft');
      await shows(/^1 word selected$/);
      await workbench.press('ArrowLeft');
      await until('nothing is selected, and nothing counted', async () =>
        (await workbench.statusItems()).every((item) => !/selected/.test(item)),
      );
    },
  ],
  [
    'a tag lists its posts',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-tag', { hasText: 'red' }).click();
      await until('both posts are listed', async () => {
        const rows = (await workbench.quickInputRows()).join(' ');
        return rows.includes('First Post') && rows.includes('Second Post');
      });
      await workbench.quickInputEscape();
    },
  ],
  [
    'a link that runs a command is not opened, and says so',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-refused', { hasText: 'a command' }).click();
      await until('the notice is shown', async () =>
        (await workbench.notifications()).some((text) => text.includes('command:workbench.action.quit')),
      );
      await workbench.runCommand('Notifications: Clear All Notifications');
    },
  ],
  [
    'copies lead where the site leads: links to posts, images, the post itself',
    async (workbench) => {
      await open(workbench);
      await workbench.runCommand('Galley: Copy Post as HTML');
      const html = await copied(workbench, /<p>A picture/);
      assert.match(html, /<a href="https:\/\/example\.org\/posts\/second\/">the other<\/a>/);
      assert.match(html, /<img alt="dot" src="https:\/\/example\.org\/img\/dot\.png">/);
      assert.doesNotMatch(html, /command:|onerror|class=|galley/);
      await workbench.runCommand('Galley: Copy for Elsewhere…');
      await workbench.quickInputPick('dev.to');
      const markdown = await copied(workbench, /^---\ntitle: "First Post"/);
      assert.match(markdown, /canonical_url: "https:\/\/example\.org\/posts\/first\/"/);
      assert.match(markdown, /\[the other\]\(https:\/\/example\.org\/posts\/second\/\)/);
    },
  ],
  [
    'a locked preview stays with its post while the other follows',
    async (workbench) => {
      await open(workbench);
      await workbench.runCommand('Galley: Open Locked Preview to the Side');
      await until('the locked preview is open', async () =>
        (await workbench.tabs()).some((name) => name.includes('[Preview] first.md')),
      );
      await workbench.press('Mod+1');
      await workbench.openPost('content/posts/second.md');
      await until('one follows, one stays', async () => {
        const names = await workbench.tabs();
        return names.includes('Preview second.md') && names.includes('[Preview] first.md');
      });
    },
  ],
  [
    'diagrams are left to VS Code’s own preview, one click away',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('[data-galley="openBuiltIn"]').click();
      // Two previews can be seen now, so each frame is asked.
      await until('VS Code’s preview has drawn it', async () => {
        const drawn = workbench.page.frames().map((frame) => frame.locator('.mermaid svg').count());
        return (await Promise.all(drawn)).some((count) => count > 0);
      });
    },
  ],
];

drivenGroup('the preview', { folder: blog }, steps);
