import * as vscode from 'vscode';
import type { DuplicatePlan } from '../../core/postLife/duplicateAsDraft';
import type { Move } from '../../core/postLife/types';
import type { SeriesPlan } from '../../core/postLife/continueSeries';
import type { Result } from '../../core/problem';
import { toVsEdits } from '../../editor/convert';
import { createFiles, FileFailure } from '../../editor/createFiles';
import type { FreshPosts } from '../../editor/freshPosts';
import { messageOf } from '../../editor/messages';
import { notifyError, notifyInfo } from '../../editor/notify';
import { openFresh } from '../../editor/openFresh';
import type { QuietEdits } from '../../editor/quietEdits';
import type { LifePost } from './lifeContext';

export interface MakeDeps {
  readonly log: vscode.LogOutputChannel;
  readonly quiet: QuietEdits;
  readonly fresh: FreshPosts;
}

/** Makes a post out of another one: a copy, or the next part of a series. */
export async function makeFrom(
  { log, quiet, fresh }: MakeDeps,
  post: LifePost,
  plan: Result<DuplicatePlan | SeriesPlan>,
): Promise<vscode.Uri | undefined> {
  if (!plan.ok) return void notifyInfo(messageOf(plan.problem));
  const { value } = plan;
  try {
    const made = await createFiles(post.root, value, []);
    log.info(`Made ${made.uri.toString()} from ${post.document.uri.toString()}`);
    if ('neighbor' in value) await linkNeighbor(quiet, post, value);
    if ('bundleFrom' in value) await copyBundle(post.root, value.bundleFrom, made.uri);
    if ('assets' in value) await copyAssets(post.root, value.assets);
    const document = await openFresh(made.uri, value.cursor);
    if (!document.isDirty) fresh.watch(made);
    return made.uri;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`${post.document.uri.toString()}:`, error);
    void notifyError(
      error instanceof FileFailure
        ? messageOf(error.problem)
        : vscode.l10n.t('The post could not be made: {0}', reason),
    );
    return undefined;
  }
}

/** The link to the new part, in the part before: shown first, and written only when accepted. */
async function linkNeighbor(quiet: QuietEdits, post: LifePost, { neighbor }: SeriesPlan): Promise<void> {
  const { document, version } = post;
  const [edit] = neighbor.edits;
  if (!edit || document.version !== version) return;
  const add = vscode.l10n.t('Add Link');
  const message = vscode.l10n.t('Add a link to the new part in “{0}”?', neighbor.path);
  const answer = await vscode.window.showInformationMessage(
    message,
    { modal: true, detail: edit.newText.trim() },
    add,
  );
  if (answer !== add) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toVsEdits(document, neighbor.edits));
  await quiet.apply(change, { isRefactoring: true });
}

async function copyBundle(root: vscode.Uri, bundle: string | undefined, made: vscode.Uri): Promise<void> {
  if (bundle === undefined) return;
  const source = vscode.Uri.joinPath(root, bundle);
  const target = vscode.Uri.joinPath(made, '..');
  for (const [name, type] of await vscode.workspace.fs.readDirectory(source)) {
    const from = vscode.Uri.joinPath(source, name);
    if (type === vscode.FileType.Directory ? await holdsPost(from) : isIndex(name)) continue;
    await vscode.workspace.fs.copy(from, vscode.Uri.joinPath(target, name), { overwrite: false });
  }
}

const isIndex = (name: string): boolean => /^(?:index|\+?page)\.[a-z.-]+$/i.test(name);

/** A folder within a bundle may be another post's. */
async function holdsPost(folder: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.fs.readDirectory(folder)).some(([name]) => isIndex(name));
}

async function copyAssets(root: vscode.Uri, assets: Move | undefined): Promise<void> {
  if (!assets) return;
  const [from, to] = [vscode.Uri.joinPath(root, assets.from), vscode.Uri.joinPath(root, assets.to)];
  await vscode.workspace.fs.copy(from, to, { overwrite: false });
}
