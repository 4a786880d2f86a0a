import * as vscode from 'vscode';
import { compareNames } from '../../core/postTree/order';
import { planTags, type TagChange } from '../../core/tags/planTags';
import type { TextEdit } from '../../core/text/textEdit';
import { toVsEdits } from '../../editor/convert';
import { messageOf } from '../../editor/messages';
import { notifyError, notifyInfo, notifyWarning } from '../../editor/notify';
import type { TagsDeps } from './registerTags';
import { tagsIn } from './tagAt';
import { tagKeysOf } from './tagKeys';

interface Planned {
  readonly uri: vscode.Uri;
  /** The text that the edits were made for. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Renames, merges or deletes tags in all posts that carry them: planned, shown, and written as one edit that
 * one undo takes back. All or nothing: a post that changed meanwhile stops it.
 */
export async function changeTags(deps: TagsDeps, change: TagChange): Promise<boolean> {
  const plan = await planChange(deps, change);
  if (plan === undefined) return false;
  if (plan.length === 0) {
    void notifyInfo(vscode.l10n.t('No post carries this tag.'));
    return false;
  }
  const chosen = await confirm(plan, change);
  return chosen === undefined || chosen.length === 0 ? false : write(deps, chosen);
}

async function planChange(deps: TagsDeps, change: TagChange): Promise<readonly Planned[] | undefined> {
  const tags = change.kind === 'rename' ? change.from : change.tags;
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading posts'),
      cancellable: true,
    },
    async (_, token) => {
      const carrying = await urisWith(deps, tags, token);
      const planned: Planned[] = [];
      for (const uri of carrying) {
        if (token.isCancellationRequested) return undefined;
        const one = await planPost(deps, uri, change);
        if (one === 'problem') return undefined;
        if (one !== undefined) planned.push(one);
      }
      return token.isCancellationRequested ? undefined : planned;
    },
  );
}

/** Posts that carry one of the tags by the index, and open ones that may have got it a moment ago. */
async function urisWith(
  { posts, knowledge }: TagsDeps,
  tags: readonly string[],
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const indexed = (await posts.all(token))
    .filter(({ post }) => [...post.tags, ...post.categories].some((tag) => tags.includes(tag)))
    .map(({ uri }) => uri);
  const open = vscode.workspace.textDocuments.filter(
    (document) =>
      knowledge.isPost(document) &&
      tagsIn(document.getText(), tagKeysOf(knowledge.blogOf(document.uri))).some(({ text }) =>
        tags.includes(text),
      ),
  );
  const all = [...indexed, ...open.map(({ uri }) => uri)];
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

async function planPost(
  { knowledge }: TagsDeps,
  uri: vscode.Uri,
  change: TagChange,
): Promise<Planned | 'problem' | undefined> {
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const { tags: keys, separator } = tagKeysOf(knowledge.blogOf(uri));
  const path = vscode.workspace.asRelativePath(uri);
  const { changed, problems } = planTags([{ path, text, keys, separator }], change);
  const [problem] = problems;
  if (problem !== undefined) {
    const reason = messageOf(problem.problem);
    void notifyError(vscode.l10n.t('{0} cannot be changed, so no post was: {1}', problem.path, reason));
    return 'problem';
  }
  const [post] = changed;
  return post === undefined ? undefined : { uri, text, edits: post.edits };
}

async function confirm(plan: readonly Planned[], change: TagChange): Promise<readonly Planned[] | undefined> {
  const items = plan
    .map((planned) => ({
      label: vscode.workspace.asRelativePath(planned.uri),
      description: linesOf(planned),
      picked: true,
      planned,
    }))
    .sort((a, b) => compareNames(a.label, b.label));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    title: titleOf(change),
    placeHolder: vscode.l10n.t('Untick posts that should stay, then press Enter to write'),
  });
  return picked?.map(({ planned }) => planned);
}

function titleOf(change: TagChange): string {
  if (change.kind === 'delete') return vscode.l10n.t('Delete {0}', change.tags.join(', '));
  return vscode.l10n.t('{0} becomes {1}', change.from.join(', '), change.to);
}

/** What stands there and what will. */
function linesOf({ text, edits }: Planned): string {
  return edits
    .map(({ start, end, newText }) => `${short(text.slice(start, end))} → ${short(newText)}`)
    .join(', ');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '∅' : line.slice(0, 60);
}

async function write({ quiet, log }: TagsDeps, plan: readonly Planned[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits } of plan) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== text) {
      const path = vscode.workspace.asRelativePath(uri);
      void notifyWarning(vscode.l10n.t('{0} changed meanwhile, so nothing was written.', path));
      return false;
    }
    edit.set(uri, toVsEdits(document, edits));
  }
  const isDone = await quiet.apply(edit, { isRefactoring: true });
  log.info(`Tags changed in ${plan.length} posts: ${isDone ? 'written' : 'refused'}`);
  if (!isDone) void notifyWarning(vscode.l10n.t('VS Code refused the edit; nothing was written.'));
  return isDone;
}
