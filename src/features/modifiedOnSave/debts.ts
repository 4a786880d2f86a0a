import * as vscode from 'vscode';
import { openedWith } from '../../core/modified/round';
import { toVsEdits } from '../../editor/convert';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import type { Engine } from './engine';
import { coreFor, standingOf } from './verdict';

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

  /** When the save was that owes the stamp of this file. */
  since(uri: vscode.Uri): number | undefined {
    return this.#all()[uri.toString()];
  }

  /** Whether the save that owes the stamp of this file was a moment ago: what changes it now, does so because of it. */
  isJustNow(uri: vscode.Uri): boolean {
    const at = this.since(uri);
    return at !== undefined && Math.abs(Date.now() - at) <= SAME_SAVE;
  }

  /** Pays what the last window left, with the time of the save that owed it. */
  async settle(): Promise<void> {
    const owed = Object.entries(this.#all());
    if (owed.length === 0) return;
    await this.deps.state.update(KEY, undefined);
    for (const [uri, at] of owed) await this.#settle(vscode.Uri.parse(uri), at);
  }

  async #settle(uri: vscode.Uri, at: number): Promise<void> {
    const { log, knowledge, quiet } = this.deps;
    try {
      const { mtime } = await vscode.workspace.fs.stat(uri);
      if (Math.abs(mtime - at) > SAME_SAVE) return;
      const document = await vscode.workspace.openTextDocument(uri);
      const core = await coreFor(this.deps, document);
      if (document.isDirty || !knowledge.isPost(document)) return;
      const standing = standingOf(core, knowledge, document, at);
      const verdict = core.stampNow(standing, openedWith(standing.text));
      if (verdict.kind !== 'stamp') return;
      const edit = new vscode.WorkspaceEdit();
      edit.set(uri, toVsEdits(document, verdict.edits));
      await quiet.apply(edit, { isRefactoring: true });
      log.info(`${uri.toString()}: paid the stamp that the last window owed.`);
    } catch (error) {
      log.info(`${uri.toString()}: its owed stamp is lost (${String(error)}).`);
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
