// A window whose language is German: what the French one shows, and the proof, where long words could be cut off.
import assert from 'node:assert/strict';
import { driven } from '../driven/driven';
import { frenchBlog, speaks } from '../driven/inLanguage';

driven('a German window shows German', { folder: frenchBlog, language: 'de' }, async (workbench) => {
  await workbench.openFile('content/posts/neige.md');
  await workbench.runCommand('Galley: Vorschau an der Seite öffnen');
  const preview = workbench.preview();
  await preview.getByText('2. Januar 2025').waitFor();
  await preview.getByText('Beschreibung hinzufügen').waitFor();
  await preview.getByText('So könnte es beim Teilen aussehen').waitFor();
  const isCut = await preview.locator('html').evaluate((page) => page.scrollWidth > page.clientWidth);
  assert.equal(isCut, false, 'nothing runs out of the page');
  await workbench.screenshot('preview-de');
  await workbench.closeEditors();

  await speaks(workbench, {
    language: 'de',
    posts: 'Beiträge',
    problem: 'jeder Text gilt als wahr',
    toggleSpaces: 'Geschützte Leerzeichen ein- oder ausblenden',
    walkthrough: 'Einen Beitrag mit Galley schreiben',
    lastStep: 'Den ganzen Blog sehen',
    firstText: 'Das Front Matter steht da, wie Sie es geschrieben hätten',
  });
});
