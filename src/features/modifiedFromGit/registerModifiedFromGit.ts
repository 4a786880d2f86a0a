import * as vscode from 'vscode';
import { commands } from '../../manifest';
import type { ModifiedFromGitDeps } from './setModifiedFromGit';

/** Set Modified Dates From Git: the last commit that changed what readers see, shown before it is written. */
export function registerModifiedFromGit(deps: ModifiedFromGitDeps): vscode.Disposable {
  return vscode.commands.registerCommand(commands.setModifiedFromGit, async () => {
    const { setModifiedFromGit } = await import('./setModifiedFromGit');
    await setModifiedFromGit(deps);
  });
}
