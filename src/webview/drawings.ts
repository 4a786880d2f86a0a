import createDOMPurify from 'dompurify';
import type { PreviewStrings } from '../protocol/previewMessages';
import { fill } from './dom';
import { FrameWorker } from './frameWorker';
import { post } from './host';

/** Longest formula that is drawn, in UTF-16 units. */
const longest = 10_000;

/** A formula as it is copied into the page, cleaned once however often it stands there; or why it is not drawn. */
type Drawn = DocumentFragment | string;

/**
 * Formulas of the post. The source stands in the page until the frame has answered; what was drawn once is
 * put in at once from then on, so that nothing flickers while the post is edited.
 */
export class Drawings {
  readonly #strings: PreviewStrings;
  readonly #done = new Map<string, Drawn>();
  readonly #asked = new Set<string>();
  #worker: FrameWorker | undefined;
  #isNeeded = false;
  #isFilling = false;

  constructor(strings: PreviewStrings) {
    this.#strings = strings;
  }

  /** Draws what is known already, in a tree that may still be inert. */
  fill(root: ParentNode): void {
    const formulas = ':is(.galley-math, .galley-math-display, .galley-math-block):not(.galley-drawn)';
    for (const element of root.querySelectorAll(formulas)) this.#fillOne(element);
  }

  /** The code that draws has come: whatever is in the page is asked for now. */
  start(code: string, root: ParentNode): void {
    this.#worker = new FrameWorker(code);
    this.ask(root);
  }

  /** Asks for what stands in the page and has not been drawn. */
  ask(root: ParentNode): void {
    const waiting = [...root.querySelectorAll('[data-galley-tex]:not(.galley-drawn)')];
    if (waiting.length === 0) return;
    if (!this.#worker) {
      if (!this.#isNeeded) post({ type: 'need', name: 'math' });
      this.#isNeeded = true;
      return;
    }
    for (const element of waiting) this.#askFor(this.#worker, element, root);
  }

  #askFor(worker: FrameWorker, element: Element, root: ParentNode): void {
    const source = element.getAttribute('data-galley-tex') ?? '';
    const isBlock = !element.classList.contains('galley-math');
    const key = `${String(isBlock)} ${source}`;
    if (this.#asked.has(key) || source.length > longest) return;
    this.#asked.add(key);
    worker.draw(source, isBlock, (answer) => {
      this.#done.set(key, answer.kind === 'drawn' ? cleanMath(answer.markup) : answer.message);
      this.#fillSoon(root);
    });
  }

  /** Once a frame: a post of thousands of formulas is not gone through for each of them. */
  #fillSoon(root: ParentNode): void {
    if (this.#isFilling) return;
    this.#isFilling = true;
    requestAnimationFrame(() => {
      this.#isFilling = false;
      this.fill(root);
    });
  }

  #fillOne(element: Element): void {
    if (!element.hasAttribute('data-galley-tex'))
      element.setAttribute('data-galley-tex', element.textContent.trim());
    const source = element.getAttribute('data-galley-tex') ?? '';
    const drawn = this.#done.get(`${String(!element.classList.contains('galley-math'))} ${source}`);
    if (drawn === undefined) return;
    element.classList.add('galley-drawn');
    if (typeof drawn === 'string') {
      element.classList.add('galley-not-drawn');
      element.setAttribute('title', fill(this.#strings.notDrawn, drawn));
    } else element.replaceChildren(drawn.cloneNode(true));
  }
}

const purify = createDOMPurify(window);

/** MathML and nothing else; what the frame says is no more trusted than the post. */
function cleanMath(markup: string): DocumentFragment {
  return purify.sanitize(markup, {
    USE_PROFILES: { mathMl: true },
    FORBID_ATTR: ['href', 'xlink:href', 'id', 'name', 'style'],
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}
