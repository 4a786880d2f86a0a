import * as vscode from 'vscode';
import type { PostGrouping } from '../../core/postTree/groupPosts';
import type { PostOrder } from '../../core/postTree/order';
import type { PostFeed } from './postFeed';
import type { ViewState } from './viewState';

/** Says in the posts view how it is arranged, what it is filtered by, and that it is not complete yet. */
export function showArrangement(view: vscode.TreeView<unknown>, feed: PostFeed, state: ViewState): void {
  const { grouping, order, filter } = state;
  const arranged = [groupingWord(grouping), ...(order === 'newest' ? [] : [orderWord(order)])];
  view.description = arranged.join(', ');
  view.message = messageOf(feed, filter);
}

function messageOf(feed: PostFeed, filter: string): string {
  if (filter !== '') return vscode.l10n.t('Filtered by “{0}”', filter);
  const count = feed.posts().length;
  if (!feed.isReading || count === 0) return '';
  return vscode.l10n.t('Reading posts: {0} so far', count.toLocaleString(vscode.env.language));
}

function groupingWord(grouping: PostGrouping): string {
  switch (grouping) {
    case 'state':
      return vscode.l10n.t('by state');
    case 'year':
      return vscode.l10n.t('by year');
    case 'tag':
      return vscode.l10n.t('by tag');
    case 'folder':
      return vscode.l10n.t('by folder');
  }
}

function orderWord(order: PostOrder): string {
  switch (order) {
    case 'newest':
      return vscode.l10n.t('newest first');
    case 'oldest':
      return vscode.l10n.t('oldest first');
    case 'title':
      return vscode.l10n.t('by title');
    case 'modified':
      return vscode.l10n.t('last changed first');
  }
}
