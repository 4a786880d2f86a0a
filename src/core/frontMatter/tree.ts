import type { Span } from '../text/textEdit';

/**
 * What all formats become before anything is read or edited: values with the place where they stand.
 * Spans are UTF-16 offsets into the whole text of the post.
 */
export type TreeNode = ScalarNode | ListNode | MapNode | AliasNode;

export type ScalarStyle =
  | 'empty' // no characters; the span is where a value would go
  | 'plain' // YAML plain, JSON and TOML literals (numbers, booleans, dates)
  | 'single'
  | 'double'
  | 'multiSingle' // TOML '''…'''
  | 'multiDouble' // TOML """…"""
  | 'literal' // YAML |
  | 'folded' // YAML >
  | 'line'; // Pelican and Nikola: the rest of the line

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly style: ScalarStyle;
  /** The characters that the value stands for: unquoted, unescaped, lines folded. */
  readonly text: string;
  readonly tag?: string;
  /** The name of its anchor (YAML). */
  readonly anchor?: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly TreeNode[];
  /** In brackets, in contrast to one item a line with a dash. */
  readonly isFlow: boolean;
  readonly anchor?: string;
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly isFlow: boolean;
  readonly anchor?: string;
  /** How a TOML table came about; absent for inline tables and in other formats. */
  readonly table?: TomlTable;
}

/** A TOML table that is not inline. */
export type TomlTable =
  | { readonly kind: 'top' }
  /** By `[name]` or `[[name]]`, the whole line of which is the span. */
  | { readonly kind: 'header'; readonly header: Span }
  /** By dotted keys only: `name.key = value`. */
  | { readonly kind: 'dotted'; readonly prefix: readonly string[] }
  /** By the header of a table within it only. */
  | { readonly kind: 'implied' };

/** A value that stands elsewhere (YAML `*name`). */
export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly target: TreeNode;
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly keyStyle: 'plain' | 'single' | 'double';
  readonly value: TreeNode;
  /** Behind the colon or equals sign, and behind anchor and tag: where a value goes if there is none. */
  readonly valueAt: number;
  /** A merge key (YAML `<<`), whose entries count as this map's own where it has none. */
  readonly isMerge?: boolean;
  /** A key of a YAML flow map without a colon: `{draft}`. */
  readonly isBare?: boolean;
  /** Where the key with all that belongs before it starts (TOML `a.` of `a.b`, Nikola `..`). */
  readonly start?: number;
}

/** A whole block that could be parsed. */
export interface ParsedContent {
  readonly root: MapNode;
  /** Values that stand in more than one place: an edit of one would change the other. */
  readonly sharedAnchors: ReadonlySet<string>;
}

export const EMPTY_MAP: MapNode = { kind: 'map', span: { start: 0, end: 0 }, entries: [], isFlow: false };
