import { fail, ok, type Problem, type Result } from '../../problem';
import type { ParsedBlock } from '../parseBlock';
import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from '../tree';
import { scalarValue } from '../treeData';
import type { FrontMatterFormat } from '../types';
import type { BlockComments } from './comments';
import type { Neutral, NeutralEntry, NeutralItem, NeutralMap } from './neutral';

/** The content of a block for another format, or the Problem that something in it has no counterpart anywhere. */
export function neutralOf(parsed: ParsedBlock, comments: BlockComments): Result<NeutralMap> {
  const reader = new NeutralReader(parsed.block.format, comments);
  const map = reader.map(parsed.root);
  return reader.problem ? { ok: false, problem: reader.problem } : ok({ ...map, isInline: false });
}

class NeutralReader {
  readonly #format: FrontMatterFormat;
  readonly #comments: BlockComments;
  problem: Problem | undefined;

  constructor(format: FrontMatterFormat, comments: BlockComments) {
    this.#format = format;
    this.#comments = comments;
  }

  map(node: MapNode): NeutralMap {
    return {
      kind: 'map',
      entries: node.entries.map((entry) => this.#entry(entry)),
      isInline: node.isFlow && this.#format !== 'json',
    };
  }

  #entry(entry: Entry): NeutralEntry {
    if (entry.isMerge) this.#refuseAnchor(entry.value);
    const value = this.#value(entry.value, entry.key);
    return { key: entry.key, value, ...this.#comments.notesOf(entry) };
  }

  #list(node: ListNode, key: string): Neutral {
    const items = node.items.map((item): NeutralItem => {
      return { value: this.#value(item, key), ...this.#comments.notesOf(item) };
    });
    return { kind: 'list', items, isInline: node.isFlow };
  }

  #value(node: TreeNode, key: string): Neutral {
    if (node.kind === 'alias' || node.anchor !== undefined) this.#refuseAnchor(node);
    switch (node.kind) {
      case 'alias':
        return { kind: 'null' };
      case 'map':
        return this.map(node);
      case 'list':
        return this.#list(node, key);
      case 'scalar':
        return this.#scalar(node, key);
    }
  }

  #scalar(node: ScalarNode, key: string): Neutral {
    if (node.tag !== undefined && node.tag !== '!' && !node.tag.startsWith('tag:yaml.org,2002:')) {
      this.#refuse('frontMatter.noTag', `Only YAML has tags such as “${node.tag}”.`, node, [node.tag]);
    }
    const value = scalarValue(node, this.#format);
    if (value === null || (node.style === 'line' && node.text === '')) return { kind: 'null' };
    if (typeof value === 'boolean') return { kind: 'boolean', value };
    const isTyped = node.style === 'plain' && !/^(?:!|.*:str)$/.test(node.tag ?? '');
    if (!isTyped) return hasDates(this.#format) ? asText(node.text) : textOrDate(node.text, key);
    if (/^[-+]?\.?(?:inf|nan)$/i.test(node.text)) {
      this.#refuse('frontMatter.noNumber', `Not every format can say “${node.text}”.`, node, [node.text]);
    }
    return plain(node.text, this.#format);
  }

  #refuseAnchor(node: TreeNode): void {
    this.#refuse('frontMatter.anchors', 'Only YAML has anchors and aliases; here they would be lost.', node);
  }

  #refuse(code: string, message: string, { span }: TreeNode, args: readonly string[] = []): void {
    const refused = fail(code, message, { span, args });
    this.problem ??= refused.problem;
  }
}

function asText(text: string): Neutral {
  return { kind: 'text', text };
}

/** JSON, Pelican and Nikola have no dates, so there the name of the key must tell. */
function hasDates(format: FrontMatterFormat): boolean {
  return format === 'yaml' || format === 'toml';
}

const DATE = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?$/;
const DATE_KEY = /date|modified|lastmod|updated|published|created|expir/i;

function textOrDate(text: string, key: string): Neutral {
  return DATE.test(text) && DATE_KEY.test(key) ? { kind: 'date', text } : asText(text);
}

/** What a text without quotes is; a number that only some readers take for one stays a text. */
function plain(text: string, format: FrontMatterFormat): Neutral {
  if (DATE.test(text)) return { kind: 'date', text };
  const digits = format === 'toml' ? text.replaceAll('_', '') : text;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(digits)) return { kind: 'number', text: digits };
  if (/^0x[\da-f]+$/i.test(digits) || (format === 'toml' && /^0[ob]\d+$/.test(digits))) {
    return { kind: 'number', text: BigInt(digits).toString() };
  }
  const spelled = /^([-+]?)(0|[1-9]\d*)?(?:\.(\d*))?([eE][-+]?\d+)?$/.exec(digits);
  const [, sign = '', whole, fraction, exponent = ''] = spelled ?? [];
  if (!spelled || (!whole && !fraction)) return asText(text);
  const point = fraction === undefined ? '' : `.${fraction === '' ? '0' : fraction}`;
  return { kind: 'number', text: `${sign === '-' ? '-' : ''}${whole ?? '0'}${point}${exponent}` };
}
