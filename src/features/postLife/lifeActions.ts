import * as vscode from 'vscode';
import { addFrontMatter } from '../../core/postLife/addFrontMatter';
import { continueSeries } from '../../core/postLife/continueSeries';
import { duplicateAsDraft } from '../../core/postLife/duplicateAsDraft';
import { postOf } from '../../core/postLife/draftState';
import { publish, schedule, unpublish, type PublishDate } from '../../core/postLife/publish';
import { renameToMatchTitle } from '../../core/postLife/renameToMatchTitle';
import type { LifePlan } from '../../core/postLife/types';
import type { Problem, Result } from '../../core/problem';
import type { FreshPosts } from '../../editor/freshPosts';
import { messageOf } from '../../editor/messages';
import { notifyInfo } from '../../editor/notify';
import type { QuietEdits } from '../../editor/quietEdits';
import { applyPlan } from './applyPlan';
import { askDate } from './askDate';
import type { LifeContextDeps, LifePost } from './lifeContext';
import { makeFrom } from './makeFrom';

export interface PostLifeDeps extends LifeContextDeps {
  readonly log: vscode.LogOutputChannel;
  readonly quiet: QuietEdits;
  readonly fresh: FreshPosts;
}

/** What each command does with the post it means. */
export const lifeActions = {
  publish: publishPost,
  unpublish: unpublishPost,
  schedule: schedulePost,
  rename: renamePost,
  addFrontMatter: (deps: PostLifeDeps, post: LifePost) => carryOut(deps, post, addFrontMatter(post.request)),
  duplicate: (deps: PostLifeDeps, post: LifePost) =>
    makeFrom(deps, post, duplicateAsDraft(post.request, { windowLanguage: vscode.env.language })),
  continueSeries: (deps: PostLifeDeps, post: LifePost) =>
    makeFrom(deps, post, continueSeries({ ...post.request, windowLanguage: vscode.env.language })),
} as const;

async function unpublishPost(deps: PostLifeDeps, post: LifePost): Promise<void> {
  const done = await carryOut(deps, post, unpublish(post.request));
  if (done) tellState(vscode.l10n.t('Marked as draft. The site shows it until it is built again.'), done);
}

async function publishPost(deps: PostLifeDeps, post: LifePost): Promise<void> {
  const date = await askPublishDate(post);
  if (!date) return;
  const done = await carryOut(deps, post, publish(post.request, date));
  if (done) tellState(vscode.l10n.t('Marked as published. Not pushed yet.'), done);
}

/** Asked only where a date stands that could be kept. */
async function askPublishDate({ request }: LifePost): Promise<PublishDate | undefined> {
  const { date } = postOf(request);
  if (date?.instant === undefined) return 'today';
  const words = new Intl.DateTimeFormat(vscode.env.language, {
    dateStyle: 'long',
    timeZone: request.zone,
  }).format(date.instant);
  const today = { label: vscode.l10n.t('Today'), answer: 'today' as const };
  const keep = { label: vscode.l10n.t('Keep {0}', words), answer: 'keep' as const };
  const picked = await vscode.window.showQuickPick([today, keep], {
    placeHolder: vscode.l10n.t('Which date does the post get?'),
  });
  return picked?.answer;
}

async function schedulePost(deps: PostLifeDeps, post: LifePost): Promise<void> {
  const at = await askDate(post.request.now, post.request.zone);
  if (at === undefined) return;
  await carryOut(deps, post, schedule(post.request, at));
}

async function renamePost(deps: PostLifeDeps, post: LifePost): Promise<void> {
  const plan = renameToMatchTitle(post.request);
  if (plan.ok && plan.value.address === 'changed' && !postOf(post.request).isDraft) {
    const go = vscode.l10n.t('Rename Anyway');
    const message = vscode.l10n.t('The address of this post will change.');
    const detail = vscode.l10n.t(
      '{0} becomes {1}, and this generator has no way to lead readers on.',
      plan.value.oldAddress ?? '',
      plan.value.newAddress ?? '',
    );
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, go)) !== go) return;
  }
  await carryOut(deps, post, plan);
}

/** Applies a plan, or says why there is none; its notes are told in one message. */
async function carryOut(
  { quiet, log }: PostLifeDeps,
  post: LifePost,
  plan: Result<LifePlan>,
): Promise<vscode.Uri | undefined> {
  if (!plan.ok) return void notifyInfo(messageOf(plan.problem));
  const uri = await applyPlan(quiet, post, plan.value);
  if (!uri) return undefined;
  log.info(`${post.document.uri.toString()} is now ${uri.toString()}`);
  tellNotes(plan.value.notes);
  return uri;
}

function tellNotes(notes: readonly Problem[]): void {
  if (notes.length > 0) void notifyInfo(notes.map(messageOf).join(' '));
}

function tellState(message: string, uri: vscode.Uri): void {
  const show = vscode.l10n.t('Show Change');
  void notifyInfo(message, show).then((answer) => {
    if (answer === show) void vscode.commands.executeCommand('git.openChange', uri);
  });
}
