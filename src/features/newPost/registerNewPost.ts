import * as vscode from 'vscode';
import { messageOf } from '../../editor/messages';
import { openFresh } from '../../editor/openFresh';
import { createFiles } from '../../editor/createFiles';
import type { FreshPosts } from '../../editor/freshPosts';
import { commands } from '../../manifest';
import { parseArguments, type NewPostArguments } from './arguments';
import { askTitle } from './askTitle';
import { prepare, type Answers, type PrepareDeps, type Prepared } from './prepare';
import { cutSelection, selectedText } from './selection';
import { findTarget, Refusal } from './target';

export interface NewPostDeps extends PrepareDeps {
  readonly log: vscode.LogOutputChannel;
  readonly fresh: FreshPosts;
}

/** How the command was called, beyond its arguments. */
interface Manner {
  readonly apart?: boolean;
  readonly body?: string;
}

/** New Post, New Draft and New Post From Selection: one question, and the post stands where it belongs. */
export function registerNewPost(deps: NewPostDeps): vscode.Disposable {
  const run = async (argument: unknown, manner: Manner): Promise<vscode.Uri | undefined> => {
    try {
      return await newPost(deps, parseArguments(argument), manner);
    } catch (error) {
      tell(deps.log, error);
      return undefined;
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.newPost, (argument: unknown) => run(argument, {})),
    vscode.commands.registerCommand(commands.newDraft, (argument: unknown) => run(argument, { apart: true })),
    vscode.commands.registerCommand(commands.newPostFromSelection, async (argument: unknown) => {
      const selection = await selectedText();
      if (!selection) return undefined;
      const made = await run(argument, { body: selection.text });
      if (made && selection.isMoved) await cutSelection(selection);
      return made;
    }),
  );
}

/** Resolves to the Uri of the post, or `undefined` when there is none. */
async function newPost(
  deps: NewPostDeps,
  { folder, title, tags, template, open }: NewPostArguments,
  { apart, body }: Manner,
): Promise<vscode.Uri | undefined> {
  const target = await findTarget(deps, folder);
  if (!target) return undefined;
  const prepared = await prepare(deps, target, {
    ...(template !== undefined && { template }),
    ...(apart && { apart }),
  });
  const withBody = (answers: Answers): Answers => ({ ...answers, ...(body !== undefined && { body }) });
  const answer = title === undefined ? await ask(prepared) : { title, tags: tags ?? [] };
  if (!answer) return undefined;
  const plan = prepared.plan(withBody(answer));
  if (!plan.ok) throw new Refusal(messageOf(plan.problem));
  const made = await createFiles(target.root, plan.value, plan.value.extra);
  deps.log.info(`Made ${made.uri.toString()}, as ${prepared.learnedFrom.length} posts are`);
  for (const note of plan.value.notes) deps.log.info(messageOf(note));
  if (!open) return made.uri;
  await openFresh(made.uri, plan.value.cursor);
  deps.fresh.watch(made);
  return made.uri;
}

function ask(prepared: Prepared): ReturnType<typeof askTitle> {
  return askTitle({
    preview: (title, tags) => {
      const plan = title.trim() === '' ? undefined : prepared.plan({ title, tags });
      if (plan && !plan.ok) return { kind: 'problem', message: messageOf(plan.problem) };
      return { kind: 'path', path: plan ? plan.value.path : prepared.folder };
    },
    ...(prepared.tags.length > 0 && { tags: () => Promise.resolve(prepared.tags) }),
  });
}

/** Nothing was made, or what was made is gone again; the writer is told why in one sentence. */
function tell(log: vscode.LogOutputChannel, error: unknown): void {
  if (error instanceof Refusal) return void vscode.window.showInformationMessage(error.message);
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`New Post: ${reason}`);
  const message = vscode.l10n.t('The post could not be made: {0}', reason);
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(message, showLog).then((answer) => {
    if (answer === showLog) log.show();
  });
}
