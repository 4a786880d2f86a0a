import * as vscode from 'vscode';
import { toVsEdits } from '../../editor/convert';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { readModifiedSettings } from '../../editor/settings';
import type { Engine } from './engine';

const KEY = 'galley.owedStamps';
/** A file whose disk time is this near to the owing save has not been touched since. */
const SAME_SAVE = 10_000;

export interface DebtsDeps {
  readonly log: vscode.LogOutputChannel;
  readonly state: vscode.Memento;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
  readonly engine: Engine;
}

/** Stamps that automatic saves left owing, kept over a restart: a window may close before they are paid. */
export class Debts {
  constructor(private readonly deps: DebtsDeps) {}

  /** Notes that a post was saved at `at` (milliseconds since the epoch) without its stamp. */
  owe(uri: vscode.Uri, at: number): void {
    void this.deps.state.update(KEY, { ...this.#all(), [uri.toString()]: at });
  }

  paid(uri: vscode.Uri): void {
    const all = this.#all();
    if (!(uri.toString() in all)) return;
    const rest = Object.entries(all).filter(([owed]) => owed !== uri.toString());
    void this.deps.state.update(KEY, Object.fromEntries(rest));
  }

  /** Pays what the last window left, with the time of the save that owed it. */
  async settle(): Promise<void> {
    const owed = Object.entries(this.#all());
    if (owed.length === 0) return;
    await this.deps.state.update(KEY, undefined);
    for (const [uri, at] of owed) await this.#settle(vscode.Uri.parse(uri), at);
  }

  async #settle(uri: vscode.Uri, at: number): Promise<void> {
    try {
      const { mtime } = await vscode.workspace.fs.stat(uri);
      if (Math.abs(mtime - at) > SAME_SAVE) return;
      const document = await vscode.workspace.openTextDocument(uri);
      await this.deps.knowledge.learning(document)?.catch(() => undefined);
      const { update, keys } = readModifiedSettings(uri);
      if (document.isDirty || update !== 'auto' || !this.deps.knowledge.isPost(document)) return;
      const { setModified } = await this.deps.engine.load();
      const edits = setModified(document.getText(), { now: at, zone: this.deps.knowledge.zoneOf(uri), keys });
      if (!edits.ok || edits.value.length === 0) return;
      const edit = new vscode.WorkspaceEdit();
      edit.set(uri, toVsEdits(document, edits.value));
      await this.deps.quiet.apply(edit, { isRefactoring: true });
      this.deps.log.info(`${uri.toString()}: paid the stamp that the last window owed.`);
    } catch (error) {
      this.deps.log.info(`${uri.toString()}: its owed stamp is lost (${String(error)}).`);
    }
  }

  #all(): Readonly<Record<string, number>> {
    const kept = this.deps.state.get<unknown>(KEY);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  }
}
