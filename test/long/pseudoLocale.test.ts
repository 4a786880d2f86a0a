// A window in a language that does not exist: each sentence of Galley in brackets and half as long again. What shows
// without brackets was never translated; what is cut off would be cut off in German.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { driven } from '../driven/driven';
import { makeFolder } from '../driven/folders';
import { installedPackage, packagePath } from '../driven/pool';
import { until } from '../driven/until';
import { ownTempFolder, root } from '../host/paths.mjs';
import { packFolder } from '../host/packFolder.mjs';

const language = 'qps-ploc';

/** Placeholders, code, links and icons stay; the rest is bracketed and padded. */
function pseudo(text: string): string {
  const padding = '~'.repeat(Math.ceil(text.replace(/\(command:[^)]*\)/g, '').length / 2));
  return `⟦${text}${padding}⟧`;
}

function translateFile(from: string, to: string, toKey: (entry: readonly [string, string]) => string): void {
  const strings = JSON.parse(readFileSync(from, 'utf8')) as Record<string, string>;
  const translated = Object.entries(strings).map((entry) => [entry[0], pseudo(toKey(entry))]);
  writeFileSync(to, JSON.stringify(Object.fromEntries(translated)));
}

/** The package as installed, packed again with one more language. */
async function packagePseudo(): Promise<string> {
  const extensions = await installedPackage(packagePath(), 'newest');
  const name = readdirSync(extensions).find((entry) => entry.startsWith('galley-authoring.galley-'));
  assert.ok(name !== undefined);
  const folder = path.join(ownTempFolder('pseudo'), 'extension');
  cpSync(path.join(extensions, name), folder, { recursive: true });
  translateFile(
    path.join(folder, 'package.nls.json'),
    path.join(folder, `package.nls.${language}.json`),
    ([, text]) => text,
  );
  const l10n = path.join(folder, 'media/l10n');
  mkdirSync(l10n, { recursive: true });
  translateFile(
    path.join(root, 'media/l10n/bundle.l10n.json'),
    path.join(l10n, `bundle.l10n.${language}.json`),
    ([key]) => key,
  );
  return packFolder(folder);
}

const blog = (): string =>
  makeFolder({
    'hugo.toml': 'title = "Depot"\nbaseURL = "https://example.org/"\n',
    'content/posts/old.md':
      '---\ntitle: Old Post\ndescription: One.\ndate: 2024-01-02\nlastmod: 2024-01-03T10:00:00+01:00\ndraft: "false"\ntags: [bread]\n---\n\n## First\n\nA word.\n\n## Second\n\n[gone](gone.md)\n',
  });

const vsix = await packagePseudo();

driven('a pseudo-locale leaves nothing untranslated', { folder: blog, language, vsix }, async (workbench) => {
  const { page } = workbench;
  await workbench.openFile('content/posts/old.md');
  await page.locator('.pane-header', { hasText: '⟦Posts' }).first().waitFor();

  // Below a command's name in a foreign language the palette shows its English one.
  const rows = (await workbench.paletteRows('Galley: ')).join('\n');
  const named = Array.from(rows.matchAll(/^Galley: (?!⟦)(.+)$/gm), ([, title = '']) => title);
  assert.deepEqual(
    named.filter((title) => !rows.includes(`Galley: ⟦${title}`)),
    [],
  );
  assert.match(rows, /Galley: ⟦/);

  await page.locator('.squiggly-warning').first().waitFor();
  await workbench.press('F8');
  await page
    .getByText(/⟦“\{?.*any text counts as true/)
    .first()
    .waitFor();
  await workbench.press('Escape');

  await workbench.runCommand(`Galley: ${pseudo('Open Preview to the Side')}`);
  const preview = workbench.preview();
  await preview.locator('h1.galley-title', { hasText: 'Old Post' }).waitFor();
  await until('the byline is translated', async () =>
    (await preview.locator('.galley-header').innerText()).includes('⟦'),
  );
  const unlabelled = await preview
    .locator('button, [aria-label], [title]')
    .evaluateAll((all) =>
      all
        .map((one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.textContent)
        .filter((label) => label.trim() !== '' && !label.includes('⟦')),
    );
  assert.deepEqual(
    unlabelled.filter(
      (label) => !/^(?:bread|Old Post|First|Second|One\.|gone\.md|\d[^]*)$/.test(label.trim()),
    ),
    [],
  );
  const isCut = await preview
    .locator('body')
    .evaluate(
      (body) =>
        body.ownerDocument.documentElement.scrollWidth > body.ownerDocument.documentElement.clientWidth,
    );
  assert.equal(isCut, false, 'nothing runs out of the page');
  await workbench.screenshot('pseudo-locale');
  assert.deepEqual(workbench.exceptions(), []);
});
