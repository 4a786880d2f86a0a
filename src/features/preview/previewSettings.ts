import * as vscode from 'vscode';
import type { PreviewOptions } from '../../protocol/previewMessages';

/** Settings of the preview, read whole for one post at the moment of use. */
export interface PreviewSettings {
  readonly face: PreviewOptions['face'];
  readonly syncScroll: boolean;
  /** The site's own stylesheet, relative to the workspace folder; empty for none. Read in a trusted folder alone. */
  readonly siteStylesheet: string;
  /** Where the site is served while it is written; empty: the generator's usual address. */
  readonly siteAddress: string;
}

export function readPreviewSettings(uri: vscode.Uri | undefined): PreviewSettings {
  const settings = vscode.workspace.getConfiguration('galley.preview', uri);
  return {
    face: settings.get('font') === 'sans' ? 'sans' : 'serif',
    syncScroll: settings.get('syncScroll') !== false,
    siteStylesheet: textOf(settings.get('siteStylesheet')),
    siteAddress: vscode.workspace.isTrusted ? textOf(settings.get('siteAddress')) : '',
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
