import * as vscode from 'vscode';
import { linkText, targetFor } from '../../core/links/writeLink';
import type { Post } from '../../core/posts/post';
import { stateOf } from '../../core/posts/post';
import { notifyInfo } from '../../editor/notify';
import type { PostIndexes } from '../../editor/postIndex';
import { linkWorld, othersOf, styleOf, type LinkWorld } from './linkWorld';

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
  const to = named(world, argument) ?? (argument === undefined ? await pick(world) : undefined);
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

interface PostItem extends vscode.QuickPickItem {
  readonly post: Post;
}

async function pick(world: LinkWorld): Promise<Post | undefined> {
  const now = Date.now();
  const items = othersOf(world).map((post): PostItem => {
    const state = stateOf(post, now);
    const isNotOut = state === 'draft' || state === 'scheduled';
    return {
      label: post.title,
      description: [post.date?.text.slice(0, 10), isNotOut ? stateWord(state) : undefined]
        .filter(Boolean)
        .join(' · '),
      detail: post.path,
      post,
    };
  });
  if (items.length === 0) {
    void notifyInfo(vscode.l10n.t('This blog has no other post to link to.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Words of the title of the post to link to'),
    matchOnDetail: true,
  });
  return picked?.post;
}

function stateWord(state: 'draft' | 'scheduled'): string {
  return state === 'draft' ? vscode.l10n.t('draft') : vscode.l10n.t('scheduled');
}
