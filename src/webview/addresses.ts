import type { Answer, Answered, PreviewOptions, PreviewStrings, Use } from '../protocol/previewMessages';
import { button, el, fill } from './dom';
import { isDataImage, type HeldNames } from './sanitize';

export interface Request {
  readonly address: string;
  readonly use: Use;
}

/**
 * What the host said about each address of the post. An element gets an address only from here, by the exact
 * text that stands in the post; until then it has none, so that nothing is ever asked for by mistake.
 */
export class AddressBook {
  readonly #answers = new Map<string, Answer>();
  readonly #asked = new Set<string>();
  #wanted: Request[] = [];

  clear(): void {
    this.#answers.clear();
    this.#asked.clear();
    this.#wanted = [];
  }

  learn(answers: readonly Answered[]): void {
    for (const { use, answer } of answers) this.#answers.set(`${use}:${answer.address}`, answer);
  }

  answerFor(address: string, use: Use): Answer | undefined {
    const key = `${use}:${address}`;
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      this.#wanted.push({ address, use });
    }
    return this.#answers.get(key);
  }

  /** Addresses that were looked up and not yet asked for; asking is the caller's. */
  takeWanted(): readonly Request[] {
    const wanted = this.#wanted;
    this.#wanted = [];
    return wanted;
  }
}

export interface MediaContext {
  readonly book: AddressBook;
  readonly held: HeldNames;
  readonly strings: PreviewStrings;
  readonly options: PreviewOptions;
}

/** Gives images and media in a tree their addresses, or puts a calm note in the place of those that have none. */
export function fillAddresses(root: ParentNode, context: MediaContext): void {
  const { held } = context;
  for (const element of root.querySelectorAll(`[${held.src}], [${held.srcset}], [${held.poster}]`)) {
    fillElement(element, context);
  }
}

function fillElement(element: Element, context: MediaContext): void {
  const { held } = context;
  const src = element.getAttribute(held.src);
  const poster = element.getAttribute(held.poster);
  const srcset = element.getAttribute(held.srcset);
  const result = src === null ? undefined : lookUp(src, context);
  if (result?.uri !== undefined) setOnce(element, 'src', result.uri);
  if (result?.how !== undefined && element instanceof HTMLImageElement && !element.hasAttribute('title')) {
    element.title = result.how;
  }
  const posterUri = poster === null ? undefined : lookUp(poster, context).uri;
  if (posterUri !== undefined) setOnce(element, 'poster', posterUri);
  const candidates = srcset === null ? undefined : resolveSet(srcset, context);
  if (candidates !== undefined) setOnce(element, 'srcset', candidates);
  if (src !== null && result?.note !== undefined && element instanceof HTMLImageElement)
    note(element, src, result.note);
  else unnote(element);
}

function setOnce(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

interface Found {
  readonly uri?: string;
  readonly how?: string;
  readonly note?: { readonly text: string; readonly kind: 'held' | 'missing' | 'waiting' };
}

function lookUp(address: string, { book, strings, options }: MediaContext): Found {
  if (isDataImage(address)) return { uri: address };
  const answer = book.answerFor(address, 'image');
  if (!answer) return { note: { text: '', kind: 'waiting' } };
  switch (answer.kind) {
    case 'local':
      return { uri: answer.uri, how: answer.how };
    case 'remote':
      if (options.remote === 'allowed') return { uri: answer.how };
      return { note: { text: fill(strings.heldImage, hostOf(answer.how)), kind: 'held' } };
    case 'post':
    case 'file':
    case 'missing':
      return { note: { text: fill(strings.missingImage, address, answer.how), kind: 'missing' } };
    case 'refused':
      return { note: { text: fill(strings.refusedImage, answer.how), kind: 'missing' } };
  }
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}

/** Every candidate must be known and local (or let in); one that is not is left out. */
function resolveSet(srcset: string, context: MediaContext): string | undefined {
  const kept: string[] = [];
  for (const candidate of srcset.split(/,\s+|,(?=\S+\s+[\d.]+[wx])/)) {
    const [address = '', descriptor = ''] = candidate.trim().split(/\s+/);
    const uri = address === '' ? undefined : lookUp(address, context).uri;
    if (uri !== undefined && /^(?:[\d.]{1,8}[wx])?$/.test(descriptor))
      kept.push(`${uri} ${descriptor}`.trim());
  }
  return kept.length > 0 ? kept.join(', ') : undefined;
}

const noteClass = 'galley-image-note';

function note(image: HTMLImageElement, address: string, { text, kind }: NonNullable<Found['note']>): void {
  image.classList.add('galley-absent');
  const old =
    image.nextElementSibling?.classList.contains(noteClass) === true ? image.nextElementSibling : undefined;
  const label = el('span', {
    class: 'galley-image-name',
    text: image.alt.trim() || fileName(address),
    attributes: { dir: 'auto' },
  });
  const fresh = el('span', { class: `${noteClass} galley-image-${kind}` }, label, el('span', { text }));
  if (old?.isEqualNode(fresh) === true) return;
  if (old) old.replaceWith(fresh);
  else image.after(fresh);
}

function unnote(element: Element): void {
  element.classList.remove('galley-absent');
  if (element.classList.length === 0) element.removeAttribute('class');
  if (element.nextElementSibling?.classList.contains(noteClass) === true) element.nextElementSibling.remove();
}

function fileName(address: string): string {
  return address.split(/[?#]/)[0]?.split('/').at(-1) ?? address;
}

/** One line above the body while remote images are held back, with the ways to let them in. */
export function heldLine(root: ParentNode, { strings, options }: MediaContext): HTMLElement | undefined {
  const count = root.querySelectorAll('.galley-image-held').length;
  if (count === 0) return undefined;
  const line = el('p', { class: 'galley-notice galley-held', attributes: { role: 'status' } });
  if (options.remote === 'never') line.append(fill(strings.neverImages, String(count)));
  else {
    const ways = el('span', { class: 'galley-ways' });
    ways.append(button('allowPost', strings.showOnce), ' ', button('allowBlog', strings.showForBlog));
    line.append(fill(strings.heldImages, String(count)), ' ', ways);
  }
  return line;
}
