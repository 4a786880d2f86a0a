/** Reads a text from left to right by sticky patterns. */
export class TextScanner {
  #at = 0;

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.#at === this.text.length;
  }

  /** Matches a sticky pattern here and moves behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  /** Moves back to a place told by `mark`. */
  rewind(mark: number): void {
    this.#at = mark;
  }

  mark(): number {
    return this.#at;
  }
}
