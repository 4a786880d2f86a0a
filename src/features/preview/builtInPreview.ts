import * as vscode from 'vscode';
import type { MarkdownItLike } from '../../core/render/builtInHeader';

/** What VS Code's Markdown preview asks an extension for. */
export interface MarkdownExtension {
  extendMarkdownIt<M extends MarkdownItLike>(md: M): M;
  dispose(): void;
}

const setting = 'galley.preview.headerInBuiltInPreview';

function isOn(): boolean {
  return vscode.workspace.getConfiguration().get(setting) === true;
}

/**
 * The header in the built-in preview, off unless the writer asks for it. Nothing is loaded while it is off;
 * turning it on makes that preview load its plugins anew.
 */
export function builtInPreview(): MarkdownExtension {
  let extend: typeof import('../../core/render/builtInHeader').extendBuiltInPreview | undefined;
  const load = async (): Promise<void> => {
    extend = (await import('../../core/render/builtInHeader')).extendBuiltInPreview;
    await vscode.commands.executeCommand('markdown.api.reloadPlugins');
  };
  if (isOn()) void load();
  const change = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(setting) && isOn()) void load();
  });
  return {
    extendMarkdownIt: (md) => {
      extend?.(md, isOn, () => Date.now());
      return md;
    },
    dispose: () => {
      change.dispose();
    },
  };
}
