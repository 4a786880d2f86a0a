// One post in two windows: each stamps what was written in it, and neither loses what the other wrote.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { makeFolder } from '../driven/folders';
import { closePool } from '../driven/pool';
import { until } from '../driven/until';
import { openWorkbench, type Workbench } from '../driven/workbench';

after(closePool);

const file = 'posts/a.md';
const post =
  '---\ntitle: A\ndate: 2024-01-01\nmodified: 2024-01-02T03:04:05.678+01:00\n---\n\nFirst. Second.\n';

async function retype(workbench: Workbench, old: string, text: string): Promise<void> {
  await workbench.select(old);
  await workbench.type(text);
}

function stampIn(workbench: Workbench): string {
  return /\nmodified: (.*)/.exec(workbench.readText(file))?.[1] ?? '';
}

/** Saves and waits until the file has another stamp. */
async function saveAndStamp(workbench: Workbench): Promise<void> {
  const before = stampIn(workbench);
  await workbench.save();
  await until('there is a new stamp', () => stampIn(workbench) !== before);
}

test('two windows on one post', { timeout: 300_000 }, async (context) => {
  const folder = makeFolder({ [file]: post });
  const one = await openWorkbench(folder);
  const other = await openWorkbench(folder);
  await one.openPost(file);
  await other.openPost(file);

  await context.test('each stamps its own writing, and the other one follows', async () => {
    await retype(one, 'First', 'Premier');
    await saveAndStamp(one);
    await until('the other window shows it', async () => (await other.editorText()).includes('Premier'));
    const quiet = one.readText(file);
    await other.press('Mod+S');
    await retype(other, 'Second', 'Deuxième');
    assert.equal(one.readText(file), quiet, 'reading a file anew is no writing');
    await saveAndStamp(other);
    const withoutStamp = post.replace('First. Second', 'Premier. Deuxième').split('\n');
    withoutStamp.splice(3, 1, `modified: ${stampIn(one)}`);
    assert.equal(one.readText(file), withoutStamp.join('\n'));
    await until('the first window shows it', async () => (await one.editorText()).includes('Deuxième'));
  });

  await context.test('the note about the first stamp goes by itself, and Keep Old Date with it', async () => {
    await one.page
      .locator('.statusbar-item', { hasText: 'Modified date updated' })
      .waitFor({ state: 'detached' });
    await one.press('F1');
    await one.quickInputType('>Galley: Date');
    const rows = await until('the palette shows what has to do with dates', async () => {
      const shown = await one.quickInputRows();
      return shown.some((row) => row.includes('Update Modified Date')) &&
        shown.every((row) => /date/i.test(row))
        ? shown
        : undefined;
    });
    assert.ok(!rows.some((row) => row.includes('Keep Old Date')), rows.join('\n'));
    await one.quickInputEscape();
  });

  await context.test(
    'what both wrote is not lost: the later save asks, and stamps nothing on disk',
    async () => {
      await retype(one, 'Premier', 'Primero');
      await retype(other, 'Deuxième', 'Segundo');
      await saveAndStamp(other);
      const saved = other.readText(file);
      await one.press('Mod+S');
      await until('the first window is asked', async () =>
        (await one.notifications()).some((text) => /newer/.test(text)),
      );
      assert.equal(one.readText(file), saved);
      assert.ok((await one.editorText()).includes('Primero'));
    },
  );

  await one.close();
  await other.close();
});
