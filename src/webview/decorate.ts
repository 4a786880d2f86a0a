import type { Marks } from '../core/render/marks';
import type { PreviewStrings } from '../protocol/previewMessages';
import { codeFrame } from './codeFrame';
import { directionOf } from './direction';
import { button, el, fill } from './dom';
import { isAllowedLink, type HeldNames } from './sanitize';

/** What is needed to tell the preview's own elements from the post's. */
export interface Dress {
  readonly marks: Marks;
  readonly held: HeldNames;
  readonly strings: PreviewStrings;
  /** Whether VS Code's own preview draws diagrams: then each one offers the way there. */
  readonly builtInDiagrams: boolean;
}

/** Turns what the renderer marked into the preview's own elements and classes; the fragment is still inert. */
export function decorate(fragment: DocumentFragment, how: Dress): void {
  const { marks } = how;
  for (const element of fragment.querySelectorAll(`[${marks.kind}]`)) {
    const kind = element.getAttribute(marks.kind) ?? '';
    const value = element.getAttribute(marks.value) ?? '';
    element.removeAttribute(marks.kind);
    element.removeAttribute(marks.value);
    dress(element, kind, value, how);
  }
  for (const link of fragment.querySelectorAll(`[${how.held.refused}]`)) refuse(link, how);
  for (const element of fragment.querySelectorAll(textElements)) {
    // A cell or entry of digits alone stands as its neighbors do.
    if (!element.hasAttribute('dir') && directionOf(element.textContent) !== undefined) {
      element.setAttribute('dir', 'auto');
    }
  }
  for (const element of fragment.querySelectorAll(listElements)) {
    if (!element.hasAttribute('dir') && directionOf(element.textContent) === 'rtl')
      element.setAttribute('dir', 'rtl');
  }
  for (const table of fragment.querySelectorAll('table')) frameTable(table);
  for (const media of fragment.querySelectorAll('video, audio')) {
    media.setAttribute('controls', '');
    media.setAttribute('preload', 'none');
  }
}

const textElements =
  'p:not(.galley-alert-title), h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, summary, figcaption, caption';
/** What their entries have in common is decided by the first of them. */
const listElements = 'ul, ol, dl, table, blockquote, .galley-alert';

function dress(element: Element, kind: string, value: string, how: Dress): void {
  const { marks, held, strings } = how;
  switch (kind) {
    case 'task':
      element.replaceWith(taskBox(value === 'done', element.getAttribute(marks.line), marks, strings));
      break;
    case 'code':
      codeFrame(element, value, strings);
      break;
    case 'alert':
      element.classList.add('galley-alert', `galley-alert-${/^\w+$/.exec(value)?.[0] ?? 'note'}`);
      break;
    case 'box':
      box(element, value, strings);
      break;
    case 'card':
      card(element, value, strings);
      break;
    case 'post':
    case 'wiki':
      element.classList.add('galley-post-link');
      if (kind === 'wiki') element.setAttribute(isAllowedLink(value) ? 'href' : held.refused, value);
      break;
    case 'wiki-embed':
      embed(element, value, held);
      break;
    case 'math':
    case 'math-display':
    case 'math-block':
      element.classList.add(`galley-${kind}`);
      break;
    case 'diagram':
      diagram(element, how);
      break;
    case 'task-item':
    case 'alert-title':
      element.classList.add(`galley-${kind}`);
      break;
  }
}

/**
 * A diagram as its source, named, with the way to where it is drawn. Mermaid itself would make the package twice as
 * heavy as all the rest of it, and VS Code has drawn it in a preview of its own since 1.121.
 */
function diagram(element: Element, { strings, builtInDiagrams }: Dress): void {
  const ways = builtInDiagrams ? [button('openBuiltIn', strings.openBuiltIn)] : [];
  codeFrame(element, `mermaid ${strings.diagram}`, strings, ways);
}

/** A link to where nothing is opened says so, and when it is clicked, the host does. */
function refuse(link: Element, { held, strings }: Dress): void {
  link.classList.add('galley-refused');
  link.setAttribute('title', fill(strings.refusedLink, link.getAttribute(held.refused) ?? ''));
  link.setAttribute('role', 'link');
  link.setAttribute('tabindex', '0');
}

/** `![[picture.png|caption|300]]` shows the picture, `![[Note]]` a box with the note's name. */
function embed(element: Element, target: string, held: HeldNames): void {
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(target)) {
    element.classList.add('galley-box');
    return;
  }
  const parts = /^(?:(.*)\|)?(\d{1,4})(?:x(\d{1,4}))?$/s.exec(element.textContent);
  const [, caption = '', width, height] = parts ?? [];
  const alt = parts ? caption : element.textContent;
  const image = el('img', { attributes: { alt, [held.src]: target } });
  if (width !== undefined) image.width = Number(width);
  if (height !== undefined) image.height = Number(height);
  element.replaceWith(image);
}

/** A check box that looks like one; the click is taken by what surrounds it, for the host to obey. */
function taskBox(isDone: boolean, line: string | null, marks: Marks, strings: PreviewStrings): Element {
  const input = el('input', {
    attributes: { type: 'checkbox', disabled: '', tabindex: '-1', 'aria-hidden': 'true' },
  });
  if (isDone) input.setAttribute('checked', '');
  const holder = el('span', {
    class: 'galley-task',
    attributes: { role: 'checkbox', 'aria-checked': String(isDone), 'aria-label': strings.toggleTask },
  });
  if (line !== null) {
    holder.setAttribute(marks.line, line);
    holder.setAttribute('tabindex', '0');
  } else holder.setAttribute('aria-disabled', 'true');
  holder.append(input);
  return holder;
}

function box(element: Element, name: string, strings: PreviewStrings): void {
  element.classList.add('galley-box');
  const label = /^[A-Z]/.test(name) ? strings.component : strings.template;
  element.setAttribute('title', fill(label, name));
  element.setAttribute('dir', 'ltr');
}

const sites: Readonly<Record<string, string>> = { youtube: 'YouTube', vimeo: 'Vimeo', gist: 'GitHub Gist' };

function card(element: Element, site: string, strings: PreviewStrings): void {
  element.classList.add('galley-card');
  const label = el('span', { class: 'galley-card-label', text: element.textContent });
  const host = URL.parse(element.getAttribute('href') ?? '')?.host ?? '';
  const name = el('span', {
    class: 'galley-card-site',
    text: Object.hasOwn(sites, site) ? (sites[site] ?? host) : host,
  });
  element.replaceChildren(
    name,
    label,
    el('span', { class: 'galley-card-action', text: strings.openOutside }),
  );
}

/** Wide tables scroll in a frame of their own instead of widening the page. */
function frameTable(table: Element): void {
  const frame = el('div', { class: 'galley-table', attributes: { tabindex: '0' } });
  table.replaceWith(frame);
  frame.append(table);
}
