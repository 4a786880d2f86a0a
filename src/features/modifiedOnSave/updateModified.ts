import * as vscode from 'vscode';
import { openedWith, stampedWith } from '../../core/modified/round';
import type { Obstacle } from '../../core/modified/target';
import { toVsEdits } from '../../editor/convert';
import { notifyInfo } from '../../editor/notify';
import type { PostKnowledge } from '../../editor/postKnowledge';
import { readModifiedSettings, type ModifiedSettings } from '../../editor/settings';
import type { Engine } from './engine';
import { explainObstacle } from './explain';
import { stampFacts, stampRules } from './facts';
import type { Tracker } from './tracker';

export interface UpdateDeps {
  readonly log: vscode.LogOutputChannel;
  readonly knowledge: PostKnowledge;
  readonly engine: Engine;
  readonly tracker: Tracker;
}

/**
 * Update Modified Date: stamps the active post now, whatever was changed. With `{add: true}` a missing key is
 * added. The edit is not saved: the writer asked for the date, not for a save.
 */
export async function updateModified(deps: UpdateDeps, options: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const settings: ModifiedSettings = {
    ...readModifiedSettings(document.uri),
    ...(wantsKey(options) && { addMissingKey: true }),
  };
  const core = await deps.engine.load();
  const zone = deps.knowledge.zoneOf(document.uri);
  const blog = deps.knowledge.blogOf(document.uri);
  const facts = stampFacts(blog, (data) => core.isDraft(data, blog));
  const rules = stampRules({ ...settings, update: 'everySave', drafts: true }, zone);
  const standing = { text: document.getText(), rules, facts, now: Date.now() };
  const post = deps.tracker.get(document);
  const verdict = core.stampNow(standing, post?.round ?? openedWith(standing.text));
  if (verdict.kind === 'leave') {
    if (verdict.why.kind !== 'current') await tellWhyNot(deps, verdict.why);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toVsEdits(document, verdict.edits));
  if (!(await vscode.workspace.applyEdit(edit)) || !post) return;
  deps.tracker.begin(post, stampedWith(document.getText(), verdict.stamp));
}

async function tellWhyNot(deps: UpdateDeps, why: Obstacle): Promise<void> {
  if (why.kind === 'noKey') return offerKey(deps);
  void notifyInfo(explainObstacle(why));
}

async function offerKey(deps: UpdateDeps): Promise<void> {
  const add = vscode.l10n.t('Add');
  const answer = await notifyInfo(vscode.l10n.t('This post has no modified key.'), add);
  if (answer === add) await updateModified(deps, { add: true });
}

function wantsKey(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'add' in options && options.add === true;
}
