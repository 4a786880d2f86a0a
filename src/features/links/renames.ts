import * as vscode from 'vscode';
import type { PostIndexes } from '../../editor/postIndex';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';

export interface RenamesDeps {
  readonly log: vscode.LogOutputChannel;
  readonly indexes: PostIndexes;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
}

/** How long files stay quiet when the rename itself never comes (milliseconds). */
const longestMove = 60_000;

/**
 * When posts or images are renamed or moved, the links to them follow. VS Code asks once, shows the changes
 * when asked to, and takes them back together with the move.
 */
export function registerRenames(deps: RenamesDeps): vscode.Disposable {
  const held = new Set<vscode.Disposable>();
  const release = (): void => {
    for (const one of held) one.dispose();
    held.clear();
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(
        follow(deps, event).then(
          (edit) => {
            if (edit.size === 0) return edit;
            held.add(
              deps.quiet.hold([
                ...edit.entries().map(([uri]) => uri),
                ...event.files.map(({ newUri }) => newUri),
              ]),
            );
            setTimeout(release, longestMove);
            return edit;
          },
          (error: unknown) => {
            deps.log.error('Links could not be followed.', error);
            return new vscode.WorkspaceEdit();
          },
        ),
      );
    }),
    vscode.workspace.onDidRenameFiles(release),
    new vscode.Disposable(release),
  );
}

async function follow(deps: RenamesDeps, event: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit> {
  const { followMoves } = await import('./followMoves');
  return followMoves(deps, event.files, event.token);
}
