import * as vscode from 'vscode';
import type { LifePlan } from '../../core/postLife/types';
import { toVsEdits } from '../../editor/convert';
import { exists } from '../../editor/createFiles';
import { notifyWarning } from '../../editor/notify';
import type { QuietEdits } from '../../editor/quietEdits';
import type { LifePost } from './lifeContext';

/**
 * Writes a plan as one edit, saves the post and shows it where it is now. Returns its new place, or
 * `undefined`, and says why, when the post changed meanwhile, its new name was taken meanwhile, or VS Code
 * refused.
 */
export async function applyPlan(
  quiet: QuietEdits,
  post: LifePost,
  plan: LifePlan,
): Promise<vscode.Uri | undefined> {
  const obstacle = await obstacleTo(post, plan);
  const done = obstacle === undefined ? await carryOut(quiet, post, plan) : undefined;
  if (done) return done;
  const refused = vscode.l10n.t('VS Code did not accept the change, so the post is as it was.');
  void notifyWarning(obstacle ?? refused);
  return undefined;
}

async function obstacleTo(
  { document, version, root }: LifePost,
  { move, assets }: LifePlan,
): Promise<string | undefined> {
  if (document.version !== version) return vscode.l10n.t('The post changed meanwhile, so nothing was done.');
  for (const one of [move, assets]) {
    if (one && (await exists(vscode.Uri.joinPath(root, one.to))))
      return vscode.l10n.t('“{0}” exists already, so nothing was done.', one.to);
  }
  return undefined;
}

async function carryOut(
  quiet: QuietEdits,
  { document, root }: LifePost,
  { edits, move, assets }: LifePlan,
): Promise<vscode.Uri | undefined> {
  if (edits.length > 0 && !(await applyText(quiet, document, edits))) return undefined;
  if (!move) return document.uri;
  const [from, to] = [vscode.Uri.joinPath(root, move.from), vscode.Uri.joinPath(root, move.to)];
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  if (assets) {
    const [own, wanted] = [vscode.Uri.joinPath(root, assets.from), vscode.Uri.joinPath(root, assets.to)];
    edit.renameFile(own, wanted, { overwrite: false });
  }
  if (!(await vscode.workspace.applyEdit(edit))) return undefined;
  return vscode.Uri.joinPath(to, document.uri.path.slice(from.path.length));
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
