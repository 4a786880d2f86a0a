import * as vscode from 'vscode';
import { commands } from '../../manifest';
import type { lifeActions, PostLifeDeps } from './lifeActions';

/** Everything that happens to a post after it was begun. */
export function registerPostLife(deps: PostLifeDeps): vscode.Disposable {
  const on = (command: string, action: keyof typeof lifeActions): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (given: unknown) => {
      const { lifePost } = await import('./lifeContext');
      const { lifeActions: actions } = await import('./lifeActions');
      const post = await lifePost(deps, given);
      if (post) await actions[action](deps, post);
    });
  return vscode.Disposable.from(
    on(commands.publish, 'publish'),
    on(commands.unpublish, 'unpublish'),
    on(commands.schedule, 'schedule'),
    on(commands.renameToTitle, 'rename'),
    on(commands.addFrontMatter, 'addFrontMatter'),
    on(commands.duplicateAsDraft, 'duplicate'),
    on(commands.continueSeries, 'continueSeries'),
  );
}
