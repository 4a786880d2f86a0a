import * as vscode from 'vscode';
import type { LifePlan } from '../../core/postLife/types';
import { toVsEdits } from '../../editor/convert';
import { exists } from '../../editor/createFiles';
import type { QuietEdits } from '../../editor/quietEdits';
import type { LifePost } from './lifeContext';

/**
 * Writes a plan as one edit, saves the post and shows it where it is now. Returns its new place, or
 * `undefined` when it changed meanwhile, its new name was taken meanwhile, or VS Code refused.
 */
export async function applyPlan(
  quiet: QuietEdits,
  { document, version, root }: LifePost,
  { edits, move }: LifePlan,
): Promise<vscode.Uri | undefined> {
  if (document.version !== version)
    return tell(vscode.l10n.t('The post changed meanwhile, so nothing was done.'));
  const target = move && vscode.Uri.joinPath(root, move.to);
  if (target && (await exists(target))) {
    return tell(vscode.l10n.t('“{0}” exists already, so nothing was done.', move.to));
  }
  if (edits.length > 0 && !(await applyText(quiet, document, edits))) return refused();
  if (!move || !target) return document.uri;
  const from = vscode.Uri.joinPath(root, move.from);
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, target, { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) return refused();
  return vscode.Uri.joinPath(target, document.uri.path.slice(from.path.length));
}

/** The text first, and saved: a file that moves takes what is on disk along. */
async function applyText(
  quiet: QuietEdits,
  document: vscode.TextDocument,
  edits: LifePlan['edits'],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVsEdits(document, edits));
  return (await quiet.apply(edit, { isRefactoring: true })) && (!document.isDirty || document.save());
}

function refused(): undefined {
  return tell(vscode.l10n.t('VS Code did not accept the change, so the post is as it was.'));
}

function tell(message: string): undefined {
  void vscode.window.showWarningMessage(message);
  return undefined;
}
