// Modified on save as hands meet it: the first note, undo by key, what survives a reload, what a diff must not do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';
import { driven, drivenGroup } from './driven';
import { copyBlog } from './folders';
import { isKept } from './keptState';
import { statusSteps, withSites } from './modifiedStatus';
import { changeWord } from './threeJobs';
import { until } from './until';
import type { Workbench } from './workbench';

const older = 'posts/2025-the-last-stop-is-a-bakery.md';
const afterDelay = '{ "files.autoSave": "afterDelay", "files.autoSaveDelay": 100 }';
const newer = 'posts/2025-a-starter-is-a-calendar.md';
const oldStamp = 'modified: 2025-03-11T08:15:42+01:00';
const lastWords = readFileSync(path.join(root, 'test/fixtures/blogs/sample', older), 'utf8').slice(-40);

/** Which stamp stands in the file; `undefined` while it is written, when it may be read empty or in part. */
function stampOnDisk(workbench: Workbench): 'old' | 'new' | undefined {
  const text = workbench.readText(older);
  if (!/^modified: /m.test(text) || !text.endsWith(lastWords)) return undefined;
  return text.includes(oldStamp) ? 'old' : 'new';
}

function isStamped(workbench: Workbench): boolean {
  return stampOnDisk(workbench) === 'new';
}

function hasOldDate(workbench: Workbench): boolean {
  return stampOnDisk(workbench) === 'old';
}

/** Reloads the window and waits until it stands again. */
async function reload(workbench: Workbench): Promise<void> {
  await workbench.page.reload();
  await workbench.page.locator('.monaco-workbench .part.editor').waitFor();
}

driven(
  'the first stamp in a workspace says so, and Not in This Workspace takes it back for good',
  { folder: () => copyBlog('sample') },
  async (workbench) => {
    const before = workbench.readText(older);
    await changeWord(workbench, older, 'cigarette', 'flask');
    await until('the stamp is on disk', () => isStamped(workbench));
    await workbench.page.locator('.statusbar-item', { hasText: 'Modified date updated' }).click();
    await workbench.quickInputPick('Not in This Workspace');
    await until('the old date is back', () => hasOldDate(workbench));
    assert.equal(workbench.readText(older), before.replace('cigarette', 'flask'));
    await until('the workspace says never', () =>
      workbench.readText('.vscode/settings.json').includes('"galley.modified.update": "never"'),
    );
    await changeWord(workbench, older, 'flask', 'bottle');
    await until('the save is on disk', () => workbench.readText(older).includes('bottle'));
    assert.ok(hasOldDate(workbench));
  },
);

driven(
  'a stamp that is owed when the window goes away is paid by the next window; one that was set by hand stands',
  {
    folder: () => copyBlog('sample'),
    settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 },
  },
  async (workbench) => {
    const byHand = workbench
      .readText(newer)
      .replace('my diary', 'my notes')
      .replace('2025-06-02T', '2020-06-02T');
    await workbench.openPost(newer);
    await workbench.select('my diary');
    await workbench.type('my notes');
    await until('it saved itself', () => workbench.readText(newer).includes('my notes'));
    await workbench.select('2025-06-02T');
    await workbench.type('2020-06-02T');
    await until('it saved itself again', () => workbench.readText(newer) === byHand);
    const before = workbench.readText(older);
    await workbench.openPost(older);
    await workbench.select('cigarette');
    await workbench.type('flask');
    await until('it saved itself', () => workbench.readText(older) === before.replace('cigarette', 'flask'));
    await until('the debt is kept', () => isKept(workbench.page, 'galley.owedStamps', older));
    await reload(workbench);
    await workbench.openPost(older);
    await until('the stamp is paid', () => isStamped(workbench));
    const stamped = workbench.readText(older).replace(/^modified: .*$/m, oldStamp);
    assert.equal(stamped, before.replace('cigarette', 'flask'));
    assert.equal(workbench.readText(newer), byHand);
  },
);

driven(
  'what was typed before a reload and saved after it is stamped',
  { folder: () => copyBlog('sample'), settings: { 'files.hotExit': 'onExitAndWindowClose' } },
  async (workbench) => {
    const before = workbench.readText(older);
    await workbench.openPost(older);
    await workbench.select('cigarette');
    await workbench.type('flask');
    await until('it is backed up', () => workbench.server.backups().some((text) => text.includes('flask')));
    await reload(workbench);
    // A window that was loaded anew does not always put the focus back where it was.
    await workbench.activeTab(path.basename(older)).waitFor();
    await until('the unsaved text is back', () => workbench.isDirty(), 30_000);
    await workbench.waitForPost();
    await workbench.page.locator('.editor-group-container.active .view-lines').click();
    await workbench.save();
    await until('the stamp is on disk', () => isStamped(workbench));
    assert.ok(workbench.readText(older).includes('flask'));
    assert.equal(workbench.readText(older).split('\n').length, before.split('\n').length);
  },
);

