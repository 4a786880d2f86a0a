import * as vscode from 'vscode';
import type { PostState } from '../core/posts/post';

/** The state of one post. */
export function stateWord(state: PostState): string {
  switch (state) {
    case 'draft':
      return vscode.l10n.t({ message: 'draft', comment: 'State of a post' });
    case 'scheduled':
      return vscode.l10n.t({ message: 'scheduled', comment: 'State of a post' });
    case 'published':
      return vscode.l10n.t({ message: 'published', comment: 'State of a post' });
    case 'expired':
      return vscode.l10n.t({ message: 'expired', comment: 'State of a post' });
  }
}
