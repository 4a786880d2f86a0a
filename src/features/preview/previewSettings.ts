import * as vscode from 'vscode';
import { resolvePath } from '../../core/rules/files';
import type { PreviewOptions } from '../../protocol/previewMessages';
import { rootOf } from './resolver';

/** Settings of the preview, read whole for one post at the moment of use. */
export interface PreviewSettings {
  readonly face: PreviewOptions['face'];
  readonly syncScroll: boolean;
  /** The site's own stylesheet, relative to the workspace folder; empty for none, and in an untrusted folder. */
  readonly siteStylesheet: string;
  /** Where the site is served while it is written; empty: the generator's usual address. */
  readonly siteAddress: string;
}

export function readPreviewSettings(uri: vscode.Uri | undefined): PreviewSettings {
  const settings = vscode.workspace.getConfiguration('galley.preview', uri);
  return {
    face: settings.get('font') === 'sans' ? 'sans' : 'serif',
    syncScroll: settings.get('syncScroll') !== false,
    siteStylesheet: vscode.workspace.isTrusted ? textOf(settings.get('siteStylesheet')) : '',
    siteAddress: vscode.workspace.isTrusted ? textOf(settings.get('siteAddress')) : '',
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Largest stylesheet that is read, in bytes. */
const largest = 2_000_000;

/** The site's stylesheet as text; empty when none is set, it cannot be read, or the folder is not trusted. */
export async function siteLookOf(post: vscode.Uri): Promise<string> {
  const path = resolvePath('', readPreviewSettings(post).siteStylesheet);
  if (path === undefined || path === '') return '';
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(rootOf(post), path));
    return bytes.length > largest ? '' : new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}
