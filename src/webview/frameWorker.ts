export type Answer =
  { readonly kind: 'drawn'; readonly markup: string } | { readonly kind: 'failed'; readonly message: string };

interface Waiting {
  readonly id: number;
  readonly source: string;
  readonly isBlock: boolean;
  readonly done: (answer: Answer) => void;
}

/** A drawing that takes longer is given up, in milliseconds. */
const patience = 2000;

/**
 * One sandboxed frame that draws, one thing at a time. It has no address, no file and no way out; when it
 * falls silent it is thrown away, with the drawing that silenced it, and made anew for the next.
 */
export class FrameWorker {
  readonly #code: string;
  readonly #queue: Waiting[] = [];
  #frame: HTMLIFrameElement | undefined;
  #current: Waiting | undefined;
  #isReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = 0;

  constructor(code: string) {
    this.#code = code;
    window.addEventListener('message', (event) => {
      if (this.#frame && event.source === this.#frame.contentWindow) this.#receive(event.data);
    });
  }

  draw(source: string, isBlock: boolean, done: (answer: Answer) => void): void {
    this.#queue.push({ id: this.#next++, source, isBlock, done });
    this.#advance();
  }

  #advance(): void {
    if (this.#current || this.#queue.length === 0) return;
    if (!this.#frame) this.#make();
    if (!this.#isReady) return;
    this.#current = this.#queue.shift();
    const { id, source, isBlock } = this.#current ?? { id: -1, source: '', isBlock: false };
    this.#frame?.contentWindow?.postMessage({ id, source, isBlock }, '*');
    this.#watch();
  }

  #make(): void {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.tabIndex = -1;
    frame.className = 'galley-frame';
    const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    // The page's own policy holds inside as well; only our nonce lets a script in.
    frame.srcdoc = `<!DOCTYPE html><meta charset="utf-8"><script nonce="${nonce}">${this.#code.replaceAll('</', '<\\/')}</script>`;
    document.body.append(frame);
    this.#frame = frame;
    this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), patience);
  }

  #receive(data: unknown): void {
    clearTimeout(this.#timer);
    this.#isReady = true;
    const current = this.#current;
    if (current && isAnswerTo(data, current.id)) {
      this.#current = undefined;
      current.done(answerOf(data));
    }
    this.#advance();
  }

  #giveUp(): void {
    this.#frame?.remove();
    this.#frame = undefined;
    const stuck = this.#isReady ? this.#current : this.#queue.shift();
    this.#isReady = false;
    this.#current = undefined;
    stuck?.done({ kind: 'failed', message: '2 s' });
    this.#advance();
  }
}

function isAnswerTo(data: unknown, id: number): data is { readonly id: number } {
  return typeof data === 'object' && data !== null && 'id' in data && data.id === id;
}

function answerOf(data: object): Answer {
  if ('markup' in data && typeof data.markup === 'string') return { kind: 'drawn', markup: data.markup };
  const message = 'error' in data && typeof data.error === 'string' ? data.error : '';
  return { kind: 'failed', message: message.slice(0, 300) };
}
