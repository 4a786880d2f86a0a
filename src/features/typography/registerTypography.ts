import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { commands } from '../../manifest';
import { noBreakMarks } from './noBreakMarks';

export interface TypographyDeps {
  readonly knowledge: PostKnowledge;
  readonly state: vscode.Memento;
}

/** French no-break spaces: set on request, and shown while the writer wants to see them. */
export function registerTypography({ knowledge, state }: TypographyDeps): vscode.Disposable {
  const marks = noBreakMarks(state);
  return vscode.Disposable.from(
    marks,
    vscode.commands.registerCommand(commands.toggleNoBreakSpaces, () => marks.toggle()),
    vscode.commands.registerCommand(commands.setFrenchSpaces, async () => {
      const { setFrenchSpaces } = await import('./setFrenchSpaces');
      await setFrenchSpaces(knowledge);
    }),
  );
}
