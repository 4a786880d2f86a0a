// Images that come as bytes, as from a screenshot tool and from a file manager.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { PNG } from 'pngjs';
import type { DrivenStep } from './driven';
import { until } from './until';
import type { Workbench } from './workbench';

const post = 'content/posts/rye.md';

/** Four pixels, each of its own color. */
function picture(): PNG {
  const image = new PNG({ width: 2, height: 2 });
  image.data.set([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 0, 255]);
  return image;
}

const png = (): string => PNG.sync.write(picture()).toString('base64');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';

/** Opens the post with the cursor on its last line. */
async function openAtEnd(workbench: Workbench): Promise<string> {
  await workbench.openPost(post);
  const before = workbench.readText(post);
  await workbench.goTo(before.split('\n').length);
  return before;
}

/** Paste has its answer when the text has changed; the file is written with it. */
async function showsText(workbench: Workbench, expected: string): Promise<void> {
  let now = '';
  await until(`the text is ${expected}`, async () => {
    now = await workbench.editorText();
    return now === expected;
  }).catch(() => assert.equal(now, expected));
}

export const pastedImage: DrivenStep = [
  'a screenshot is pasted as a file of the blog, and one undo takes back both',
  async (workbench: Workbench): Promise<void> => {
    const before = await openAtEnd(workbench);
    await workbench.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const item = new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) });
      await navigator.clipboard.write([item]);
    }, png());
    await workbench.press('Mod+V');
    const file = 'static/images/rye.png';
    await until('the file is there', () => existsSync(path.join(workbench.folder, file)));
    const pasted = await until('the file is whole', () => PNG.sync.read(workbench.readFile(file)));
    assert.deepEqual([...pasted.data], [...picture().data]);
    // The cursor waits in the description.
    await workbench.type('Rye bread');
    await showsText(workbench, `${before}![Rye bread](/images/rye.png)`);
    for (let undone = 0; undone < 3 && (await workbench.isDirty()); undone++) await workbench.undo();
    await showsText(workbench, before);
    await until('the file is gone', () => !existsSync(path.join(workbench.folder, file)));
    assert.deepEqual(workbench.exceptions(), []);
  },
];

export const droppedImages: DrivenStep = [
  'files are dropped as bytes, under names of their own',
  async (workbench: Workbench): Promise<void> => {
    const before = await openAtEnd(workbench);
    const lines = workbench.page.locator('.editor-group-container.active .view-lines');
    const drag = await workbench.page.evaluateHandle(
      ({ base64, source }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], 'IMG_0001.PNG', { type: 'image/png' }));
        transfer.items.add(new File([source], 'Drawing 2.svg', { type: 'image/svg+xml' }));
        return transfer;
      },
      { base64: png(), source: svg },
    );
    const box = await lines.boundingBox();
    assert.ok(box);
    const at = { clientX: box.x + 100, clientY: box.y + 150, shiftKey: true };
    for (const event of ['dragenter', 'dragover', 'drop'])
      await lines.dispatchEvent(event, { dataTransfer: drag, bubbles: true, cancelable: true, ...at });
    await showsText(workbench, `${before}![](/images/rye.png)\n\n![](/images/rye.svg)`);
    const dropped = await until('the file is whole', () =>
      PNG.sync.read(workbench.readFile('static/images/rye.png')),
    );
    assert.deepEqual([...dropped.data], [...picture().data]);
    await until('the drawing is whole', () => workbench.readText('static/images/rye.svg') === svg);
    assert.deepEqual(workbench.exceptions(), []);
  },
];
