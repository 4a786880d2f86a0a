import * as vscode from 'vscode';
import { linkText, targetFor } from '../../core/links/writeLink';
import type { Post } from '../../core/posts/post';
import { notifyInfo } from '../../editor/notify';
import type { PostIndexes } from '../../editor/postIndex';
import { hasOthers, linkWorld, styleOf, type LinkWorld } from './linkWorld';
import { pickPost } from './pickPost';

/**
 * Insert Link to Post: a post picked by words of its title, linked as the blog does, over the selection.
 *
 * @param argument Path of the post in the workspace folder, or its Uri, for callers that know it.
 */
export async function insertLink(indexes: PostIndexes, argument: unknown): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const world = editor && (await linkWorld(indexes, editor.document.uri));
  if (!editor || !world) {
    void notifyInfo(vscode.l10n.t('Open a post of your blog first: the link goes where its cursor is.'));
    return false;
  }
  const to = named(world, argument) ?? (argument === undefined ? await ask(world) : undefined);
  if (to === undefined) return false;
  return editor.edit((edit) => {
    for (const selection of editor.selections) {
      const words = editor.document.getText(selection);
      edit.replace(selection, linkTo(world, to, words));
    }
  });
}

/** The link as text; the words are the title unless some are given. */
export function linkTo(world: LinkWorld, to: Post, words = ''): string {
  const written = targetFor(world.index, { blog: world.blog, from: world.post, to }, styleOf(world));
  const { before, label, after } = linkText(written, words.trim() === '' ? to.title : words);
  return before + label + after;
}

/** A post that the caller names; its path counts from the workspace folder. */
function named({ index }: LinkWorld, argument: unknown): Post | undefined {
  if (argument instanceof vscode.Uri) return index.get(vscode.workspace.asRelativePath(argument, false));
  return typeof argument === 'string' ? index.get(argument) : undefined;
}

async function ask(world: LinkWorld): Promise<Post | undefined> {
  if (hasOthers(world)) return pickPost(world);
  void notifyInfo(vscode.l10n.t('This blog has no other post to link to.'));
  return undefined;
}
