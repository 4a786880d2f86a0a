import * as vscode from 'vscode';
import type { Blog } from '../../core/generators/types';
import type { Obstacle } from '../../core/modified/target';
import { messageOf } from '../../editor/messages';

/** Why the modified date of a post is left alone, in a few words for the status item. */
export function explainObstacle(obstacle: Obstacle, blog: Blog | undefined): string {
  switch (obstacle.kind) {
    case 'off':
      return vscode.l10n.t('Modified date: off');
    case 'conflict':
      return vscode.l10n.t('Waiting for the merge conflict to be resolved');
    case 'noFrontMatter':
      return vscode.l10n.t('No front matter');
    case 'noKey':
      return vscode.l10n.t('No modified key');
    case 'draft':
      return vscode.l10n.t('Drafts keep their modified date');
    case 'emptyDraft':
      return vscode.l10n.t('Draft: the empty modified date stays empty');
    case 'servesAsDate':
      return vscode.l10n.t('This post has no date, so its modified date serves as one and is left alone');
    case 'filledIn':
      return blog && blog.generator.id !== 'plain'
        ? vscode.l10n.t('{0} fills this date in', blog.generator.name)
        : vscode.l10n.t('The generator fills this date in');
    case 'problem':
      return messageOf(obstacle.problem);
    case 'generator':
      return vscode.l10n.t(obstacle.sentence);
    case 'scheduled':
      return vscode.l10n.t('Scheduled for {0}', dayInWords(obstacle.day));
  }
}

function dayInWords({ year, month, day }: { year: number; month: number; day: number }): string {
  const isThisYear = year === new Date().getFullYear();
  return new Intl.DateTimeFormat(vscode.env.language, {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day));
}
