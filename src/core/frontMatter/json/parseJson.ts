import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { fail, ok, type Result } from '../../problem';
import type { Span } from '../../text/textEdit';
import { isTooDeep, tooDeep } from '../depth';
import type { Entry, MapNode, ParsedContent, TreeNode } from '../tree';

/**
 * Parses the JSON of a block; `base` is the offset of `source` in the post. Hexo's `;;;` may leave the outer
 * braces out (`hexo-front-matter` adds them), so `isBraceless` is tried there.
 */
export function parseJson(source: string, base: number, isBraceless: boolean): Result<ParsedContent> {
  if (isTooDeep(source, 'json')) return tooDeep(base);
  if (isBraceless && !source.trimStart().startsWith('{')) return parseObject(`{${source}}`, base - 1);
  return parseObject(source, base);
}

function parseObject(source: string, base: number): Result<ParsedContent> {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) {
    const start = base + error.offset;
    const what = (SENTENCES[printParseErrorCode(error.error)] ?? 'something is out of place').concat('.');
    return fail('frontMatter.syntax', `The front matter is not valid JSON: ${what}`, {
      span: { start, end: start + error.length },
    });
  }
  if (tree?.type !== 'object') {
    return fail('frontMatter.noKeys', 'The front matter holds no keys.', {
      span: { start: base, end: base },
    });
  }
  const reader = new JsonReader(source, base);
  const root = reader.map(tree);
  if (!reader.duplicate) return ok({ root, sharedAnchors: new Set() });
  const { key, keySpan } = reader.duplicate;
  return fail('frontMatter.duplicateKey', `The key “${key}” stands here twice.`, {
    args: [key],
    span: keySpan,
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this word has no meaning there',
  PropertyNameExpected: 'a key in quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing brace is missing here',
  CloseBracketExpected: 'a closing bracket is missing here',
  EndOfFileExpected: 'there is text behind its end',
  InvalidCommentToken: 'it has no comments',
  UnexpectedEndOfString: 'a quote is never closed',
  InvalidEscapeCharacter: 'a backslash stands before a letter that it does not go with',
  InvalidCharacter: 'a character must be escaped',
};

class JsonReader {
  readonly #source: string;
  readonly #base: number;
  duplicate: Entry | undefined;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  map(node: Node): MapNode {
    const entries = (node.children ?? []).flatMap((property) => this.#entry(property));
    const seen = new Set<string>();
    for (const entry of entries) {
      if (seen.has(entry.key)) this.duplicate ??= entry;
      seen.add(entry.key);
    }
    return { kind: 'map', span: this.#span(node), entries, isFlow: true };
  }

  #entry(property: Node): readonly Entry[] {
    const [key, value] = property.children ?? [];
    if (!key || !value) return [];
    const valueAt = this.#base + (property.colonOffset ?? key.offset + key.length - 1) + 1;
    return [
      {
        key: String(key.value),
        keySpan: this.#span(key),
        keyStyle: 'double',
        value: this.#value(value),
        valueAt,
      },
    ];
  }

  #value(node: Node): TreeNode {
    const span = this.#span(node);
    if (node.type === 'object') return this.map(node);
    if (node.type === 'array') {
      return {
        kind: 'list',
        span,
        items: (node.children ?? []).map((item) => this.#value(item)),
        isFlow: true,
      };
    }
    if (node.type === 'string') return { kind: 'scalar', span, style: 'double', text: String(node.value) };
    return {
      kind: 'scalar',
      span,
      style: 'plain',
      text: this.#source.slice(node.offset, node.offset + node.length),
    };
  }

  #span(node: Node): Span {
    return { start: this.#base + node.offset, end: this.#base + node.offset + node.length };
  }
}
