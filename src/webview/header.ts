import morphdom from 'morphdom';
import type { ChipView, FieldView, PageView, PreviewStrings } from '../protocol/previewMessages';
import { directionOf } from './direction';
import { el, fill } from './dom';
import { fillAddresses, type MediaContext } from './addresses';

/** Shows a post's header. Every value is set as text; what did not change is not touched. */
export function showHeader(root: HTMLElement, page: PageView, context: MediaContext): void {
  const fresh = el('header', {
    class: 'galley-header',
    attributes: { id: root.id, ...(root.lang === '' ? {} : { lang: root.lang }) },
  });
  fresh.append(...headerParts(page, context).filter((part) => part !== undefined));
  fillAddresses(fresh, context);
  morphdom(root, fresh, { onBeforeElUpdated: (old, next) => !old.isEqualNode(next) });
}

function headerParts(page: PageView, context: MediaContext): readonly (HTMLElement | undefined)[] {
  const { strings } = context;
  return [
    problem(page),
    cover(page, context),
    states(page, strings),
    title(page, strings),
    description(page, strings),
    byline(page, strings),
    chips(page, strings),
    ...page.remarks.map((remark) => field('p', remark, 'galley-remark', strings)),
  ];
}

function states(page: PageView, strings: PreviewStrings): HTMLElement | undefined {
  if (page.states.length === 0) return undefined;
  const line = el('p', { class: 'galley-state' });
  for (const state of page.states)
    line.append(field('span', state, `galley-state-${state.kind}`, strings), ' ');
  return line;
}

function title(page: PageView, strings: PreviewStrings): HTMLElement | undefined {
  if (page.title) {
    return el(
      'h1',
      { class: 'galley-title', attributes: directed(page.title.text) },
      field('span', page.title, '', strings),
    );
  }
  const [hint] = hints(page, 'title');
  // A page without a heading has no beginning for those who hear it.
  return hint
    ? el('h1', { class: 'galley-title' }, hint)
    : el('h1', { class: 'galley-unseen', text: strings.article });
}

function description(page: PageView, strings: PreviewStrings): HTMLElement | undefined {
  if (page.description) return field('p', page.description, 'galley-description', strings);
  const [hint] = hints(page, 'description');
  return hint && el('p', { class: 'galley-description' }, hint);
}

function problem(page: PageView): HTMLElement | undefined {
  if (!page.problem) return undefined;
  const { text, line, action } = page.problem;
  const box = el('div', { class: 'galley-problem', attributes: { role: 'status' } }, el('p', { text }));
  if (line !== undefined && action !== undefined) {
    box.append(
      el('button', {
        class: 'galley-button',
        text: action,
        attributes: { type: 'button', 'data-galley': 'line', 'data-line': String(line) },
      }),
    );
  }
  return box;
}

function cover({ cover }: PageView, { held, strings }: MediaContext): HTMLElement | undefined {
  if (!cover) return undefined;
  const image = el('img', { attributes: { alt: cover.alt, [held.src]: cover.address } });
  return el('figure', { class: 'galley-cover galley-field', attributes: clickable(cover, strings) }, image);
}

/** A value that leads to its line in the front matter, by a click or by Tab and Enter. */
function field(tag: 'p' | 'span', value: FieldView, name: string, strings: PreviewStrings): HTMLElement {
  const text = el('bdi', { attributes: { dir: 'auto' } });
  text.append(...unbroken(value.text));
  return el(
    tag,
    {
      class: `galley-field ${name}`.trim(),
      attributes: { ...clickable(value, strings), ...(tag === 'p' ? directed(value.text) : {}) },
    },
    text,
  );
}

/** A text in pieces; one that is an element keeps a dash on the line of the word before it. */
function unbroken(text: string): readonly (string | Node)[] {
  return text
    .split(/(\S{1,20} [-–—](?= ))/u)
    .map((part, at) => (at % 2 === 1 ? el('span', { class: 'galley-unbroken', text: part }) : part));
}

/** The direction of a block by its text; what stands in a line is isolated by `bdi` instead. */
function directed(text: string): Readonly<Record<string, string>> {
  const direction = directionOf(text);
  return direction === undefined ? {} : { dir: direction };
}

function clickable(
  { path }: Pick<FieldView, 'path'>,
  strings: PreviewStrings,
): Readonly<Record<string, string>> {
  return {
    'data-galley': 'field',
    'data-path': JSON.stringify(path),
    title: fill(strings.openField, path[0] ?? ''),
    role: 'button',
    tabindex: '0',
  };
}

function hints({ hints: all }: PageView, key: string): readonly HTMLElement[] {
  return all
    .filter((hint) => hint.path[0] === key)
    .map((hint) =>
      el('button', {
        class: 'galley-hint',
        text: hint.text,
        attributes: { type: 'button', 'data-galley': 'add', 'data-path': JSON.stringify(hint.path) },
      }),
    );
}

function byline(page: PageView, strings: PreviewStrings): HTMLElement {
  const line = el('p', { class: 'galley-byline' });
  for (const author of page.authors) line.append(field('span', author, 'galley-author', strings));
  for (const date of page.dates) {
    const shown = el('span', {
      class: date.isValid ? 'galley-date' : 'galley-date galley-invalid',
      attributes: {
        ...clickable(date, strings),
        title: date.tooltip,
      },
    });
    if (date.label !== '') shown.append(`${date.label} `);
    shown.append(el('bdi', { text: date.text }));
    line.append(shown);
  }
  line.append(el('span', { class: 'galley-reading' }, el('bdi', { text: page.reading })));
  return line;
}

function chips(page: PageView, strings: PreviewStrings): HTMLElement | undefined {
  if (page.tags.length + page.categories.length === 0) return undefined;
  const list = el('ul', { class: 'galley-chips' });
  for (const category of page.categories) list.append(chip(category, 'galley-category', strings));
  for (const tag of page.tags) list.append(chip(tag, 'galley-tag', strings));
  return list;
}

function chip(view: ChipView, name: string, strings: PreviewStrings): HTMLElement {
  const text = el('button', {
    class: `galley-chip ${name}${view.isNew ? ' galley-new' : ''}`,
    text: view.text,
    attributes: {
      type: 'button',
      dir: 'auto',
      'data-galley': 'tag',
      title: fill(view.isNew ? strings.newTag : strings.openTag, view.text),
    },
  });
  return el('li', {}, text);
}
