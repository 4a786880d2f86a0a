// The language status of a post says what the next save does with its modified date, or why nothing, and helps.
import assert from 'node:assert/strict';
import type { DrivenStep } from './driven';
import { addFiles, copyBlog } from './folders';
import { until } from './until';
import type { Workbench } from './workbench';

const front = (lines: string): string => `---\ntitle: A\ndate: 2024-01-01\n${lines}---\n\nText.\n`;
const files = {
  '.vscode/settings.json': '{}',
  'site/hugo.toml': 'baseURL = "https://example.org/"\n',
  'site/content/posts/ready.md': front('lastmod: 2024-01-02T03:04:05+01:00\n'),
  'site/content/posts/keyless.md': front(''),
  'site/content/posts/broken.md': front('oops: a: b\n'),
  'site/content/posts/ahead.md': front('lastmod: 2024-01-02\n').replace('2024-01-01', '2999-12-03'),
  'site/content/posts/undated.md': '---\ntitle: A\nlastmod: 2024-01-02\n---\n\nText.\n',
  'eleventy/eleventy.config.js': 'export default () => ({ dir: { input: "src" } });\n',
  'eleventy/src/posts/filled.md': front('modified: Last Modified\n'),
  'site/README.md': '# Notes\n',
  'gitsite/hugo.toml': 'baseURL = "https://example.org/"\nenableGitInfo = true\n',
  'gitsite/content/posts/git.md': front('lastmod: 2024-01-02\n'),
};

/** What the language status says, as a screen reader reads it. */
async function statusOf(workbench: Workbench): Promise<string> {
  const entry = workbench.page.locator('[id="status.languageStatus"]').first();
  return (await entry.getAttribute('aria-label')) ?? '';
}

async function expectStatus(workbench: Workbench, pattern: RegExp): Promise<void> {
  let last = '';
  try {
    await until(`the status says ${String(pattern)}`, async () => {
      last = await statusOf(workbench);
      return pattern.test(last);
    });
  } catch (error) {
    throw new Error(`${String(error)} It says “${last}”.`, { cause: error });
  }
}

const said: readonly (readonly [string, RegExp])[] = [
  ['site/content/posts/ready.md', /Modified: lastmod, [\w/+:-]+, on save/],
  ['site/content/posts/broken.md', /[Ll]ine 4/],
  ['site/content/posts/ahead.md', /Scheduled for December 3, 2999/],
  ['site/content/posts/undated.md', /no date, so its modified date serves as one/],
  ['eleventy/src/posts/filled.md', /Eleventy fills this date in/],
  ['gitsite/content/posts/git.md', /enableGitInfo/],
  ['site/README.md', /Not a post/],
];

/** A copy of one of test/fixtures/blogs, with sites in it whose posts have something to tell. */
export function withSites(blog: string): string {
  return addFiles(copyBlog(blog), files);
}

export const statusSteps: readonly DrivenStep[] = [
  [
    'the language status says what a save will do, or why it does nothing',
    async (workbench: Workbench): Promise<void> => {
      for (const [file, pattern] of said) {
        await workbench.openFile(file);
        await expectStatus(workbench, pattern);
      }
    },
  ],
  [
    'the language status shows a pause, and Resume',
    async (workbench: Workbench): Promise<void> => {
      await workbench.openFile('site/content/posts/ready.md');
      await workbench.runCommand('Galley: Pause Modified Dates in This Window');
      await expectStatus(workbench, /paused in this window/);
      await workbench.page.locator('.statusbar-item', { hasText: 'Modified dates paused' }).click();
      await expectStatus(workbench, /Modified: lastmod/);
    },
  ],
  [
    'the language status offers to add a missing key',
    async (workbench: Workbench): Promise<void> => {
      const file = 'site/content/posts/keyless.md';
      await workbench.openFile(file);
      await expectStatus(workbench, /No modified key/);
      const entry = workbench.page.locator('[id="status.languageStatus"]').first();
      const add = workbench.page.locator('.hover-language-status a', { hasText: 'Add' });
      await until('the key is in the editor', async () => {
        await entry.hover();
        await add.click({ timeout: 2_000 });
        return workbench.isDirty();
      });
      await workbench.save();
      assert.match(workbench.readText(file), /\ndate: 2024-01-01\nmodified: \d{4}-\d\d-\d\d\n---\n/);
    },
  ],
  [
    'without git, Set Modified Dates From Git says why it does nothing',
    async (workbench: Workbench): Promise<void> => {
      await workbench.openFile('site/content/posts/ready.md');
      await workbench.runCommand('Galley: Set Modified Dates From Git…');
      await workbench.quickInputPick('This Post');
      await until('the reason is told', async () =>
        (await workbench.notifications()).some((text) => text.includes('in no git repository')),
      );
    },
  ],
];
