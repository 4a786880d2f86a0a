// What really happens to files, injected into a window with the installed package. The titles are the table in
// media/docs/faults.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { windowFaults } from '../docs/faults';
import { type DrivenStep, drivenGroup } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { readPreview } from '../driven/threeJobs';
import { until } from '../driven/until';
import { type Workbench, openWorkbench } from '../driven/workbench';

const tagged = 40;
const many = 1_500;

const post = (title: string, body = 'Text.'): string =>
  `---\ntitle: ${title}\ndate: 2024-01-02\nmodified: 2024-01-03T10:00:00+01:00\ntags: [bread, trains]\n---\n\n${body}\n`;
const numbered = (count: number, folder: string): readonly (readonly [string, string])[] =>
  Array.from({ length: count }, (_, at) => [`content/${folder}/p${at}.md`, post(`Post ${at}`)]);
const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Faults"\n',
    'content/posts/first.md': post('First'),
    'content/posts/second.md': post('Second'),
    ...Object.fromEntries(numbered(tagged, 'posts')),
  });
const large = (): string =>
  makeFolder({ 'hugo.toml': 'title = "Large"\n', ...Object.fromEntries(numbered(many, 'posts')) });

const first = 'content/posts/first.md';
const home = ({ server }: Workbench): string => path.resolve(server.settingsFile, '../../../..');
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends the extension hosts of this window's server, and of no other, at once. */
function killHost(workbench: Workbench): number {
  const mine = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return (
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=extensionHost') &&
        readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`HOME=${home(workbench)}\0`)
      );
    } catch {
      return false;
    }
  });
  for (const pid of mine) process.kill(Number(pid), 'SIGKILL');
  return mine.length;
}

/** The window anew, with what was not saved. */
async function reload(workbench: Workbench): Promise<void> {
  await workbench.page.reload();
  await workbench.page.locator('.monaco-workbench .part.statusbar').waitFor();
  await workbench.page.locator('.explorer-viewlet, .explorer-folders-view').first().waitFor();
}

async function typeInto(workbench: Workbench, file: string, text: string): Promise<void> {
  await workbench.openPost(file);
  await workbench.press('Mod+End');
  await workbench.type(text);
  await workbench.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
}

/** The post without its stamp: what must not change. */
const unstamped = (text: string): string => text.replace(/^modified: .*$/m, 'modified:');
const stamps = (text: string): number => text.match(/^modified: \d{4}-.*\d$/gm)?.length ?? 0;

async function hostDuringSave(workbench: Workbench): Promise<void> {
  for (const [round, delay] of [0, 15, 60, 250].entries()) {
    await typeInto(workbench, first, `x${round}`);
    const before = workbench.readText(first);
    const wholes = [before, `${before}x${round}`].map(unstamped);
    await workbench.press('Mod+S');
    await pause(delay);
    assert.ok(killHost(workbench) > 0, 'a host was killed');
    assert.ok(wholes.includes(unstamped(workbench.readText(first))), 'the file is whole');
    // VS Code keeps what is unsaved a moment after it was typed; a browser stores nothing while a window closes.
    await pause(4_000);
    await reload(workbench);
    await workbench.openPost(first);
    assert.equal(unstamped(await workbench.editorText()), unstamped(`${before}x${round}`));
    await workbench.save();
    const after = workbench.readText(first);
    assert.equal(unstamped(after), unstamped(`${before}x${round}`));
    assert.equal(stamps(after), 1);
  }
}

async function hostDuringRefactor(workbench: Workbench): Promise<void> {
  const texts = (): readonly string[] =>
    Array.from({ length: tagged }, (_, at) => workbench.readText(`content/posts/p${at}.md`));
  const before = texts();
  const renamed = (name: string): readonly string[] => before.map((text) => text.replace('bread', name));
  for (const [round, delay] of [0, 60, 300].entries()) {
    const name = `loaf${round}`;
    const old = texts();
    await startRename(workbench, name);
    await pause(delay);
    killHost(workbench);
    await until('all posts or none carry the new tag', () => {
      const now = texts().join('\0');
      return now === old.join('\0') || now === renamed(name).join('\0');
    });
    await reload(workbench);
    const now = texts().join('\0');
    assert.ok(now === old.join('\0') || now === renamed(name).join('\0'), 'none is half-written');
    if (now === old.join('\0')) {
      await startRename(workbench, name);
      await until('the rename is done again', () => texts().join('\0') === renamed(name).join('\0'));
    }
  }
}

/** Renames the tag that the numbered posts carry besides `trains`, up to the Enter that writes. */
async function startRename(workbench: Workbench, name: string): Promise<void> {
  await workbench.openPost('content/posts/p0.md');
  await workbench.runCommand('Galley: Rename Tag…');
  await workbench.quickInput
    .locator('.monaco-list-row', { hasText: /bread|loaf/ })
    .first()
    .click();
  await until('a name is asked', async () => {
    await workbench.quickInputType(name, 2_000);
    return (await workbench.quickInput.locator('input').first().inputValue()) === name;
  });
  await workbench.quickInputAccept();
  await workbench.quickInput.locator('.monaco-list-row', { hasText: 'p0.md' }).first().waitFor();
  await workbench.quickInputAccept();
}

/** The first row of the posts view. */
async function countShown(workbench: Workbench): Promise<string> {
  const header = workbench.page.locator('.pane-header', { hasText: 'Posts' }).first();
  await header.waitFor();
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  const row = workbench.page.locator('.pane', { has: header }).locator('.monaco-list-row').first();
  await row.waitFor();
  return row.innerText();
}