drivenGroup('the modified date, by hand', { folder: () => withSites('sample') }, [
  ...statusSteps,
  [
    'one undo by key takes back the stamp, the next one the word',
    async (workbench) => {
      const before = workbench.readText(older);
      await changeWord(workbench, older, 'cigarette', 'flask');
      await until('the stamp is on disk', () => isStamped(workbench));
      await workbench.undo();
      await workbench.save();
      await until('the old date is on disk', () => hasOldDate(workbench));
      assert.equal(workbench.readText(older), before.replace('cigarette', 'flask'));
      await workbench.undo();
      await workbench.save();
      await until('the old word is on disk', () => workbench.readText(older) === before);
    },
  ],
  [
    'Replace All in the find widget of the editor is writing like any other',
    async (workbench) => {
      const before = workbench.readText(older);
      await workbench.openPost(older);
      await workbench.runCommand('Replace');
      const widget = workbench.page.locator('.editor-group-container.active .find-widget.visible');
      await widget.locator('.find-part textarea').fill('cigarette');
      await widget.locator('.replace-part textarea').fill('bottle');
      await widget.locator('.replace-part textarea').press('Control+Alt+Enter');
      await until('it is replaced', () => workbench.isDirty());
      await workbench.press('Escape');
      await workbench.save();
      await until('the stamp is on disk', () => isStamped(workbench));
      const stamped = workbench.readText(older).replace(/^modified: .*$/m, oldStamp);
      assert.equal(stamped, before.replaceAll('cigarette', 'bottle'));
      workbench.writeText(older, before);
    },
  ],
  [
    'Replace All in the search view stamps nothing',
    async (workbench) => {
      const before = workbench.readText(older);
      await workbench.openPost(older);
      await workbench.runCommand('Search: Replace in Files');
      const view = workbench.page.locator('.search-view');
      await view.locator('textarea[aria-label^="Search"]').fill('the');
      await view.locator('textarea[aria-label^="Replace"]').fill('THE');
      await until('there are results', async () =>
        (await view.locator('.message').innerText()).includes('files'),
      );
      await workbench.page.keyboard.press('Control+Alt+Enter');
      await workbench.dialog.getByRole('button', { name: /^Replace/ }).click();
      // A stamp would be written by the same save.
      await until('it is on disk', () => workbench.readText(older).includes('THE'));
      assert.ok(workbench.readText(older).includes(oldStamp));
      workbench.writeText(older, before);
    },
  ],
  [
    'a stamp that an after-delay save left owing is paid when the writer leaves the window',
    async (workbench) => {
      workbench.writeText('.vscode/settings.json', afterDelay);
      const before = workbench.readText(older);
      await workbench.openPost(older);
      await workbench.select('cigarette');
      await workbench.type('bottle');
      await until(
        'it saved itself',
        () => workbench.readText(older) === before.replace('cigarette', 'bottle'),
      );
      await leaveWindow(workbench);
      await until('the stamp is on disk', () => isStamped(workbench));
      const stamped = workbench.readText(older).replace(/^modified: .*$/m, oldStamp);
      assert.equal(stamped, before.replace('cigarette', 'bottle'));
      await returnToWindow(workbench);
      workbench.writeText(older, before);
    },
  ],
  [
    'onWindowChange: leaving the window saves and stamps',
    async (workbench) => {
      workbench.writeText('.vscode/settings.json', '{ "files.autoSave": "onWindowChange" }');
      const before = workbench.readText(older);
      await workbench.openPost(older);
      await workbench.select('cigarette');
      await workbench.type('bottle');
      await until('it is saved', async () => {
        await leaveWindow(workbench);
        return workbench.readText(older).includes('bottle');
      });
      const stamped = workbench.readText(older).replace(/^modified: .*$/m, oldStamp);
      assert.ok(isStamped(workbench));
      assert.equal(stamped, before.replace('cigarette', 'bottle'));
    },
  ],
]);

async function returnToWindow(workbench: Workbench): Promise<void> {
  await workbench.page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event('focus'));
  });
}

/** What the page of a headless browser sees of another window coming to the front. */
async function leaveWindow(workbench: Workbench): Promise<void> {
  await workbench.page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event('blur'));
  });
}
