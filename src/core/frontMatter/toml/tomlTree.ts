import type { AST } from 'toml-eslint-parser';
import type { Span } from '../../text/textEdit';
import type { Entry, ListNode, MapNode, ScalarStyle, TomlTable, TreeNode } from '../tree';

interface OpenMap extends MapNode {
  readonly entries: Entry[];
  span: Span;
  table?: TomlTable;
}

interface OpenList extends ListNode {
  readonly items: TreeNode[];
}

type Key = AST.TOMLKey['keys'][number];

/** Turns the syntax tree of a TOML text into ours: tables that are written in several places become one map. */
export class TomlTreeBuilder {
  readonly #source: string;
  readonly #base: number;
  /** The tables of each map by their key: a search through the entries would be quadratic. */
  readonly #tables = new Map<MapNode, Map<string, TreeNode>>();

  /** `base` is the offset of `source` in the post. */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  build(top: AST.TOMLTopLevelTable): MapNode {
    const root = openMap({ start: this.#base, end: this.#base + this.#source.length }, { kind: 'top' });
    for (const node of top.body) {
      if (node.type === 'TOMLKeyValue') this.#assign(root, node);
      else this.#table(root, node);
    }
    return root;
  }

  #table(root: OpenMap, node: AST.TOMLTable): void {
    const header = this.#span([node.range[0], this.#headerEnd(node)]);
    const keys = node.key.keys;
    const outer = this.#descend(root, keys.slice(0, -1), () => ({ kind: 'implied' }));
    const last = keys.at(-1);
    if (!last) return;
    const table =
      node.kind === 'array' ? this.#nextTable(outer, last, header) : this.#ownTable(outer, last, header);
    for (const statement of node.body) this.#assign(table, statement);
    table.span = this.#span(node.range);
  }

  /** A header ends with its last bracket. */
  #headerEnd(node: AST.TOMLTable): number {
    return this.#source.indexOf(']', node.key.range[1]) + (node.kind === 'array' ? 2 : 1);
  }

  #ownTable(outer: OpenMap, key: Key, header: Span): OpenMap {
    const known = this.#childMap(outer, keyName(key));
    const map = known ?? openMap(header, undefined);
    map.table = { kind: 'header', header };
    if (!known) this.#add(outer, key, map, header);
    return map;
  }

  #nextTable(outer: OpenMap, key: Key, header: Span): OpenMap {
    const map = openMap(header, { kind: 'header', header });
    const known = this.#tables.get(outer)?.get(keyName(key));
    if (isOpenList(known)) known.items.push(map);
    else {
      const list: OpenList = { kind: 'list', span: header, items: [map], isFlow: false };
      this.#add(outer, key, list, header);
    }
    return map;
  }

  #assign(table: OpenMap, node: AST.TOMLKeyValue): void {
    const keys = node.key.keys;
    const last = keys.at(-1);
    if (!last) return;
    const map = keys.length === 1 ? table : this.#dottedMap(table, keys.slice(0, -1));
    map.entries.push({
      key: keyName(last),
      keySpan: this.#span(last.range),
      keyStyle: keyStyle(last),
      start: this.#base + node.range[0],
      value: this.#value(node.value),
      valueAt: this.#base + node.value.range[0],
    });
  }

  #dottedMap(table: OpenMap, keys: readonly Key[]): OpenMap {
    const prefix: string[] = [];
    return this.#descend(table, keys, (key) => {
      prefix.push(keyName(key));
      return { kind: 'dotted', prefix: [...prefix] };
    });
  }

  /** Goes down a path of keys, into the last table of an array of tables, making maps that are not there. */
  #descend(from: OpenMap, keys: readonly Key[], tableOf: (key: Key) => TomlTable): OpenMap {
    let map = from;
    for (const key of keys) {
      const table = tableOf(key);
      const known = this.#childMap(map, keyName(key));
      const next = known ?? openMap(this.#span(key.range), table);
      if (!known) this.#add(map, key, next, next.span);
      map = next;
    }
    return map;
  }

  #childMap(map: OpenMap, key: string): OpenMap | undefined {
    const value = this.#tables.get(map)?.get(key);
    if (isOpenMap(value)) return value;
    const last = isOpenList(value) ? value.items.at(-1) : undefined;
    return isOpenMap(last) ? last : undefined;
  }

  #add(map: OpenMap, key: Key, value: TreeNode, at: Span): void {
    const named = { key: keyName(key), keySpan: this.#span(key.range), keyStyle: keyStyle(key) };
    map.entries.push({ ...named, start: at.start, value, valueAt: at.end });
    const tables = this.#tables.get(map) ?? new Map<string, TreeNode>();
    this.#tables.set(map, tables.set(keyName(key), value));
  }

  #value(node: AST.TOMLContentNode): TreeNode {
    const span = this.#span(node.range);
    switch (node.type) {
      case 'TOMLArray':
        return { kind: 'list', span, items: node.elements.map((item) => this.#value(item)), isFlow: true };
      case 'TOMLInlineTable': {
        const map = openMap(span, undefined, true);
        for (const statement of node.body) this.#assign(map, statement);
        return map;
      }
      case 'TOMLValue':
        if (node.kind === 'string') return { kind: 'scalar', span, style: styleOf(node), text: node.value };
        return { kind: 'scalar', span, style: 'plain', text: this.#source.slice(...node.range) };
    }
  }

  #span([start, end]: readonly [number, number]): Span {
    return { start: this.#base + start, end: this.#base + end };
  }
}

function openMap(span: Span, table: TomlTable | undefined, isFlow = false): OpenMap {
  return { kind: 'map', span, entries: [], isFlow, ...(table && { table }) };
}

function isOpenMap(node: TreeNode | undefined): node is OpenMap {
  return node?.kind === 'map';
}

function isOpenList(node: TreeNode | undefined): node is OpenList {
  return node?.kind === 'list' && !node.isFlow;
}

function keyName(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function keyStyle(key: Key): Entry['keyStyle'] {
  if (key.type === 'TOMLBare') return 'plain';
  return key.style === 'literal' ? 'single' : 'double';
}

function styleOf(node: AST.TOMLStringValue): ScalarStyle {
  if (node.multiline) return node.style === 'literal' ? 'multiSingle' : 'multiDouble';
  return node.style === 'literal' ? 'single' : 'double';
}
