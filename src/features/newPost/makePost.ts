import type * as vscode from 'vscode';
import { createFiles } from '../../editor/createFiles';
import type { FreshPosts } from '../../editor/freshPosts';
import { messageOf } from '../../editor/messages';
import { openFresh } from '../../editor/openFresh';
import type { NewPostArguments } from './arguments';
import { askTitle } from './askTitle';
import { prepare, type Answers, type PrepareDeps, type Prepared } from './prepare';
import { Refusal } from './refusal';
import { findTarget } from './target';

export interface NewPostDeps extends PrepareDeps {
  readonly log: vscode.LogOutputChannel;
  readonly fresh: FreshPosts;
}

/** How the command was called, beyond its arguments. */
export interface Manner {
  /** Among the drafts, where they live apart. */
  readonly apart?: boolean;
  /** Text for the body. */
  readonly body?: string;
}

/** Resolves to the Uri of the post, or `undefined` when there is none. */
export async function makePost(
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
  const document = await openFresh(made.uri, plan.value.cursor);
  // Who typed meanwhile has begun to write: the post stays, whatever is undone.
  if (!document.isDirty) deps.fresh.watch(made);
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
