// A window in one of Galley's languages: the words of the manifest and those of the code.
import assert from 'node:assert/strict';
import { makeFolder } from './folders';
import { until } from './until';
import type { Workbench } from './workbench';

/** What is to be read in a window of that language, and where. */
export interface WordsOfWindow {
  readonly language: string;
  /** The header of the view. */
  readonly posts: string;
  /** From the middle of a problem, and the command for no-break spaces. */
  readonly problem: string;
  readonly toggleSpaces: string;
  /** The walkthrough: its title, the title of its last step, and the beginning of its first text. */
  readonly walkthrough: string;
  readonly lastStep: string;
  readonly firstText: string;
}

/** A blog with one problem and two no-break spaces. */
export const frenchBlog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Miettes"\n',
    'content/posts/neige.md':
      '---\ntitle: Neige\ndate: 2025-01-02\ndraft: "false"\n---\n\nDu texte\u00a0: oui\u202f!\n',
    'content/posts/four.md': '---\ntitle: Le four\ndate: 2024-03-02\n---\n\nTexte.\n',
  });

/** Reads the views, a problem, a command and the walkthrough of a window that has `frenchBlog` open. */
export async function speaks(workbench: Workbench, words: WordsOfWindow): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('content/posts/neige.md');
  await page.locator('.pane-header', { hasText: words.posts }).first().waitFor();
  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.press('F8');
  await page.getByText(words.problem).first().waitFor();
  assert.equal(await page.getByText('any text counts as true').count(), 0);

  const marks = page.locator('.view-overlays [class*="ced-"]');
  await workbench.press('Escape');
  await workbench.runCommand(`Galley: ${words.toggleSpaces}`);
  await until('both spaces are marked', async () => (await marks.count()) === 2);
  await workbench.screenshot(`no-break-spaces-${words.language}`);
  await workbench.runCommand(`Galley: ${words.toggleSpaces}`);
  await until('no space is marked', async () => (await marks.count()) === 0);
  await readWalkthrough(workbench, words);
}

async function readWalkthrough(workbench: Workbench, words: WordsOfWindow): Promise<void> {
  const { page } = workbench;
  // The picture has its side of the editor only where there is room for both.
  await workbench.press('Mod+B');
  await workbench.runCommand('Welcome: Open Walkthrough...');
  await workbench.quickInputPick(words.walkthrough);
  const steps = page.locator('.gettingStartedContainer .step-title');
  await steps.filter({ hasText: words.lastStep }).waitFor();
  assert.equal(await steps.count(), 4);
  await page.getByText(words.firstText).waitFor();
  const picture = page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  await picture.getByText('content/posts/rails-in-the-snow.md').waitFor();
  await workbench.screenshot(`walkthrough-${words.language}`);
}
