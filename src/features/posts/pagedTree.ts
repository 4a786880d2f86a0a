import * as vscode from 'vscode';
import { firstPosts, type PostOrder } from '../../core/postTree/order';
import { dragPosts } from './dragPosts';
import { GroupNode, MoreNode, PostNode, type TreeNode } from './nodes';
import type { PostFeed } from './postFeed';
import type { TreeItems } from './treeItems';

/** So many rows of a group are shown at first, and so many more each time. */
const FIRST_PAGE = 200;
const NEXT_PAGE = 1000;

export interface PagedTreeDeps {
  readonly viewId: string;
  readonly feed: PostFeed;
  readonly items: TreeItems;
  /**
   * Everything, as one group whose content is the top of the tree; `undefined` when `isStale` said on the way
   * that another is asked for.
   */
  readonly rootOf: (isStale: () => boolean) => GroupNode | Promise<GroupNode | undefined>;
  readonly order: () => PostOrder;
}

/**
 * A tree of posts that shows as much of each group as somebody looks at: VS Code would take the whole of a
 * group at once, and a hundred thousand rows take it seconds.
 */
export class PagedTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #deps: PagedTreeDeps;
  readonly #didChange = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #shown = new Map<string, number>();
  /** Nodes of the rows given out; what stands at the top has no parent. */
  readonly #parents = new WeakMap<TreeNode, GroupNode>();
  #root: GroupNode | undefined;
  #turn = 0;

  readonly view: vscode.TreeView<TreeNode>;
  readonly onDidChangeTreeData = this.#didChange.event;

  constructor(deps: PagedTreeDeps) {
    this.#deps = deps;
    this.view = vscode.window.createTreeView(deps.viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: dragPosts,
    });
  }

  dispose(): void {
    this.view.dispose();
    this.#didChange.dispose();
  }

  /** Builds the tree anew. */
  refresh(): void {
    this.#turn++;
    this.#didChange.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return this.#deps.items.itemOf(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    return this.#deps.items.resolve(item, node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node !== undefined) return node instanceof GroupNode ? [...this.#rowsOf(node)] : [];
    await this.#deps.feed.some(this.#deps.viewId);
    const own = this.#turn;
    this.#root = (await this.#deps.rootOf(() => this.#turn !== own)) ?? this.#root;
    return this.#root === undefined ? [] : [...this.#rowsOf(this.#root)];
  }

  #rowsOf(group: GroupNode): readonly TreeNode[] {
    const { groups, posts } = group;
    const most = this.#shownOf(group);
    const rows: TreeNode[] = groups.slice(0, most);
    const left = most - rows.length;
    const page = group.isOrdered ? posts.slice(0, left) : firstPosts(posts, this.#deps.order(), left);
    for (const post of page) rows.push(new PostNode(group, post));
    const hidden = groups.length + posts.length - rows.length;
    if (hidden > 0) rows.push(new MoreNode(group, hidden, () => this.#showMore(group)));
    if (group !== this.#root) for (const row of rows) this.#parents.set(row, group);
    return rows;
  }

  /** Goes on where the list ended: the row that was pressed makes way for others. */
  async #showMore(group: GroupNode): Promise<void> {
    const before = this.#shownOf(group);
    this.#shown.set(group.id, before + NEXT_PAGE);
    this.#didChange.fire(group === this.#root ? undefined : group);
    const next = this.#rowsOf(group)[before];
    if (next !== undefined) await this.view.reveal(next, { focus: true, select: false });
  }

  #shownOf({ id }: GroupNode): number {
    return this.#shown.get(id) ?? FIRST_PAGE;
  }
}
