// A window whose language is French: the words of the manifest and those of the code.
import assert from 'node:assert/strict';
import { driven } from './driven';
import { makeFolder } from './folders';

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Miettes"\n',
    'content/posts/neige.md': '---\ntitle: Neige\ndate: 2025-01-02\ndraft: "false"\n---\n\nTexte.\n',
    'content/posts/four.md': '---\ntitle: Le four\ndate: 2024-03-02\n---\n\nTexte.\n',
  });

driven('a French window shows French', { folder: blog, language: 'fr' }, async (workbench) => {
  const { page } = workbench;
  await workbench.openFile('content/posts/neige.md');
  await page.locator('.pane-header', { hasText: 'Articles' }).first().waitFor();
  await workbench.press('F8');
  await page.getByText('tout texte compte comme vrai').first().waitFor();
  assert.equal(await page.getByText('any text counts as true').count(), 0);

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
