import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import type { Blogs } from '../../editor/blogs';
import type { PostKnowledge } from '../../editor/postKnowledge';
import type { PostSource } from '../../editor/postSource';
import { commands, postLanguages } from '../../manifest';
import type { LinkFindings } from './linkFindings';

export interface ExternalLinksDeps {
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly state: vscode.Memento;
  readonly blogs: Blogs;
  readonly knowledge: PostKnowledge;
  readonly posts: PostSource;
}

const load = (): Promise<typeof import('./engine')> => import('./engine');

/** Whether the pages that posts link to are still there: asked only on command, after showing whom. */
export function registerExternalLinks(deps: ExternalLinksDeps): vscode.Disposable {
  const parts = new Set<{ dispose(): unknown }>();
  let findings: LinkFindings | undefined;
  let isDisposed = false;
  const command = vscode.commands.registerCommand(commands.checkExternalLinks, async () => {
    const engine = await load();
    // Loading takes a moment, in which VS Code may have let go of all this.
    if (isDisposed) return;
    if (findings === undefined) {
      findings = new engine.LinkFindings(deps);
      parts.add(findings).add(quickFixes(deps, engine));
    }
    await engine.checkLinks(deps, findings);
  });
  return new vscode.Disposable(() => {
    isDisposed = true;
    command.dispose();
    for (const part of parts) part.dispose();
  });
}

/** Nothing is gone before a check has said so. */
function quickFixes(
  deps: ExternalLinksDeps,
  { archiveActions, archivedCopyCommand, linkArchivedCopy }: Awaited<ReturnType<typeof load>>,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      postLanguages.map((language) => ({ language })),
      { provideCodeActions: (document, _, context) => archiveActions(document, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(archivedCopyCommand, (uri: unknown, at: unknown) =>
      linkArchivedCopy(deps, uri, at),
    ),
  );
}
