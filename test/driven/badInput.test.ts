// Whatever a folder holds: a calm message or nothing, never a changed file or an exception.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DrivenStep, drivenGroup } from './driven';
import { listFiles, makeFolder } from './folders';
import { until } from './until';
import type { Workbench } from './workbench';

const paragraph = 'A line of the depot ledger, written once and copied often.\n\n';
const binary = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 37) % 256));

/** Would be a link that runs a command, in a notification. */
const linkedTitle = '[a title](command:workbench.action.closeAllEditors)';

/** Files that are no proper posts, and what happens when they are edited where that can be done. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'posts/sound.md': '---\ntitle: Sound\nmodified: 2025-01-01T00:00:00+01:00\n---\n\nText.\n',
  'posts/bare.md': 'No front matter here.\n',
  'posts/unclosed.md': '---\ntitle: Unclosed\nmodified: 2025-01-01T00:00:00+01:00\n\nText without a fence.\n',
  'posts/broken.md': '---\ntitle: "Broken\n  - [oops: {\nmodified: 2025-01-01T00:00:00+01:00\n---\n\nText.\n',
  'posts/empty.md': '',
  'posts/binary.md': binary,
  'posts/locked.md': '---\ntitle: Locked\nmodified: 2025-01-01T00:00:00+01:00\n---\n\nText.\n',
  'posts/linked.md': `---\ntitle: "${linkedTitle}"\n---\n\nText.\n`,
  'posts/huge.md': `---\ntitle: Huge\nmodified: 2025-01-01T00:00:00+01:00\n---\n\n${paragraph.repeat(20_000_000 / paragraph.length)}`,
};

/** Types at the end of a file that is no sound post, with the preview open, and saves. */
function edited(name: string): DrivenStep {
  return [
    `${name}.md: an edit and a save change what was typed, the preview stays calm`,
    async (workbench) => {
      const file = `posts/${name}.md`;
      const before = workbench.readText(file);
      await workbench.openFile(file);
      await workbench.runCommand('Galley: Open Preview to the Side');
      await workbench.preview().locator('#galley > *').first().waitFor();
      await workbench.openFile(file);
      await workbench.goTo(before.split('\n').length);
      await workbench.type('zz');
      await workbench.save();
      await until('the save is on disk', () => workbench.readText(file) === `${before}zz`);
      await calm(workbench);
    },
  ];
}

const binaryStep: DrivenStep = [
  'a binary file is no post',
  async (workbench) => {
    await workbench.openFile('posts/binary.md', { anyEditor: true });
    const offered = await workbench.paletteRows('Galley: Open Preview');
    assert.deepEqual(
      offered.filter((row) => /^Galley: Open Preview/.test(row)),
      [],
    );
    assert.deepEqual(workbench.readFile('posts/binary.md'), binary);
    await calm(workbench);
  },
];

const hugeStep: DrivenStep = [
  'a 20 MB file is opened and previewed calmly, and stays as it is',
  async (workbench) => {
    await workbench.openFile('posts/huge.md');
    await workbench.runCommand('Galley: Open Preview to the Side');
    await workbench.preview().locator('#galley > *').first().waitFor();
    assert.equal(workbench.readText('posts/huge.md'), files['posts/huge.md']);
    await calm(workbench);
  },
];

const untitledStep: DrivenStep = [
  'an untitled document is previewed and written to nowhere',
  async (workbench) => {
    const before = listFiles(workbench.folder);
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.type('# Loose leaf');
    await workbench.runCommand('Change Language Mode');
    await workbench.quickInputType('Markdown');
    await workbench.quickInputPick(/^Markdown/);
    await workbench.runCommand('Galley: Open Preview to the Side');
    await workbench.preview().locator('#galley', { hasText: 'Loose leaf' }).waitFor();
    assert.deepEqual(listFiles(workbench.folder), before);
    await calm(workbench);
  },
];

const lockedStep: DrivenStep = [
  'a read-only file stays as it is',
  async (workbench) => {
    await workbench.openPost('posts/locked.md');
    await workbench.type('zz');
    await workbench.runCommand('Galley: Update Modified Date');
    await workbench.press('Mod+S');
    await workbench.runCommand('Galley: Open Preview to the Side');
    await workbench.preview().locator('h1', { hasText: 'Locked' }).waitFor();
    assert.equal(workbench.readText('posts/locked.md'), files['posts/locked.md']);
    assert.deepEqual(workbench.exceptions(), []);
    assert.doesNotMatch(workbench.log(), /\[error\]/);
  },
];

const linkedStep: DrivenStep = [
  'a title is no link in a notification',
  async (workbench) => {
    await workbench.openPost('posts/linked.md');
    await workbench.runCommand('Galley: Find Posts That Link Here');
    const message = workbench.page.locator('.notification-list-item-message', { hasText: 'a title' });
    await message.waitFor();
    assert.equal(await message.locator('a').count(), 0);
    assert.match(await message.innerText(), /\(command:workbench\.action\.closeAllEditors\)/);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await message.waitFor({ state: 'detached' });
  },
];

/** VS Code itself asks before it opens a file this large. */
const settings = {
  'workbench.editorLargeFileConfirmation': 1024,
  'files.readonlyInclude': { '**/locked.md': true },
};

drivenGroup('bad input', { folder: () => makeFolder(files), settings }, [
  ...['bare', 'unclosed', 'broken', 'empty'].map(edited),
  binaryStep,
  untitledStep,
  lockedStep,
  linkedStep,
  hugeStep,
]);

/** No exception, no dialog, no notification that shouts. */
async function calm(workbench: Workbench): Promise<void> {
  assert.deepEqual(workbench.exceptions(), []);
  assert.doesNotMatch(workbench.log(), /\[error\]/);
  assert.equal(await workbench.dialog.count(), 0);
  // VS Code itself says of a huge file what it turned off.
  const shown = (await workbench.notifications()).filter((text) => !text.includes('for this large file'));
  assert.deepEqual(shown, []);
}

test('the files of these tests are what they claim', () => {
  assert.ok(Buffer.byteLength(files['posts/huge.md'] ?? '') > 19_000_000);
  assert.ok(binary.includes(0));
});
