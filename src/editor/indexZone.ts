import type * as vscode from 'vscode';
import { zoneFor } from '../core/generators/zone';
import type { Blog } from '../core/generators/types';
import { hostZone } from './hostZone';
import { readModifiedSettings } from './settings';

/** Zone for stamps without one: no stamps are asked, for reading them is what the index is for. */
export function indexZone(folder: vscode.WorkspaceFolder, blog: Blog): string {
  const { configured } = blog.facts.zone;
  return zoneFor({
    setting: configured === undefined ? readModifiedSettings(folder.uri).timeZone : 'auto',
    host: hostZone(),
    stamps: [],
    ...(configured === undefined ? {} : { configured }),
  }).zone;
}
