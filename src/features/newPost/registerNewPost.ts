import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import { messageOf } from '../../editor/messages';
import { commands } from '../../manifest';
import { parseArguments, type NewPostArguments } from './arguments';
import { askTitle } from './askTitle';
import { createFiles } from './createPost';
import { FreshPosts } from './freshPost';
import { openPost } from './openPost';
import { prepare, type Prepared } from './prepare';
import { findTarget, Refusal, type TargetDeps } from './target';

export interface NewPostDeps extends TargetDeps {
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly zoneOf: (uri: vscode.Uri) => string;
}

/** New Post: one question, and the post stands where the owner would have put it. */
export function registerNewPost(deps: NewPostDeps): vscode.Disposable {
  const fresh = new FreshPosts(deps.log);
  return vscode.Disposable.from(
    fresh,
    vscode.commands.registerCommand(commands.newPost, async (argument: unknown) => {
      try {
        return await newPost(deps, fresh, parseArguments(argument));
      } catch (error) {
        tell(deps.log, error);
        return undefined;
      }
    }),
  );
}

/** Resolves to the Uri of the post, or `undefined` when there is none. */
async function newPost(
  deps: NewPostDeps,
  fresh: FreshPosts,
  { folder, title, tags, open }: NewPostArguments,
): Promise<vscode.Uri | undefined> {
  const target = await findTarget(deps, folder);
  if (!target) return undefined;
  const prepared = await prepare(deps, target);
  const answer = title === undefined ? await ask(prepared) : { title, tags: tags ?? [] };
  if (!answer) return undefined;
  const plan = prepared.plan(answer.title, answer.tags);
  if (!plan.ok) throw new Refusal(messageOf(plan.problem));
  const made = await createFiles(target.root, plan.value, plan.value.extra);
  deps.log.info(`Made ${made.uri.toString()}, as ${prepared.learnedFrom.length} posts are`);
  for (const note of plan.value.notes) deps.log.info(messageOf(note));
  if (!open) return made.uri;
  await openPost(made.uri, plan.value.cursor);
  fresh.watch(made);
  return made.uri;
}

function ask(prepared: Prepared): ReturnType<typeof askTitle> {
  return askTitle({
    preview: (title, tags) => {
      const plan = title.trim() === '' ? undefined : prepared.plan(title, tags);
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
