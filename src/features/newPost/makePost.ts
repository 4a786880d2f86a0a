import * as vscode from 'vscode';
import type { NewPostPlan } from '../../core/newPost/types';
import { createFiles, FileFailure } from '../../editor/createFiles';
import type { FreshPost, FreshPosts } from '../../editor/freshPosts';
import { messageOf } from '../../editor/messages';
import { openFresh } from '../../editor/openFresh';
import type { NewPostArguments } from './arguments';
import { askTitle, type TitleQuestion } from './askTitle';
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

/** Names that are taken while the post is being made are passed over this often. */
const MOST_ATTEMPTS = 5;

/** Resolves to the Uri of the post, or `undefined` when there is none. */
export async function makePost(
  deps: NewPostDeps,
  { folder, title, tags, template, open }: NewPostArguments,
  { apart, body }: Manner,
): Promise<vscode.Uri | undefined> {
  const target = await findTarget(deps, folder);
  if (!target) return undefined;
  const learning = prepare(deps, target, {
    ...(template !== undefined && { template }),
    ...(apart && { apart }),
  });
  const answer =
    title === undefined ? await askTitle(learning.then(questionOf)) : { title, tags: tags ?? [] };
  if (!answer) return undefined;
  const prepared = await learning;
  const { made, plan } = await write(prepared, { ...answer, ...(body !== undefined && { body }) });
  deps.log.info(`Made ${made.uri.toString()}, as ${prepared.learnedFrom.length} posts are`);
  for (const note of plan.notes) deps.log.info(messageOf(note));
  if (!open) return made.uri;
  const document = await openFresh(made.uri, plan.cursor);
  // Who typed meanwhile has begun to write: the post stays, whatever is undone.
  if (!document.isDirty) deps.fresh.watch(made);
  return made.uri;
}

/** Writes the post, under the next free name where its own was taken since the folder was looked at. */
async function write(
  prepared: Prepared,
  answers: Answers,
): Promise<{ readonly made: FreshPost; readonly plan: NewPostPlan }> {
  if (await prepared.isGone()) {
    const name = prepared.folder === '' ? prepared.root.path.replace(/^.*\//, '') : prepared.folder;
    throw new Refusal(vscode.l10n.t('The folder “{0}” is gone, so no post was made.', name));
  }
  const takenSince: string[] = [];
  for (;;) {
    const plan = prepared.plan(answers, takenSince);
    if (!plan.ok) throw new Refusal(messageOf(plan.problem));
    try {
      return { made: await createFiles(prepared.root, plan.value, plan.value.extra), plan: plan.value };
    } catch (error) {
      const isTaken = error instanceof FileFailure && error.problem.code === 'file.exists';
      if (!isTaken || takenSince.length === MOST_ATTEMPTS) throw error;
      takenSince.push(plan.value.path);
    }
  }
}

function questionOf(prepared: Prepared): TitleQuestion {
  return {
    tags: prepared.tags,
    preview: (title, tags) => {
      const plan = prepared.plan({ title, tags });
      if (!plan.ok) return { kind: 'problem', message: messageOf(plan.problem) };
      const note = plan.value.notes.filter(({ code }) => !code.startsWith('template.')).map(messageOf)[0];
      return { kind: 'path', path: plan.value.path, ...(note !== undefined && { note }) };
    },
  };
}
