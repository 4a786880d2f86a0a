import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { stateOf, type Post } from '../../core/posts/post';
import { writtenDay } from '../../core/postTree/writtenDay';
import { stateWord } from '../../editor/stateWord';
import { commands } from '../../manifest';
import { MoreNode, PostNode, type GroupNode, type TreeNode } from './nodes';

/** What a row of a tree looks and sounds like. */
export class TreeItems {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  itemOf(node: TreeNode): vscode.TreeItem {
    if (node instanceof PostNode) return this.#postItem(node);
    return node instanceof MoreNode ? moreItem(node) : groupItem(node);
  }

  /** What is needed only once the pointer rests on a row. */
  resolve(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node instanceof PostNode) item.tooltip = postTooltip(node.indexed.post);
    return item;
  }

  #postItem({ id, parent, indexed: { post, uri } }: PostNode): vscode.TreeItem {
    const state = stateOf(post, this.#clock.now());
    const day = writtenDay(post);
    const mark = state === 'published' || parent.tellsState ? undefined : stateWord(state);
    const item = new vscode.TreeItem(post.title);
    item.id = id;
    item.resourceUri = uri;
    item.iconPath = vscode.ThemeIcon.File;
    item.description = [mark, day].filter((part) => part !== undefined).join(' · ');
    item.contextValue = `post-${state}`;
    item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
    item.accessibilityInformation = {
      label: [post.title, stateWord(state), day === undefined ? undefined : spokenDay(day)]
        .filter((part) => part !== undefined)
        .join(', '),
    };
    return item;
  }
}

function groupItem({ id, look, count, tags }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(look.label, look.isOpen === true ? Expanded : Collapsed);
  item.id = id;
  item.description = look.description ?? count.toLocaleString(vscode.env.language);
  item.contextValue = tags === undefined ? 'group' : 'tag';
  if (look.tooltip !== undefined) item.tooltip = look.tooltip;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, posts: {1}', look.label, count) };
  if (typeof look.icon === 'string') item.iconPath = new vscode.ThemeIcon(look.icon);
  else if (look.icon !== undefined) {
    item.iconPath = vscode.ThemeIcon.Folder;
    item.resourceUri = look.icon.folder;
  }
  return item;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const left = node.left.toLocaleString(vscode.env.language);
  const item = new vscode.TreeItem(vscode.l10n.t('Show More'));
  item.id = node.id;
  item.description = vscode.l10n.t('{0} left', left);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: commands.postsShowMore, title: vscode.l10n.t('Show More'), arguments: [node] };
  return item;
}

/** Everything in it comes from the post, so it goes in as text, never as Markdown. */
function postTooltip(post: Post): vscode.MarkdownString {
  const { title, description, path, tags, permalink } = post;
  const tooltip = new vscode.MarkdownString();
  const lines = [title, description, permalink, tags.length > 0 ? tags.join(', ') : undefined, path];
  for (const line of lines) if (line !== undefined) tooltip.appendText(line).appendMarkdown('\n\n');
  return tooltip;
}

function spokenDay(day: string): string {
  const words = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' });
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? day : words.format(instant);
}
