import * as vscode from 'vscode';
import type { Problem } from '../../core/problem';
import type { NoticeView } from '../../protocol/previewMessages';

/** A problem of the front matter as a sentence with its line and a way there. */
export function problemView(problem: Problem, document: vscode.TextDocument): NoticeView {
  const line = problem.span ? document.positionAt(problem.span.start).line : undefined;
  const text = vscode.l10n.t(
    'The front matter could not be read, so the header is the last good one. {0}',
    problem.message,
  );
  if (line === undefined) return { text, line, action: undefined };
  return { text, line, action: vscode.l10n.t('Go to Line {0}', line + 1) };
}
