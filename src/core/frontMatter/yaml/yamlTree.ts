import { isAlias, isCollection, isMap, isScalar, isSeq, type Alias, type Pair, type ParsedNode } from 'yaml';
import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { fail, ok, type Problem, type Result } from '../../problem';
import type { Span } from '../../text/textEdit';
import type { Entry, MapNode, ParsedContent, ScalarStyle, TreeNode } from '../tree';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

type YamlPair = Pair<ParsedNode, ParsedNode | null>;

/** Turns the nodes of `yaml` into our tree, in document order, resolving aliases on the way. */
export class YamlTreeBuilder {
  readonly #anchors = new Map<string, TreeNode>();
  readonly #shared = new Set<string>();
  readonly #source: string;
  readonly #base: number;
  #problem: Problem | undefined;

  /** `base` is the offset of `source` in the post. */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  /** `undefined` for a block that holds no value at all. */
  build(contents: ParsedNode): Result<ParsedContent> | undefined {
    if (isScalar(contents) && contents.range[0] === contents.range[1]) return undefined;
    if (!isMap(contents)) {
      return fail('frontMatter.noKeys', 'The front matter holds no keys.', { span: this.#span(contents) });
    }
    const root = this.#map(contents);
    if (this.#problem) return { ok: false, problem: this.#problem };
    return ok({ root, sharedAnchors: this.#shared });
  }

  #node(node: ParsedNode, emptyAt: number): TreeNode {
    const built = this.#value(node, emptyAt);
    if (built.kind !== 'alias' && built.anchor !== undefined) this.#anchors.set(built.anchor, built);
    return built;
  }

  #value(node: ParsedNode, emptyAt: number): TreeNode {
    if (isAlias(node)) return this.#alias(node);
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) return this.#list(node);
    return this.#scalar(node, emptyAt);
  }

  #scalar(node: Scalar.Parsed, emptyAt: number): TreeNode {
    const isEmpty = node.range[0] === node.range[1];
    return {
      kind: 'scalar',
      span: isEmpty ? this.#at(emptyAt) : this.#span(node),
      style: isEmpty ? 'empty' : (STYLES[node.type ?? 'PLAIN'] ?? 'plain'),
      text: typeof node.value === 'string' ? node.value : node.source,
      ...(node.tag === undefined ? {} : { tag: node.tag }),
      ...anchorOf(node),
    };
  }

  #list(node: YAMLSeq.Parsed): TreeNode {
    const items = node.items.map((item) =>
      isPlainNode(item) ? this.#node(item, item.range[0]) : this.#inlinePair(item),
    );
    return { kind: 'list', span: this.#span(node), items, isFlow: node.flow === true, ...anchorOf(node) };
  }

  /** `[a: b]` holds a map of one entry without braces. */
  #inlinePair(pair: YamlPair): MapNode {
    const entry = this.#entry(pair);
    const span = { start: entry.keySpan.start, end: entry.value.span.end };
    return { kind: 'map', span, entries: [entry], isFlow: true };
  }

  #map(node: YAMLMap.Parsed): MapNode {
    const entries: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of node.items) {
      const entry = this.#entry(pair);
      if (seen.has(entry.key) && !entry.isMerge) {
        this.#fail('frontMatter.duplicateKey', `The key “${entry.key}” stands here twice.`, entry.keySpan, [
          entry.key,
        ]);
      }
      seen.add(entry.key);
      entries.push(entry);
    }
    return { kind: 'map', span: this.#span(node), entries, isFlow: node.flow === true, ...anchorOf(node) };
  }

  #entry(pair: YamlPair): Entry {
    const { key, value } = pair;
    if (!isScalar(key)) {
      this.#fail('frontMatter.key', 'A key in front matter is a word, not a list or a map.', this.#span(key));
    }
    const style = isScalar(key) ? STYLES[key.type ?? 'PLAIN'] : 'plain';
    const text = isScalar(key) ? (typeof key.value === 'string' ? key.value : key.source) : '';
    const emptyAt = valuePlace(pair);
    const empty = { kind: 'scalar', span: this.#at(emptyAt), style: 'empty', text: '' } as const;
    return {
      key: text,
      keySpan: this.#span(key),
      keyStyle: style === 'single' || style === 'double' ? style : 'plain',
      valueAt: this.#base + emptyAt,
      value: value === null ? empty : this.#node(value, emptyAt),
      ...(text === '<<' && style === 'plain' ? { isMerge: true } : {}),
      ...(value === null ? { isBare: true } : {}),
    };
  }

  #alias(node: Alias.Parsed): TreeNode {
    const target = this.#anchors.get(node.source);
    if (!target) {
      this.#fail(
        'frontMatter.alias',
        `There is no anchor “&${node.source}” before this alias.`,
        this.#span(node),
        [node.source],
      );
      return { kind: 'scalar', span: this.#span(node), style: 'plain', text: '' };
    }
    this.#shared.add(node.source);
    return { kind: 'alias', span: this.#span(node), target };
  }

  #fail(code: string, message: string, span: Span, args: readonly string[] = []): void {
    this.#problem ??= { code, message, args, span };
  }

  #at(offset: number): Span {
    return { start: this.#base + offset, end: this.#base + offset };
  }

  /** The characters of a value; the blanks, comments and line breaks that follow a collection are not its own. */
  #span(node: ParsedNode): Span {
    const start = node.range[0];
    return { start: this.#base + start, end: this.#base + Math.max(start, this.#end(node)) };
  }

  #end(node: ParsedNode): number {
    const last = isCollection(node) && node.flow !== true ? lastWithin(node) : node;
    if (typeof last === 'number') return last;
    const end = last.range[1];
    return isScalar(last) && last.type?.startsWith('BLOCK') ? this.#blockScalarEnd(last.range[0], end) : end;
  }

  /** Before the last line break; blank lines at the end count only where a `+` in the header keeps them. */
  #blockScalarEnd(start: number, end: number): number {
    const source = this.#source.slice(start, end);
    const isKept = /^[|>][1-9]?\+/.test(source);
    return start + source.replace(isKept ? /(?:\r?\n|\r)$/ : /[\r\n \t]+$/, '').length;
  }
}

function isPlainNode(item: unknown): item is ParsedNode {
  return isScalar(item) || isCollection(item) || isAlias(item);
}

function anchorOf(node: { readonly anchor?: string }): { readonly anchor?: string } {
  return node.anchor === undefined ? {} : { anchor: node.anchor };
}

/** The last value within a block collection, or the place where it would be. */
function lastWithin(node: YAMLMap.Parsed | YAMLSeq.Parsed): ParsedNode | number {
  let at: ParsedNode = node;
  while (isCollection(at) && at.flow !== true) {
    const last: ParsedNode | YamlPair | undefined = at.items.at(-1);
    if (last === undefined) return at.range[0];
    if (isPlainNode(last)) at = last;
    else if (last.value === null || last.value.range[0] === last.value.range[1]) return valuePlace(last);
    else at = last.value;
  }
  return at;
}

/** Behind the colon, anchor and tag of an entry: where its value would go if it has none. */
function valuePlace(pair: YamlPair): number {
  for (const token of [...(pair.srcToken?.sep ?? [])].reverse()) {
    if (token.type === 'map-value-ind' || token.type === 'anchor' || token.type === 'tag') {
      return token.offset + token.source.length;
    }
  }
  return pair.key.range[1];
}
