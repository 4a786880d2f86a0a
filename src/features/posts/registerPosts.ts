import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { nextChange } from '../../core/postTree/groupPosts';
import type { Blogs } from '../../editor/blogs';
import type { PostSource } from '../../editor/postSource';
import { contextKeys, views } from '../../manifest';
import { followBlogs } from './blogContext';
import { PagedTree, type PagedTreeDeps } from './pagedTree';
import { postCommands } from './postCommands';
import { PostFeed } from './postFeed';
import { filteredRoot, groupedRoot, tagsRoot } from './roots';
import { TreeItems } from './treeItems';
import { ViewState } from './viewState';
import { showArrangement } from './viewTexts';

export interface PostsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly state: vscode.Memento;
  readonly clock: Clock;
  readonly blogs: Blogs;
  readonly posts: PostSource;
}

/** The posts and tags of the blog as trees in the Explorer. Nothing is read before one of them is open. */
export function registerPosts(deps: PostsDeps): vscode.Disposable {
  const feed = new PostFeed(deps.posts);
  const state = new ViewState(deps.state);
  const items = new TreeItems(deps.clock);
  const alarm = new Alarm(deps.clock, () => posts.refresh());
  const rootOf: PagedTreeDeps['rootOf'] = (isStale) => {
    const known = feed.posts();
    if (state.filter !== '') return filteredRoot(known, state.filter, isStale);
    alarm.set(nextChange(known, deps.clock.now()));
    return groupedRoot(known, state.grouping, deps.clock.now());
  };
  const order = () => state.order;
  const posts = new PagedTree({ viewId: views.posts, feed, items, rootOf, order });
  const tags = new PagedTree({
    viewId: views.tags,
    feed,
    items,
    rootOf: () => tagsRoot(feed.posts(), state.tagOrder),
    order,
  });
  const refresh = (): void => {
    void vscode.commands.executeCommand('setContext', contextKeys.postsFiltered, state.filter !== '');
    posts.refresh();
    tags.refresh();
    showArrangement(posts.view, feed, state);
  };
  showArrangement(posts.view, feed, state);
  return vscode.Disposable.from(
    feed,
    alarm,
    posts,
    tags,
    followBlogs(deps.blogs),
    feed.onDidChange(refresh),
    vscode.workspace.onDidChangeWorkspaceFolders(() => feed.restart()),
    ...postCommands({ log: deps.log, feed, state, refresh, trees: [posts.view, tags.view] }),
  );
}

/** The longest wait that a timer counts, some 24 days. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Rings at an instant, or after the longest wait: whoever hears it sets it anew. */
class Alarm implements vscode.Disposable {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Milliseconds since the epoch; takes the place of the one set before. */
  set(instant: number | undefined): void {
    this.dispose();
    if (instant === undefined) return;
    const wait = Math.max(0, instant - this.#clock.now()) + 1000;
    this.#timer = setTimeout(this.#ring, Math.min(wait, LONGEST_WAIT));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
