import * as vscode from 'vscode';
import type { PostState } from '../../core/posts/post';

/** The heading over posts of a state. */
export function stateHeading(state: PostState): string {
  switch (state) {
    case 'draft':
      return vscode.l10n.t('Drafts');
    case 'scheduled':
      return vscode.l10n.t('Scheduled');
    case 'published':
      return vscode.l10n.t('Published');
    case 'expired':
      return vscode.l10n.t('Expired');
  }
}

/** A language by its own code, in the language of the window: `fr` is `French`. */
export function languageName(code: string): string {
  try {
    const names = new Intl.DisplayNames([vscode.env.language], { type: 'language' });
    return names.of(code.replace(/_/g, '-')) ?? code;
  } catch {
    return code;
  }
}
