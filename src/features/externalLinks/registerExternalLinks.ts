import * as vscode from 'vscode';
import type { Clock } from '../../core/clock';
import type { Blogs } from '../../editor/blogs';
import type { PostSource } from '../../editor/postSource';
import { commands, postLanguages } from '../../manifest';
import type { LinkFindings } from './linkFindings';

export interface ExternalLinksDeps {
  readonly log: vscode.LogOutputChannel;
  readonly clock: Clock;
  readonly state: vscode.Memento;
  readonly blogs: Blogs;
  readonly posts: PostSource;
}

const load = (): Promise<typeof import('./engine')> => import('./engine');

/** Whether the pages that posts link to are still there: asked only on command, after showing whom. */
export function registerExternalLinks(deps: ExternalLinksDeps): vscode.Disposable {
  const parts: { dispose(): unknown }[] = [];
  let findings: LinkFindings | undefined;
  parts.push(
    vscode.commands.registerCommand(commands.checkExternalLinks, async () => {
      const engine = await load();
      if (findings === undefined) {
        findings = new engine.LinkFindings(deps.blogs);
        parts.push(findings, await quickFixes(deps));
      }
      await engine.checkLinks(deps, findings);
    }),
  );
  return new vscode.Disposable(() => {
    for (const part of parts.splice(0)) part.dispose();
  });
}

/** Nothing is gone before a check has said so. */
async function quickFixes(deps: ExternalLinksDeps): Promise<vscode.Disposable> {
  const { archiveActions, archivedCopyCommand, linkArchivedCopy } = await load();
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
