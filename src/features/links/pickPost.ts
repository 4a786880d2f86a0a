import * as vscode from 'vscode';
import { stateOf, type Post } from '../../core/posts/post';
import { writtenDay } from '../../core/postTree/writtenDay';
import { stateWord } from '../../editor/stateWord';
import { OtherPosts } from './searchOthers';
import type { LinkWorld } from './linkWorld';

/** More rows nobody reads: another letter is quicker. */
const rows = 100;

interface PostItem extends vscode.QuickPickItem {
  readonly post: Post;
}

/** Asks for another post of the blog by any words of its title; `undefined` when the writer leaves. */
export async function pickPost(world: LinkWorld): Promise<Post | undefined> {
  const others = new OtherPosts(world);
  const pick = vscode.window.createQuickPick<PostItem>();
  pick.placeholder = vscode.l10n.t('Words of the title of the post to link to');
  // The rows come in the order of the search; without this property, which VS Code hides from the types, the
  // order would follow the place of the words in the title.
  Reflect.set(pick, 'sortByLabel', false);
  let turn = 0;
  const draw = async (): Promise<void> => {
    const own = ++turn;
    const found = await others.search(pick.value, rows, () => turn !== own);
    if (found !== undefined && turn === own) pick.items = found.map((post) => itemOf(post, Date.now()));
  };
  pick.onDidChangeValue(() => void draw());
  pick.show();
  await draw();
  void others.prepare(() => turn < 0);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.post);
      pick.hide();
    });
    pick.onDidHide(() => {
      turn = Number.NEGATIVE_INFINITY;
      pick.dispose();
      resolve(undefined);
    });
  });
}

function itemOf(post: Post, now: number): PostItem {
  const state = stateOf(post, now);
  const mark = state === 'published' ? undefined : stateWord(state);
  return {
    label: post.title,
    description: [writtenDay(post), mark].filter((part) => part !== undefined).join(' · '),
    detail: post.path,
    // What fits is decided by the search, which knows names, accents and slips of the keyboard.
    alwaysShow: true,
    post,
  };
}
