import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { editedUri } from '../../editor/tabs';
import { commands, contextKeys } from '../../manifest';
import { Debts } from './debts';
import { Engine } from './engine';
import { JustStamped } from './justStamped';
import { ModifiedStatus } from './statusItem';
import { Saver } from './saver';
import { Tracker, type TrackedPost } from './tracker';
import { keepOldDate, stampMenu } from './takeBack';
import { updateModified } from './updateModified';

export interface ModifiedOnSaveDeps {
  readonly log: vscode.LogOutputChannel;
  readonly state: vscode.Memento;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
}

const stampMenuCommand = 'galley.internal.stampMenu';

/** Modified on save: the right moment, the right file, the right value, and not one other byte. */
export function registerModifiedOnSave({
  log,
  state,
  knowledge,
  quiet,
}: ModifiedOnSaveDeps): vscode.Disposable {
  const engine = new Engine();
  let isPaused = false;
  const justStamped = new JustStamped(state, stampMenuCommand);
  const status = new ModifiedStatus({ knowledge, engine, isPaused: () => isPaused });
  const tracker: Tracker = new Tracker({
    isCandidate: (document) => knowledge.isCandidate(document),
    quiet,
    changed: () => status.refreshSoon(),
    closed: (post) => void payIfOwed(post),
  });
  const stamped: SaverStamped = (post, stamp) => justStamped.show(post, stamp);
  const debts = new Debts({ log, state, knowledge, quiet, engine });
  const shared = { log, knowledge, quiet, tracker, engine, debts };
  const saver = new Saver({ ...shared, stamped, isPaused: () => isPaused });
  void debts.settle();
  const payIfOwed = async (post: TrackedPost): Promise<void> => {
    if (post.owed) await saver.pay(post);
  };
  const payLeft = (): void => {
    const active = editedUri(vscode.window.tabGroups.activeTabGroup.activeTab)?.toString();
    for (const post of tracker.owing()) {
      if (post.document.uri.toString() !== active) void payIfOwed(post);
    }
  };
  const setPaused = (paused: boolean): void => {
    isPaused = paused;
    void vscode.commands.executeCommand('setContext', contextKeys.modifiedPaused, paused);
    status.refreshSoon();
  };
  const deps = { log, knowledge, engine, tracker, saver, justStamped };
  if (vscode.workspace.textDocuments.some((document) => knowledge.isCandidate(document))) void engine.load();
  return vscode.Disposable.from(
    tracker,
    saver,
    status,
    justStamped,
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (knowledge.isCandidate(document)) void engine.load();
    }),
    vscode.window.onDidChangeActiveTextEditor(payLeft),
    vscode.window.tabGroups.onDidChangeTabs(payLeft),
    vscode.commands.registerCommand(commands.updateModified, (options: unknown) =>
      updateModified(deps, options),
    ),
    vscode.commands.registerCommand(commands.saveWithoutModified, () => saveActiveWithoutStamp(saver)),
    vscode.commands.registerCommand(commands.keepOldDate, () => keepOldDate(deps)),
    vscode.commands.registerCommand(stampMenuCommand, () => stampMenu(deps)),
    vscode.commands.registerCommand(commands.pauseModified, () => setPaused(true)),
    vscode.commands.registerCommand(commands.resumeModified, () => setPaused(false)),
  );
}

type SaverStamped = ConstructorParameters<typeof Saver>[0]['stamped'];

async function saveActiveWithoutStamp(saver: Saver): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await saver.saveWithoutStamp(document);
}
