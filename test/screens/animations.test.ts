// The four animations of the README: a few seconds each, of the installed package in a real VS Code.
// `npm run test:screens` takes them anew; GALLEY_WRITE_DOCS=1 puts them where the README shows them.
import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import * as path from 'node:path';
import { driven } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { until } from '../driven/until';
import type { Workbench } from '../driven/workbench';
import { outFolder, root } from '../host/paths.mjs';
import { Animation } from './animation';
import { tramBlog } from './tramBlog';

const mostBytes = 900_000;
const setup = {
  folder: () => makeFolder(tramBlog),
  viewport: { width: 1000, height: 600 },
  settings: { 'editor.minimap.enabled': false, 'workbench.sideBar.location': 'right' },
};

/** Declares one animation: what is done before it begins, and what it shows. */
function animated(
  name: string,
  title: string,
  show: (workbench: Workbench, animation: Animation) => Promise<void>,
): void {
  driven(title, setup, async (workbench) => {
    await workbench.press('Mod+B');
    const animation = new Animation(workbench.page);
    await show(workbench, animation);
    const file = path.join(outFolder('screens'), `${name}.gif`);
    const bytes = animation.write(file);
    assert.ok(animation.length >= 4_000 && animation.length <= 9_000, `${animation.length} ms`);
    assert.ok(bytes < mostBytes, `${bytes} bytes`);
    if (process.env['GALLEY_WRITE_DOCS'] === '1')
      copyFileSync(file, path.join(root, 'media/readme', `${name}.gif`));
  });
}

animated('new-post', 'It wrote the front matter as I would have', async (workbench, animation) => {
  await workbench.openPost('content/posts/the-depot-at-five.md');
  await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  await animation.frame(900);
  await workbench.runCommand('Galley: New Post');
  await until('New Post asks', () => workbench.quickInput.isVisible());
  await animation.frame(400);
  await animation.type('Rails in the Snow', 3);
  await until('the path is shown', async () => (await workbench.quickInputMessage()).includes('.md'));
  await animation.frame(900);
  await workbench.quickInputAccept();
  await workbench.waitForEditor('content/posts/rails-in-the-snow.md');
  await animation.frame(2_400);
  assert.match(workbench.readText('content/posts/rails-in-the-snow.md'), /^title: 'Rails in the Snow'$/m);
});

animated('one-line', 'One line in the diff', async (workbench, animation) => {
  const file = 'content/posts/the-depot-at-five.md';
  const before = workbench.readText(file);
  await workbench.openPost(file);
  await animation.frame(800);
  await workbench.select('whistles');
  await animation.type('hums', 1);
  await animation.frame(500);
  await workbench.save();
  const after = await until(
    'it is stamped',
    () => workbench.readText(file) !== before && workbench.readText(file),
  );
  assert.doesNotMatch(after, /^lastmod: 2025/m);
  await animation.frame(1_000);
  workbench.writeText('before.md', before);
  await workbench.openFile('before.md');
  await workbench.runCommand('File: Compare Active File With...');
  await workbench.quickInputType('the-depot-at-five.md');
  await workbench.quickInputPick('the-depot-at-five.md');
  await workbench.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
  await animation.frame(2_600);
});

animated('images', 'Images show without a server', async (workbench, animation) => {
  await workbench.openPost('content/posts/the-depot-at-five.md');
  await animation.frame(900);
  await workbench.runCommand('Galley: Open Preview to the Side');
  const page = workbench.preview();
  await page.locator('h1.galley-title').waitFor();
  await page.locator('.galley-body img').first().waitFor();
  await workbench.page.locator('.editor-group-container .monaco-editor').first().click();
  await animation.frame(1_500);
  await workbench.press('Mod+End');
  await animation.type('\n## What the rain said\n', 3);
  await page.getByText('What the rain said').first().waitFor();
  await animation.frame(2_000);
});

animated('garbled', 'It repaired my Ã©', async (workbench, animation) => {
  await workbench.openPost('content/posts/un-cafe-au-depot.md');
  const marks = '.squiggly-warning, .squiggly-error';
  await workbench.page.locator(marks).first().waitFor();
  await animation.frame(1_400);
  await workbench.runCommand('Galley: Fix All Problems in This Post');
  await until('it is mended', async () => (await workbench.isDirty()) && true);
  await until('nothing is marked', async () => (await workbench.page.locator(marks).count()) === 0);
  await animation.frame(2_800);
});
