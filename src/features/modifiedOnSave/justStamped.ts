import * as vscode from 'vscode';
import type { Stamp } from '../../core/modified/round';
import { contextKeys } from '../../manifest';
import type { TrackedPost } from './tracker';

const SHOWN_FOR = 10_000;
const FIRST_STAMP_SEEN = 'galley.firstStampSeen';

/** The last stamp, for as long as it can be taken back with one command. */
export class JustStamped implements vscode.Disposable {
  #last: { readonly post: TrackedPost; readonly stamp: Stamp } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #notice: vscode.StatusBarItem | undefined;

  constructor(
    private readonly state: vscode.Memento,
    private readonly command: string,
  ) {}

  get last(): { readonly post: TrackedPost; readonly stamp: Stamp } | undefined {
    return this.#last;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#notice?.dispose();
  }

  show(post: TrackedPost, stamp: Stamp): void {
    clearTimeout(this.#timer);
    if (!this.#last) void vscode.commands.executeCommand('setContext', contextKeys.justStamped, true);
    this.#last = { post, stamp };
    if (this.state.get(FIRST_STAMP_SEEN) !== true) this.#explain();
    this.#timer = setTimeout(() => this.hide(), SHOWN_FOR);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#last = undefined;
    this.#notice?.dispose();
    this.#notice = undefined;
    void vscode.commands.executeCommand('setContext', contextKeys.justStamped, false);
  }

  /** The first stamp in a workspace says what happened: it may be a site that is not the writer's own. */
  #explain(): void {
    void this.state.update(FIRST_STAMP_SEEN, true);
    this.#notice?.dispose();
    const item = vscode.window.createStatusBarItem('galley.firstStamp', vscode.StatusBarAlignment.Left, 100);
    item.name = vscode.l10n.t('Galley: Modified Date');
    item.text = `$(history) ${vscode.l10n.t('Modified date updated: Undo…')}`;
    item.tooltip = vscode.l10n.t(
      'Galley updated the modified date of this post. Undo it, or turn it off here.',
    );
    item.command = this.command;
    item.show();
    this.#notice = item;
  }
}
