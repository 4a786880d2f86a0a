import * as vscode from 'vscode';
import { openedWith, stampedWith, textWith } from '../../core/modified/round';
import type { Obstacle, StampRules } from '../../core/modified/target';
import { toVsEdits } from '../../editor/convert';
import { notifyInfo } from '../../editor/notify';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { Engine } from './engine';
import { explainObstacle } from './explain';
import type { Tracker } from './tracker';
import { coreFor, standingOf } from './verdict';

export interface UpdateDeps {
  readonly knowledge: PostKnowledge;
  readonly engine: Engine;
  readonly tracker: Tracker;
}

/**
 * Update Modified Date: stamps the active post now, whatever was changed. With `{add: true}` a missing key is
 * added. The edit is not saved: the writer asked for the date, not for a save.
 */
export async function updateModified(deps: UpdateDeps, options: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const core = await coreFor(deps, document);
  if (document.isClosed) return;
  const standing = standingOf(core, deps.knowledge, document, Date.now());
  const rules: StampRules = {
    ...standing.rules,
    update: 'everySave',
    drafts: true,
    ...(wantsKey(options) && { addMissingKey: true }),
  };
  const post = deps.tracker.get(document);
  const verdict = core.stampNow({ ...standing, rules }, post?.round ?? openedWith(standing.text));
  if (verdict.kind === 'leave') {
    if (verdict.why.kind !== 'current') await tellWhyNot(deps, verdict.why, document.uri);
    return;
  }
  const { version } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVsEdits(document, verdict.edits));
  if (!(await vscode.workspace.applyEdit(edit)) || !post) return;
  const stamped = textWith(verdict);
  deps.tracker.begin(post, stampedWith(stamped, verdict.stamp));
  if (document.version !== version + 1) deps.tracker.typedSince(post, stamped);
}

async function tellWhyNot(deps: UpdateDeps, why: Obstacle, uri: vscode.Uri): Promise<void> {
  if (why.kind === 'noKey') return offerKey(deps);
  void notifyInfo(explainObstacle(why, deps.knowledge.blogOf(uri)));
}

async function offerKey(deps: UpdateDeps): Promise<void> {
  const add = vscode.l10n.t('Add');
  const answer = await notifyInfo(vscode.l10n.t('This post has no modified key.'), add);
  if (answer === add) await updateModified(deps, { add: true });
}

function wantsKey(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'add' in options && options.add === true;
}
