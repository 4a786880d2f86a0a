import type { CardView, PreviewStrings } from '../protocol/previewMessages';
import type { HeldNames } from './sanitize';
import { el, fill } from './dom';

/** Widths at which a search result is cut, in pixels at its own type sizes (measured by third parties, 2025). */
const searchTitle = { font: '20px Arial, sans-serif', most: 580 };
const searchText = { font: '14px Arial, sans-serif', most: 920 };

/** How the post may look elsewhere, collapsed until asked for. Every value is set as text. */
export class Cards {
  readonly element = el('details', { class: 'galley-cards' });
  readonly #held: HeldNames;
  readonly #strings: PreviewStrings;
  readonly #picture = el('p', { class: 'galley-cards-missing' });
  #shown = '';

  constructor(held: HeldNames, strings: PreviewStrings) {
    this.#held = held;
    this.#strings = strings;
    this.element.append(el('summary', { text: strings.cards }));
  }

  /** Shows the cards anew if anything of them changed; its pictures then want their addresses. */
  show(card: CardView): void {
    const key = JSON.stringify(card);
    if (key === this.#shown) return;
    this.#shown = key;
    this.element.querySelector('.galley-cards-list')?.remove();
    this.element.append(this.#list(card));
  }

  #list(card: CardView): HTMLElement {
    const strings = this.#strings;
    return el(
      'div',
      { class: 'galley-cards-list' },
      named(strings.searchCard, search(card), meters(card, strings)),
      named('Open Graph', share(card, this.#held, strings, 'galley-share')),
      named('X', share(card, this.#held, strings, 'galley-share galley-share-x')),
      named('Mastodon', share(card, this.#held, strings, 'galley-share galley-share-side')),
      this.#picture,
      card.missing.length > 0
        ? el('p', { class: 'galley-cards-missing', text: fill(strings.missing, card.missing.join(', ')) })
        : undefined,
    );
  }

  /** Says what is known of the image itself, once it has its address or is known to have none. */
  lookAtImage(): void {
    const image = this.element.querySelector<HTMLImageElement>('.galley-share-image');
    const tell = (): void => {
      this.#picture.textContent = image?.isConnected === true ? imageWords(image, this.#strings) : '';
    };
    tell();
    if (image?.complete === false) image.addEventListener('load', tell, { once: true });
  }
}

/** What the networks ask for; Open Graph and X agree on it. */
const best = { width: 1200, height: 630 };

/** Whether the image is there, how large it is, and whether the networks show its kind and size well. */
function imageWords(image: HTMLImageElement, strings: PreviewStrings): string {
  if (image.nextElementSibling?.matches('.galley-image-missing') === true) return strings.imageMissing;
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0) return '';
  if (/\.svg(?:[?#]|$)/i.test(image.src)) return strings.imageIsSvg;
  const isLarge = width >= best.width && height >= best.height;
  const isWide = Math.abs(width / height - best.width / best.height) < 0.25;
  return fill(isLarge && isWide ? strings.imageFits : strings.imageMisfits, String(width), String(height));
}

function named(name: string, ...parts: readonly HTMLElement[]): HTMLElement {
  return el(
    'section',
    { class: 'galley-cards-one' },
    el('h2', { class: 'galley-cards-name', text: name }),
    ...parts,
  );
}

function search(card: CardView): HTMLElement {
  return el(
    'div',
    { class: 'galley-search' },
    el('p', { class: 'galley-search-site', text: card.site, attributes: { dir: 'auto' } }),
    el('p', {
      class: 'galley-search-title',
      text: cut(card.title, searchTitle),
      attributes: { dir: 'auto' },
    }),
    el('p', {
      class: 'galley-search-text',
      text: cut(card.description, searchText),
      attributes: { dir: 'auto' },
    }),
  );
}

function share(card: CardView, held: HeldNames, strings: PreviewStrings, name: string): HTMLElement {
  const picture =
    card.image === undefined
      ? el('div', { class: 'galley-share-none', text: strings.noImage })
      : el('img', { class: 'galley-share-image', attributes: { alt: '', [held.src]: card.image } });
  const words = el(
    'div',
    { class: 'galley-share-words' },
    el('p', { class: 'galley-share-site', text: card.siteName, attributes: { dir: 'auto' } }),
    el('p', { class: 'galley-share-title', text: card.title, attributes: { dir: 'auto' } }),
    el('p', { class: 'galley-share-text', text: card.description, attributes: { dir: 'auto' } }),
  );
  return el('div', { class: name }, el('div', { class: 'galley-share-picture' }, picture), words);
}

interface Limit {
  readonly font: string;
  readonly most: number;
}

function meters(card: CardView, strings: PreviewStrings): HTMLElement {
  return el(
    'div',
    { class: 'galley-meters' },
    meter(strings.titleMeter, card.title, searchTitle),
    meter(strings.textMeter, card.description, searchText),
  );
}

function meter(label: string, text: string, limit: Limit): HTMLElement {
  const width = Math.round(measure(text, limit.font));
  const words = `${label}: ${width} / ${limit.most} px · ${Array.from(text).length}`;
  const bar = el('meter', {
    attributes: {
      min: '0',
      max: String(limit.most * 1.25),
      high: String(limit.most),
      value: String(width),
      'aria-label': words,
    },
  });
  return el(
    'p',
    { class: 'galley-meter' },
    bar,
    el('span', { text: words, attributes: { 'aria-hidden': 'true' } }),
  );
}

let context: CanvasRenderingContext2D | null | undefined;

function measure(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  context.font = font;
  return context.measureText(text.slice(0, 2000)).width;
}

function cut(text: string, limit: Limit): string {
  if (measure(text, limit.font) <= limit.most) return text;
  const words = text.split(/(?<=\s)/);
  while (words.length > 1 && measure(`${words.join('').trimEnd()} …`, limit.font) > limit.most) words.pop();
  return `${words.join('').trimEnd()} …`;
}
