import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import type { PostSource } from '../../editor/postSource';
import { commands } from '../../manifest';
import { PostPicker } from './postPicker';

export interface GoToPostDeps {
  readonly clock: Clock;
  readonly posts: PostSource;
}

/** Go to Post: a post by any word that comes to mind. */
export function registerGoToPost(deps: GoToPostDeps): vscode.Disposable {
  return vscode.commands.registerCommand(commands.goToPost, (text: unknown) => {
    new PostPicker(deps).show(typeof text === 'string' ? text : '');
  });
}
