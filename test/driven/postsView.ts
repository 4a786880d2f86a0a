// The views of the Explorer that show posts and tags, read and used as a writer does.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** The rows of a view from top to bottom, as `label|description`. */
export async function rows(view: Locator): Promise<readonly string[]> {
  const found = await view.locator('.monaco-list-row').evaluateAll((all) =>
    all
      .toSorted((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
      .map((row) => {
        const text = (selector: string): string => row.querySelector(selector)?.textContent ?? '';
        return `${text('.label-name')}|${text('.label-description')}`;
      }),
  );
  return found.map((row) => row.replace(/\u00a0/g, ' '));
}

/** Opens a view of the Explorer and gives its pane. */
export async function openView(workbench: Workbench, name: string): Promise<Locator> {
  const header = workbench.page.locator('.pane-header', { hasText: name }).first();
  await header.click();
  return workbench.page.locator('.pane', { has: header });
}

/** The posts view, with the room that the folder's own view leaves to it. */
export async function openPosts(workbench: Workbench): Promise<Locator> {
  await openView(workbench, 'blog');
  const view = await openView(workbench, 'Posts');
  await view.locator('.monaco-list-row').first().waitFor();
  return view;
}

export async function shows(view: Locator, expected: readonly string[]): Promise<void> {
  let now: readonly string[] = [];
  try {
    await until('the rows are right', async () => {
      now = await rows(view);
      return now.join('\n') === expected.join('\n');
    });
  } catch {
    assert.deepEqual(now, expected);
  }
}

/** Takes an entry of the menu that is open, or of one below it. Menus are deaf to clicks when just opened. */
export async function choose(workbench: Workbench, ...labels: readonly string[]): Promise<void> {
  const entries = workbench.page.locator('.monaco-menu .action-item:visible');
  for (const label of labels)
    await entries
      .filter({ hasText: new RegExp(`^${label}`) })
      .last()
      .click({ delay: 200 });
}

export async function arrange(
  workbench: Workbench,
  view: Locator,
  ...labels: readonly string[]
): Promise<void> {
  await view.locator('.pane-header').hover();
  await view.locator('.pane-header .codicon-toolbar-more').click();
  await choose(workbench, ...labels);
}
