import * as vscode from 'vscode';
import { builtInPreview, type MarkdownExtension } from './features/preview/builtInPreview';
import { commands } from './manifest';

/**
 * What VS Code waits for: the answer to its Markdown preview, and a stand-in for each command. Everything else is
 * loaded in the turn behind it, so that an extension which starts beside Galley is not held up.
 */
export function activate(context: vscode.ExtensionContext): MarkdownExtension {
  const builtIn = builtInPreview();
  const registered = nextTurn().then(async () => {
    const { registerAll } = await import('./registerAll');
    standIns.dispose();
    registerAll(context);
  });
  const standIns = vscode.Disposable.from(
    ...Object.values(commands).map((id) =>
      vscode.commands.registerCommand(id, async (...given: readonly unknown[]) => {
        await registered;
        return vscode.commands.executeCommand(id, ...given);
      }),
    ),
  );
  context.subscriptions.push(builtIn, standIns);
  return builtIn;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
