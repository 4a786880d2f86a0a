import * as vscode from 'vscode';
import { isCandidate } from './editor/languages';
import type { PostKnowledge } from './editor/postKnowledge';
import { QuietEdits } from './editor/quietEdits';
import { registerActivePost } from './features/activePost/registerActivePost';
import { registerModifiedOnSave } from './features/modifiedOnSave/registerModifiedOnSave';
import { registerPreview } from './features/preview/registerPreview';
import { commands } from './manifest';

/** The composition root, the same on the desktop and in the browser. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Galley', { log: true });
  const quiet = new QuietEdits();
  const knowledge: PostKnowledge = {
    isCandidate,
    isPost: isCandidate,
    blogOf: () => undefined,
    zoneOf: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand(commands.showLog, () => log.show()),
    registerActivePost({ isPost: () => Promise.resolve(true) }),
    registerPreview({
      log,
      extensionUri: context.extensionUri,
      workspaceState: context.workspaceState,
      clock: Date,
      knowledge,
    }),
    registerModifiedOnSave({ log, state: context.workspaceState, knowledge, quiet }),
  );
}
