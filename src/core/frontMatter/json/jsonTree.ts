import { MAX_DEPTH } from '../depth';
import type { Span } from '../../text/textEdit';
import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from '../tree';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;

export type JsonTree =
  | {
      readonly state: 'tree';
      readonly root: TreeNode;
      /** The first key that stands in a map for the second time. */
      readonly duplicate: Entry | undefined;
    }
  | { readonly state: 'tooDeep' }
  /** Some other parser must tell where and why. */
  | { readonly state: 'broken' };

/**
 * The tree of a JSON text (RFC 8259, nothing beyond it), in one pass: a stamp must cost no more than a parse.
 * `base` is the offset of the text in the post.
 */
export function readJsonTree(source: string, base: number): JsonTree {
  const reader = new JsonTreeReader(source, base);
  try {
    return { state: 'tree', root: reader.read(), duplicate: reader.duplicate };
  } catch (error) {
    if (error instanceof Stop) return { state: error.state };
    throw error;
  }
}

/** Ends the reading from whatever depth it has reached. */
class Stop extends Error {
  readonly state: 'tooDeep' | 'broken';

  constructor(state: 'tooDeep' | 'broken') {
    super(state);
    this.state = state;
  }
}

class JsonTreeReader {
  readonly #source: string;
  readonly #base: number;
  #at = 0;
  #depth = 0;
  duplicate: Entry | undefined;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  read(): TreeNode {
    const root = this.#value(this.#next());
    this.#next();
    if (this.#at < this.#source.length) throw new Stop('broken');
    return root;
  }

  /** Goes on to the next character that is no blank, and gives its code. */
  #next(): number {
    let code = this.#source.charCodeAt(this.#at);
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      this.#at += 1;
      code = this.#source.charCodeAt(this.#at);
    }
    return code;
  }

  #value(code: number): TreeNode {
    if (code === OPEN_MAP) return this.#map();
    return code === OPEN_LIST ? this.#list() : this.#scalar(code);
  }

  #scalar(code: number): ScalarNode {
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
    const text = this.#source.slice(start, this.#at);
    if (!LITERAL.test(text)) throw new Stop('broken');
    return text;
  }

  #string(): string {
    const start = this.#at;
    let hasEscapes = false;
    let code = this.#source.charCodeAt((this.#at += 1));
    while (code !== QUOTE) {
      // Neither a control character nor the end, which gives NaN, may stand in a string.
      if (!(code >= 32)) throw new Stop('broken');
      if (code === BACKSLASH) {
        hasEscapes = true;
        this.#at += 1;
      }
      code = this.#source.charCodeAt((this.#at += 1));
    }
    this.#at += 1;
    if (hasEscapes) return unescape(this.#source.slice(start, this.#at));
    return this.#source.slice(start + 1, this.#at - 1);
  }

  #map(): MapNode {
    const start = this.#base + this.#at;
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (let code = this.#open(); code !== CLOSE_MAP; code = this.#behindValue(CLOSE_MAP)) {
      const entry = this.#entry(code);
      if (seen.has(entry.key)) this.duplicate ??= entry;
      seen.add(entry.key);
      entries.push(entry);
    }
    this.#close();
    return { kind: 'map', span: { start, end: this.#base + this.#at }, entries, isFlow: true };
  }

  #entry(code: number): Entry {
    if (code !== QUOTE) throw new Stop('broken');
    const start = this.#base + this.#at;
    const key = this.#string();
    const keySpan = { start, end: this.#base + this.#at };
    if (this.#next() !== COLON) throw new Stop('broken');
    this.#at += 1;
    const valueAt = this.#base + this.#at;
    return { key, keySpan, keyStyle: 'double', value: this.#value(this.#next()), valueAt };
  }

  #list(): ListNode {
    const start = this.#base + this.#at;
    const parts: (TreeNode | number)[] = [];
    for (let code = this.#open(); code !== CLOSE_LIST; code = this.#behindValue(CLOSE_LIST)) {
      const at = this.#at;
      const item = this.#value(code);
      parts.push(item.kind === 'scalar' ? at : item);
    }
    this.#close();
    return new JsonList({ start, end: this.#base + this.#at }, parts, this);
  }

  /** The single value at an offset where one was read before. */
  scalarAt(at: number): ScalarNode {
    this.#at = at;
    return this.#scalar(this.#next());
  }

  /** Steps into brackets or braces, to what stands behind the opening one. */
  #open(): number {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Stop('tooDeep');
    this.#at += 1;
    return this.#next();
  }

  #close(): void {
    this.#depth -= 1;
    this.#at += 1;
  }

  /** The closing sign, or the start of what stands behind a comma: never a closing sign there. */
  #behindValue(closing: number): number {
    const code = this.#next();
    if (code === closing) return closing;
    if (code !== COMMA) throw new Stop('broken');
    this.#at += 1;
    const next = this.#next();
    if (next === closing) throw new Stop('broken');
    return next;
  }
}

/**
 * A list of which the single values are kept as offsets, and read again when they are asked for: a stamp asks for
 * none of them, and in a long list their nodes would cost more than to read it.
 */
class JsonList implements ListNode {
  readonly kind = 'list';
  readonly span: Span;
  readonly isFlow = true;
  readonly #parts: readonly (TreeNode | number)[];
  readonly #reader: JsonTreeReader;
  #items: readonly TreeNode[] | undefined;

  constructor(span: Span, parts: readonly (TreeNode | number)[], reader: JsonTreeReader) {
    this.span = span;
    this.#parts = parts;
    this.#reader = reader;
  }

  get items(): readonly TreeNode[] {
    return (this.#items ??= this.#parts.map((part) =>
      typeof part === 'number' ? this.#reader.scalarAt(part) : part,
    ));
  }
}

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

/** What a string with backslashes stands for; the engine's own parser knows which letters they go with. */
function unescape(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new Stop('broken');
  }
}
