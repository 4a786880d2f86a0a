import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { stateOf, type PostState } from '../../core/posts/post';
import { writtenDay } from '../../core/postTree/writtenDay';
import type { IndexedPost, PostSource } from '../../editor/postSource';
import { prepareSearch, searchPosts } from '../../editor/searchPosts';
import { stateWord } from '../../editor/stateWord';

/** More rows nobody reads: another letter is quicker. */
const ROWS = 100;
/** While posts are still being read, the list is drawn again at most this often (milliseconds). */
const REDRAW = 500;

interface PostItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** One opening of the list of posts. */
export class PostPicker {
  readonly #posts: PostSource;
  readonly #clock: Clock;
  readonly #pick = vscode.window.createQuickPick<PostItem>();
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #toSide = { iconPath: new vscode.ThemeIcon('split-horizontal'), tooltip: sideTitle() };
  #turn = 0;
  #redraw: ReturnType<typeof setTimeout> | undefined;

  constructor({ posts, clock }: { readonly posts: PostSource; readonly clock: Clock }) {
    this.#posts = posts;
    this.#clock = clock;
  }

  show(text: string): void {
    const pick = this.#pick;
    pick.placeholder = vscode.l10n.t('Words of title, slug, tags or description; #tag for tags alone');
    // The rows come in the order of the search. VS Code has this property and hides it from the types; without
    // it the order would follow the place of the words in the title.
    Reflect.set(pick, 'sortByLabel', false);
    pick.value = text;
    const change = this.#posts.onDidChange(() => this.#redrawSoon());
    pick.onDidChangeValue(() => void this.#draw());
    pick.onDidAccept(() => void this.#open(vscode.ViewColumn.Active));
    pick.onDidTriggerItemButton(({ item }) => void this.#open(vscode.ViewColumn.Beside, [item]));
    pick.onDidHide(() => {
      change.dispose();
      this.#turn = -1;
      clearTimeout(this.#redraw);
      this.#stop.cancel();
      this.#stop.dispose();
      pick.dispose();
    });
    pick.show();
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#pick.busy = true;
    await Promise.all([this.#draw(), this.#posts.all(this.#stop.token)]);
    if (this.#turn < 0) return;
    this.#pick.busy = false;
    await this.#draw();
    await prepareSearch(this.#posts.known() ?? [], () => this.#turn < 0);
  }

  #redrawSoon(): void {
    this.#redraw ??= setTimeout(() => {
      this.#redraw = undefined;
      void this.#draw();
    }, REDRAW);
  }

  async #draw(): Promise<void> {
    if (this.#turn < 0) return;
    const own = ++this.#turn;
    const isStale = (): boolean => this.#turn !== own;
    const known = this.#posts.known() ?? [];
    const found = await searchPosts(known, this.#pick.value, { count: ROWS, isStale });
    if (found === undefined || isStale()) return;
    const now = this.#clock.now();
    this.#pick.items = found.map((post) => itemOf(post, now, this.#toSide));
  }

  async #open(viewColumn: vscode.ViewColumn, [item] = this.#pick.selectedItems): Promise<void> {
    if (item === undefined) return;
    this.#pick.hide();
    await vscode.commands.executeCommand('vscode.open', item.uri, { viewColumn });
  }
}

const icons: Readonly<Record<PostState, string>> = {
  draft: 'edit',
  scheduled: 'calendar',
  published: 'file',
  expired: 'archive',
};

function itemOf({ post, uri }: IndexedPost, now: number, toSide: vscode.QuickInputButton): PostItem {
  const state = stateOf(post, now);
  const mark = state === 'published' ? undefined : stateWord(state);
  const parts = [mark, writtenDay(post), ...post.tags.slice(0, 5).map((tag) => `#${tag}`)];
  return {
    label: post.title,
    description: parts.filter((part) => part !== undefined).join('  '),
    iconPath: new vscode.ThemeIcon(icons[state]),
    // What fits is decided by the search, which knows slugs, accents and slips of the keyboard.
    alwaysShow: true,
    buttons: [toSide],
    uri,
  };
}

function sideTitle(): string {
  return vscode.l10n.t('Open to the Side');
}
