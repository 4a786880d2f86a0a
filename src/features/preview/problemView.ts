import type { Problem } from '../../core/problem';
import { lineBreaks } from '../../core/render/renderBody';
import { translated } from '../../editor/translate';
import type { NoticeView } from '../../protocol/previewMessages';
import type { L10n } from './strings';

/** A problem of the front matter as a sentence with its line and a way there. `isKept`: an older header is shown. */
export function problemView(problem: Problem, text: string, isKept: boolean, l10n: L10n): NoticeView {
  const reason = translated(problem, l10n);
  const said = isKept
    ? l10n.t('The front matter cannot be read, so the header is the last good one. {0}', reason)
    : l10n.t('The front matter cannot be read. {0}', reason);
  if (!problem.span) return { text: said, line: undefined, action: undefined };
  const line = lineBreaks(text.slice(0, problem.span.start));
  return { text: said, line, action: l10n.t('Go to Line {0}', line + 1) };
}
