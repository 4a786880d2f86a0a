import * as vscode from 'vscode';
import { homeOf } from '../../core/postTree/folderTree';
import { notifyError } from '../../editor/notify';
import { parentOf } from '../../editor/paths';
import type { IndexedPost } from '../../editor/postSource';
import { tabsOf } from '../../editor/tabs';

export interface DeleteDeps {
  readonly log: vscode.LogOutputChannel;
  /** All posts that are known. */
  readonly posts: () => readonly IndexedPost[];
}

/** What goes: a post's file, or the folder that it has for itself. */
interface Doomed {
  readonly indexed: IndexedPost;
  readonly target: vscode.Uri;
  readonly isFolder: boolean;
}

/**
 * Deletes posts: to the trash where the file system has one, which can be undone there; else only after a
 * question that says it is for good.
 */
export async function deletePosts(deps: DeleteDeps, chosen: readonly IndexedPost[]): Promise<void> {
  const doomed = await decideFolders(deps, chosen);
  if (doomed === undefined || doomed.length === 0) return;
  const left: Doomed[] = [];
  for (const one of doomed) if (!(await remove(deps, one, true))) left.push(one);
  if (left.length === 0 || !(await confirmForGood(left))) return;
  const failed: Doomed[] = [];
  for (const one of left) if (!(await remove(deps, one, false))) failed.push(one);
  if (failed.length === 0) return;
  const names = failed.map(({ indexed }) => indexed.post.title).join(', ');
  void notifyError(vscode.l10n.t('Could not be deleted: {0}', names));
}

async function remove(deps: DeleteDeps, one: Doomed, useTrash: boolean): Promise<boolean> {
  try {
    await vscode.workspace.fs.delete(one.target, { recursive: one.isFolder, useTrash });
  } catch (error) {
    deps.log.info(`${one.target.toString()} ${useTrash ? 'cannot go to the trash' : 'stays'}`, String(error));
    return isGone(one.target);
  }
  const tabs = tabsOf(one.indexed.uri).filter(({ isDirty }) => !isDirty);
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  return true;
}

async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

async function confirmForGood(left: readonly Doomed[]): Promise<boolean> {
  const [first] = left;
  const message =
    left.length === 1 && first !== undefined
      ? vscode.l10n.t('Permanently delete “{0}”?', first.indexed.post.title)
      : vscode.l10n.t('Permanently delete {0} posts?', left.length);
  const there = vscode.l10n.t('There is no trash here, so this cannot be undone.');
  const names = left.slice(0, 10).map(({ indexed }) => indexed.post.path);
  const more = left.length > names.length ? ['…'] : [];
  const detail = [there, '', ...names, ...more].join('\n');
  const yes = vscode.l10n.t('Delete Permanently');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}

/** `undefined` when the writer thinks better of it. */
async function decideFolders(
  deps: DeleteDeps,
  chosen: readonly IndexedPost[],
): Promise<readonly Doomed[] | undefined> {
  const known = new Set(chosen);
  const doomed = await Promise.all([...known].map((one) => withFolder(deps, one)));
  const bundles = doomed.filter(({ isFolder }) => isFolder);
  if (bundles.length === 0) return doomed;
  const whole = vscode.l10n.t('Delete With Folder');
  const alone = vscode.l10n.t('Delete Post Only');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete the other files of the post too?'),
    {
      modal: true,
      detail: bundles
        .slice(0, 10)
        .map(({ indexed }) => parentOf(indexed.post.path))
        .join('\n'),
    },
    whole,
    alone,
  );
  if (answer === whole) return doomed;
  if (answer !== alone) return undefined;
  return doomed.map(({ indexed }) => ({ indexed, target: indexed.uri, isFolder: false }));
}

/** A folder goes with its post when it holds other files, but no other post. */
async function withFolder(deps: DeleteDeps, indexed: IndexedPost): Promise<Doomed> {
  const { path } = indexed.post;
  const alone: Doomed = { indexed, target: indexed.uri, isFolder: false };
  const folder = parentOf(path);
  if (folder === '' || homeOf(path) === folder) return alone;
  const isShared = deps
    .posts()
    .some(
      ({ folder: { index }, post }) =>
        index === indexed.folder.index && post.path !== path && post.path.startsWith(`${folder}/`),
    );
  const target = vscode.Uri.joinPath(indexed.uri, '..');
  return isShared || !(await holdsMore(target)) ? alone : { indexed, target, isFolder: true };
}

async function holdsMore(folder: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).length > 1;
  } catch {
    return false;
  }
}
