import * as vscode from 'vscode';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { commands } from '../../manifest';
import { Debts } from './debts';
import { Engine } from './engine';
import { JustStamped } from './justStamped';
import { Ledger } from './ledger';
import { Moves } from './moves';
import { Payer } from './payer';
import { Pause } from './pause';
import { ModifiedStatus } from './statusItem';
import { Saver } from './saver';
import { Tracker } from './tracker';
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
  const pause: Pause = new Pause(() => status.refreshSoon());
  const justStamped = new JustStamped(state, stampMenuCommand);
  const status = new ModifiedStatus({ knowledge, engine, isPaused: () => pause.isOn });
  const debts = new Debts({ log, state, knowledge, quiet, engine });
  const tracker: Tracker = new Tracker({
    isCandidate: (document) => knowledge.isCandidate(document),
    quiet,
    changed: () => status.refreshSoon(),
    owedJustNow: ({ document }) => debts.isJustNow(document.uri),
    begun: ({ document }) => {
      debts.paid(document.uri);
      status.refreshSoon();
    },
    closed: (post) => void payer.pay(post),
  });
  const ledger = new Ledger({ log, tracker, debts, stamped: (post, stamp) => justStamped.show(post, stamp) });
  const shared = { log, knowledge, quiet, tracker, engine, ledger, isPaused: () => pause.isOn };
  const payer: Payer = new Payer(shared);
  const saver = new Saver({ ...shared, payer });
  const moves = new Moves({ log, tracker, ledger, moved: () => payer.payLeft() });
  void debts.settle();
  const deps = { knowledge, engine, tracker, saver, justStamped };
  if (vscode.workspace.textDocuments.some((document) => knowledge.isCandidate(document))) void engine.load();
  return vscode.Disposable.from(
    tracker,
    saver,
    payer,
    moves,
    status,
    pause,
    justStamped,
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (knowledge.isCandidate(document)) void engine.load();
    }),
    vscode.commands.registerCommand(commands.updateModified, (options: unknown) =>
      updateModified(deps, options),
    ),
    vscode.commands.registerCommand(commands.saveWithoutModified, () => saveActiveWithoutStamp(saver)),
    vscode.commands.registerCommand(commands.keepOldDate, () => keepOldDate(deps)),
    vscode.commands.registerCommand(stampMenuCommand, () => stampMenu(deps)),
    vscode.commands.registerCommand(commands.pauseModified, () => pause.set(true)),
    vscode.commands.registerCommand(commands.resumeModified, () => pause.set(false)),
  );
}

async function saveActiveWithoutStamp(saver: Saver): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await saver.saveWithoutStamp(document);
}
