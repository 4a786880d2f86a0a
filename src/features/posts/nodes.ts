import type * as vscode from 'vscode';
import type { IndexedPost } from '../../editor/postSource';

/** What the trees show. Ids last over refreshes, so that what is open and selected stays so. */
export type TreeNode = GroupNode | PostNode | MoreNode;

/** How a group looks, and what its menu offers. */
export interface GroupLook {
  readonly label: string;
  /** An icon of VS Code's own, or the icon of a folder. */
  readonly icon?: string | { readonly folder: vscode.Uri };
  readonly tooltip?: string;
  readonly isOpen?: boolean;
  /** What stands in its description; the number of posts otherwise. */
  readonly description?: string;
}

export interface GroupContent {
  readonly groups?: readonly GroupNode[];
  readonly posts?: readonly IndexedPost[];
  /** Whether the posts stand in the order they are to be shown in. */
  readonly isOrdered?: boolean;
  /** Whether its heading tells the state of its posts, so that their rows need not. */
  readonly tellsState?: boolean;
  /** Posts in it and below; the number of its own when left out. */
  readonly count?: number;
  /** Set for the group of a tag: all its spellings, the most usual first. */
  readonly tags?: readonly string[];
}

/** Posts, or other groups, under one heading. */
export class GroupNode {
  readonly groups: readonly GroupNode[];
  readonly posts: readonly IndexedPost[];
  readonly isOrdered: boolean;
  readonly tellsState: boolean;
  readonly count: number;
  readonly tags: readonly string[] | undefined;

  constructor(
    readonly id: string,
    readonly look: GroupLook,
    content: GroupContent,
  ) {
    this.groups = content.groups ?? [];
    this.posts = content.posts ?? [];
    this.isOrdered = content.isOrdered ?? false;
    this.tellsState = content.tellsState ?? false;
    this.count = content.count ?? this.posts.length;
    this.tags = content.tags;
  }
}

/** A post at one place of a tree; it may stand at several. */
export class PostNode {
  readonly id: string;

  constructor(
    readonly parent: GroupNode,
    readonly indexed: IndexedPost,
  ) {
    this.id = `${parent.id}>${indexed.folder.index}/${indexed.post.path}`;
  }
}

/** Stands for what a long group does not show yet. */
export class MoreNode {
  readonly id: string;

  constructor(
    parent: GroupNode,
    /** How many are not shown. */
    readonly left: number,
    /** Shows the next of them. */
    readonly showMore: () => Promise<void>,
  ) {
    this.id = `${parent.id}>more`;
  }
}
