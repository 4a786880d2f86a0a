// A folder that nobody vouched for: what package.json promises works, what it gates is off and says why, and trust
// given later is enough.
import assert from 'node:assert/strict';
import { driven } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { changeWord, changedLines, createPost, readPreview } from '../driven/threeJobs';
import { until } from '../driven/until';

const old = 'content/posts/old.md';
const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Stranger"\nbaseURL = "https://example.org/"\n',
    [old]:
      '---\ntitle: Old Post\ndescription: One.\ndate: 2024-01-02\nlastmod: 2024-01-03T10:00:00+01:00\ndraft: "false"\ntags: [bread]\n---\n\nA quiet word.\n\n![far](https://canary.invalid/a.png)\n',
    'site.css': 'p { color: rgb(1, 2, 3) }\n',
  });

/** Of the machine: a folder's own VS Code does not even read before it is trusted. */
const settings = { 'galley.preview.siteStylesheet': 'site.css' };

driven('an untrusted folder', { folder: blog, settings, trusted: false }, async (workbench) => {
  const { page } = workbench;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const no = workbench.dialog.getByRole('button', { name: /don.t trust/i });
  await no.click({ timeout: 5_000 }).catch(() => undefined);

  assert.match(await createPost(workbench, 'New Here'), /^content\/posts\/new-here\.md$/);
  const before = workbench.readText(old);
  await changeWord(workbench, old, 'quiet', 'calm.');
  await until('the save is on disk', () => workbench.readText(old) !== before);
  const lines = changedLines(before, workbench.readText(old));
  assert.deepEqual(
    lines.filter((line) => !/^[+-](?:lastmod:|A (?:quiet|calm)\b)/.test(line)),
    [],
  );
  assert.equal(lines.length, 4);

  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, 'Old Post');
  const notices = workbench.preview().locator('.galley-notice');
  await until('both reasons are shown', async () => {
    const texts = (await notices.allInnerTexts()).join(' ');
    return /Images from other sites.*untrusted/.test(texts) && /stylesheet is off.*untrusted/.test(texts);
  });
  await workbench.openPost(old);
  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.press('F8');
  await page.getByText('any text counts as true').first().waitFor();
  const posts = page.locator('.pane-header', { hasText: 'Posts' }).first();
  await posts.click();
  await page.locator('.monaco-list-row', { hasText: 'New Here' }).first().waitFor();
  assert.deepEqual(
    asked.filter((url) => url.includes('canary')),
    [],
  );
  assert.deepEqual(workbench.exceptions(), []);
});
