// THIRD-PARTY-NOTICES.md: every package whose code is in the bundles, with its licence.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import esbuild from 'esbuild';
import { bundles } from '../host/bundles.mjs';
import { root } from '../host/paths.mjs';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** The whole file, packages in order of their names. */
export async function notices(): Promise<string> {
  const folders = new Set<string>();
  for (const bundle of bundles({ production: true })) {
    const result = await esbuild.build({ ...bundle, write: false, metafile: true, logLevel: 'error' });
    for (const input of Object.keys(result.metafile.inputs)) {
      const folder = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder) folders.add(folder);
    }
  }
  const packages = [...folders].sort().map(packageIn);
  const sections = packages.map(
    ({ name, version, license, text }) =>
      `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return `# Third-party notices\n\nGalley ships code of these packages, each under its own licence.\n\n${sections.join('\n\n')}\n`;
}

function packageIn(folder: string): Package {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  const text =
    file && existsSync(path.join(root, folder, file))
      ? readFileSync(path.join(root, folder, file), 'utf8')
      : 'No licence text in the package.';
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license ?? 'See the text.',
    text: text
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  };
}
