import { nestsDeeperThan } from '../core/render/blocks';
import { marksOf, type Marks } from '../core/render/marks';
import type { PreviewOptions, PreviewStrings, ToWebview } from '../protocol/previewMessages';
import { AddressBook, fillAddresses, heldLine, type MediaContext, type Request } from './addresses';
import { Article } from './article';
import { Cards } from './cards';
import { Contents } from './contents';
import { decorate } from './decorate';
import { directionOf } from './direction';
import { el } from './dom';
import { Drawings } from './drawings';
import { showHeader } from './header';
import { keepState, keptState, post } from './host';
import { markLinks, useOf } from './links';
import { asText, createSanitizer, heldNames, type HeldNames } from './sanitize';
import { LineMap } from './scroll';
import { applySiteLook } from './siteLook';

type Update = Extract<ToWebview, { type: 'update' }>;
type Setup = Extract<ToWebview, { type: 'setup' }>;

/** Everything the page knows between one `setup` and the next: the post that is shown, and where its parts are. */
export class Session {
  readonly strings: PreviewStrings;
  readonly options: PreviewOptions;
  readonly marks: Marks;
  readonly article: Article;
  readonly lines: LineMap;
  readonly #contents: Contents;
  readonly #drawings: Drawings;
  readonly #media: MediaContext;
  readonly #root: HTMLElement;
  readonly #header = el('header', { attributes: { id: 'galley-header' } });
  readonly #cards: Cards;
  readonly #notice = el('div', { class: 'galley-notices' });
  readonly #body: HTMLElement;
  readonly #token: string;
  #source = '';
  #version = -1;

