import * as vscode from 'vscode';
import { commands, views } from '../../manifest';
import type { IndexedPost } from '../../editor/postSource';
import { deletePosts } from './deletePosts';
import { askFilter } from './filterPosts';
import { MoreNode, PostNode, type TreeNode } from './nodes';
import type { PostFeed } from './postFeed';
import type { ViewState } from './viewState';

export interface PostCommandsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly feed: PostFeed;
  readonly state: ViewState;
  readonly refresh: () => void;
  /** The posts view and the tags view. */
  readonly trees: readonly [vscode.TreeView<TreeNode>, vscode.TreeView<TreeNode>];
}

/** The commands of the trees' titles, rows and keys. */
export function postCommands(deps: PostCommandsDeps): readonly vscode.Disposable[] {
  return [...arranging(deps), ...filtering(deps), ...onPosts(deps), ...handedOn(deps)];
}

function arranging({ state, refresh }: PostCommandsDeps): readonly vscode.Disposable[] {
  const on = (command: string, arrange: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async () => {
      await arrange();
      refresh();
    });
  return [
    on(commands.postsGroupByState, () => state.setGrouping('state')),
    on(commands.postsGroupByYear, () => state.setGrouping('year')),
    on(commands.postsGroupByTag, () => state.setGrouping('tag')),
    on(commands.postsGroupByFolder, () => state.setGrouping('folder')),
    on(commands.postsSortNewest, () => state.setOrder('newest')),
    on(commands.postsSortOldest, () => state.setOrder('oldest')),
    on(commands.postsSortTitle, () => state.setOrder('title')),
    on(commands.postsSortModified, () => state.setOrder('modified')),
    on(commands.tagsSortCount, () => state.setTagOrder('count')),
    on(commands.tagsSortName, () => state.setTagOrder('name')),
  ];
}

function filtering({ state, refresh }: PostCommandsDeps): readonly vscode.Disposable[] {
  const apply = (filter: string): void => {
    if (filter === state.filter) return;
    state.filter = filter;
    refresh();
  };
  return [
    vscode.commands.registerCommand(commands.postsFilter, async () => {
      await vscode.commands.executeCommand(`${views.posts}.focus`);
      askFilter(state.filter, apply);
    }),
    vscode.commands.registerCommand(commands.postsClearFilter, () => apply('')),
    vscode.commands.registerCommand(commands.postsShowMore, async (node: unknown) => {
      if (node instanceof MoreNode) await node.showMore();
    }),
  ];
}

function onPosts(deps: PostCommandsDeps): readonly vscode.Disposable[] {
  const on = (command: string, run: (posts: readonly IndexedPost[]) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (given: unknown, all: unknown) => {
      const posts = chosen(deps, given, all);
      if (posts.length > 0) await run(posts);
    });
  return [
    on(commands.postsOpenToSide, async (posts) => {
      for (const [index, { uri }] of posts.entries())
        await vscode.commands.executeCommand('vscode.open', uri, {
          viewColumn: index === 0 ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
          preview: false,
        });
    }),
    on(commands.postsDelete, (posts) =>
      deletePosts({ log: deps.log, posts: () => deps.feed.posts() }, posts),
    ),
  ];
}

/** Commands of the whole extension, for the post of a row. They take one address, and menus give rows. */
function handedOn(deps: PostCommandsDeps): readonly vscode.Disposable[] {
  const pairs = [
    [commands.postsPreview, commands.openPreviewToSide],
    [commands.postsPublish, commands.publish],
    [commands.postsUnpublish, commands.unpublish],
    [commands.postsRename, commands.renameToTitle],
    [commands.postsDuplicate, commands.duplicateAsDraft],
    [commands.postsReveal, 'revealInExplorer'],
  ] as const;
  return pairs.map(([own, whole]) =>
    vscode.commands.registerCommand(own, async (given: unknown) => {
      const [post] = chosen(deps, given, undefined);
      if (post !== undefined) await vscode.commands.executeCommand(whole, post.uri);
    }),
  );
}

/**
 * The posts that a command means. Menus give the row, and all selected rows when it is one of them; keys
 * give the id of the view they were pressed in.
 */
function chosen({ trees }: PostCommandsDeps, given: unknown, all: unknown): readonly IndexedPost[] {
  const [posts, tags] = trees;
  const selected = given === views.tags ? tags.selection : posts.selection;
  const rows: readonly unknown[] = Array.isArray(all) ? all : given instanceof PostNode ? [given] : selected;
  return [...new Set(rows.flatMap((row) => (row instanceof PostNode ? [row.indexed] : [])))];
}
