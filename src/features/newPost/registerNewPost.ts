import * as vscode from 'vscode';
import { FileFailure } from '../../editor/createFiles';
import { messageOf } from '../../editor/messages';
import { notifyError, notifyInfo } from '../../editor/notify';
import { commands } from '../../manifest';
import { parseArguments } from './arguments';
import type { Manner, NewPostDeps } from './makePost';
import { NoFolder, Refusal } from './refusal';
import { cutSelection, selectedText } from './selection';

/** New Post, New Draft and New Post From Selection: one question, and the post stands where it belongs. */
export function registerNewPost(deps: NewPostDeps): vscode.Disposable {
  const run = async (argument: unknown, manner: Manner): Promise<vscode.Uri | undefined> => {
    try {
      // What learns and writes posts is evaluated when the first one is asked for, not when VS Code starts.
      const { makePost } = await import('./makePost');
      return await makePost(deps, parseArguments(argument), manner);
    } catch (error) {
      tell(deps.log, error);
      return undefined;
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.newPost, (argument: unknown) => run(argument, {})),
    vscode.commands.registerCommand(commands.newDraft, (argument: unknown) => run(argument, { apart: true })),
    vscode.commands.registerCommand(commands.newPostFromSelection, async (argument: unknown) => {
      const selection = await selectedText();
      if (!selection) return undefined;
      const made = await run(argument, { body: selection.text });
      if (made && selection.isMoved) await cutSelection(selection);
      return made;
    }),
  );
}

/** Nothing was made, or what was made is gone again; the writer is told why in one sentence. */
function tell(log: vscode.LogOutputChannel, error: unknown): void {
  if (error instanceof NoFolder) return offerFolder(error.message);
  if (error instanceof Refusal) return void notifyInfo(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  log.error('New Post:', error);
  const showLog = vscode.l10n.t('Show Log');
  const message =
    error instanceof FileFailure
      ? messageOf(error.problem)
      : vscode.l10n.t('The post could not be made: {0}', reason);
  void notifyError(message, showLog).then((answer) => {
    if (answer === showLog) log.show();
  });
}

function offerFolder(message: string): void {
  const openFolder = vscode.l10n.t('Open Folder…');
  void notifyInfo(message, openFolder).then((answer) => {
    if (answer === openFolder) void vscode.commands.executeCommand('vscode.openFolder');
  });
}
