import * as vscode from 'vscode';
import type { DateField, PageModel } from '../../core/render/page/page';
import type { PostState } from '../../core/render/page/state';
import { readingMinutes, type Amount } from '../../core/render/page/words';
import type { NoticeView, PageView } from '../../protocol/previewMessages';
import { dateText, dateTooltip, relativeDay } from './dateText';

export interface PageViewInput {
  readonly page: PageModel;
  readonly amount: Amount;
  readonly problem: NoticeView | undefined;
  readonly bodyLine: number;
  readonly now: number;
}

const { t } = vscode.l10n;

/** The header as sentences in the reader's language, dates in the post's. */
export function pageView({ page, amount, problem, bodyLine, now }: PageViewInput): PageView {
  const language = page.language ?? vscode.env.language;
  return {
    language: page.language,
    title: page.title,
    description: page.description,
    cover: page.cover && { address: page.cover.text, alt: page.cover.alt, path: page.cover.path },
    authors: page.authors,
    dates: datesOf(page, language, now),
    reading: reading(amount),
    tags: page.tags.map((tag) => ({ ...tag, isNew: false })),
    categories: page.categories.map((category) => ({ ...category, isNew: false })),
    states: page.states.map((state) => ({
      kind: state.kind,
      text: stateText(state, language, now),
      path: state.path,
    })),
    hints: problem ? [] : hints(page),
    remarks: page.remarks.map(({ kind, path }) => ({ path, text: remarkText(kind, path.join('.')) })),
    problem,
    card: { title: '', description: '', site: '', siteName: '', image: undefined, missing: [] },
    bodyLine,
  };
}

function datesOf(page: PageModel, language: string, now: number): PageView['dates'] {
  const { date, modified } = page;
  const dates: PageView['dates'][number][] = [];
  if (date) dates.push(dateView('', date, language, now, false));
  if (modified && modified.text !== date?.text)
    dates.push(dateView(t('updated'), modified, language, now, true));
  return dates;
}

function dateView(
  label: string,
  field: DateField,
  language: string,
  now: number,
  relative: boolean,
): PageView['dates'][number] {
  const { path, text, instant } = field;
  if (!instant)
    return { path, text, label, tooltip: t('“{0}” is not a date that can be read', text), isValid: false };
  const near = relative ? relativeDay(instant, now, language) : undefined;
  return {
    path,
    label,
    text: near ?? dateText(instant, language),
    tooltip: dateTooltip(field.text, instant, language),
    isValid: true,
  };
}

function reading(amount: Amount): string {
  const count = amount.words + amount.characters;
  const minutes = readingMinutes(amount);
  const words = count === 1 ? t('1 word') : t('{0} words', count.toLocaleString(vscode.env.language));
  return `${minutes === 1 ? t('1 minute') : t('{0} minutes', minutes)} · ${words}`;
}

function stateText(state: PostState, language: string, now: number): string {
  const head = stateHead(state, language, now);
  return state.rule === undefined ? head : `${head} ${state.rule}`;
}

function stateHead({ kind, at }: PostState, language: string, now: number): string {
  const instant = at === undefined ? undefined : { at, dateOnly: false };
  const day = instant ? (relativeDay(instant, now, language) ?? dateText(instant, language)) : '';
  switch (kind) {
    case 'draft':
      return t('Draft.');
    case 'scheduled':
      return t('Scheduled: {0}.', day);
    case 'expired':
      return t('Expired: {0}.', day);
  }
}

function hints(page: PageModel): PageView['hints'] {
  const missing: PageView['hints'][number][] = [];
  if (!page.title) missing.push({ path: ['title'], text: t('Add a title') });
  if (!page.description) missing.push({ path: ['description'], text: t('Add a description') });
  return missing;
}

function remarkText(kind: PageModel['remarks'][number]['kind'], key: string): string {
  switch (kind) {
    case 'notText':
      return t('“{0}” is not a text.', key);
    case 'notList':
      return t('“{0}” is not a list of names.', key);
    case 'invisible':
      return t('“{0}” holds invisible characters.', key);
  }
}
