import * as vscode from 'vscode';
import { toRange } from '../../editor/convert';
import type { Engine } from './engine';
import type { JustStamped } from './justStamped';
import type { Saver } from './saver';

export interface TakeBackDeps {
  readonly engine: Engine;
  readonly saver: Saver;
  readonly justStamped: JustStamped;
}

/** Puts the value from before the last stamp back, as one edit, and saves without a new stamp. */
export async function keepOldDate({ engine, saver, justStamped }: TakeBackDeps): Promise<void> {
  const { last } = justStamped;
  justStamped.hide();
  if (!last || last.post.document.isClosed) return;
  const { document } = last.post;
  const core = await engine.load();
  const found = core.findStamp(document.getText(), last.stamp);
  if (!found) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toRange(document, found), last.stamp.oldRaw);
  if (await vscode.workspace.applyEdit(edit)) await saver.saveWithoutStamp(document);
}

/** What the note about the first stamp in a workspace offers. */
export async function stampMenu(deps: TakeBackDeps): Promise<void> {
  const undo = { label: vscode.l10n.t('Undo'), description: vscode.l10n.t('Put the old date back') };
  const off = {
    label: vscode.l10n.t('Not in This Workspace'),
    description: vscode.l10n.t('Put it back, and leave modified dates alone here'),
  };
  const picked = await vscode.window.showQuickPick([undo, off], {
    placeHolder: vscode.l10n.t('Galley updated the modified date of this post'),
  });
  if (!picked) return;
  await keepOldDate(deps);
  if (picked !== off) return;
  const settings = vscode.workspace.getConfiguration('galley.modified');
  await settings.update('update', 'never', vscode.ConfigurationTarget.Workspace);
}
