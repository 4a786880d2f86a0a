import * as vscode from 'vscode';

/** When a save updates the modified date; see `galley.modified.update`. */
export type ModifiedUpdate = 'auto' | 'everySave' | 'never';

/** Settings of the modified date, read whole for one resource at the moment of use. */
export interface ModifiedSettings {
  readonly update: ModifiedUpdate;
  readonly keys: readonly string[];
  readonly timeZone: string;
  readonly ignoredKeys: readonly string[];
  readonly addMissingKey: boolean;
  readonly drafts: boolean;
}

export function readModifiedSettings(uri: vscode.Uri): ModifiedSettings {
  const settings = vscode.workspace.getConfiguration('galley.modified', uri);
  return {
    update: updateOf(settings.get('update')),
    keys: stringsOf(settings.get('keys')),
    timeZone: stringOf(settings.get('timeZone'), 'auto'),
    ignoredKeys: stringsOf(settings.get('ignoredKeys')),
    addMissingKey: settings.get('addMissingKey') === true,
    drafts: settings.get('drafts') !== false,
  };
}

/** Which files are posts, by the writer's own word; see `galley.posts`. */
export interface PostsSettings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export function readPostsSettings(uri: vscode.Uri): PostsSettings {
  const settings = vscode.workspace.getConfiguration('galley.posts', uri);
  return { include: stringsOf(settings.get('include')), exclude: stringsOf(settings.get('exclude')) };
}

function updateOf(value: unknown): ModifiedUpdate {
  return value === 'everySave' || value === 'never' ? value : 'auto';
}

function stringOf(value: unknown, fallback: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : fallback;
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
