// The preview and what lies outside it: other pages, other previews, images of other sites, the window's own tools.
import assert from 'node:assert/strict';
import { attackPosts, textOf } from '../browser/attacks/attackPosts';
import { drivenGroup, type DrivenStep } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { Watch } from '../driven/harm';
import { readPreview } from '../driven/threeJobs';
import { until } from '../driven/until';
import type { Workbench } from '../driven/workbench';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const folder = (): string =>
  makeFolder({
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    'content/posts/first.md':
      '---\ntitle: First Post\ndescription: One.\ncover: /img/dot.png\n---\n\n![dot](/img/dot.png)\n\n![far](https://canary.invalid/a.png)\n\nA needle in the text. [Out](https://elsewhere.invalid/)\n',
    'content/posts/rich.md': '---\ntitle: Rich Post\n---\n\nText.\n',
    'content/posts/hostile.md': '---\ntitle: Calm\n---\n\nBefore.\n',
    'static/img/dot.png': png,
  });

async function open(workbench: Workbench): Promise<void> {
  await workbench.openPost('content/posts/first.md');
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, 'First Post');
}

const steps: readonly DrivenStep[] = [
  [
    'a page of its own is saved where the writer says, pictures inside',
    async (workbench) => {
      await open(workbench);
      await workbench.runCommand('Galley: Export Post as HTML Page');
      await until('the dialog asks where', async () =>
        (await workbench.quickInput.locator('input').inputValue()).endsWith('first.html'),
      );
      await workbench.quickInputAccept();
      const html = await until('the page is there', () => workbench.readText('content/posts/first.html'));
      assert.match(html, /<title>First Post<\/title>/);
      assert.match(html, /default-src 'none'/);
      assert.equal(html.split('data:image/png;base64,').length, 3);
      assert.doesNotMatch(html, /<script|canary\.invalid/);
    },
  ],
  [
    'the site’s own page of the post is opened beside it, in VS Code’s own browser',
    async (workbench) => {
      // This VS Code forwards a port by a path of its own address.
      const address = /^http:\/\/127\.0\.0\.1:\d+\/proxy\/1313\/posts\/first\/(?:\?|$)/;
      const { page } = workbench;
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: 'The site' }));
      await workbench.openPost('content/posts/first.md');
      await workbench.runCommand('Galley: Open in Site Preview');
      await workbench.activeTab('Simple Browser').waitFor();
      await workbench.preview().frameLocator('iframe').getByText('The site').waitFor();
      assert.deepEqual(
        (await workbench.tabs()).filter((name) => name.startsWith('Preview')),
        [],
      );
      await page.unroute(address);
    },
  ],
  [
    'images of other sites load after a click, and are held back again after a command',
    async (workbench) => {
      const asked: string[] = [];
      await workbench.page.route('https://canary.invalid/**', (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'image/png', body: png });
      });
      await open(workbench);
      await workbench.preview().locator('.galley-held').waitFor();
      assert.deepEqual(asked, []);
      await workbench.preview().locator('[data-galley="allowPost"]').click();
      await until('the image was asked for', () => asked.length > 0);
      await workbench.runCommand('Galley: Hold Back Images from Other Sites');
      await workbench.preview().locator('.galley-held').waitFor();
    },
  ],
  [
    'what was allowed for the blog is remembered',
    async (workbench) => {
      await workbench.page.route('https://canary.invalid/**', (route) =>
        route.fulfill({ contentType: 'image/png', body: png }),
      );
      const far = workbench.preview().locator('img[alt="far"][src]');
      await open(workbench);
      await workbench.preview().locator('[data-galley="allowBlog"]').click();
      await far.waitFor();
      await workbench.closeEditors();
      await open(workbench);
      await far.waitFor();
      assert.equal(await workbench.preview().locator('.galley-held').count(), 0);
    },
  ],
  [
    'a link to another site asks first, as VS Code does',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-body a', { hasText: 'Out' }).click();
      await workbench.dialog.filter({ hasText: 'https://elsewhere.invalid/' }).waitFor();
      await workbench.press('Escape');
      await workbench.dialog.waitFor({ state: 'hidden' });
    },
  ],
  [
    'a field of the header leads to its line of the front matter, a missing one is added there',
    async (workbench) => {
      await open(workbench);
      const isAt = (place: string): Promise<boolean> =>
        until(`the cursor is at ${place}`, async () =>
          (await workbench.statusItems()).some((item) => item.startsWith(place)),
        );
      await workbench.preview().locator('.galley-description').click();
      await isAt('Ln 3, Col 18 (4 selected)');
      await workbench.preview().locator('.galley-title .galley-field').click();
      await isAt('Ln 2, Col 18 (10 selected)');
      await workbench.openPost('content/posts/hostile.md');
      await readPreview(workbench, 'Calm');
      await workbench.preview().locator('.galley-hint').click();
      await workbench.waitForEditor('content/posts/hostile.md');
      await workbench.type('Added.');
      await workbench.preview().locator('.galley-description', { hasText: 'Added.' }).waitFor();
      await workbench.undo();
    },
  ],
  [
    'a post in an editor that is no text editor is followed as well',
    async (workbench) => {
      await open(workbench);
      await workbench.press('Mod+1');
      await workbench.openFile('content/posts/rich.md', { anyEditor: true });
      // Two pages can be seen now, so each frame is asked.
      await until('Galley’s preview shows it', async () => {
        const titles = workbench.page.frames().map((frame) => frame.locator('.galley-title').allInnerTexts());
        return (await Promise.all(titles)).flat().includes('Rich Post');
      });
      const isText = await workbench.page.locator('.editor-group-container.active .monaco-editor').count();
      assert.equal(isText, 0, 'nothing would be proved');
    },
  ],
  [
    'find and zoom work in the page',
    async (workbench) => {
      await open(workbench);
      await workbench.preview().locator('.galley-body p').last().click();
      const find = workbench.page.locator('.simple-find-part.visible input');
      // A key that comes before VS Code knows where the focus is goes nowhere.
      await until('the page can be searched', async () => {
        await workbench.press('Mod+F');
        return find.isVisible();
      });
      await find.fill('needle');
      await workbench.press('Enter');
      await find.waitFor();
      await workbench.press('Escape');
      const size = (): Promise<number> =>
        workbench
          .preview()
          .locator('.galley-body p')
          .last()
          .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      const before = await size();
      await workbench.runCommand('Galley: Zoom Preview In');
      await until('the text is larger', async () => (await size()) > before);
      await workbench.runCommand('Galley: Reset Zoom of Preview');
      await until('the text is as before', async () => Math.abs((await size()) - before) < 0.1);
    },
  ],
  [
    'VS Code’s own preview shows the header when asked to, and hostile values are text there',
    async (workbench) => {
      const watch = await Watch.over(workbench);
      await workbench.openPost('content/posts/hostile.md');
      await workbench.runCommand('Markdown: Open Preview to the Side');
      const header = workbench.preview().locator('.galley-built-in');
      await header.locator('h1', { hasText: 'Calm' }).waitFor();
      await watch.harm();
      const front = attackPosts.filter(({ where }) => where.startsWith('front')).slice(0, 40);
      for (const [at, attack] of front.entries()) {
        const seen = `Seen ${at}.`;
        workbench.writeText('content/posts/hostile.md', `${textOf(attack).slice(0, 20_000)}\n\n${seen}\n`);
        await until(`VS Code’s preview shows ${attack.id}`, () =>
          workbench
            .preview()
            .locator('body')
            .evaluate((page, word) => page.textContent.includes(word), seen),
        );
        assert.deepEqual(await watch.harm(), [], attack.id);
        assert.equal(await header.locator('script, img, svg, iframe, a, [onerror]').count(), 0, attack.id);
      }
    },
  ],
];

drivenGroup(
  'the preview and what lies outside it',
  {
    folder,
    settings: {
      'galley.preview.headerInBuiltInPreview': true,
      'galley.preview.siteAddress': 'http://localhost:1313',
      'workbench.editorAssociations': { '**/rich.md': 'vscode.markdown.preview.editor' },
    },
  },
  steps,
);
