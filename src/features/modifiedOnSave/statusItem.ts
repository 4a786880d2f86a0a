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

/** What the status item shows. */
interface Status {
  readonly text: string;
  readonly command?: vscode.Command;
  readonly isProblem?: boolean;
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
    if (!document) return;
    const status = await statusOf(this.deps, document);
    // Another editor may have been entered meanwhile: this would say of it what is true of the one before.
    if (document === vscode.window.activeTextEditor?.document) this.#show(status);
  }

  #show({ text, command, isProblem }: Status): void {
    this.#item.text = text;
    this.#item.detail = vscode.l10n.t('Galley');
    this.#item.severity = isProblem
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    this.#item.command = command;
  }
}

/** What the status says of a document; all Markdown has one, also what is untitled or outside the workspace. */
export async function statusOf(
  { knowledge, engine, isPaused }: StatusDeps,
  document: vscode.TextDocument,
): Promise<Status> {
  const noPost = { text: vscode.l10n.t('Not a post: no modified date') };
  if (!knowledge.isCandidate(document)) return noPost;
  const core = await engine.load();
  if (isPaused()) return { text: vscode.l10n.t('Modified date: paused in this window'), command: resume() };
  if (!knowledge.isPost(document)) return noPost;
  const standing = standingOf(core, knowledge, document, Date.now());
  const forecast = core.forecast(standing);
  if (forecast.kind === 'ready') return readyStatus(forecast.path, standing.rules.zone);
  return obstacleStatus(forecast.by, knowledge.blogOf(document.uri));
}

function readyStatus(path: KeyPath, zone: string): Status {
  return {
    text: vscode.l10n.t('Modified: {0}, {1}, on save', path.join('.'), zone),
    command: { command: commands.updateModified, title: vscode.l10n.t('Update Now') },
  };
}

function obstacleStatus(by: Obstacle, blog: Blog | undefined): Status {
  const add = { command: commands.updateModified, title: vscode.l10n.t('Add'), arguments: [{ add: true }] };
  return {
    text: explainObstacle(by, blog),
    ...(by.kind === 'noKey' && { command: add }),
    isProblem: by.kind === 'problem',
  };
}

function resume(): vscode.Command {
  return { command: commands.resumeModified, title: vscode.l10n.t('Resume') };
}