async function hostDuringIndexWrite(workbench: Workbench): Promise<void> {
  const kept = (): readonly string[] =>
    readdirSync(home(workbench), { recursive: true })
      .map(String)
      .filter((name) => /posts-\d+\.jsonl/.test(name));
  const older = new Set(kept());
  const showing = countShown(workbench).catch(() => '');
  await until('the index is being kept', () => kept().some((name) => !older.has(name)));
  assert.ok(killHost(workbench) > 0, 'a host was killed');
  await reload(workbench);
  await showing;
  await until('every post is shown', async () =>
    (await countShown(workbench)).includes(many.toLocaleString('en')),
  );
  // The lock that VS Code's own host left when it was killed is no exception of ours.
  assert.deepEqual(
    workbench.exceptions().filter((line) => !line.includes('vscode.lock')),
    [],
  );
}

async function diskFull(workbench: Workbench): Promise<void> {
  const folder = path.join(workbench.folder, 'content/posts/small');
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) {
    console.log('Not tried: this machine lets nobody mount a small disk.');
    return;
  }
  try {
    await fillAndSave(workbench, 'content/posts/small/full.md');
  } finally {
    await workbench.closeEditors();
    spawnSync('umount', ['-l', folder]);
  }
}

async function fillAndSave(workbench: Workbench, file: string): Promise<void> {
  workbench.writeText(file, post('Full'));
  const filler = path.join(workbench.folder, `${file}.filler`);
  await typeInto(workbench, file, 'z');
  await workbench.page.keyboard.insertText('A long day at the depot. '.repeat(800));
  assert.throws(() => {
    writeFileSync(filler, 'x'.repeat(100_000));
  }, /ENOSPC/);
  const typed = await workbench.editorText();
  const small = workbench.readText(file);
  await workbench.press('Mod+S');
  await until('the write has failed', () => workbench.readText(file) !== small);
  // While it saves, VS Code shows a file as saved.
  await workbench.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
  assert.equal(unstamped(await workbench.editorText()), unstamped(typed));
  rmSync(filler);
  // What the failed write left is newer than what VS Code knows, so it may ask.
  const overwrite = workbench.page.getByRole('button', { name: 'Overwrite' }).first();
  await workbench.press('Mod+S');
  const saved = workbench.page.locator('.editor-group-container.active .tab.active:not(.dirty)');
  await overwrite.or(saved).first().waitFor();
  if (await overwrite.isVisible()) await overwrite.click();
  await saved.waitFor();
  const after = workbench.readText(file);
  assert.equal(unstamped(after), unstamped(typed));
  assert.equal(stamps(after), 1);
}

/** Saves, and waits until VS Code tells that the file is another than the one that was read. */
async function saveRefused(workbench: Workbench, name: string): Promise<void> {
  await workbench.press('Mod+S');
  const told = `Failed to save '${name}': The content of the file is newer`;
  await workbench.page.getByText(told).first().waitFor();
}

async function changedOnDisk(workbench: Workbench): Promise<void> {
  const file = 'content/posts/second.md';
  await typeInto(workbench, file, 'typed here');
  const other = post('Second', 'Written by another program.');
  workbench.writeText(file, other);
  await saveRefused(workbench, 'second.md');
  assert.equal(workbench.readText(file), other);
  assert.match(await workbench.editorText(), /typed here/);
}

async function webviewKilled(workbench: Workbench): Promise<void> {
  await workbench.openPost(first);
  await workbench.runCommand('Galley: Open Preview to the Side');
  await readPreview(workbench, 'First');
  await workbench.runCommand('Developer: Reload Webviews');
  await readPreview(workbench, 'First');
  await typeInto(workbench, first, '\n\nAfter the end.');
  await workbench.preview().getByText('After the end.').waitFor();
}

async function twoWindows(workbench: Workbench): Promise<void> {
  const other = await openWorkbench(workbench.folder);
  try {
    await typeInto(workbench, first, 'from the one');
    await typeInto(other, first, 'from the other');
    await other.save();
    await until('the other’s save is on disk', () => workbench.readText(first).includes('from the other'));
    const saved = workbench.readText(first);
    await saveRefused(workbench, 'first.md');
    assert.equal(workbench.readText(first), saved);
    assert.match(await workbench.editorText(), /from the one/);
    for (const window of [workbench, other])
      await until('both know every post', async () => (await countShown(window)).includes(`${tagged + 2}`));
  } finally {
    await other.close();
  }
}

const bodies: Readonly<Record<keyof typeof windowFaults, (workbench: Workbench) => Promise<void>>> = {
  hostDuringSave,
  hostDuringRefactor,
  hostDuringIndexWrite,
  diskFull,
  changedOnDisk,
  webviewKilled,
  twoWindows,
};

function steps(...names: readonly (keyof typeof windowFaults)[]): readonly DrivenStep[] {
  return names.map((name) => [
    windowFaults[name].injected,
    async (workbench) => {
      // What is unsaved is kept by VS Code itself; the browser need not ask.
      workbench.page.removeAllListeners('dialog');
      workbench.page.on('dialog', (dialog) => void dialog.accept());
      await bodies[name](workbench);
    },
  ]);
}

const skip = process.platform === 'linux' ? false : 'hosts are found by /proc';
drivenGroup(
  'faults of files, windows and hosts',
  { folder: blog, skip },
  steps('diskFull', 'changedOnDisk', 'webviewKilled', 'twoWindows', 'hostDuringSave', 'hostDuringRefactor'),
);
drivenGroup('faults of a large blog', { folder: large, skip }, steps('hostDuringIndexWrite'));