  constructor(setup: Setup, root: HTMLElement) {
    this.#token = setup.token;
    this.strings = setup.strings;
    this.options = setup.options;
    this.marks = marksOf(setup.token);
    this.#root = root;
    this.#body = el('article', {
      class: 'galley-body',
      attributes: { 'aria-label': setup.strings.article },
    });
    const sanitize = createSanitizer(setup.token, this.marks);
    this.#media = {
      book: new AddressBook(),
      held: heldNames(setup.token),
      strings: setup.strings,
      options: setup.options,
    };
    this.article = new Article(this.#body, (html) => {
      const fragment = safely(html, sanitize);
      decorate(fragment, {
        ...{ marks: this.marks, held: this.held, strings: this.strings },
        builtInDiagrams: this.options.builtInDiagrams,
      });
      fillAddresses(fragment, this.#media);
      markLinks(fragment, this.#media);
      this.#drawings.fill(fragment);
      return fragment;
    });
    this.#cards = new Cards(this.held, setup.strings);
    this.#drawings = new Drawings(setup.strings);
    this.lines = new LineMap(this.article, this.marks);
    this.#contents = new Contents(this.#body, this.strings);
    root.dataset['face'] = setup.options.face;
    applySiteLook(setup.options.siteLook);
  }

  get token(): string {
    return this.#token;
  }

  get held(): HeldNames {
    return this.#media.held;
  }

  /** Where a link of the post leads on the site, if it leads to another post and that one's address is known. */
  urlOf(link: Element): string | undefined {
    const answer = this.#media.book.answerFor(link.getAttribute('href') ?? '', useOf(link));
    return answer?.kind === 'post' ? answer.url : undefined;
  }

  /** The part of the post that a fragment names. Ids in the post carry a prefix, so that they shadow nothing. */
  anchor(fragment: string): Element | undefined {
    const id = decoded(fragment);
    return document.getElementById(`user-content-${id}`) ?? document.getElementById(id) ?? undefined;
  }

  get header(): HTMLElement {
    return this.#header;
  }

  get body(): HTMLElement {
    return this.#body;
  }

  get source(): string {
    return this.#source;
  }

  get version(): number {
    return this.#version;
  }

  update(update: Update): void {
    const isOther = update.source !== this.#source;
    if (update.body.kind === 'patch' && (isOther || update.body.base !== this.#version)) {
      post({ type: 'resync', source: update.source });
      return;
    }
    if (isOther) this.#media.book.clear();
    this.#mount();
    this.#source = update.source;
    this.#setLanguage(update.page.language);
    showHeader(this.#header, update.page, this.#media);
    if (!this.article.apply(update.body)) {
      post({ type: 'resync', source: update.source });
      return;
    }
    this.#version = update.version;
    this.lines.setBodyLine(update.page.bodyLine);
    this.#setDirection(update.page.title?.text ?? '');
    this.#cards.show(update.page.card);
    fillAddresses(this.#cards.element, this.#media);
    this.#settle();
    if (isOther) this.#goToKept();
    post({ type: 'painted', source: this.#source, version: this.#version });
  }

  /**
   * The post's language, where it is known: hyphens and voices go by it. The page itself speaks the reader's. As with
   * the direction, setting what is set already would have the browser work out the style of every element anew.
   */
  #setLanguage(language: string | undefined): void {
    for (const part of [this.#header, this.#body]) {
      if (language === undefined) part.removeAttribute('lang');
      else if (part.lang !== language) part.lang = language;
    }
  }

  #setDirection(title: string): void {
    const direction = directionOf(`${title} ${this.#body.textContent.slice(0, 300)}`) ?? 'ltr';
    if (this.#root.dir !== direction) this.#root.dir = direction;
  }

  /** Where the reader was before a restart, or the top. */
  #goToKept(): void {
    const kept = keptState();
    const line = kept?.source === this.#source ? kept.scroll : 0;
    window.scrollTo({ top: line === 0 ? 0 : this.lines.topOf(line), behavior: 'instant' });
    keepState({ source: this.#source, scroll: line });
  }

  learn(answers: Extract<ToWebview, { type: 'resolved' }>): void {
    if (answers.source !== this.#source) return;
    this.#media.book.learn(answers.answers);
    fillAddresses(this.#root, this.#media);
    markLinks(this.#body, this.#media);
    this.#settle();
  }

  #mount(): void {
    if (this.#header.isConnected) return;
    this.#root.replaceChildren(
      this.#header,
      this.#notice,
      this.#body,
      this.#cards.element,
      this.#contents.element,
    );
  }

  /** What follows from the page's content: questions to the host, the line about images, the contents. */
  #settle(): void {
    this.#ask(this.#media.book.takeWanted());
    this.#showNotices();
    this.#cards.lookAtImage();
    this.#contents.refresh();
    this.#drawings.ask(this.#body);
  }

  /** What is held back or off, said once above the body; left alone while nothing of it changes. */
  #showNotices(): void {
    const notes = this.options.notes.map((text) => el('p', { class: 'galley-notice', text }));
    const lines = [heldLine(this.#root, this.#media), ...notes].filter((line) => line !== undefined);
    const isSame =
      lines.length === this.#notice.children.length &&
      lines.every((line, at) => this.#notice.children[at]?.isEqualNode(line));
    if (!isSame) this.#notice.replaceChildren(...lines);
  }

  /** Takes in the code that draws formulas. */
  takePart(code: string): void {
    this.#drawings.start(code, this.#body);
  }

  #ask(requests: readonly Request[]): void {
    for (let at = 0; at < requests.length; at += mostAsked) {
      post({ type: 'resolve', source: this.#source, requests: requests.slice(at, at + mostAsked) });
    }
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As many addresses as one message may hold. */
const mostAsked = 2000;

/** How deep a block may nest: Markdown itself stops at 100. */
const deepest = 200;

/** What the sanitizer cannot read, or nobody, is shown as the text it is; the rest of the post stays alive. */
function safely(html: string, sanitize: (html: string) => DocumentFragment): DocumentFragment {
  try {
    return nestsDeeperThan(deepest, html) ? asText(html) : sanitize(html);
  } catch {
    return asText(html);
  }
}
