// What the architecture tests look at: the manifest, its strings, and the sources.
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { root } from '../host/paths.mjs';

/** One setting as package.json declares it. */
export interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The parts of package.json that the tests ask for. */
export interface Manifest {
  readonly version: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

/** The text of a file of the repository. */
export function readRoot(relative: string): string {
  return readFileSync(path.join(root, relative), 'utf8');
}

/** package.json, as text and parsed. */
export function manifest(): Manifest {
  return JSON.parse(readRoot('package.json')) as Manifest;
}

/** Strings of a JSON file that maps keys to text. */
export function strings(relative: string): Readonly<Record<string, string>> {
  return JSON.parse(readRoot(relative)) as Record<string, string>;
}

/** Files below a folder whose names match, relative to the root with forward slashes. */
export function filesOf(folder: string, name: RegExp): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((entry) => `${folder}/${String(entry).split(path.sep).join('/')}`)
    .filter((entry) => name.test(entry))
    .sort();
}

/** All of src as one text. */
export function allSource(): string {
  return filesOf('src', /\.ts$/).map(readRoot).join('\n');
}

/** A file of translations, and the file that has the same keys in English. */
export interface Translation {
  readonly language: string;
  readonly file: string;
  readonly english: string;
}

/** Both files of each language that has a bundle: what the code says, and what package.json says. */
export function translations(): readonly Translation[] {
  return filesOf('media/l10n', /bundle\.l10n\.[\w-]+\.json$/).flatMap((file) => {
    const language = /l10n\.([\w-]+)\.json$/.exec(file)?.[1] ?? '';
    return [
      { language, file, english: 'media/l10n/bundle.l10n.json' },
      { language, file: `package.nls.${language}.json`, english: 'package.nls.json' },
    ];
  });
}
