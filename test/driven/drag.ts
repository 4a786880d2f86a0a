import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** Drags something into the text of the active editor; without Shift VS Code opens what is dropped. */
export async function dragIntoText(workbench: Workbench, what: Locator): Promise<void> {
  const { mouse, keyboard } = workbench.page;
  await what.hover();
  await mouse.down();
  await keyboard.down('Shift');
  const text = await workbench.page.locator('.editor-group-container.active .view-lines').boundingBox();
  assert.ok(text, 'there is no editor');
  await mouse.move(text.x + 100, text.y + 150, { steps: 5 });
  await mouse.move(text.x + 104, text.y + 150, { steps: 2 });
  await mouse.up();
  await keyboard.up('Shift');
}
