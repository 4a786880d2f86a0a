import * as vscode from 'vscode';
import type { DuplicatePlan } from '../../core/postLife/duplicateAsDraft';
import type { SeriesPlan } from '../../core/postLife/continueSeries';
import type { Result } from '../../core/problem';
import { toVsEdits } from '../../editor/convert';
import { createFiles, FileFailure } from '../../editor/createFiles';
import type { FreshPosts } from '../../editor/freshPosts';
import { messageOf } from '../../editor/messages';
import { notifyError, notifyInfo } from '../../editor/notify';
import { openFresh } from '../../editor/openFresh';
import type { QuietEdits } from '../../editor/quietEdits';
import { copyAssets, copyBundle, type Copied } from './copyBeside';
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
    const copied = await copyBeside(post.root, value, made.uri);
    const document = await openFresh(made.uri, value.cursor);
    if (!document.isDirty) {
      const others = [...made.others, ...copied.flatMap(({ files }) => files)];
      fresh.watch({
        ...made,
        others,
        folders: [...copied.flatMap(({ folders }) => folders), ...made.folders],
      });
    }
    for (const { failure } of copied) if (failure !== undefined) tellLeftOut(log, made.uri, failure);
    return made.uri;
  } catch (error) {
    log.error(`${post.document.uri.toString()}:`, error);
    void notifyError(
      error instanceof FileFailure
        ? messageOf(error.problem)
        : vscode.l10n.t('The post could not be made: {0}', reasonOf(error)),
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

/** The files that belong to the copy too: those in the bundle, and those in the folder that goes with the post. */
async function copyBeside(
  root: vscode.Uri,
  plan: DuplicatePlan | SeriesPlan,
  made: vscode.Uri,
): Promise<readonly Copied[]> {
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
  const { bundleFrom, assets } = 'neighbor' in plan ? {} : plan;
  return [
    ...(bundleFrom === undefined ? [] : [await copyBundle(at(bundleFrom), vscode.Uri.joinPath(made, '..'))]),
    ...(assets ? [await copyAssets(at(assets.from), at(assets.to))] : []),
  ];
}

/** The post is there, and open: only what lies beside it is not, or not all of it. */
function tellLeftOut(log: vscode.LogOutputChannel, made: vscode.Uri, failure: unknown): void {
  log.error(`Not all files beside ${made.toString()} were copied:`, failure);
  void notifyError(
    vscode.l10n.t('The post was made, but not all files beside it could be copied: {0}', reasonOf(failure)),
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
