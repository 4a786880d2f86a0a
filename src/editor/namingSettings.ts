import * as vscode from 'vscode';
import type { BlogFacts } from '../core/conventions/learnFile';
import type { Conventions } from '../core/conventions/types';
import { slugChoices, withNaming, type NamingChoices } from '../core/newPost/naming';

/** How new posts below a folder are to be named; see `galley.newPost.slug` and `galley.newPost.fileName`. */
export function readNamingSettings(folder: vscode.Uri): NamingChoices {
  const settings = vscode.workspace.getConfiguration('galley.newPost', folder);
  const slug: unknown = settings.get('slug');
  const fileName: unknown = settings.get('fileName');
  return {
    slug: slugChoices.find((choice) => choice === slug) ?? '',
    fileName: typeof fileName === 'string' ? fileName : '',
  };
}

/** What was learned, with the names that the settings of that folder ask for. */
export function withNamingSettings(
  folder: vscode.Uri,
  conventions: Conventions,
  blog: BlogFacts,
): ReturnType<typeof withNaming> {
  return withNaming(conventions, readNamingSettings(folder), blog);
}
