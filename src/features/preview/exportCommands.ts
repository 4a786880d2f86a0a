import * as vscode from 'vscode';
import { commands } from '../../manifest';
import type { PreviewPanel } from './previewPanel';
import type { PreviewServices } from './registerPreview';

type Exports = typeof import('./exports');

/**
 * The commands that take a post elsewhere. They work on the preview in front, or on the active post; what they
 * need, parsers among it, is loaded when the first of them is used.
 */
export function exportCommands(
  services: PreviewServices,
  preview: () => Promise<PreviewPanel | undefined>,
): readonly vscode.Disposable[] {
  const command = (id: string, run: (exports: Exports, shown: PreviewPanel) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const shown = await preview();
      if (shown) await run(await import('./exports'), shown);
    });
  return [
    command(commands.copyAsRichText, (exports, shown) => exports.copyPage('rich', shown, services)),
    command(commands.copyAsHtml, (exports, shown) => exports.copyPage('html', shown, services)),
    command(commands.exportHtml, (exports, shown) => exports.copyPage('page', shown, services)),
    command(commands.copyForElsewhere, (exports, shown) => exports.copyForElsewhere(shown, services)),
    command(commands.openSitePreview, (exports, { document }) => exports.openSitePreview(document, services)),
  ];
}
