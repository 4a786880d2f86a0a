import * as vscode from 'vscode';
import type { KeyPath } from '../../core/frontMatter/types';
import type { Blog } from '../../core/generators/types';
import type { Obstacle } from '../../core/modified/target';
import { commands, postLanguages } from '../../manifest';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { Engine } from './engine';
import { explainObstacle } from './explain';
import { standingOf } from './verdict';

export interface StatusDeps {
  readonly knowledge: PostKnowledge;
  readonly engine: Engine;
  readonly isPaused: () => boolean;
}

const REFRESH_DELAY = 250;

/** A language status item on posts: what the next save does with the modified date, or why nothing. */
export class ModifiedStatus implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #subscriptions: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: StatusDeps) {
    const selector = postLanguages.map((language) => ({ language }));
    this.#item = vscode.languages.createLanguageStatusItem('galley.modified', selector);
    this.#item.name = vscode.l10n.t('Modified Date');
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
      deps.knowledge.onDidChange(() => this.refreshSoon()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('galley')) this.refreshSoon();
      }),
    );
    this.refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#item.dispose();
  }

  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), REFRESH_DELAY);
  }

  async #refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.deps.knowledge.isCandidate(document)) return;
    const core = await this.deps.engine.load();
    if (document.isClosed) return;
    if (this.deps.isPaused()) {
      this.#show(vscode.l10n.t('Modified date: paused in this window'), resume());
      return;
    }
    if (!this.deps.knowledge.isPost(document)) {
      this.#show(vscode.l10n.t('Not a post: no modified date'));
      return;
    }
    const standing = standingOf(core, this.deps.knowledge, document, Date.now());
    const forecast = core.forecast(standing);
    if (forecast.kind === 'ready') this.#showReady(forecast.path, standing.rules.zone);
    else this.#showObstacle(forecast.by, this.deps.knowledge.blogOf(document.uri));
  }

  #showReady(path: KeyPath, zone: string): void {
    const update = { command: commands.updateModified, title: vscode.l10n.t('Update Now') };
    this.#show(vscode.l10n.t('Modified: {0}, {1}, on save', path.join('.'), zone), update);
  }

  #showObstacle(by: Obstacle, blog: Blog | undefined): void {
    const add = { command: commands.updateModified, title: vscode.l10n.t('Add'), arguments: [{ add: true }] };
    this.#show(explainObstacle(by, blog), by.kind === 'noKey' ? add : undefined, by.kind === 'problem');
  }

  #show(text: string, command?: vscode.Command, isProblem = false): void {
    this.#item.text = text;
    this.#item.detail = vscode.l10n.t('Galley');
    this.#item.severity = isProblem
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    this.#item.command = command;
  }
}

function resume(): vscode.Command {
  return { command: commands.resumeModified, title: vscode.l10n.t('Resume') };
}
