import { isKeywordDate } from '../../core/dates/recognizeDate';
import type { DateField, PageModel } from '../../core/render/page/page';
import type { PostState } from '../../core/render/page/state';
import { readingMinutes, type Amount } from '../../core/render/page/words';
import type { NoticeView, PageView } from '../../protocol/previewMessages';
import { cardView } from './cardView';
import type { L10n } from './strings';
import { dateText, dateTooltip, relativeDay, type When } from './dateText';

export interface PageViewInput {
  readonly page: PageModel;
  readonly amount: Amount;
  readonly problem: NoticeView | undefined;
  readonly bodyLine: number;
  readonly now: number;
  readonly reader: Reader;
  readonly isNewTag: (tag: string) => boolean;
  /** The post's address on its site, as far as is known; else that of the site. */
  readonly address: string | undefined;
}

/** Who reads the preview. */
export interface Reader {
  readonly l10n: L10n;
  /** BCP 47 tag of the editor's language: dates of posts that name no language. */
  readonly language: string;
}

/** The header as sentences in the reader's language, dates in the post's. */
export function pageView({
  page: whole,
  amount,
  problem,
  bodyLine,
  now,
  reader,
  isNewTag,
  address,
}: PageViewInput): PageView {
  const { l10n } = reader;
  const page = shortened(whole);
  const when: When = { language: page.language ?? reader.language, now, l10n };
  return {
    language: page.language,
    title: page.title,
    description: page.description,
    cover: page.cover && { address: page.cover.text, alt: page.cover.alt, path: page.cover.path },
    authors: page.authors,
    dates: datesOf(page, when),
    reading: reading(amount, reader),
    tags: page.tags.map((tag) => ({ ...tag, isNew: isNewTag(tag.text) })),
    categories: page.categories.map((category) => ({ ...category, isNew: false })),
    states: page.states.map((state) => ({
      kind: state.kind,
      text: stateText(state, when),
      path: state.path,
    })),
    hints: problem ? [] : hints(page, l10n),
    remarks: page.remarks.map((remark) => ({ path: remark.path, text: remarkText(remark, l10n) })),
    problem,
    card: cardView(page, address, l10n),
    bodyLine,
  };
}

/** The longest value that is shown, in UTF-16 units: nobody reads on, and a browser takes seconds to set a long line. */
const longest = 2_000;

function shortened(page: PageModel): PageModel {
  return {
    ...page,
    ...(page.title && { title: short(page.title) }),
    ...(page.description && { description: short(page.description) }),
    authors: page.authors.map(short),
    tags: page.tags.map(short),
    categories: page.categories.map(short),
  };
}

function short<T extends { readonly text: string }>(field: T): T {
  if (field.text.length <= longest) return field;
  // No half of a surrogate pair at the end.
  return { ...field, text: `${field.text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` };
}

function datesOf(page: PageModel, when: When): PageView['dates'] {
  const { date, modified } = page;
  const dates: PageView['dates'][number][] = [];
  if (date) dates.push(dateView('', date, when, false));
  if (modified && modified.text !== date?.text)
    dates.push(dateView(when.l10n.t('updated'), modified, when, true));
  return dates;
}

function dateView(label: string, field: DateField, when: When, relative: boolean): PageView['dates'][number] {
  const { l10n, language, now } = when;
  const { path, text, instant } = field;
  if (!instant && isKeywordDate(text)) return { path, label, text, tooltip: text, isValid: true };
  if (!instant)
    return {
      path,
      text,
      label,
      tooltip: l10n.t('“{0}” is not a date that can be read', text),
      isValid: false,
    };
  const near = relative ? relativeDay(instant, now, language) : undefined;
  return {
    path,
    label,
    text: near ?? dateText(instant, language),
    tooltip: dateTooltip(text, instant, when),
    isValid: true,
  };
}

function reading(amount: Amount, { l10n, language }: Reader): string {
  const count = amount.words + amount.characters;
  const minutes = readingMinutes(amount);
  const words = count === 1 ? l10n.t('1 word') : l10n.t('{0} words', count.toLocaleString(language));
  return `${minutes === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', minutes)} · ${words}`;
}

function stateText(state: PostState, when: When): string {
  const head = stateHead(state, when);
  return state.rule === undefined ? head : `${head} ${when.l10n.t(state.rule)}`;
}

function stateHead({ kind, at }: PostState, { l10n, language, now }: When): string {
  const instant = at === undefined ? undefined : { at, hasZone: false, dateOnly: false };
  const day = instant ? (relativeDay(instant, now, language) ?? dateText(instant, language)) : '';
  switch (kind) {
    case 'draft':
      return l10n.t('Draft.');
    case 'scheduled':
      return l10n.t('Scheduled: {0}.', day);
    case 'expired':
      return l10n.t('Expired: {0}.', day);
  }
}

function hints(page: PageModel, l10n: L10n): PageView['hints'] {
  const missing: PageView['hints'][number][] = [];
  if (!page.title) missing.push({ path: ['title'], text: l10n.t('Add a title') });
  if (!page.description) missing.push({ path: ['description'], text: l10n.t('Add a description') });
  return missing;
}

function remarkText({ kind, path, text = '' }: PageModel['remarks'][number], l10n: L10n): string {
  const key = path.join('.');
  switch (kind) {
    case 'notText':
      return l10n.t('“{0}” is not a text.', key);
    case 'notList':
      return l10n.t('“{0}” is not a list of names.', key);
    case 'notAddress':
      return l10n.t('“{0}” is not an address of the web: {1}', key, text.slice(0, 200));
    case 'invisible':
      return l10n.t('“{0}” holds invisible characters.', key);
  }
}
