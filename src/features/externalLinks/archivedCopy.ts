import * as vscode from 'vscode';
import type { PostSource } from '../../editor/postSource';
import { toRange } from '../../editor/convert';
import { notifyInfo, notifyWarning } from '../../editor/notify';
import { writtenDay } from '../../core/postTree/writtenDay';
import { askArchive } from './ask';
import { addressesIn } from './collect';
import { findingCode } from './linkFindings';
import type { ExternalLinksDeps } from './registerExternalLinks';

/** Not in the palette: quick fixes alone call it. */
export const archivedCopyCommand = 'galley.internal.archivedCopy';

/** Offers an archived copy for each address here that is gone. What it asks, and whom, stands in its title. */
export function archiveActions(
  { uri }: vscode.TextDocument,
  { diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  return diagnostics
    .filter(({ code, source }) => source === 'Galley' && code === findingCode)
    .map((diagnostic) => {
      const title = vscode.l10n.t('Ask archive.org for a copy of this page and link that');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.command = { title, command: archivedCopyCommand, arguments: [uri, diagnostic.range.start] };
      return action;
    });
}

/** Puts the address of the copy nearest to the post's date in place of the one at a position, wherever it stands. */
export async function linkArchivedCopy(deps: ExternalLinksDeps, uri: unknown, at: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(at instanceof vscode.Position)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = document.offsetAt(at);
  const url = (await addressesIn(deps.blogs, uri)).found.find(({ span }) => span.start === offset)?.url;
  if (url === undefined) return;
  const copy = await find(deps, url, dayOf(deps.posts, uri));
  if (copy === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  // The text may have changed while the archive was asked.
  for (const { span, url: one } of (await addressesIn(deps.blogs, uri)).found) {
    const written = document.getText(toRange(document, span));
    const hash = written.indexOf('#');
    if (one === url) edit.replace(uri, toRange(document, span), copy + (hash < 0 ? '' : written.slice(hash)));
  }
  await vscode.workspace.applyEdit(edit);
}

async function find(
  { log }: ExternalLinksDeps,
  url: string,
  day: string | undefined,
): Promise<string | undefined> {
  const title = vscode.l10n.t('Asking archive.org');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    try {
      const copy = await askArchive(url, day, stop.signal);
      if (copy === undefined) void notifyInfo(vscode.l10n.t('archive.org has no copy of {0}.', url));
      return copy;
    } catch (error) {
      log.warn('archive.org was asked in vain.', String(error));
      if (!stop.signal.aborted) void notifyWarning(vscode.l10n.t('archive.org does not answer.'));
      return undefined;
    }
  });
}

/** The day of the post as the archive writes days: the page is wanted as its writer saw it. */
function dayOf(posts: PostSource, uri: vscode.Uri): string | undefined {
  const found = posts.known()?.find((one) => one.uri.toString() === uri.toString());
  return found && writtenDay(found.post)?.replaceAll('-', '');
}
