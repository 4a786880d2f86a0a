import { keepState, post } from './host';
import type { Session } from './session';

/**
 * Scrolling by ownership: the side that the reader's hand is on leads, the other follows and never reports.
 * The page leads while the pointer is over it or its own keys scroll it.
 */
export class ScrollSync {
  readonly #session: () => Session | undefined;
  #leads = false;
  #expected: number | undefined;
  #scheduled = false;

  constructor(session: () => Session | undefined) {
    this.#session = session;
    document.addEventListener('pointerenter', () => this.#lead(true));
    document.addEventListener('pointerleave', () => this.#lead(false));
    window.addEventListener('wheel', () => this.#lead(true), { passive: true });
    window.addEventListener('keydown', () => this.#lead(true));
    window.addEventListener('blur', () => this.#lead(false));
    window.addEventListener('scroll', () => this.#onScroll(), { passive: true });
  }

  /** Shows a line at the top, as the editor does; no report follows from it. */
  follow(source: string, line: number): void {
    const session = this.#session();
    if (session?.source !== source) return;
    this.#leads = false;
    this.#scrollTo(session.lines.topOf(line));
  }

  /** Brings the block that is being edited into view, at a third of the height, if it is out of it. */
  keepInView(line: number): void {
    const session = this.#session();
    if (!session) return;
    const top = session.lines.topOf(line);
    const below = session.lines.topOf(line + 1);
    if (below > window.scrollY + 8 && top < window.scrollY + window.innerHeight - 24) return;
    this.#scrollTo(top - window.innerHeight / 3);
  }

  #scrollTo(top: number): void {
    const reachable = Math.max(0, Math.min(top, document.documentElement.scrollHeight - window.innerHeight));
    if (Math.abs(reachable - window.scrollY) < 1) return;
    this.#expected = reachable;
    window.scrollTo({ top: reachable, behavior: 'instant' });
  }

  #lead(leads: boolean): void {
    const session = this.#session();
    if (this.#leads === leads || !session) return;
    this.#leads = leads;
    post({ type: 'lead', source: session.source, leads });
  }

  #onScroll(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.#report();
    });
  }

  #report(): void {
    const session = this.#session();
    if (!session || session.source === '') return;
    keepState({ source: session.source, scroll: session.lines.lineAtTop() });
    const isEcho = this.#expected !== undefined && Math.abs(window.scrollY - this.#expected) < 2;
    this.#expected = undefined;
    if (isEcho || !this.#leads || !session.options.syncScroll) return;
    post({ type: 'scrolled', source: session.source, line: session.lines.lineAtTop() });
  }
}
