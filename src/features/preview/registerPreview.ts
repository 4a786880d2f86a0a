import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { commands } from '../../manifest';
import type { PreviewPanel } from './previewPanel';

export interface PreviewDeps {
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  readonly workspaceState: vscode.Memento;
  readonly clock: Clock;
  readonly knowledge: PostKnowledge;
}

const viewType = 'galley.preview';

/** The live preview: two commands, and the panels that a restart brings back. */
export function registerPreview(deps: PreviewDeps): vscode.Disposable {
  const panels = new Set<PreviewPanel>();
  const adopt = async (panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> => {
    // Markdown-it and what goes with it are not evaluated before the first preview.
    const { PreviewPanel } = await import('./previewPanel');
    const preview = new PreviewPanel(panel, deps);
    panels.add(preview);
    preview.onDidDispose(() => panels.delete(preview));
    preview.show(document);
  };
  const open = async (uri: unknown, column: vscode.ViewColumn): Promise<void> => {
    const document = await documentFor(uri);
    if (!document) return;
    const [first] = panels;
    if (first) {
      first.show(document);
      first.reveal();
      return;
    }
    const title = vscode.l10n.t('Preview');
    const panel = vscode.window.createWebviewPanel(
      viewType,
      title,
      { viewColumn: column, preserveFocus: true },
      { enableFindWidget: true },
    );
    await adopt(panel, document);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.openPreview, (uri: unknown) =>
      open(uri, vscode.ViewColumn.Active),
    ),
    vscode.commands.registerCommand(commands.openPreviewToSide, (uri: unknown) =>
      open(uri, vscode.ViewColumn.Beside),
    ),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state) => {
        const document = await documentOf(state);
        if (document) await adopt(panel, document);
        else panel.dispose();
      },
    }),
  );
}

async function documentFor(uri: unknown): Promise<vscode.TextDocument | undefined> {
  if (uri instanceof vscode.Uri) return vscode.workspace.openTextDocument(uri);
  return vscode.window.activeTextEditor?.document;
}

/** The post a kept state names, if it is one that this window may open. */
async function documentOf(state: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof state !== 'object' || state === null || !('source' in state) || typeof state.source !== 'string')
    return undefined;
  try {
    const uri = vscode.Uri.parse(state.source, true);
    if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
