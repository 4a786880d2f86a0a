import * as vscode from 'vscode';
import { commands } from '../../manifest';
import type { PreviewPanel } from './previewPanel';
import type { PreviewServices } from './registerPreview';

type Exports = typeof import('./exports');

/** What an export starts from. */
export interface ExportSource {
  /** The preview in front, or one opened for the active post. */
  readonly shown: () => Promise<PreviewPanel | undefined>;
  /** The post of the preview in front, or the active post; no preview is opened for it. */
  readonly document: () => Promise<vscode.TextDocument | undefined>;
}

/**
 * The commands that take a post elsewhere. They work on the preview in front, or on the active post; what they
 * need, parsers among it, is loaded when the first of them is used.
 */
export function exportCommands(
  services: PreviewServices,
  source: ExportSource,
): readonly vscode.Disposable[] {
  const command = (id: string, run: (exports: Exports, shown: PreviewPanel) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const shown = await source.shown();
      if (shown) await run(await import('./exports'), shown);
    });
  return [
    command(commands.copyAsRichText, (exports, shown) => exports.copyPage('rich', shown, services)),
    command(commands.copyAsHtml, (exports, shown) => exports.copyPage('html', shown, services)),
    command(commands.exportHtml, (exports, shown) => exports.copyPage('page', shown, services)),
    command(commands.copyForElsewhere, (exports, shown) => exports.copyForElsewhere(shown, services)),
    vscode.commands.registerCommand(commands.openSitePreview, async () => {
      const document = await source.document();
      if (document) await (await import('./openSitePreview')).openSitePreview(document, services);
    }),
  ];
}
