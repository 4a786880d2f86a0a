import type { Span } from './textEdit';

/** One stretch of garbled text under one code page, not yet checked for a second accident. */
export type Finding = Span &
  (
    | { readonly kind: 'exact'; readonly restored: string }
    | { readonly kind: 'lossy'; readonly candidates: readonly string[] }
  );

/** Neighbours that come back exactly are one run; a lossy one keeps to itself and its selector. */
export class Collector {
  readonly #findings: Finding[] = [];
  #open: { readonly start: number; end: number; readonly pieces: string[] } | undefined;

  exact({ start, end }: Span, restored: string): void {
    const last = this.#findings.at(-1);
    if (this.#open?.end === start) {
      this.#open.pieces.push(restored);
      this.#open.end = end;
    } else if (restored === '\ufe0f' && last?.end === start && last.kind === 'lossy') {
      const candidates = last.candidates.map((candidate) => candidate + restored);
      this.#findings[this.#findings.length - 1] = { ...last, end, candidates };
    } else {
      this.#close();
      this.#open = { start, end, pieces: [restored] };
    }
  }

  lossy({ start, end }: Span, candidates: readonly string[]): void {
    if (candidates.length === 0) return;
    this.#close();
    this.#findings.push({ start, end, kind: 'lossy', candidates });
  }

  /** What the text in front of an offset comes back as, by its last character; none where it was sound. */
  characterBefore(offset: number): string | undefined {
    if (this.#open?.end === offset) return this.#open.pieces.at(-1);
    const last = this.#findings.at(-1);
    if (last?.end !== offset) return undefined;
    return Array.from(last.kind === 'lossy' ? (last.candidates[0] ?? '') : '').at(-1);
  }

  finish(): readonly Finding[] {
    this.#close();
    return this.#findings;
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { start, end, pieces } = this.#open;
    this.#open = undefined;
    this.#findings.push({ start, end, kind: 'exact', restored: pieces.join('') });
  }
}
