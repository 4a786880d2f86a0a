// A window whose language is French: the words of the manifest and those of the code.
import assert from 'node:assert/strict';
import { driven } from './driven';
import { makeFolder } from './folders';
import { until } from './until';

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Miettes"\n',
    'content/posts/neige.md':
      '---\ntitle: Neige\ndate: 2025-01-02\ndraft: "false"\n---\n\nDu texte\u00a0: oui\u202f!\n',
    'content/posts/four.md': '---\ntitle: Le four\ndate: 2024-03-02\n---\n\nTexte.\n',
  });

driven('a French window shows French', { folder: blog, language: 'fr' }, async (workbench) => {
  const { page } = workbench;
  await workbench.openFile('content/posts/neige.md');
  await page.locator('.pane-header', { hasText: 'Articles' }).first().waitFor();
  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.press('F8');
  await page.getByText('tout texte compte comme vrai').first().waitFor();
  assert.equal(await page.getByText('any text counts as true').count(), 0);

  const marks = page.locator('.view-overlays [class*="ced-"]');
  await workbench.press('Escape');
  await workbench.runCommand('Galley: Afficher ou masquer les espaces insécables');
  await until('both spaces are marked', async () => (await marks.count()) === 2);
  await workbench.screenshot('no-break-spaces');
  await workbench.runCommand('Galley: Afficher ou masquer les espaces insécables');
  await until('no space is marked', async () => (await marks.count()) === 0);

  // The picture has its side of the editor only where there is room for both.
  await workbench.press('Mod+B');
  await workbench.runCommand('Welcome: Open Walkthrough...');
  await workbench.quickInputPick('Écrire un article avec Galley');
  const steps = page.locator('.gettingStartedContainer .step-title');
  await steps.filter({ hasText: 'Voir tout le blog' }).waitFor();
  assert.equal(await steps.count(), 4);
  await page.getByText('Le front matter est écrit comme vous l’auriez fait').waitFor();
  const picture = page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  await picture.getByText('content/posts/rails-in-the-snow.md').waitFor();
  await workbench.screenshot('walkthrough-french');
});
