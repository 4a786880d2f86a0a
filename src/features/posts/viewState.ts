import type * as vscode from 'vscode';
import type { PostGrouping } from '../../core/postTree/groupPosts';
import type { TagOrder } from '../../core/postTree/groupTags';
import type { PostOrder } from '../../core/postTree/order';

/** How the trees are arranged, and kept so for this workspace. */
export class ViewState {
  readonly #state: vscode.Memento;
  /** What posts are filtered by; never kept. */
  filter = '';

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get grouping(): PostGrouping {
    return oneOf(groupings, this.#state.get<unknown>('galley.posts.grouping')) ?? 'state';
  }

  get order(): PostOrder {
    return oneOf(orders, this.#state.get<unknown>('galley.posts.order')) ?? 'newest';
  }

  get tagOrder(): TagOrder {
    return oneOf(tagOrders, this.#state.get<unknown>('galley.tags.order')) ?? 'count';
  }

  async setGrouping(grouping: PostGrouping): Promise<void> {
    await this.#state.update('galley.posts.grouping', grouping);
  }

  async setOrder(order: PostOrder): Promise<void> {
    await this.#state.update('galley.posts.order', order);
  }

  async setTagOrder(order: TagOrder): Promise<void> {
    await this.#state.update('galley.tags.order', order);
  }
}

const groupings = ['state', 'year', 'tag', 'folder'] as const;
const orders = ['newest', 'oldest', 'title', 'modified'] as const;
const tagOrders = ['count', 'name'] as const;

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}
