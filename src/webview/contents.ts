import type { PreviewStrings } from '../protocol/previewMessages';
import { el } from './dom';

/** The table of contents: headings as plain text, the section in view marked. */
export class Contents {
  readonly element: HTMLElement;
  readonly #body: HTMLElement;
  readonly #list = el('ol');
  #headings: readonly HTMLElement[] = [];

  constructor(body: HTMLElement, strings: PreviewStrings) {
    this.#body = body;
    this.element = el('nav', { class: 'galley-contents', attributes: { 'aria-label': strings.contents } });
    this.element.append(el('h2', { class: 'galley-contents-title', text: strings.contents }), this.#list);
    window.addEventListener('scroll', () => this.markActive(), { passive: true });
  }

  /** Lists the headings anew if any of them changed. */
  refresh(): void {
    this.#headings = [...this.#body.querySelectorAll<HTMLElement>('h2[id], h3[id]')].filter(
      (heading) => textOf(heading) !== '',
    );
    this.element.hidden = this.#headings.length < 3;
    const items = this.#headings.map((heading) => this.#item(heading));
    if (!sameNodes(this.#list.children, items)) this.#list.replaceChildren(...items);
    this.markActive();
  }

  #item(heading: HTMLElement): HTMLElement {
    const link = el('a', { text: textOf(heading), attributes: { href: `#${heading.id}`, dir: 'auto' } });
    return el('li', { class: `galley-contents-${heading.localName}` }, link);
  }

  /** Marks the last heading above the upper third of the window. */
  markActive(): void {
    const limit = window.innerHeight / 3;
    const active = this.#headings.findLastIndex((heading) => heading.getBoundingClientRect().top < limit);
    for (const [index, item] of [...this.#list.children].entries()) {
      const link = item.firstElementChild;
      if (index === active) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    }
  }
}

/** A heading as words: what stands in for a picture is left out. */
function textOf(heading: HTMLElement): string {
  if (!heading.querySelector('.galley-image-note')) return heading.textContent.trim();
  const copy = heading.cloneNode(true);
  if (copy instanceof HTMLElement)
    for (const note of copy.querySelectorAll('.galley-image-note')) note.remove();
  return (copy.textContent ?? '').trim();
}

function sameNodes(old: HTMLCollection, fresh: readonly Element[]): boolean {
  const plain = (element: Element): string =>
    `${element.className} ${element.firstElementChild?.getAttribute('href') ?? ''} ${element.textContent}`;
  return (
    old.length === fresh.length &&
    [...old].every((element, at) => {
      const other = fresh[at];
      return other !== undefined && plain(element) === plain(other);
    })
  );
}
