import * as vscode from 'vscode';
import { compareNames } from '../../core/postTree/order';
import { lastContentChanges } from '../../core/modified/contentHistory';
import { toVsEdits } from '../../editor/convert';
import { notifyInfo, notifyWarning } from '../../editor/notify';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { QuietEdits } from '../../editor/quietEdits';
import { repositoryOf, type Repository } from './gitApi';
import { historyOf, repositoryPath } from './history';
import { planStamps, type PlannedStamp } from './planStamps';

export interface ModifiedFromGitDeps {
  readonly log: vscode.LogOutputChannel;
  readonly knowledge: PostKnowledge;
  readonly quiet: QuietEdits;
  /** The posts of all blogs in the workspace. */
  readonly allPosts: (token: vscode.CancellationToken) => Promise<readonly vscode.Uri[]>;
}

/** Asks which posts, reads their history, shows the dates and writes those that stay ticked. */
export async function setModifiedFromGit(deps: ModifiedFromGitDeps): Promise<void> {
  const scope = await askScope();
  if (!scope) return;
  const plans = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the history of the posts'),
      cancellable: true,
    },
    async (progress, token) => {
      const uris = scope === 'all' ? await deps.allPosts(token) : [scope];
      return plansFor(deps, uris, { progress, token });
    },
  );
  if (!plans) return;
  if (plans.length === 0) {
    void notifyInfo(vscode.l10n.t('The modified dates agree with git already.'));
    return;
  }
  const chosen = await confirm(plans);
  if (chosen && chosen.length > 0) await write(deps, chosen);
}

async function askScope(): Promise<vscode.Uri | 'all' | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const one = { label: vscode.l10n.t('This Post'), scope: active };
  const all = { label: vscode.l10n.t('All Posts'), scope: 'all' as const };
  const placeHolder = vscode.l10n.t('Which posts get their modified date from git?');
  const picked = active ? await vscode.window.showQuickPick([one, all], { placeHolder }) : all;
  return picked?.scope;
}

interface Work {
  readonly progress: vscode.Progress<{ message?: string }>;
  readonly token: vscode.CancellationToken;
}

/** `undefined` when the writer cancelled or there is no history to read. */
async function plansFor(
  deps: ModifiedFromGitDeps,
  uris: readonly vscode.Uri[],
  { progress, token }: Work,
): Promise<readonly PlannedStamp[] | undefined> {
  const plans: PlannedStamp[] = [];
  const repositories = await byRepository(uris);
  if (repositories.length === 0 && uris.length > 0) {
    tellNoGit();
    return;
  }
  for (const { repository, posts } of repositories) {
    const goOn = (left: number): boolean => {
      progress.report({ message: vscode.l10n.t('{0} left', left) });
      return !token.isCancellationRequested;
    };
    const found = await lastContentChanges([...posts.keys()], historyOf(repository), { goOn });
    if (token.isCancellationRequested) return undefined;
    const times = [...found].flatMap(([path, at]) => {
      const uri = posts.get(path);
      return uri ? [{ uri, at }] : [];
    });
    plans.push(...(await planStamps(deps.knowledge, times)));
  }
  return plans;
}

interface RepositoryPosts {
  readonly repository: Repository;
  /** By path in the repository. */
  readonly posts: Map<string, vscode.Uri>;
}

async function byRepository(uris: readonly vscode.Uri[]): Promise<readonly RepositoryPosts[]> {
  const found = new Map<string, RepositoryPosts>();
  for (const uri of uris) {
    const repository = await repositoryOf(uri);
    const path = repository && repositoryPath(repository, uri);
    if (!repository || path === undefined) continue;
    // The extension hands out a new object for the same repository each time it is asked.
    const key = repository.rootUri.toString();
    const entry = found.get(key) ?? { repository, posts: new Map<string, vscode.Uri>() };
    entry.posts.set(path, uri);
    found.set(key, entry);
  }
  return [...found.values()];
}

function tellNoGit(): undefined {
  const message = vscode.l10n.t('These posts are in no git repository that VS Code has open.');
  void notifyInfo(message);
  return undefined;
}

async function confirm(plans: readonly PlannedStamp[]): Promise<readonly PlannedStamp[] | undefined> {
  const items = plans
    .map((plan) => ({
      label: vscode.workspace.asRelativePath(plan.uri),
      description: `${plan.before || vscode.l10n.t('(empty)')} → ${plan.after}`,
      picked: true,
      plan,
    }))
    .sort((a, b) => compareNames(a.label, b.label));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('Untick what should stay, then press Enter to write the dates'),
  });
  return picked?.map(({ plan }) => plan);
}

async function write(deps: ModifiedFromGitDeps, plans: readonly PlannedStamp[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, version, edits } of plans) {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.version !== version) {
      const name = vscode.workspace.asRelativePath(uri);
      void notifyWarning(vscode.l10n.t('{0} changed meanwhile, so nothing was written.', name));
      return;
    }
    edit.set(uri, toVsEdits(document, edits));
  }
  const done = await deps.quiet.apply(edit, { isRefactoring: true });
  deps.log.info(`Modified dates from git: ${plans.length} posts, ${done ? 'written' : 'refused'}`);
}
