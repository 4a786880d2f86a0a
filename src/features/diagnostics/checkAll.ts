import * as vscode from 'vscode';
import type { RuleFinding } from '../../core/rules/runRules';
import { notifyInfo } from '../../editor/notify';
import type { PostSource } from '../../editor/postSource';

export interface CheckAllDeps {
  readonly posts: PostSource;
  readonly check: (uri: vscode.Uri) => Promise<readonly RuleFinding[]>;
  readonly log: vscode.LogOutputChannel;
}

/** So many posts are looked at before VS Code gets its turn again. */
const AT_ONCE = 20;

/** Check All Posts: the problems of the whole blog in the Problems view, whether the posts are open or not. */
export async function checkAllPosts(deps: CheckAllDeps): Promise<void> {
  const counts = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all posts'),
      cancellable: true,
    },
    (progress, token) => check(deps, progress, token),
  );
  if (counts === undefined) return;
  await report(counts);
}

interface Counts {
  readonly posts: number;
  readonly withProblems: number;
  readonly problems: number;
}

async function check(
  deps: CheckAllDeps,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Counts | undefined> {
  const posts = await deps.posts.all(token);
  let withProblems = 0;
  let problems = 0;
  for (let at = 0; at < posts.length; at += AT_ONCE) {
    if (token.isCancellationRequested) return undefined;
    const some = posts.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map(({ uri }) => checkOne(deps, uri)));
    withProblems += found.filter((count) => count > 0).length;
    problems += found.reduce((sum, count) => sum + count, 0);
    progress.report({
      message: vscode.l10n.t('{0} of {1}', Math.min(at + AT_ONCE, posts.length), posts.length),
      increment: (100 * some.length) / posts.length,
    });
  }
  return { posts: posts.length, withProblems, problems };
}

/** How many problems a post has; one that cannot be read has none that we know. */
async function checkOne({ check, log }: CheckAllDeps, uri: vscode.Uri): Promise<number> {
  try {
    return (await check(uri)).length;
  } catch (error) {
    log.warn(`${vscode.workspace.asRelativePath(uri)} could not be checked`, String(error));
    return 0;
  }
}

async function report({ posts, withProblems, problems }: Counts): Promise<void> {
  if (problems === 0) {
    void notifyInfo(vscode.l10n.t('No problems in {0} posts.', posts));
    return;
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const message = vscode.l10n.t('{0} problems in {1} of {2} posts.', problems, withProblems, posts);
  void notifyInfo(message);
}
