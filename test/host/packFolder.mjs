// Packs the folder of an installed extension again, after a test has changed it.
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/**
 * @param {string} folder with a package.json
 * @returns {Promise<string>} the .vsix, beside the folder
 */
export async function packFolder(folder) {
  const { createVSIX } = await import('@vscode/vsce');
  const manifestFile = path.join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  // What VS Code noted when it installed it.
  delete manifest.__metadata;
  writeFileSync(manifestFile, JSON.stringify(manifest));
  writeFileSync(path.join(folder, '.vscodeignore'), '.vsixmanifest\n');
  const packagePath = `${folder}.vsix`;
  await createVSIX({ cwd: folder, packagePath, dependencies: false, followSymlinks: false });
  return packagePath;
}
