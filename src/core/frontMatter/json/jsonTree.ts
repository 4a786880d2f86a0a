import type { Entry, ListNode, MapNode, TreeNode } from '../tree';

const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

/**
 * The tree of a text that is valid JSON, which `JSON.parse` has said: so nothing is checked here, only put in
 * its place. `base` is the offset of the text in the post.
 */
export class JsonTreeBuilder {
  readonly #source: string;
  readonly #base: number;
  #at = 0;
  /** The first key that stands in a map for the second time. */
  duplicate: Entry | undefined;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  build(): TreeNode {
    return this.#value(this.#next());
  }

  /** Goes on to the next character that is no blank, and gives its code. */
  #next(): number {
    let code = this.#source.charCodeAt(this.#at);
    while (code === 32 || (code >= 9 && code <= 13)) {
      this.#at += 1;
      code = this.#source.charCodeAt(this.#at);
    }
    return code;
  }

  /** Steps over the sign that stands here, and over a comma and blanks behind it. */
  #step(): number {
    this.#at += 1;
    const code = this.#next();
    if (code !== COMMA) return code;
    this.#at += 1;
    return this.#next();
  }

  #value(code: number): TreeNode {
    if (code === OPEN_MAP) return this.#map();
    if (code === OPEN_LIST) return this.#list();
    const start = this.#base + this.#at;
    if (code === QUOTE) {
      const text = this.#string();
      return { kind: 'scalar', span: { start, end: this.#base + this.#at }, style: 'double', text };
    }
    const text = this.#literal();
    return { kind: 'scalar', span: { start, end: start + text.length }, style: 'plain', text };
  }

  /** A number, `true`, `false` or `null`: up to the sign or blank behind it. */
  #literal(): string {
    const start = this.#at;
    let code = this.#source.charCodeAt(this.#at);
    while (code > 32 && code !== COMMA && code !== CLOSE_LIST && code !== CLOSE_MAP) {
      this.#at += 1;
      code = this.#source.charCodeAt(this.#at);
    }
    return this.#source.slice(start, this.#at);
  }

  #string(): string {
    const start = this.#at;
    let hasEscapes = false;
    for (this.#at += 1; this.#source.charCodeAt(this.#at) !== QUOTE; this.#at += 1) {
      if (this.#source.charCodeAt(this.#at) !== BACKSLASH) continue;
      hasEscapes = true;
      this.#at += 1;
    }
    this.#at += 1;
    if (hasEscapes) return String(JSON.parse(this.#source.slice(start, this.#at)));
    return this.#source.slice(start + 1, this.#at - 1);
  }

  #map(): MapNode {
    const start = this.#base + this.#at;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    let code = this.#step();
    while (code !== CLOSE_MAP) {
      const entry = this.#entry();
      if (seen.has(entry.key)) this.duplicate ??= entry;
      seen.add(entry.key);
      entries.push(entry);
      code = this.#behindValue();
    }
    this.#at += 1;
    return { kind: 'map', span: { start, end: this.#base + this.#at }, entries, isFlow: true };
  }

  #entry(): Entry {
    const start = this.#base + this.#at;
    const key = this.#string();
    const keySpan = { start, end: this.#base + this.#at };
    this.#next();
    this.#at += 1;
    const valueAt = this.#base + this.#at;
    return { key, keySpan, keyStyle: 'double', value: this.#value(this.#next()), valueAt };
  }

  #list(): ListNode {
    const start = this.#base + this.#at;
    const items: TreeNode[] = [];
    let code = this.#step();
    while (code !== CLOSE_LIST) {
      items.push(this.#value(code));
      code = this.#behindValue();
    }
    this.#at += 1;
    return { kind: 'list', span: { start, end: this.#base + this.#at }, items, isFlow: true };
  }

  /** The closing sign, or what stands behind a comma. */
  #behindValue(): number {
    return this.#next() === COMMA ? this.#step() : this.#source.charCodeAt(this.#at);
  }
}
